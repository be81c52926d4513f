import { loadPictureEngine } from '../../src/io/picture-engine.ts';
import { toPng } from '../../src/render/picture.ts';

/** Drawings as small pictures, quicker to make than those of a pack. */
export async function paint(svgs: readonly string[]): Promise<readonly Uint8Array[]> {
  return toPng(svgs, await loadPictureEngine(), 300);
}
