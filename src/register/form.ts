import { once } from '../core/once.ts';
import { isMap } from '../core/values.ts';
import type { Answers, Value } from './answers.ts';
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

/** Writes answers into a form: guidance stays, what is not answered stays blank, and marks stand above their answers. */
export function filledForm(form: Form, answers: Answers, marks: Marks): string {
  const known = new Set(form.keys.map(({ key }) => key));
  const stranger = Object.keys(answers).find((key) => !known.has(key));
  if (stranger !== undefined) throw new Error(`the form has no ${stranger}`);
  return [...form.head, ...form.keys.flatMap((key) => linesOf(key, answers[key.key], key.key, marks)), ''].join('\n');
}

function linesOf(form: FormKey, value: Value, path: string, marks: Marks): readonly string[] {
  return value === undefined ? blank(form) : written(form, value, path, marks);
}

// Most of a form stays blank, and reads the same in every application; marks stand above answers alone.
const blank = once((form: FormKey): readonly string[] => written(form, undefined, '', new Map()));

function written(form: FormKey, value: Value, path: string, marks: Marks): readonly string[] {
  const lead = [...form.guidance, ...marked(marks, path, form.indent)];
  const line = `${form.indent}${form.key}:`;
  if (form.keys.length === 0) {
    if (value === undefined) return [...lead, line];
    const lines = entryLines(form.key, value, form.indent);
    // Line ends that a text keeps at its end would swallow the blank line before the next key.
    return [
      ...lead,
      ...lines,
      ...(/^[^\n]*: \|2?\+\n/.test(lines[0] ?? '') ? [`${form.indent}# The text ends above.`] : []),
    ];
  }
  if (!form.isList) {
    const map = isMap(value) ? value : {};
    return [...lead, line, ...form.keys.flatMap((key) => linesOf(key, map[key.key], `${path}.${key.key}`, marks))];
  }
  const [first, ...others] = Array.isArray(value) ? (value as readonly Value[]) : [];
  const blank: Answers = isMap(first) ? first : {};
  const entry = form.keys.flatMap((key) => linesOf(key, blank[key.key], `${path}.0.${key.key}`, marks));
  return [
    ...lead,
    line,
    ...marked(marks, `${path}.0`, `${form.indent}  `),
    ...dashed(entry, form),
    // Only the first entry keeps the guidance: the same words thirty times would bury the answers.
    ...others.flatMap((other, index) => [
      ...marked(marks, `${path}.${index + 1}`, `${form.indent}  `),
      ...dashed(bare(form, isMap(other) ? other : {}, `${path}.${index + 1}`, marks), form),
    ]),
  ];
}

/** The answered keys of a further entry, in the order of the form. */
function bare(form: FormKey, answers: Answers, path: string, marks: Marks): readonly string[] {
  return form.keys.flatMap(({ key, indent }) =>
    answers[key] === undefined
      ? []
      : [...marked(marks, `${path}.${key}`, indent), ...entryLines(key, answers[key], indent)],
  );
}

/** The dash belongs to the first key of an entry; what explains that key stands above the dash. */
function dashed(lines: readonly string[], { indent }: FormKey): readonly string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, index) => {
    if (index < first) return line.startsWith(`${indent}    #`) ? line.slice(2) : line;
    return index === first ? `${indent}  - ${line.slice(indent.length + 4)}` : line;
  });
}

function marked(marks: Marks, path: string, indent: string): readonly string[] {
  return (marks.get(path) ?? []).map((line) => `${indent}# ${line}`);
}
