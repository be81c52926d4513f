import type { PdfEngine } from '../render/pdf.ts';
import { FACES, readInstalled, type Resolve } from './installed.ts';

const typesetter = ['@myriaddreamin/typst-ts-web-compiler', 'wasm'] as const;
const need = { what: 'A PDF', format: 'pdf' };

/** Reads the typesetter and its fonts from the packages installed beside this one. Errors: UserError that names the package. */
export async function loadPdfEngine(resolve?: Resolve): Promise<PdfEngine> {
  const { regular, italic, semibold, semiboldItalic, code } = FACES;
  // Every face that the page template asks for, and no other.
  const faces = [regular, italic, semibold, semiboldItalic, code];
  const [wasm, ...fonts] = await Promise.all([
    readInstalled(typesetter, need, resolve),
    ...faces.map((face) => readInstalled(face, need, resolve)),
  ]);
  return { wasm, fonts };
}
