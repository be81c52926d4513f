import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What turns drawings into dots needs from outside: its code and the faces it may use, as bytes. */
export interface PictureEngine {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** Drawings as PNG, each so many dots wide; the same bytes each time. Nothing is read beyond the engine's bytes. */
export async function toPng(svgs: readonly string[], engine: PictureEngine, width: number): Promise<Uint8Array[]> {
  await start(engine.wasm);
  return svgs.map((svg) => {
    const drawing = new Resvg(svg, {
      font: { fontBuffers: [...engine.fonts], defaultFontFamily: 'Source Sans 3' },
      fitTo: { mode: 'width', value: width },
    });
    const picture = drawing.render();
    try {
      return picture.asPng();
    } finally {
      picture.free();
      drawing.free();
    }
  });
}

/** The package keeps one instance a process, and refuses a second start. */
async function start(wasm: Uint8Array): Promise<void> {
  try {
    await initWasm(wasm);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
  }
}
