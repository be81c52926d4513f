import type * as Typst from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs';
import { coverageOf, withDrawableText, type Coverage, type Replaced } from './glyphs.ts';
import type { Pack } from './model.ts';
import { markedAsPdfUa, obstaclesToPdfUa } from './pdf-ua.ts';
import { rowHeadsOf, withRowHeaders } from './pdf-row-headers.ts';
import { figuresOf } from './outline.ts';
import { toTypst } from './typst.ts';

/** What the writer of PDF needs from outside: the typesetter and the faces it may use, as bytes. */
export interface PdfEngine {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/**
 * A pack as PDF, with the characters that had to be spelt out because no font draws them, and what keeps it from being
 * marked as PDF/UA-1 (nothing, when it is marked).
 */
export interface PdfResult {
  readonly pdf: Uint8Array;
  readonly replaced: readonly Replaced[];
  readonly obstacles: readonly string[];
}

/** The typesetter refused what we gave it, or warned of it: always our fault, never the author's. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

/** A file to carry inside a PDF, with words by which programs find what it belongs to. */
export interface Attachment {
  readonly name: string;
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly what: string;
  readonly keywords: readonly string[];
}

type Module = typeof Typst;

const mainFile = '/main.typ';
// Numbers of the typesetter's interface.
const paged = 0;
const pdfFormat = 1;
const structured = 3;

/** A character can be drawn if every face of one family has it, since the family stands in for the other. */
function coverage(typst: Module, fonts: readonly Uint8Array[]): Coverage {
  const families = new Map<string, Coverage[]>();
  for (const font of fonts) {
    for (const { family, coverage: runs } of typst.get_font_info(font).info) {
      families.set(family, [...(families.get(family) ?? []), coverageOf(runs)]);
    }
  }
  return (character) => [...families.values()].some((faces) => faces.every((draws) => draws(character)));
}

function refuse(diagnostics: readonly Typst.Diagnostic[]): never {
  const lines = diagnostics.map(({ severity, message, path, range }) => `${severity} at ${path}:${range}: ${message}`);
  throw new TypesettingError(['Typst did not accept the page source, which is a bug in dars.', ...lines].join('\n'));
}

function compile(
  compiler: Typst.TypstCompiler,
  source: string,
  drawings: ReadonlyMap<string, Uint8Array>,
  attachment: Attachment | undefined,
): Uint8Array {
  compiler.add_source(mainFile, source);
  for (const [path, content] of drawings) compiler.map_shadow(path, content);
  if (attachment !== undefined) compiler.map_shadow(`/${attachment.name}`, attachment.content);
  const world = compiler.snapshot('/', mainFile, []);
  try {
    const { hasError, diagnostics = [] } = world.compile(paged, structured);
    // A warning means a font that was not found or a setting that does nothing: never let it pass.
    if (hasError || diagnostics.length > 0) refuse(diagnostics);
    const { result, diagnostics: faults = [] } = world.get_artifact(pdfFormat, structured);
    if (result === undefined || faults.length > 0) refuse(faults);
    return result;
  } finally {
    world.free();
  }
}

/** The drawings of a pack under the paths by which the page source names them. */
function drawingsOf(pack: Pack): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(figuresOf(pack).map(({ name, svg }) => [`/${name}.svg`, encoder.encode(svg)]));
}

/** A pack as tagged PDF, set in this process: nothing is read or fetched beyond the engine's bytes. */
export async function toPdf(pack: Pack, engine: PdfEngine, attachment?: Attachment): Promise<PdfResult> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs');
  // Does nothing the second time: the module keeps one instance a process.
  typst.initSync({ module: engine.wasm });
  const drawable = withDrawableText(pack, coverage(typst, engine.fonts));
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of engine.fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  try {
    const attached = attachment && {
      path: `/${attachment.name}`,
      mediaType: attachment.mediaType,
      what: attachment.what,
    };
    const tagged = compile(
      compiler,
      toTypst(drawable.pack, attached, attachment?.keywords),
      drawingsOf(drawable.pack),
      attachment,
    );
    const obstacles = obstaclesToPdfUa(drawable.pack);
    const headed = withRowHeaders(tagged, rowHeadsOf(drawable.pack));
    return { pdf: obstacles.length === 0 ? markedAsPdfUa(headed) : headed, replaced: drawable.replaced, obstacles };
  } finally {
    compiler.free();
  }
}
