import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Application } from '../../src/core/workspace.ts';
import { readForms } from '../../src/io/assets.ts';
import { HDRUK_COLUMNS } from '../../src/reference/hdruk-labels.ts';
import { parseForm } from '../../src/register/form.ts';
import type { Imported } from '../../src/register/import-agreement.ts';
import { importHdruk } from '../../src/register/import-hdruk.ts';
import { readHdruk, type HdrukColumn } from '../../src/register/read-hdruk.ts';
import { applicationFiles } from '../../src/register/write-application.ts';
import { entryTexts } from '../../src/render/entry-text.ts';
import { hdrukEntry } from '../../src/views/hdruk-entry.ts';
import { applicationOf } from './application.ts';
import { texts } from './register.ts';

const forms = new Map([...readForms()].map(([name, text]) => [name, parseForm(text)]));

/** The row of an application in the data use register of Health Data Research UK, as text. */
export function hdrukRow(app: Application): readonly string[] {
  const text = entryTexts(app, FIELD_TREES);
  return hdrukEntry(app).map(({ cell }) => text(cell));
}

/** One row of the template, imported. */
export function importedRow(row: readonly string[]): Imported {
  const [record] = readHdruk([{ name: 'hdruk', rows: [HDRUK_COLUMNS.value, row] }])?.projects ?? [];
  if (record === undefined) throw new Error('no project came back');
  return importHdruk(record, { edition: 'Export' });
}

/** The same, from cells by column; those that are left out are blank. */
export function importedCells(cells: Readonly<Partial<Record<HdrukColumn, string>>>): Imported {
  return importedRow(HDRUK_COLUMNS.value.map((column) => cells[column] ?? ''));
}

/** The application that an import writes. */
export function writtenBy(imported: Imported, asOf: string): Application {
  const source = { register: 'export', edition: 'Export', importedOn: '2026-11-23' };
  return applicationOf(texts(applicationFiles(imported, forms, source)), asOf);
}
