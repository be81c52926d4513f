import { UserError } from '../core/user-error.ts';
import { HDRUK_COLUMNS } from '../reference/hdruk-labels.ts';
import { cleanReference } from './cells.ts';
import { columnsLacking, type Lack } from './lacking.ts';
import type { Leftover } from './record.ts';
import { leftoverIf, NO_QUESTION } from './rows.ts';
import { cellReader, otherColumns, plain, tableOf, type Sheet, type Table } from './sheets.ts';

/** A column of the template of Health Data Research UK. */
export type HdrukColumn = (typeof HDRUK_COLUMNS)['value'][number];

/** One project of a data use register, cell by cell as it was written; a blank cell is empty text. */
export interface HdrukRecord {
  /** The project’s id; empty where it has none. */
  readonly reference: string;
  /** Row of the sheet, counted from 1. */
  readonly row: number;
  readonly applicant: string;
  readonly title: string;
  readonly cell: (column: HdrukColumn) => string;
  /** Cells under columns that the template does not have. */
  readonly leftovers: readonly Leftover[];
}

/** A data use register, read. */
export interface HdrukRegister {
  readonly projects: readonly HdrukRecord[];
  /** Columns that the template has and this file has not. */
  readonly lacking: readonly Lack[];
  /** What somebody should know of the file as a whole, in sentences. */
  readonly remarks: readonly string[];
}

/** Columns without which nothing can be made of a row. */
export const HDRUK_NEEDED = [
  'Organisation name*',
  'Project title*',
  'Dataset(s) name*',
] as const satisfies readonly HdrukColumn[];
/** What the specification of fields calls a column of the template, where the two differ. */
const SPECIFICATION: ReadonlyMap<string, HdrukColumn> = new Map([
  [plain('Lead applicant organisation name'), 'Organisation name*'],
]);
const KNOWN = new Set(HDRUK_COLUMNS.value.map(plain));
/** So many columns of the template in one row are no accident. */
const LIKENESS = 5;

/**
 * Reads sheets as a data use register of Health Data Research UK; undefined when no sheet is laid out as one. Errors:
 * UserError, with the place, for one that is laid out as another version, or whose rows cannot be told apart.
 */
export function readHdruk(sheets: readonly Sheet[]): HdrukRegister | undefined {
  const named = sheets.map(inWordsOfTemplate);
  const table = named
    .flatMap((sheet) => tableOf(sheet, HDRUK_NEEDED) ?? [])
    .find((one) => likeness(one.columns) >= LIKENESS);
  if (table === undefined) {
    for (const sheet of named) refuseOtherVersion(sheet);
    return undefined;
  }
  refuseColumnTwice(table);
  const cell = cellReader(table);
  const extra = otherColumns(table, HDRUK_COLUMNS.value);
  const read = table.rows.map(({ number, cells }): HdrukRecord => ({
    reference: cleanReference(cell(cells, 'Project ID')),
    row: number,
    applicant: cell(cells, 'Organisation name*').trim(),
    title: cell(cells, 'Project title*').trim(),
    cell: (column) => cell(cells, column),
    leftovers: extra.flatMap((column) => leftoverIf(column, cell(cells, column), NO_QUESTION)),
  }));
  const projects = read.filter(({ applicant, title }) => applicant !== '' || title !== '');
  const others = read.filter((one) => !projects.includes(one)).map(({ row }) => row);
  refuseIdTwice(table, projects);
  const unread = sheets.filter(({ name, rows }) => name !== table.name && rows.length > 0).map(({ name }) => name);
  return {
    projects,
    lacking: columnsLacking(table, HDRUK_COLUMNS.value),
    remarks: [
      ...(others.length === 0
        ? []
        : [`Not read, because they name neither a project nor an organisation: rows ${others.join(', ')}.`]),
      ...(unread.length === 0 ? [] : [`Not read, because they list no projects: ${unread.join(', ')}.`]),
    ],
  };
}

function inWordsOfTemplate(sheet: Sheet): Sheet {
  if (!sheet.rows.slice(0, 20).some((row) => row.some((cell) => SPECIFICATION.has(plain(cell))))) return sheet;
  const rows = sheet.rows.map((row, index) =>
    index < 20 ? row.map((cell) => SPECIFICATION.get(plain(cell)) ?? cell) : row,
  );
  return { name: sheet.name, rows };
}

function likeness(cells: readonly string[]): number {
  return new Set(cells.map(plain).filter((name) => KNOWN.has(name))).size;
}

function refuseOtherVersion({ name, rows }: Sheet): void {
  const at = rows.slice(0, 20).findIndex((row) => likeness(row) >= LIKENESS);
  if (at < 0) return;
  const found = new Set((rows[at] ?? []).map(plain));
  const missing = HDRUK_NEEDED.filter((column) => !found.has(plain(column)));
  throw new UserError(
    `Row ${at + 1} of the sheet ${name} names columns of the data use register of Health Data Research UK, but not ${missing.map((column) => `“${column}”`).join(', ')}.`,
    {
      hint: 'It may be another version of the template. dars reads version 2; give the columns the names that version has, with or without the star.',
      exitCode: 2,
    },
  );
}

function refuseColumnTwice({ name, columns }: Table): void {
  const twice = columns.find(
    (column, index) => KNOWN.has(plain(column)) && columns.findIndex((other) => plain(other) === plain(column)) < index,
  );
  if (twice === undefined) return;
  throw new UserError(`The sheet ${name} has the column “${twice}” twice, so that it is not known which one holds.`, {
    hint: 'Delete one of the two, or give it a name of its own.',
    exitCode: 2,
  });
}

function refuseIdTwice({ name }: Table, projects: readonly HdrukRecord[]): void {
  const first = new Map<string, number>();
  for (const { reference, row } of projects) {
    const key = reference.toUpperCase();
    const before = first.get(key);
    if (key !== '' && before !== undefined)
      throw new UserError(`Rows ${before} and ${row} of the sheet ${name} have the same Project ID, “${reference}”.`, {
        hint: 'Each project has one row and an id of its own. Correct one of the two, or leave it blank.',
        exitCode: 2,
      });
    first.set(key, row);
  }
}
