import { cleanReference } from './cells.ts';
import type { Leftover } from './record.ts';
import { cellReader, type Table } from './sheets.ts';

/** One row of a table, with its number in the sheet. */
export type Row = Table['rows'][number];

/** Rows of each reference, in the order of the sheet; the column may have one of several names. */
export function rowsByReference(table: Table, columns: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const cell = cellReader(table);
  const found = new Map<string, Row[]>();
  for (const row of table.rows) {
    const reference = cleanReference(
      columns.map((column) => cell(row.cells, column)).find((words) => words !== '') ?? '',
    );
    const known = found.get(reference);
    if (known === undefined) found.set(reference, [row]);
    else known.push(row);
  }
  return found;
}

/** Why a column that nobody knows is left over. */
export const NO_QUESTION = 'no question of the form has this column';

/** A leftover, unless the cell is blank. */
export function leftoverIf(column: string, words: string, why: string): readonly Leftover[] {
  return words.trim() === '' ? [] : [{ column, words, why }];
}

/** What a further row of the same reference says otherwise than the first. */
export function repeated(table: Table, first: readonly string[], row: Row): readonly Leftover[] {
  const why = `row ${row.number} has the same reference and says otherwise; the first row was imported`;
  return table.columns.flatMap((column, index) => {
    const words = row.cells[index] ?? '';
    return words === (first[index] ?? '') ? [] : leftoverIf(column, words, why);
  });
}
