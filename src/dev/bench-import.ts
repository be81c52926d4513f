import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { readRegister } from '../io/read-register.ts';
import { AGREEMENT_COLUMNS, DATASET_COLUMNS, RELEASE_COLUMNS } from '../reference/register-labels.ts';
import { readSheets } from '../register/read-register.ts';
import { PROSE_COLUMNS, type AgreementRecord } from '../register/record.ts';
import type { Comparison } from './bench.ts';
import { runOnce } from './measure.ts';
import { xlsxOf } from './write-xlsx.ts';

/** Agreements of the workbook that is measured. */
const AGREEMENTS = 2000;

/** The import of a large workbook beside its library alone. The workbook is made of real agreements where they are at hand. */
export async function importComparisons(root: string, folder: string): Promise<readonly Comparison[]> {
  const register = path.join(root, '../shared/data/register-2021-02');
  const real = existsSync(register) ? readSheets(await readRegister(register, register))?.agreements : undefined;
  const workbook = path.join(folder, 'register.xlsx');
  writeFileSync(workbook, workbookOf(real ?? [INVENTED]));
  const library = path.join(folder, 'library.mjs');
  writeFileSync(library, libraryAlone(root));
  const out = path.join(folder, 'imported');
  const sizes = path.join(folder, 'sizes.json');
  const node = process.execPath;
  const command = [node, path.join(root, 'bin/dars.js'), 'import', workbook, '--all', '--out', out];
  const rows = real === undefined ? 'invented agreements' : 'agreements made of the real ones';
  const alike = { exits: [0, 0], pairs: 5 } as const;
  const alone = [node, library, workbook];
  // Moved aside and not taken away: ext4 looks for minutes past the places of files that were just deleted, and a run after
  // 26,000 of them took four times as long. What was written waits for the disk before the clock runs, not while it does.
  let runs = 0;
  const aside = (): void => {
    const old = `${out}-${(runs += 1)}`;
    if (existsSync(out)) renameSync(out, old);
    spawnSync('sync');
  };
  const counted = (): void => {
    if (!existsSync(sizes)) {
      if (!existsSync(out)) runOnce(command, 0);
      writeFileSync(sizes, JSON.stringify(sizesIn(out)));
    }
    aside();
  };
  return [
    {
      id: 'import',
      what: `\`dars import --all\` of ${AGREEMENTS.toLocaleString('en-GB')} ${rows} / reading the workbook with its library alone, and writing zeros into as many files of the same sizes`,
      a: command,
      b: [...alone, sizes, `${out}-of-zeros`],
      must: '≤ 2.0',
      goal: '≤ 1.3',
      before: counted,
      ...alike,
    },
    {
      id: 'import-dry',
      what: 'the same without making and writing the files (`--dry-run`) / reading the workbook with its library alone',
      a: [...command, '--dry-run'],
      b: alone,
      must: '≤ 2.0',
      goal: '≤ 1.3',
      before: aside,
      ...alike,
    },
    {
      id: 'import-read',
      what: 'the import with its files / reading the workbook with its library alone, which writes nothing',
      a: command,
      b: alone,
      must: 'report it',
      goal: '—',
      before: aside,
      ...alike,
    },
  ];
}

/**
 * A program that reads the workbook with its library, and nothing else; with a list of files and a folder it then makes a
 * new folder in that, with files of those sizes.
 */
function libraryAlone(root: string): string {
  const url = pathToFileURL(path.join(root, 'node_modules/read-excel-file/universal/index.js')).href;
  return `import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import read from ${JSON.stringify(url)};
const [workbook, list, out] = process.argv.slice(2);
const bytes = readFileSync(workbook);
await read(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), { trim: false });
if (list !== undefined) {
  const root = path.join(out, existsSync(out) ? String(readdirSync(out).length) : '0');
  const zeros = Buffer.alloc(1 << 20);
  const made = new Set();
  for (const [name, size] of JSON.parse(readFileSync(list, 'utf8'))) {
    const file = path.join(root, name);
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, zeros, 0, size);
    closeSync(descriptor);
  }
}
`;
}

/** Files in a folder with their sizes in bytes. */
function sizesIn(folder: string): readonly (readonly [name: string, size: number])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const found = statSync(path.join(folder, name));
    return found.isFile() ? [[name, found.size] as const] : [];
  });
}

const INVENTED: AgreementRecord = {
  reference: '',
  title: '',
  applicant: 'University of Northbridge',
  applicantType: 'Academic',
  controllers: [],
  controllership: '',
  start: '',
  end: '',
  sublicensing: '',
  commercial: '',
  prose: Object.fromEntries(
    PROSE_COLUMNS.map((column) => [
      column,
      `${column}. `.concat('The data are processed for this study alone. '.repeat(120)),
    ]),
  ) as AgreementRecord['prose'],
  datasets: Array.from({ length: 8 }, (_, index) => ({
    name: `Survey ${index + 1}`,
    typeOfData: 'Identifiable',
    sensitivity: 'Sensitive',
    frequency: 'One-Off',
    legalBasis: 'Health and Social Care Act 2012 – s261(2)(c)',
    confidentiality: 'Consent (Reasonable Expectation)',
    optOuts: '',
  })),
  receives: false,
  leftovers: [],
};

/** A workbook in the present layout: the agreements over and over, each time under another reference and with another text. */
function workbookOf(records: readonly AgreementRecord[]): Uint8Array {
  const all = Array.from({ length: AGREEMENTS }, (_, index) => {
    const record = records[index % records.length] ?? INVENTED;
    return { record, reference: `DARS-NIC-${100_000 + index}-B1C2D-v1.0`, mark: ` ${index}` };
  });
  const agreements = all.map(({ record, reference, mark }) => [
    reference,
    `Agreement${mark}`,
    record.applicant,
    record.applicantType,
    record.applicant,
    'Sole Data Controller',
    '2026-04-01',
    '2029-03-31',
    'No',
    'No',
    ...PROSE_COLUMNS.map((column) => (record.prose[column] === '' ? '' : `${record.prose[column]}${mark}`)),
  ]);
  const datasets = all.flatMap(({ record, reference }) =>
    record.datasets.map((one) => [
      reference,
      one.name,
      one.typeOfData,
      one.sensitivity,
      one.frequency,
      one.legalBasis,
      one.confidentiality,
    ]),
  );
  const releases = all.flatMap(({ record, reference }) =>
    record.datasets.map((one, index) => [
      `F${index + 1}`,
      reference,
      one.name,
      one.typeOfData,
      one.sensitivity,
      'No',
      one.legalBasis,
      one.frequency,
      'May 2026',
    ]),
  );
  return xlsxOf(
    [
      { name: 'Agreements', rows: [AGREEMENT_COLUMNS.value, ...agreements] },
      { name: 'Datasets', rows: [DATASET_COLUMNS.value, ...datasets] },
      { name: 'DataReleases', rows: [RELEASE_COLUMNS.value, ...releases] },
    ],
    6,
  );
}
