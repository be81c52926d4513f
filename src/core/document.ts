import { decode } from './decode.ts';
import type { Severity, Span, Step } from './finding.ts';
import { plainYaml } from './plain-yaml.ts';
import { refusedDocument, wholeDocument } from './whole-document.ts';

/**
 * One YAML file of an application, loaded safely and parsed once.
 * `parseDocument` never throws: what is wrong with the text becomes `faults`.
 */
export interface DocumentFile {
  /** Path relative to the application folder, with forward slashes. */
  readonly file: string;
  /** The text as decoded, without a leading byte order mark. Empty when the bytes could not be decoded. */
  readonly text: string;
  /**
   * The content as plain data, frozen; strings are exactly what was typed. Undefined when `faults` holds an error
   * that leaves no data to trust, null when the file is blank or holds only comments.
   */
  readonly data: unknown;
  /** What is wrong with the file itself, in the order of the text. */
  readonly faults: readonly LoadFault[];
  /** Comments with their place, in the order of the text; not those inside block scalars, which are prose. */
  readonly comments: readonly Comment[];
  /**
   * Span of the value or key at a path. When the path does not exist, the span of the key of the nearest part that
   * does, or of the start of the file. Offsets are never exposed: this is the only place that knows spans.
   */
  readonly locate: (path: readonly Step[], part?: 'key' | 'value') => Span;
  /** True when a key or list entry stands at this path, even with nothing in it. */
  readonly has: (path: readonly Step[]) => boolean;
}

/** A comment token: its text without `#`, its line, and the line of the content that it speaks of. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
  /** Its own line when content stands before it on that line, else the next line that has content. */
  readonly targetLine: number;
}

/** A fault of the file itself, found while loading. */
export interface LoadFault {
  /** Such as `load/not-utf-8`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
  readonly span: Span;
  /** A second place, such as the first of two equal keys. */
  readonly related?: { readonly span: Span; readonly message: string };
}

/** What the loader has to know of a field to keep what was typed. */
export interface FieldTypes {
  /** `string` when the schema says string, `prose` where that is Markdown, `other` for numbers, booleans and the rest, at a path with list places as numbers. */
  readonly typeAt: (path: readonly Step[]) => 'string' | 'prose' | 'other';
}

/**
 * Loads one YAML file from its bytes. Never throws: whatever is wrong with the file is among its faults. The reader
 * `whole` has the YAML package read every file, however plain, so that the two ways can be compared.
 */
export function parseDocument(
  file: string,
  bytes: Uint8Array,
  types: FieldTypes,
  reader: 'plain-first' | 'whole' = 'plain-first',
): DocumentFile {
  const decoded = decode(bytes);
  const { text, drafts } = decoded;
  if (drafts.length > 0) return refusedDocument(file, decoded);
  const plain = reader === 'whole' ? undefined : plainDocument(file, text, types);
  return plain ?? wholeDocument(file, text, types);
}

/** A file whose answers are read at once, and whose places only when they are asked for: most files have no finding. */
function plainDocument(file: string, text: string, types: FieldTypes): DocumentFile | undefined {
  const plain = plainYaml(text, types.typeAt);
  if (plain === undefined) return undefined;
  let known: DocumentFile | undefined;
  const whole = (): DocumentFile => (known ??= wholeDocument(file, text, types));
  return {
    file,
    text,
    data: plain.data,
    faults: [],
    get comments() {
      return whole().comments;
    },
    locate: (path, part) => whole().locate(path, part),
    has: (path) => whole().has(path),
  };
}
