import type { Step } from '../core/finding.ts';

/** One key of a text, by its line alone: it is there even while the rest of the text is no YAML yet. */
export interface OutlineKey {
  /** From the document down, list places included; the last step is the key. */
  readonly path: readonly Step[];
  /** Line, from 1. */
  readonly line: number;
  /** Column where the key starts, from 1. */
  readonly column: number;
}

/** Where one stands at the start of what is written on a line, once dashes have been read. */
export interface Stand {
  /** The map or the list entry that the line belongs to. */
  readonly path: readonly Step[];
  /** How many characters stand before the first that is neither blank nor dash. */
  readonly indent: number;
}

interface Frame {
  readonly column: number;
  readonly step: Step;
}

const KEY = /^([A-Za-z_][\w-]*):(?=\s|$)/;
const BLOCK_TEXT = /:\s+[|>][-+\d]{0,2}\s*(?:#.*)?$|^-\s+[|>][-+\d]{0,2}\s*$/;

/** The keys of a YAML text by indentation, in its order. Text in blocks holds none. */
export function outlineOf(text: string): readonly OutlineKey[] {
  const keys: OutlineKey[] = [];
  walk(text.split(/\r?\n/), (line, stand, key) => {
    if (key !== undefined) keys.push({ path: [...stand.path, key], line, column: stand.indent + 1 });
  });
  return keys;
}

/** Where the last of these lines stands; undefined inside a text block, which is prose. */
export function standAt(lines: readonly string[]): Stand | undefined {
  let last: Stand | undefined;
  walk(lines, (line, stand) => (last = line === lines.length ? stand : undefined));
  return last;
}

/** Calls back for each line that is not part of a text block, blank lines but the last left out. */
function walk(lines: readonly string[], on: (line: number, stand: Stand, key: string | undefined) => void): void {
  const frames: Frame[] = [];
  let textBelow: number | undefined;
  lines.forEach((line, index) => {
    const blank = line.trim() === '';
    const isLast = index === lines.length - 1;
    const indent = line.length - line.trimStart().length;
    if (textBelow !== undefined) {
      if ((blank && !isLast) || indent > textBelow) return;
      textBelow = undefined;
    }
    if ((blank && !isLast) || line.trimStart().startsWith('#')) return;
    const { start, path } = place(line, frames);
    const key = KEY.exec(line.slice(start))?.[1];
    on(index + 1, { path, indent: start }, key);
    if (key !== undefined) frames.push({ column: start, step: key });
    if (BLOCK_TEXT.test(line.slice(indent))) textBelow = key === undefined ? indent : start;
  });
}

/** Reads indentation and dashes of a line, closing what ends there and opening list entries. */
function place(line: string, frames: Frame[]): { start: number; path: readonly Step[] } {
  let start = line.length - line.trimStart().length;
  while (line[start] === '-' && (line[start + 1] === ' ' || start + 1 === line.length)) {
    frames.push({ column: start, step: nextPlace(start, frames) });
    start += 1;
    while (line[start] === ' ') start += 1;
  }
  while ((frames.at(-1)?.column ?? -1) >= start) frames.pop();
  return { start, path: frames.map(({ step }) => step) };
}

/** Closes everything deeper than a dash, and the entry before it; its list may stand level with its key. */
function nextPlace(column: number, frames: Frame[]): number {
  let next = 0;
  for (let top = frames.at(-1); top !== undefined; top = frames.at(-1)) {
    const isEntry = typeof top.step === 'number';
    if (top.column < column || (top.column === column && !isEntry)) break;
    if (top.column === column && isEntry) next = Number(top.step) + 1;
    frames.pop();
  }
  return next;
}
