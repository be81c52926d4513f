import { Composer, isMap, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { commentsOf } from './comments.ts';
import { convert } from './convert.ts';
import { decode } from './decode.ts';
import type { Severity, Span, Step } from './finding.ts';
import type { Problem } from './line-words.ts';
import { linesOf } from './lines.ts';
import type { Lines } from './lines.ts';
import { faultsOf } from './load-faults.ts';
import type { Draft } from './load-faults.ts';
import { locator } from './locate.ts';
import { plainYaml } from './plain-yaml.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { guard } from './yaml-guard.ts';
import type { CommentToken } from './yaml-guard.ts';

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

/** How the YAML package composes: nothing beyond the core schema, and equal keys are found by `convert` instead. */
const OPTIONS = {
  schema: 'core',
  version: '1.2',
  stringKeys: true,
  strict: true,
  merge: false,
  prettyErrors: false,
  logLevel: 'silent',
  uniqueKeys: false,
} as const;

/** What the text of a file came to. */
interface Loaded {
  readonly root: ParsedNode | null;
  readonly data: unknown;
  readonly drafts: readonly Draft[];
  readonly comments: readonly CommentToken[];
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
  const { text, drafts } = decode(bytes);
  const lines = linesOf(text);
  if (drafts.length === 0) {
    const plain = reader === 'whole' ? undefined : plainDocument(file, text, lines, types);
    return plain ?? documentOf(file, text, lines, load(text, types, lines));
  }
  const decoded = drafts.every(({ rule }) => rule !== 'load/not-utf-8');
  const nothing: Loaded = { root: null, data: undefined, drafts, comments: [] };
  return documentOf(file, decoded ? text : '', lines, nothing);
}

/** A file whose answers are read at once, and whose places only when they are asked for: most files have no finding. */
function plainDocument(file: string, text: string, lines: Lines, types: FieldTypes): DocumentFile | undefined {
  const plain = plainYaml(text, types.typeAt);
  if (plain === undefined) return undefined;
  let known: DocumentFile | undefined;
  const whole = (): DocumentFile => (known ??= documentOf(file, text, lines, load(text, types, lines)));
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

function documentOf(file: string, text: string, lines: Lines, loaded: Loaded): DocumentFile {
  let comments: readonly Comment[] | undefined;
  return {
    file,
    text,
    data: loaded.data,
    faults: faultsOf(loaded.drafts, lines),
    get comments() {
      return (comments ??= commentsOf(loaded.comments, lines));
    },
    ...locator(loaded.root, text, lines),
  };
}

function load(text: string, types: FieldTypes, lines: Lines): Loaded {
  const parsed = parse(text);
  if (parsed === undefined) {
    const message = 'This file could not be read as YAML.';
    const drafts: Draft[] = [{ rule: 'load/yaml-syntax', start: 0, end: 0, message }];
    return { root: null, data: undefined, drafts, comments: [] };
  }
  const { comments, refused, problems, root } = parsed;
  const broken = (drafts: readonly Draft[]): Loaded => ({ root: null, data: undefined, drafts, comments });
  if (problems.length > 0 || refused.length > 0) return broken(syntaxFaults(problems, refused, text, lines));
  const { data, drafts, sound } = convert(root, text, types);
  if (root !== null && data !== null && !isMap(root)) return broken([notAMap(root, text)]);
  return { root, data: sound ? data : undefined, drafts, comments };
}

/** What the YAML package makes of a text that the guard lets through. */
interface Parsed {
  readonly root: ParsedNode | null;
  readonly problems: readonly Problem[];
  readonly refused: readonly Draft[];
  readonly comments: readonly CommentToken[];
}

function parse(text: string): Parsed | undefined {
  try {
    const { tokens, comments, drafts, stopped } = guard(text);
    if (stopped) return { root: null, problems: [], refused: drafts, comments };
    const [document] = new Composer(OPTIONS).compose(tokens, true, text.length);
    const problems = document?.errors.map(({ code, message, pos: [start, end] }) => ({ code, message, start, end }));
    return { root: document?.contents ?? null, problems: problems ?? [], refused: drafts, comments };
  } catch {
    // Not reached by any input known; were there one, the file is refused and the other files are still checked.
    return undefined;
  }
}

function notAMap(root: ParsedNode, text: string): Draft {
  const [start, end] = root.range;
  const place = {
    rule: 'load/not-a-map',
    start,
    end: start + text.slice(start, end).trimEnd().length,
  } as const;
  if (isSeq(root)) {
    return { ...place, message: 'The file holds a list where field names are expected.' };
  }
  const tight = /^[\w.-]+:(?=[^\s:/])/.test(text.slice(start, end));
  return tight
    ? {
        ...place,
        message: 'No space follows the colon, so YAML does not see a field name.',
        fix: 'Put a space after each colon.',
      }
    : { ...place, message: 'The file holds only text, with no field name and colon before it.' };
}
