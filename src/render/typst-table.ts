import { plainText } from './literal.ts';
import type { Block, Cell } from './model.ts';
import { columnCount } from './outline.ts';
import { textEms, typstInline, type TypstContext } from './typst-text.ts';

// Of a page, in points: what the template gives a table, and what a cell keeps for itself.
const pageWidth = 431;
const tableSize = 9.4;
const cellInset = 12;
/** How many ems of a word fit on a line of prose that has the whole width. */
export const proseEms = 36;
/** No word of this width or less is broken in a table, unless its columns are too many. */
const longestWord = 11;
/** Rows of more lines than this may be cut by the end of a page. */
const wholeLines = 16;

/** Shares of the width that hold to `wanted` as far as every column can hold its longest word. */
export function columnShares(wanted: readonly number[], least: readonly number[]): readonly number[] {
  const scale = Math.max(
    1,
    least.reduce((sum, each) => sum + each, 0),
  );
  const floor = least.map((each) => each / scale);
  const held = new Set<number>();
  for (;;) {
    const free = 1 - floor.reduce((sum, each, index) => sum + (held.has(index) ? each : 0), 0);
    const total = wanted.reduce((sum, each, index) => sum + (held.has(index) ? 0 : each), 0);
    const shares = wanted.map((each, index) => (held.has(index) ? (floor[index] ?? 0) : (free * each) / (total || 1)));
    const tight = shares.findIndex((share, index) => !held.has(index) && share < (floor[index] ?? 0));
    if (tight === -1) return shares;
    held.add(tight);
  }
}

const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, textEms(text)), 0);

/**
 * A table as Typst code: columns wide enough for their words, rows whole unless they are long.
 * `near` draws it close to the heading right above it.
 */
export function typstTable(block: Block & { kind: 'table' }, context: TypstContext, near: boolean): string {
  const count = columnCount(block);
  const tableWidth = pageWidth * Math.min(1, context.ems / proseEms);
  const columns = Array.from({ length: count }, (_, index) => index);
  const texts = columns.map((column) => [block.head, ...block.rows].map((row) => plainText(row[column] ?? [])));
  const words = texts.map((cells) => longest(cells.flatMap((cell) => cell.split(/[\s\-/]+/u))));
  const share = (ems: number) => (ems * tableSize + cellInset) / tableWidth;
  const least = words.map((ems) => share(Math.min(ems, longestWord)));
  const asked = columns.map((column) => Math.max(block.widths[column] ?? 1, 0.01));
  const total = asked.reduce((sum, each) => sum + each, 0);
  // A column that no cell would fill leaves its room to the others.
  const wanted = asked.map((each, column) => Math.min(each / total, share(longest(texts[column] ?? []))));
  const shares = columnShares(wanted, least);
  const room = shares.map((share) => (share * tableWidth - cellInset) / tableSize);
  const cell = (row: readonly Cell[], column: number) =>
    typstInline(row[column] ?? [], { ...context, ems: room[column] ?? 1 });
  const rows = block.rows.map((row) => {
    const lines = columns.map((column) => textEms(plainText(row[column] ?? [])) / (room[column] ?? 1));
    const whole = Math.max(...lines) <= wholeLines;
    return `(${whole},(${columns.map((column) => `${cell(row, column)},`).join('')}))`;
  });
  return [
    `tabulated(${typstInline([{ kind: 'text', text: block.caption }], context)}`,
    `(${shares.map((share) => `${share.toFixed(4)}fr,`).join('')})`,
    `(${columns.map((column) => `${cell(block.head, column)},`).join('')})`,
    `(${rows.map((row) => `${row},`).join('\n')})`,
    `row-heads:${block.rowHeads},near:${near},headed:${block.headed === true})`,
  ].join(',');
}
