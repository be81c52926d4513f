import { Composer, isMap, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { commentsOf } from './comments.ts';
import { convert } from './convert.ts';
import { readable, type Decoded } from './decode.ts';
import type { Comment, DocumentFile, FieldTypes } from './document.ts';
import type { Problem } from './line-words.ts';
import { linesOf } from './lines.ts';
import type { Lines } from './lines.ts';
import { faultsOf } from './load-faults.ts';
import type { Draft } from './load-faults.ts';
import { locator } from './locate.ts';
import { syntaxFaults } from './syntax-faults.ts';
import { guard } from './yaml-guard.ts';
import type { CommentToken } from './yaml-guard.ts';

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

/** A text as the YAML package reads it: its answers, or what is wrong with it, and where everything stands. */
export function wholeDocument(file: string, text: string, types: FieldTypes): DocumentFile {
  const lines = linesOf(text);
  return documentOf(file, text, lines, load(text, types, lines));
}

/** A file that is not read at all, because of what its bytes are. */
export function refusedDocument(file: string, decoded: Decoded): DocumentFile {
  const nothing: Loaded = { root: null, data: undefined, drafts: decoded.drafts, comments: [] };
  // Places are counted in what could be decoded, even where nothing of it may be shown.
  return documentOf(file, readable(decoded) ?? '', linesOf(decoded.text), nothing);
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
