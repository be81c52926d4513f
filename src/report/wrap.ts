import { charactersOf, columnsOf } from './width.ts';

/** A stretch of text that a terminal shows as one, and the columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

// Latin letters and the punctuation of prose: one column each, and far quicker to count than to segment.
const SIMPLE = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2026\u2039\u203A\u21E5\u23CE]*$/;

/** Cuts printable text into the characters that a reader sees. */
export function cellsOf(text: string): Cell[] {
  if (SIMPLE.test(text)) return Array.from(text, (character) => ({ text: character, width: 1 }));
  return charactersOf(text).map((character) => ({ text: character, width: columnsOf(character) }));
}

/** Columns that printable text takes. */
export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length : charactersOf(text).reduce((sum, character) => sum + columnsOf(character), 0);
}

/** Cuts printable text to a number of columns, ending it in `…` when something is left out. */
export function fit(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let result = '';
  let used = 0;
  for (const cell of cellsOf(text)) {
    if (used + cell.width > columns - 1) break;
    result += cell.text;
    used += cell.width;
  }
  return `${result.trimEnd()}…`;
}

/** Breaks printable text into lines at its spaces. A word longer than a line stays whole, so that it can be copied. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \n]+/).filter((piece) => piece !== '')) {
    const width = widthOf(word);
    if (line !== '' && used + 1 + width > columns) {
      lines.push(line);
      line = word;
      used = width;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      used += width + (used === 0 ? 0 : 1);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Wrapped text with a lead on its first line and as much room under it on the others: `Fix:   Write …`. */
export function hanging(
  lead: string,
  text: string,
  columns: number,
  paint: (lead: string) => string = (same) => same,
): string[] {
  const margin = ' '.repeat(widthOf(lead));
  return wrap(text, columns - margin.length).map((line, at) => `${at === 0 ? paint(lead) : margin}${line}`);
}
