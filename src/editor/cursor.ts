import type { Step } from '../core/finding.ts';
import { outlineOf, standAt } from './outline.ts';

/** A place in a text as editors count: line and character from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of one line that a completion replaces. */
export interface Stretch {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** What may be written where the cursor stands. */
export interface Cursor {
  /** `entry`: a key of the map at `path`, or a value of the list that it is an entry of; `value`: the answer at `path`. */
  readonly asks: 'entry' | 'value';
  readonly path: readonly Step[];
  readonly replace: Stretch;
  /** Keys that the map has already, the one under the cursor left out. */
  readonly present: ReadonlySet<string>;
  /** True when a colon follows the word under the cursor. */
  readonly hasColon: boolean;
  /** True right after a colon or a dash, where a blank has to come first. */
  readonly needsBlank: boolean;
}

const ENTRY = /^[\w./-]*$/;
const VALUE = /^([A-Za-z_][\w-]*):(\s*)(.*)$/;

/** What may be written at a place of a text that may be half typed; undefined in prose, comments and quotes. */
export function cursorAt(text: string, { line, character }: Position): Cursor | undefined {
  const lines = text.split(/\r?\n/);
  const whole = lines[line] ?? '';
  const before = whole.slice(0, character);
  const stand = standAt([...lines.slice(0, line), before]);
  if (stand === undefined) return undefined;
  const typed = before.slice(stand.indent);
  const value = VALUE.exec(typed);
  if (value !== null) return valueCursor(stand.path, value, { line, whole, character });
  if (!ENTRY.test(typed)) return undefined;
  const to = character + (/^[\w./-]*/.exec(whole.slice(character))?.[0].length ?? 0);
  const present = outlineOf(text).filter(
    (key) => key.line !== line + 1 && key.path.length === stand.path.length + 1 && isBelow(key.path, stand.path),
  );
  return {
    asks: 'entry',
    path: stand.path,
    replace: { line, from: stand.indent, to },
    present: new Set(present.map(({ path }) => String(path.at(-1)))),
    hasColon: whole[to] === ':',
    needsBlank: typed === '' && before.endsWith('-'),
  };
}

function valueCursor(
  path: readonly Step[],
  [, key = '', blank = '', typed = '']: readonly string[],
  { line, whole, character }: { line: number; whole: string; character: number },
): Cursor | undefined {
  const inList = typed.startsWith('[');
  const word = inList ? (/[^[,]*$/.exec(typed)?.[0].trimStart() ?? '') : typed;
  if (!ENTRY.test(word) || (inList && typed.includes(']'))) return undefined;
  const to = character + (/^[\w./-]*/.exec(whole.slice(character))?.[0].length ?? 0);
  return {
    asks: 'value',
    path: inList ? [...path, key, 0] : [...path, key],
    replace: { line, from: character - word.length, to },
    present: new Set(),
    hasColon: false,
    needsBlank: blank === '',
  };
}

function isBelow(path: readonly Step[], above: readonly Step[]): boolean {
  return above.every((step, index) => path[index] === step);
}
