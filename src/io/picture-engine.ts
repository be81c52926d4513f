import type { PictureEngine } from '../render/picture.ts';
import { FACES, readInstalled } from './installed.ts';

const painter = ['@resvg/resvg-wasm', 'index_bg.wasm'] as const;
const need = { what: 'A Word document with drawings', format: 'docx' };

/** Reads what turns drawings into dots, and the faces of their words. Errors: UserError that names the package. */
export async function loadPictureEngine(): Promise<PictureEngine> {
  const [wasm, ...fonts] = await Promise.all([
    readInstalled(painter, need),
    ...[FACES.regular, FACES.semibold].map((face) => readInstalled(face, need)),
  ]);
  return { wasm, fonts };
}
