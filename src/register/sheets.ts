import { withoutGuard } from '../core/csv.ts';
import { once } from '../core/once.ts';
import { remembered } from './remembered.ts';

/** One sheet of a workbook, or one table: rows of cells as text, days as YYYY-MM-DD, blank cells as nothing. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A sheet by the names of its columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Rows below the head that hold anything, each with its number in the sheet, counted from 1. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** How far down the row of column names is looked for: workbooks have titles above it now and then. */
const HEAD_ROWS = 20;

/** Small letters and digits alone: dashes, quotes, capitals and line ends in a cell or a column name make no difference. */
export const plain = remembered((text) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ''),
);

/**
 * Reads a sheet as a table when one of its first rows has all of the columns, and none that is named `without`; their
 * order and writing are free.
 */
export function tableOf(sheet: Sheet, columns: readonly string[], without?: string): Table | undefined {
  const wanted = columns.map(plain);
  const head = sheet.rows.slice(0, HEAD_ROWS).findIndex((row) => {
    const names = new Set(row.map(plain));
    return wanted.every((name) => names.has(name));
  });
  if (head < 0) return undefined;
  const names = sheet.rows[head] ?? [];
  if (without !== undefined && names.map(plain).includes(plain(without))) return undefined;
  const rows: Table['rows'][number][] = [];
  for (let index = head + 1; index < sheet.rows.length; index += 1) {
    const cells = sheet.rows[index] ?? [];
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ number: index + 1, cells });
  }
  return { name: sheet.name, columns: names, rows };
}

/** Reads cells of a table by the name of their column; a cell that is not there is empty. */
export const cellReader = once((table: Table): ((cells: readonly string[], column: string) => string) => {
  const places = new Map(table.columns.map((column, index) => [plain(column), index] as const).toReversed());
  const placeOf = remembered((column) => places.get(plain(column)) ?? -1);
  return (cells, column) => cells[placeOf(column)] ?? '';
});

/** The columns of a table that are none of these. */
export function otherColumns(table: Table, known: readonly string[]): readonly string[] {
  const names = new Set(known.map(plain));
  return table.columns.filter((column) => column.trim() !== '' && !names.has(plain(column)));
}

/**
 * Rows of a comma-separated text (RFC 4180); quoted cells may hold commas, line ends and doubled quotes. An apostrophe
 * that guards a cell against being run as a formula is taken away.
 */
export function rowsOfCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let match = cell.exec(body); match !== null; match = cell.exec(body)) {
    const [, quoted, bare = '', end] = match;
    row.push(withoutGuard(quoted?.replaceAll('""', '"') ?? bare));
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '' || cell.lastIndex >= body.length) break;
  }
  return rows;
}
