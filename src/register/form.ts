import { once } from '../core/once.ts';
import { isMap } from '../core/values.ts';
import type { Answers, Value } from './answers.ts';
import { bytesOf, ready, type Piece } from './pieces.ts';
import { entryLines } from './yaml-text.ts';

/** A blank form, taken apart: what stands above its keys, and its keys with what is said of each. */
export interface Form {
  /** Lines above the first key: the reference to the schema, and what the form is for. */
  readonly head: readonly string[];
  readonly keys: readonly FormKey[];
}

/** A key of a form with the lines above it that explain it. */
interface FormKey {
  readonly key: string;
  readonly guidance: readonly string[];
  readonly indent: string;
  /** Keys of its map, or of the blank entry of its list. */
  readonly keys: readonly FormKey[];
  /** True when it holds a list with one blank entry of several keys. */
  readonly isList: boolean;
}

const KEY = /^( *)(- )?([A-Za-z0-9]+):$/;

/** Takes a blank form apart, line by line; forms are generated, and all are laid out alike. */
export function parseForm(text: string): Form {
  interface Open {
    readonly key: string;
    readonly guidance: readonly string[];
    readonly column: number;
    readonly keys: Open[];
    isList: boolean;
  }
  const top: Open = { key: '', guidance: [], column: -1, keys: [], isList: false };
  let stack = [top];
  let above: string[] = [];
  let head: readonly string[] = [];
  for (const line of text.trimEnd().split('\n')) {
    const match = KEY.exec(line);
    if (match === null) {
      above.push(line);
      if (top.keys.length === 0 && line === '') {
        head = [...head, ...above];
        above = [];
      }
      continue;
    }
    const [, blanks = '', dash = '', key = ''] = match;
    const column = blanks.length + dash.length;
    stack = stack.filter((one) => one.column < column);
    const parent = stack.at(-1) ?? top;
    if (dash !== '') parent.isList = true;
    const open: Open = { key, guidance: above, column, keys: [], isList: false };
    parent.keys.push(open);
    stack.push(open);
    above = [];
  }
  const closed = ({ key, guidance, column, keys, isList }: Open): FormKey => ({
    key,
    guidance,
    indent: ' '.repeat(column),
    keys: keys.map(closed),
    isList,
  });
  return { head, keys: top.keys.map(closed) };
}

/** Words to stand above the answer at a path, given as its keys and places joined by dots. */
export type Marks = ReadonlyMap<string, readonly string[]>;

/**
 * Writes answers into a form: guidance stays, what is not answered stays blank, and marks stand above their answers. The
 * text is given as UTF-8, because most of it is the same in every application, and need be made once only.
 */
export function filledForm(form: Form, answers: Answers, marks: Marks): Uint8Array {
  const known = new Set(form.keys.map(({ key }) => key));
  const stranger = Object.keys(answers).find((key) => !known.has(key));
  if (stranger !== undefined) throw new Error(`the form has no ${stranger}`);
  const pieces: Piece[] = [...headOf(form)];
  for (const key of form.keys) addKey(pieces, wholeKey(key), answers[key.key], key.key, marks);
  return bytesOf(pieces);
}

const headOf = once(({ head }: Form): readonly Piece[] => (head.length === 0 ? [] : [ready(head.join('\n'))]));

/** A key on its way into a file. Most of a form stays blank, and reads the same in every application. */
interface Writing {
  readonly form: FormKey;
  /** The guidance above it, in one piece; none where it has none. */
  readonly guidance: readonly Piece[];
  readonly line: string;
  /** Where marks above it begin. */
  readonly marksAt: string;
  /** All of it without an answer. */
  readonly blank: string;
  readonly blankPiece: Piece;
}

const wholeKey = once((form: FormKey): Writing => writing(form, form.guidance, form.indent, form.indent));

/** The first key of the entries of a list: it has the dash before it, and what explains it stands above the dash. */
const dashedKey = once((form: FormKey): Writing => {
  const outer = form.indent.slice(2);
  const guidance = form.guidance.map((line) => (line.startsWith(`${form.indent}#`) ? line.slice(2) : line));
  return writing(form, guidance, `${outer}- `, outer);
});

function writing(form: FormKey, guidance: readonly string[], before: string, marksAt: string): Writing {
  const line = `${before}${form.key}:`;
  const keys = form.keys.map((key, index) => (form.isList && index === 0 ? dashedKey(key) : wholeKey(key)).blank);
  const blank = [...guidance, line, ...keys].join('\n');
  return {
    form,
    guidance: guidance.length === 0 ? [] : [ready(guidance.join('\n'))],
    line,
    marksAt,
    blank,
    blankPiece: ready(blank),
  };
}

/** Adds a key with its answer. */
function addKey(pieces: Piece[], writing: Writing, value: Value, path: string, marks: Marks): void {
  if (value === undefined) {
    pieces.push(writing.blankPiece);
    return;
  }
  const { form, guidance, line, marksAt } = writing;
  pieces.push(...guidance);
  addMarks(pieces, marks, path, marksAt);
  if (form.keys.length === 0) {
    const [written = '', ...others] = entryLines(form.key, value, form.indent);
    pieces.push(`${line}${written.slice(line.length)}`, ...others);
    // Line ends that a text keeps at its end would swallow the blank line before the next key.
    if (/^[^\n]*: \|2?\+\n/.test(written)) pieces.push(`${form.indent}# The text ends above.`);
    return;
  }
  pieces.push(line);
  if (!form.isList) {
    const map = isMap(value) ? value : {};
    for (const key of form.keys) addKey(pieces, wholeKey(key), map[key.key], `${path}.${key.key}`, marks);
    return;
  }
  const [first, ...others] = Array.isArray(value) ? (value as readonly Value[]) : [];
  const entry: Answers = isMap(first) ? first : {};
  addMarks(pieces, marks, `${path}.0`, `${form.indent}  `);
  for (const [index, key] of form.keys.entries())
    addKey(pieces, index === 0 ? dashedKey(key) : wholeKey(key), entry[key.key], `${path}.0.${key.key}`, marks);
  // Only the first entry keeps the guidance: the same words thirty times would bury the answers.
  for (const [index, other] of others.entries()) {
    const place = `${path}.${index + 1}`;
    addMarks(pieces, marks, place, `${form.indent}  `);
    addBare(pieces, form, isMap(other) ? other : {}, place, marks);
  }
}

/** Adds the answered keys of a further entry, in the order of the form. */
function addBare(pieces: Piece[], form: FormKey, answers: Answers, path: string, marks: Marks): void {
  let dashed = false;
  for (const { key, indent } of form.keys) {
    if (answers[key] === undefined) continue;
    addMarks(pieces, marks, `${path}.${key}`, dashed ? indent : `${form.indent}  `);
    const [first = '', ...others] = entryLines(key, answers[key], indent);
    pieces.push(dashed ? first : `${form.indent}  - ${first.slice(indent.length)}`, ...others);
    dashed = true;
  }
}

function addMarks(pieces: Piece[], marks: Marks, path: string, indent: string): void {
  // Nearly always so, and a path is dear to look up.
  if (marks.size === 0) return;
  for (const line of marks.get(path) ?? []) pieces.push(`${indent}# ${line}`);
}
