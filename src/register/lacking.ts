import { plain, type Sheet, type Table } from './sheets.ts';

/** A sheet, or columns of one, that the layout of a register has and this file has not. */
export interface Lack {
  /** What is missing, with the names of its columns. */
  readonly what: string;
  /** What the drafts will not have for it, to follow “the drafts will have no”. */
  readonly without: string;
  /** True where it leaves next to nothing but references and names, so that drafts are hardly worth making. */
  readonly isMost?: boolean;
}

/** Says that a sheet is missing, by the columns that it is known by. */
export function sheetLacks(name: string, columns: readonly string[], without: string): Lack {
  return { what: `the sheet of ${name} (${columns.join(', ')})`, without };
}

/** Says which of the columns of its layout a sheet that is there does not have. */
export function columnsLacking({ name, columns }: Table, layout: readonly string[]): readonly Lack[] {
  const known = new Set(columns.map(plain));
  const missing = layout.filter((column) => !known.has(plain(column)));
  if (missing.length === 0) return [];
  const what = `of the sheet ${name} the ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}`;
  return [{ what, without: missing.length === 1 ? 'answer that it carries' : 'answers that they carry' }];
}

/** Sheets that are not read, with what they are; a quiet remark, because a readme has nothing to read. */
export function sheetsPassedOver(sheets: readonly Sheet[], read: ReadonlySet<string | undefined>): readonly string[] {
  const others = sheets.filter(({ name, rows }) => !read.has(name) && rows.length > 0).map(({ name }) => name);
  if (others.length === 0) return [];
  return [
    `note: ${others.length === 1 ? 'one sheet is' : `${others.length} sheets are`} passed over, since ${others.length === 1 ? 'it is' : 'they are'} not about single agreements: ${others.join(', ')}.`,
  ];
}
