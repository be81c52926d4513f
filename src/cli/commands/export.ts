import { CELL_LIMIT, looksLikeFormula, toCsv } from '../../core/csv.ts';
import { FIELD_TREES } from '../../core/fields-data.ts';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { wellFormed } from '../../core/well-formed.ts';
import { mapTexts, type Application } from '../../core/workspace.ts';
import { writeFolder } from '../../io/write-folder.ts';
import { HDRUK_COLUMNS } from '../../reference/hdruk-labels.ts';
import { AGREEMENT_COLUMNS, DATASET_COLUMNS } from '../../reference/register-labels.ts';
import { lossesOf, type Losses, type NotCarried } from '../../register/carried.ts';
import { entryTexts } from '../../render/entry-text.ts';
import { count } from '../../report/words.ts';
import { gapsOf, type Cell, type Row } from '../../views/entry.ts';
import { hdrukEntry } from '../../views/hdruk-entry.ts';
import { registerEntry } from '../../views/register-entry.ts';
import { EXIT, type Io } from '../io.ts';
import { openOne } from '../open.ts';
import { outFolder, writingOut } from '../out-folder.ts';
import { shownPath } from '../paths.ts';

/** Options of `dars export`. */
export interface ExportOptions {
  readonly out?: string;
  readonly format?: string;
}

/** A table to write: the name of its file without an ending, its columns and its rows. */
interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Writes the entry as the public register will print it: two sheets, and word of the third. */
export async function runExportRegister(where: string | undefined, options: ExportOptions, io: Io): Promise<number> {
  if (options.format !== 'json' && options.out === undefined)
    throw new UserError('The register has a sheet of agreements and one of datasets, which make two CSV files.', {
      hint: 'Name a folder for them with --out, or print both as data with --format json.',
      exitCode: 2,
    });
  const app = openAnswers(where, io);
  const { agreement, datasets, releases } = registerEntry(app);
  const sheets = [
    { name: 'register-agreements', columns: AGREEMENT_COLUMNS.value, rows: [agreement] },
    { name: 'register-datasets', columns: DATASET_COLUMNS.value, rows: datasets },
  ];
  const text = safeTexts(app);
  const [agreements = [], rows = []] = sheets.map((sheet) => sheet.rows.map((row) => recordOf(row, text)));
  const data = { sheets: { Agreements: agreements, Datasets: rows, DataReleases: [] } };
  await write(sheets, { file: 'register.json', data }, { app, text }, options, io);
  if (datasets.length === 0)
    io.err('dars: the sheet Datasets has no rows: nothing is asked for yet in standards/data-minimisation.yaml.\n');
  io.err(`dars: the sheet DataReleases has no rows: ${releases.because}.\n`);
  return EXIT.clean;
}

/** Writes the fields of the data use register of Health Data Research UK: one row. */
export async function runExportHdruk(where: string | undefined, options: ExportOptions, io: Io): Promise<number> {
  const app = openAnswers(where, io);
  const row = hdrukEntry(app);
  const text = safeTexts(app);
  await write(
    [{ name: 'hdruk', columns: HDRUK_COLUMNS.value, rows: [row] }],
    { file: 'hdruk.json', data: { fields: recordOf(row, text) } },
    { app, text },
    options,
    io,
  );
  return EXIT.clean;
}

/** Opens an application for its answers, without what looks like a person's own; says what cannot be read. */
function openAnswers(where: string | undefined, io: Io): Application {
  const { app: whole } = openOne(where, {}, io);
  for (const { source, answers } of whole.documents.values())
    if (answers === undefined) io.err(`dars: ${source.file} could not be read; its answers are missing.\n`);
  const { app, leftOut } = wellFormed(whole, FIELD_TREES);
  if (leftOut > 0)
    io.err(
      `dars: ${count(leftOut, 'answer')} ${leftOut === 1 ? 'is' : 'are'} left out, not written as they have to be; dars validate says which.\n`,
    );
  return mapTexts(app, shown);
}

function shown(text: string): string {
  return safe(text.replaceAll('\t', ' '), { multiline: true });
}

/** Texts of cells, hidden and escaped once more: taking marks away may have brought together what stood apart. */
function safeTexts(app: Application): (cell: Cell) => string {
  const text = entryTexts(app, FIELD_TREES);
  return (cell) => shown(text(cell));
}

function recordOf(row: Row, text: (cell: Cell) => string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(row.map(({ column, cell }) => [column, cell.kind === 'blank' ? null : text(cell)]));
}

async function write(
  sheets: readonly Sheet[],
  json: { readonly file: string; readonly data: object },
  { app, text }: { readonly app: Application; readonly text: (cell: Cell) => string },
  options: ExportOptions,
  io: Io,
): Promise<void> {
  const gaps = gapsOf(sheets.flatMap(({ rows }) => rows));
  const isJson = options.format === 'json';
  const cells = sheets.map(({ rows }) => rows.map((row) => row.map(({ cell }) => text(cell))));
  const losses = lossesOf(app, {
    rows: sheets.flatMap(({ rows }) => rows),
    sheets: sheets.map(({ name, columns }, index) => ({ name, rows: [columns, ...(cells[index] ?? [])] })),
  });
  const files = isJson
    ? [
        [
          json.file,
          `${JSON.stringify({ schemaVersion: 1, ...json.data, ...gaps, ...forMachines(losses) }, null, 2)}\n`,
        ] as const,
      ]
    : sheets.map(({ name, columns }, index) => [`${name}.csv`, toCsv([columns, ...(cells[index] ?? [])])] as const);
  if (options.out === undefined) for (const [, content] of files) io.out(content);
  else {
    const folder = outFolder(options.out, io);
    await writingOut(options.out, () => writeFolder(folder, new Map(files), { overwrite: true }));
    io.out(`Wrote ${files.map(([name]) => name).join(' and ')} to ${shownPath(folder, io.cwd)}/\n`);
  }
  tell(gaps, io);
  tellLosses(losses, io);
  if (!isJson) tellOfCells(cells.flat(2), io);
}

function forMachines({ leftOut, asText }: Losses) {
  const plainly = (some: readonly NotCarried[]) => some.map(({ file, questions }) => ({ file, questions }));
  return { leftOut: plainly(leftOut), asText: plainly(asText) };
}

/** Says on standard error which answers somebody who imports the entry would not have. */
function tellLosses({ leftOut, asText }: Losses, io: Io): void {
  const lines = (title: string, some: readonly NotCarried[]): void => {
    if (some.length > 0) io.err(`dars: ${title}\n${some.map(({ file, words }) => `  ${file}: ${words}\n`).join('')}`);
  };
  lines('its columns have no room for these answers, so that nobody who imports it gets them back:', leftOut);
  lines('printed as text, which an import keeps as one text and not as single answers:', asText);
}

/** Says on standard error what is blank and why, and what somebody should look at. */
function tell({ blank, remarks }: ReturnType<typeof gapsOf>, io: Io): void {
  const lines = (title: string, entries: readonly (readonly [column: string, words: string])[]): void => {
    if (entries.length === 0) return;
    io.err(`dars: ${title}\n`);
    for (const [column, words] of entries)
      io.err(safe(`  ${column}: ${words.replaceAll('\n', ' ')}\n`, { multiline: true }));
  };
  const told = (later: boolean) =>
    blank.filter((gap) => gap.later === later).map(({ column, because }) => [column, because] as const);
  lines('left blank, because an application cannot say it:', told(true));
  lines('left blank until it is answered:', told(false));
  lines(
    'to be looked at before the entry is used:',
    remarks.map(({ column, remark }) => [column, remark]),
  );
}

function tellOfCells(cells: readonly string[], io: Io): void {
  const guarded = cells.filter(looksLikeFormula).length;
  if (guarded > 0)
    io.err(
      `dars: ${count(guarded, 'cell')} ${guarded === 1 ? 'begins' : 'begin'} as a formula does, and ${guarded === 1 ? 'has' : 'have'} an apostrophe before it so that no spreadsheet runs it.\n`,
    );
  const long = cells.filter((cell) => cell.length > CELL_LIMIT).length;
  if (long > 0)
    io.err(
      `dars: ${count(long, 'text')} ${long === 1 ? 'is' : 'are'} longer than the 32,767 characters that a cell of Excel holds, which cuts the rest off; the file has it whole.\n`,
    );
}
