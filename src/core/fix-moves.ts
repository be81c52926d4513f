import type { Field, FieldTrees } from './fields.ts';
import type { Step } from './finding.ts';
import type { Faulty, Fix } from './fixes.ts';
import { linesOf } from './lines.ts';
import { isMap, valueAt } from './values.ts';

/** Where a field of this name stands in a form: the keys that lead to it, and whether a list lies on the way. */
interface Home {
  readonly document: string;
  readonly path: readonly string[];
  readonly inList: boolean;
}

/**
 * A key under the wrong parent, put where the one question of that name stands: in the same file, not inside a list, and
 * not answered there yet. Its lines are moved as they are, indented anew.
 */
export function movedKey({ document, trees, finding, start }: Faulty): Pick<Fix, 'edit' | 'effect'> | undefined {
  const { path } = finding.at;
  const key = path.at(-1);
  const { text, data, locate } = document.source;
  if (typeof key !== 'string' || data === undefined) return undefined;
  const [home, ...others] = homesOf(key, trees);
  if (home === undefined || others.length > 0 || home.document !== document.name || home.inList) return undefined;
  const parent = home.path.slice(0, -1);
  const there = valueAt(data, parent);
  if (!isMap(there) || Object.hasOwn(there, key) || parent.join('.') === path.slice(0, -1).join('.')) return undefined;
  const first = Object.keys(there).find((name) => name !== path[0]);
  if (first === undefined) return undefined;
  const lines = linesOf(text);
  const from = blockAt(text, start);
  const place = locate([...parent, first], 'key');
  const last = locate(parent, 'value');
  // Behind the last line that has content of the home; an answer in brackets has no lines of its own.
  const end = parent.length === 0 ? text.trimEnd().length : lines.startOf(last.endLine) + last.endColumn - 1;
  const into = lineEnd(text, Math.max(0, text.slice(0, end).trimEnd().length - 1));
  if (from === undefined || /^\s*[{[]/.test(text.slice(lines.startOf(last.line) + last.column - 1))) return undefined;
  if (into >= from.start && into < from.end) return undefined;
  const moved = indented(text.slice(from.start, from.end), place.column - 1 - from.indent);
  if (moved === undefined) return undefined;
  const fresh = `${into === text.length && !text.endsWith('\n') ? '\n' : ''}${moved}`;
  const edit =
    into < from.start
      ? { start: into, end: from.end, text: fresh + text.slice(into, from.start) }
      : { start: from.start, end: into, text: text.slice(from.end, into) + fresh };
  return { edit, effect: { kind: 'move', path, to: [...parent, key] } };
}

function homesOf(key: string, trees: FieldTrees): readonly Home[] {
  const look = (field: Field, document: string, path: readonly string[], inList: boolean): readonly Home[] => {
    if (field.type === 'list') return field.item === undefined ? [] : look(field.item, document, path, true);
    return Object.entries(field.fields ?? {}).flatMap(([name, child]) => [
      ...(name === key ? [{ document, path: [...path, name], inList }] : []),
      ...look(child, document, [...path, name], inList),
    ]);
  };
  return Object.entries(trees).flatMap(([document, tree]) => look(tree, document, [], false));
}

/** The lines of a key and of what is indented below it; undefined where the key does not begin its line. */
function blockAt(
  text: string,
  at: number,
): { readonly start: number; readonly end: number; readonly indent: number } | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const indent = at - start;
  if (text.slice(start, at).trim() !== '') return undefined;
  let end = lineEnd(text, at);
  for (let next = end; next < text.length; next = lineEnd(text, next)) {
    const line = text.slice(next, lineEnd(text, next));
    if (line.trim() === '') continue;
    const depth = line.length - line.trimStart().length;
    if (depth < indent || (depth === indent && !/^\s*-\s/.test(line))) break;
    end = lineEnd(text, next);
  }
  return { start, end, indent };
}

/** Offset behind the line feed that ends the line of a place. */
function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** Lines with more or less blanks before each; undefined where one has too few to lose. */
function indented(block: string, more: number): string | undefined {
  const lines = block.split('\n');
  if (more < 0 && lines.some((line) => line.trim() !== '' && line.length - line.trimStart().length < -more))
    return undefined;
  const moved = lines.map((line) =>
    line.trim() === '' ? line : more < 0 ? line.slice(-more) : ' '.repeat(more) + line,
  );
  const text = moved.join('\n');
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** Data with one key taken from its place and put at another. */
export function withMove(data: unknown, from: readonly Step[], to: readonly Step[]): unknown {
  const value = valueAt(data, from);
  return put(removed(data, from), to, value);
}

function removed(data: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (Array.isArray(data)) return data.map((one: unknown, index) => (index === step ? removed(one, rest) : one));
  if (!isMap(data)) return data;
  if (rest.length > 0)
    return Object.fromEntries(Object.entries(data).map(([key, one]) => [key, key === step ? removed(one, rest) : one]));
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== step));
}

function put(data: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (!isMap(data) || step === undefined) return data;
  return { ...data, [step]: rest.length === 0 ? value : put(data[String(step)], rest, value) };
}
