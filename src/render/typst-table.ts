import { textEms } from './line-pieces.ts';
import { plainText } from './literal.ts';
import type { Block, Cell } from './model.ts';
import { columnCount } from './outline.ts';
import { tableShares } from './table-widths.ts';
import { typstInline, type TypstContext } from './typst-text.ts';

// Of a page, in points: what the template gives a table, and what a cell keeps for itself.
const pageWidth = 431;
const tableSize = 9.4;
const cellInset = 12;
/** How many ems of a word fit on a line of prose that has the whole width. */
export const proseEms = 36;
/** Rows of more lines than this may be cut by the end of a page. */
const wholeLines = 16;

/**
 * A table as Typst code: columns wide enough for their words, rows whole unless they are long.
 * `near` draws it close to the heading right above it.
 */
export function typstTable(block: Block & { kind: 'table' }, context: TypstContext, near: boolean): string {
  const count = columnCount(block);
  const tableWidth = pageWidth * Math.min(1, context.ems / proseEms);
  const columns = Array.from({ length: count }, (_, index) => index);
  const shares = tableShares(block, { width: tableWidth, inset: cellInset, size: tableSize });
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
