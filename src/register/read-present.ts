import { AGREEMENT_COLUMNS, DATASET_COLUMNS, RELEASE_COLUMNS } from '../reference/register-labels.ts';
import { cellReader, otherColumns, plain, tableOf, type Sheet, type Table } from './sheets.ts';
import { cleanReference, proseFrom } from './cells.ts';
import { columnsLacking, sheetLacks, sheetsPassedOver } from './lacking.ts';
import type { AgreementRecord, DatasetRecord, Leftover, Register } from './record.ts';
import { leftoverIf, NO_QUESTION, repeated, rowsByReference, type Row } from './rows.ts';

/** Columns without which a sheet is not the register's sheet of agreements. */
export const AGREEMENTS_NEED = ['Reference Number', 'Applicant Organisation', 'Objective for Processing'];
const DATASETS_NEED = ['Reference Number', 'Dataset', 'Legal Basis for Provision of Data'];
const RELEASES_NEED = ['File Reference', ...DATASETS_NEED];

/** True for a table of datasets or of files released, which alone says nothing of an agreement. */
export function isBesideAgreements(sheet: Sheet): boolean {
  return tableOf(sheet, DATASETS_NEED) !== undefined;
}

/** Reads the layout with a sheet of agreements, one of datasets and one of files; undefined when it is another. */
export function readPresent(sheets: readonly Sheet[]): Register | undefined {
  const find = (columns: readonly string[], without?: string): Table | undefined => {
    for (const sheet of sheets) {
      const table = tableOf(sheet, columns, without);
      if (table !== undefined) return table;
    }
    return undefined;
  };
  const agreements = find(AGREEMENTS_NEED);
  if (agreements === undefined) return undefined;
  const datasets = find(DATASETS_NEED, 'File Reference');
  const releases = find(RELEASES_NEED);
  const byReference = datasetsOf(datasets);
  const files = filesOf(releases);
  const rows = rowsByReference(agreements, ['Reference Number']);
  const listed = new Set(rows.keys());
  return {
    layout: 'present',
    agreements: [...rows].map(([reference, same]) =>
      agreementOf(agreements, reference, same, byReference.get(reference) ?? [], files.get(reference) ?? []),
    ),
    lacking: [
      ...columnsLacking(agreements, AGREEMENT_COLUMNS.value),
      ...(datasets === undefined
        ? [sheetLacks('datasets', DATASET_COLUMNS.value, 'requests for data, flows or grounds of confidentiality')]
        : columnsLacking(datasets, DATASET_COLUMNS.value)),
      ...(releases === undefined ? [] : columnsLacking(releases, RELEASE_COLUMNS.value)),
    ],
    remarks: [
      ...sheetsPassedOver(sheets, new Set([agreements.name, datasets?.name, releases?.name])),
      ...orphans('Datasets', byReference.keys(), listed),
      ...orphans('DataReleases', files.keys(), listed),
    ],
  };
}

function orphans(sheet: string, references: Iterable<string>, listed: ReadonlySet<string>): readonly string[] {
  const lost = [...references].filter((reference) => !listed.has(reference));
  if (lost.length === 0) return [];
  const names = lost.slice(0, 5).join(', ');
  return [
    `The sheet ${sheet} names ${lost.length === 1 ? 'an agreement' : `${lost.length} agreements`} that the sheet of agreements does not list: ${names}${lost.length > 5 ? ' and others' : ''}.`,
  ];
}

function datasetsOf(table: Table | undefined): ReadonlyMap<string, readonly DatasetRecord[]> {
  const found = new Map<string, DatasetRecord[]>();
  const told = new Set<string>();
  if (table === undefined) return found;
  const cell = cellReader(table);
  for (const { cells } of table.rows) {
    const reference = cleanReference(cell(cells, 'Reference Number'));
    const record: DatasetRecord = {
      name: cell(cells, 'Dataset').trim(),
      typeOfData: cell(cells, 'Type of Data').trim(),
      sensitivity: cell(cells, 'Sensitive or Non-Sensitive').trim(),
      frequency: cell(cells, 'Frequency').trim(),
      legalBasis: cell(cells, 'Legal Basis for Provision of Data').trim(),
      confidentiality: cell(cells, 'Common Law Duty of Confidentiality').trim(),
      optOuts: '',
    };
    const key = JSON.stringify([reference, ...Object.values(record)]);
    if (told.has(key)) continue;
    told.add(key);
    const known = found.get(reference);
    if (known === undefined) found.set(reference, [record]);
    else known.push(record);
  }
  return found;
}

/** One file that was released. */
interface Release {
  readonly dataset: string;
  readonly typeOfData: string;
  readonly optOuts: string;
  readonly month: string;
  readonly file: string;
}

function filesOf(table: Table | undefined): ReadonlyMap<string, readonly Release[]> {
  const found = new Map<string, Release[]>();
  if (table === undefined) return found;
  const cell = cellReader(table);
  for (const { cells } of table.rows) {
    const reference = cleanReference(cell(cells, 'Reference Number'));
    const release: Release = {
      dataset: cell(cells, 'Dataset').trim(),
      typeOfData: cell(cells, 'Type of Data').trim(),
      optOuts: cell(cells, 'Patient Opt-Outs Applied').trim(),
      month: cell(cells, 'Month File Released').trim(),
      file: cell(cells, 'File Reference').trim(),
    };
    const known = found.get(reference);
    if (known === undefined) found.set(reference, [release]);
    else known.push(release);
  }
  return found;
}

function agreementOf(
  table: Table,
  reference: string,
  rows: readonly Row[],
  datasets: readonly DatasetRecord[],
  files: readonly Release[],
): AgreementRecord {
  const cell = cellReader(table);
  const first = rows[0]?.cells ?? [];
  const of = (column: string): string => cell(first, column).trim();
  const released = withFiles(datasets, files);
  return {
    reference,
    ...(rows[0] === undefined ? {} : { row: rows[0].number }),
    title: of('Application Title'),
    applicant: of('Applicant Organisation'),
    applicantType: of('Applicant Organisation Type'),
    controllers: of('Data Controller(s)')
      .split(/\s*[;\n]\s*/)
      .filter((name) => name !== ''),
    controllership: of('Sole/Joint Data Controller'),
    start: of('DSA Start Date'),
    end: of('DSA End Date'),
    sublicensing: of('Does Sublicensing Apply'),
    commercial: of('For Commercial Purposes'),
    prose: proseFrom((column) => cell(first, column)),
    datasets: released.datasets,
    receives: false,
    leftovers: [
      ...otherColumns(table, AGREEMENT_COLUMNS.value).flatMap((column) =>
        leftoverIf(column, cell(first, column), NO_QUESTION),
      ),
      ...rows.slice(1).flatMap((row) => repeated(table, first, row)),
      ...released.leftovers,
    ],
  };
}

/** Files counted with the dataset that they carry; those of a dataset that is not listed are left over. */
function withFiles(
  datasets: readonly DatasetRecord[],
  files: readonly Release[],
): { readonly datasets: readonly DatasetRecord[]; readonly leftovers: readonly Leftover[] } {
  const byName = new Map<string, { readonly type: string; readonly place: number }[]>();
  for (const [place, { name, typeOfData }] of datasets.entries()) {
    const one = { type: plain(typeOfData), place };
    const others = byName.get(plain(name));
    if (others === undefined) byName.set(plain(name), [one]);
    else others.push(one);
  }
  const released = new Map<number | undefined, Release[]>();
  for (const file of files) {
    const named = byName.get(plain(file.dataset)) ?? [];
    const type = plain(file.typeOfData);
    const { place } = named.find((one) => one.type === type) ?? named[0] ?? {};
    const others = released.get(place);
    if (others === undefined) released.set(place, [file]);
    else others.push(file);
  }
  return {
    datasets: datasets.map((dataset, index) => {
      const own = released.get(index) ?? [];
      const [first] = own;
      if (first === undefined) return dataset;
      const optOuts = [...new Set(own.map((file) => file.optOuts))].filter((words) => words !== '');
      return { ...dataset, filesReleased: own.length, firstReleased: first.month, optOuts: optOuts.join('; ') };
    }),
    leftovers: (released.get(undefined) ?? []).map(({ dataset, file, month }) => ({
      column: 'DataReleases',
      words: [file, dataset, month].filter((words) => words !== '').join(', '),
      why: 'a file of a dataset that the agreement does not list',
    })),
  };
}
