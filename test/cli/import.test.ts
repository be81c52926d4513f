import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { toCsv } from '../../src/core/csv.ts';
import { xlsxOf } from '../../src/dev/write-xlsx.ts';
import { rowsOfCsv } from '../../src/register/sheets.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';
import {
  AGREEMENT,
  DATASETS,
  presentRegister,
  RELEASE_COLUMNS_2021,
  sheetOf,
  STATEMENT_COLUMNS,
} from '../support/register.ts';

const REFERENCE = 'DARS-NIC-000001-B1C2D-v1.2';

/** A folder with an invented workbook: three agreements, two of them versions of one. */
function withWorkbook(): string {
  const folder = temporaryFolder();
  const others = [
    { ...AGREEMENT, 'Reference Number': 'DARS-NIC-000001-B1C2D-v0.4' },
    { ...AGREEMENT, 'Reference Number': '../GPS list', 'Applicant Organisation': 'Eastmoor Council' },
  ];
  writeFileSync(path.join(folder, 'register.xlsx'), xlsxOf(presentRegister([AGREEMENT, ...others], DATASETS)));
  return folder;
}

const files = (folder: string): readonly string[] =>
  existsSync(folder)
    ? (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/')).toSorted()
    : [];

describe('dars import of one agreement', () => {
  it('writes the forms that have answers, in their style, and an account', async () => {
    const folder = withWorkbook();
    const { code, out, err } = await runCli(['import', 'register.xlsx', '--reference', REFERENCE], folder);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(out).toContain(`Wrote a draft application to ${REFERENCE}/\n`);
    expect(files(path.join(folder, REFERENCE)).filter((name) => !name.startsWith('.dars'))).toEqual([
      'application.yaml',
      'register-import.yaml',
      'standards',
      'standards/commercial-purpose.yaml',
      'standards/data-controllers.yaml',
      'standards/data-minimisation.yaml',
      'standards/duty-of-confidentiality.yaml',
      'standards/expected-measurable-benefits.yaml',
      'standards/expected-outcomes.yaml',
      'standards/objective-for-processing.yaml',
      'standards/processing-activities.yaml',
      'standards/sub-licencing-and-onward-sharing.yaml',
      'standards/term-of-data-sharing-agreement.yaml',
      'standards/territory-of-use.yaml',
    ]);
    const text = readFileSync(path.join(folder, REFERENCE, 'standards/territory-of-use.yaml'), 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.dars\/schemas\/territory-of-use\.schema\.json\n/);
    expect(text.replaceAll(/\n# {3}/g, ' ')).toContain(
      '# proposed: read in “Data will be stored and processed in England only.” (Processing Activities). Delete this comment to accept it.\nstorage:\n  - england\n',
    );
    const account = readFileSync(path.join(folder, REFERENCE, 'register-import.yaml'), 'utf8');
    expect(account).toContain('register: register.xlsx\n');
    expect(account).toContain('  - column: Frequency\n    words: Weekly-ish\n');
    expect(err).toContain('DARS-NIC-000001-B1C2D-v0.4, another version of the same agreement');
    const checked = await runCli(['validate', REFERENCE, '--profile', 'register', '--format', 'json'], folder);
    const { applications } = JSON.parse(checked.out) as {
      applications: { findings: { rule: string; severity: string }[] }[];
    };
    const wrong = applications
      .flatMap(({ findings }) => findings)
      .filter(({ rule, severity }) => /^(?:schema|load)\//.test(rule) && severity === 'error');
    expect(wrong).toEqual([]);
  });

  it('takes the newest version of a reference without one', async () => {
    const folder = withWorkbook();
    await runCli(['import', 'register.xlsx', '--reference', 'dars-nic-000001-b1c2d'], folder);
    expect(files(folder)).toContain(`${REFERENCE}/application.yaml`);
  });

  it('leaves a folder alone that is there, whatever is in it', async () => {
    const folder = withWorkbook();
    mkdirSync(path.join(folder, REFERENCE));
    writeFileSync(path.join(folder, REFERENCE, 'notes.txt'), 'mine');
    const { code, out } = await runCli(['import', 'register.xlsx', '--reference', REFERENCE], folder);
    expect(code).toBe(0);
    expect(out).toContain(`Left alone, because it is there already: ${REFERENCE}\n`);
    expect(files(path.join(folder, REFERENCE))).toEqual(['notes.txt']);
  });

  it('writes nothing when asked only what it would do', async () => {
    const folder = withWorkbook();
    const { out } = await runCli(
      ['import', 'register.xlsx', '--reference', REFERENCE, '--dry-run', '--out', 'new'],
      folder,
    );
    expect(out).toContain(`Would write a draft application to new/${REFERENCE}/\n`);
    expect(files(folder)).toEqual(['register.xlsx']);
  });
});

describe('dars import of a workbook that was packed in an unusual way', () => {
  it('reads it all the same', async () => {
    const folder = temporaryFolder();
    const workbook = xlsxOf(presentRegister([AGREEMENT], DATASETS), 6);
    const view = new DataView(workbook.buffer, workbook.byteOffset, workbook.length);
    // The directory says of the first file that it unpacks to one byte more than it does.
    const entry = view.getUint32(workbook.length - 22 + 16, true);
    view.setUint32(entry + 24, view.getUint32(entry + 24, true) + 1, true);
    writeFileSync(path.join(folder, 'r.xlsx'), workbook);
    const { code, out } = await runCli(['import', 'r.xlsx', '--all', '--dry-run'], folder);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Would write a draft application') });
  });
});

describe('dars import of several', () => {
  it('makes a folder each, inside the one that is named, and shares the schemas', async () => {
    const folder = withWorkbook();
    const { code, out } = await runCli(['import', 'register.xlsx', '--all', '--out', 'all'], folder);
    expect(code).toBe(0);
    expect(out).toContain('Wrote 3 draft applications to all/, a folder each\n');
    expect(readdirSync(path.join(folder, 'all')).toSorted()).toEqual([
      '.dars',
      'DARS-NIC-000001-B1C2D-v0.4',
      REFERENCE,
      'GPS-list',
    ]);
    const form = readFileSync(path.join(folder, 'all/GPS-list/standards/commercial-purpose.yaml'), 'utf8');
    expect(form).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.dars\/schemas\/commercial-purpose\.schema\.json\n/,
    );
    expect(files(path.join(folder, 'all'))).toContain('.dars/schemas/commercial-purpose.schema.json');
  });

  it('goes on after a stop, and takes half of a folder away', async () => {
    const folder = withWorkbook();
    await runCli(['import', 'register.xlsx', '--organisation', 'eastmoor', '--out', 'all'], folder);
    mkdirSync(path.join(folder, `all/.${REFERENCE}.dars-tmp/standards`), { recursive: true });
    writeFileSync(path.join(folder, 'all/GPS-list/application.yaml'), 'title: Changed\n');
    const { out } = await runCli(['import', 'register.xlsx', '--all', '--out', 'all'], folder);
    expect(out).toContain('Wrote 2 draft applications');
    expect(out).toContain('Left alone, because it is there already: GPS-list\n');
    expect(readFileSync(path.join(folder, 'all/GPS-list/application.yaml'), 'utf8')).toBe('title: Changed\n');
    expect(readdirSync(path.join(folder, 'all')).filter((name) => name.endsWith('.dars-tmp'))).toEqual([]);
  });

  it('lists what there is', async () => {
    const { out } = await runCli(['import', 'register.xlsx', '--list'], withWorkbook());
    expect(out).toMatch(
      /^Reference +Organisation +Datasets\nDARS-NIC-000001-B1C2D-v1\.2 +University of Northbridge +2\n/,
    );
  });

  it('says how far it is to a person at a terminal, and what it does first', async () => {
    const folder = temporaryFolder();
    const many = Array.from({ length: 101 }, (_, index) => ({
      ...AGREEMENT,
      'Reference Number': `DARS-NIC-1${1000 + index}-B1C2D-v0.1`,
    }));
    writeFileSync(path.join(folder, 'r.xlsx'), xlsxOf(presentRegister(many)));
    const { err } = await runCli(['import', 'r.xlsx', '--all', '--dry-run'], folder, { errIsTerminal: true });
    expect(err).toMatch(/^Reading r\.xlsx …\n/);
    expect(err).toContain(`Reading ${'━'.repeat(23)}─ 100 of 101`);
    expect(err.endsWith('\r\u001B[K')).toBe(true);
  });
});

describe('dars import of other forms of the register', () => {
  const statement = [REFERENCE, 'Eastmoor Council', 'To plan. ', '', '', '', '', 'Local Authority'];
  const release = [
    'R1',
    'Eastmoor Council',
    'Mental Health Services Data Set',
    'Anonymised - ICO code compliant',
    'Sensitive',
    'Health and Social Care Act 2012 – s261(7)',
    '',
    'Ongoing',
    REFERENCE,
    'MR7',
    'No - data flow is not identifiable',
    'Section 251 NHS Act 2006',
  ];
  const read = (folder: string) => readFileSync(path.join(folder, REFERENCE, 'register-import.yaml'), 'utf8');

  it('reads the layout of 2021, its workbook and its plain copies alike', async () => {
    const folder = temporaryFolder();
    const sheets = [
      { name: 'DataReleases', rows: [RELEASE_COLUMNS_2021, release, release] },
      { name: 'PurposeStatements', rows: [STATEMENT_COLUMNS, statement] },
    ];
    writeFileSync(path.join(folder, 'releases_20210201.xlsx'), xlsxOf(sheets));
    await runCli(['import', 'releases_20210201.xlsx', '--all'], folder);
    const application = readFileSync(path.join(folder, REFERENCE, 'application.yaml'), 'utf8');
    expect(application).toContain('  edition: Register of February 2021\n');
    expect(application).toContain('  filesReleased: 2\n');
    expect(read(folder)).toContain('column: MR Number (where relevant)\n    words: MR7\n');
    expect(readFileSync(path.join(folder, REFERENCE, 'standards/objective-for-processing.yaml'), 'utf8')).toContain(
      '"To plan. "',
    );

    const copies = path.join(folder, '2021-02');
    mkdirSync(copies);
    const record = {
      reference: REFERENCE,
      organisation: 'Eastmoor Council',
      objective: 'To plan. ',
      processing_activities: '',
      expected_output: '',
      expected_measurable_benefits: '',
      yielded_benefits: '',
      organisation_type: 'Local Authority',
      truncated_at_excel_limit: [],
    };
    writeFileSync(
      path.join(copies, 'purposes.jsonl.gz'),
      gzipSync(`${JSON.stringify(record)}\n${JSON.stringify({ ...record, reference: 'NWIS' })}\n`),
    );
    writeFileSync(
      path.join(copies, 'releases.csv'),
      `row_id,organisation,dataset,identifiability,sensitivity,legal_basis_dissemination,frequency,reference,opt_outs_applied,common_law_duty_of_confidentiality\r\n${['R1', ...release.slice(1, 6), 'Ongoing', ...release.slice(8, 9), ...release.slice(10)].join(',')}\r\n`,
    );
    const { code, err } = await runCli(['import', '2021-02', '--reference', REFERENCE, '--out', 'copies'], folder);
    expect({ code, err }).toMatchObject({ code: 0 });
    const of = (where: string) => readFileSync(path.join(where, REFERENCE, 'standards/data-minimisation.yaml'), 'utf8');
    expect(of(path.join(folder, 'copies')).replace('filesReleased: 1', 'filesReleased: 2')).toBe(of(folder));
  });

  it.each([
    ['CSV files', ['export', 'register', 'app', '--out', 'entry'], 'entry'],
    ['JSON', ['export', 'register', 'app', '--format', 'json', '--out', 'entry'], 'entry/register.json'],
  ])('reads what dars export register writes as %s, and exports the same again', async (_, command, register) => {
    const folder = temporaryFolder();
    cpSync(exampleFolder('consented-cohort'), path.join(folder, 'app'), { recursive: true });
    await runCli(command, folder);
    const { code, out, err } = await runCli(['import', register, '--all', '--out', 'back'], folder);
    expect({ code, err }).toMatchObject({ code: 0 });
    const [, made = ''] = /to (back\/[^\n]+)\/\n/.exec(out) ?? [];
    // It has no reference yet, so its title names it.
    expect(made).toMatch(/^back\/[a-z]+(?:-[a-z]+)+$/);
    const application = readFileSync(path.join(folder, made, 'application.yaml'), 'utf8');
    expect(application).toContain(`edition: Register of NHS England, ${path.basename(register)}\n`);
    expect(application).toContain('origin: register-import\n');
    await runCli(['export', 'register', made, '--out', 'again'], folder);
    await runCli(['export', 'register', 'app', '--out', 'first'], folder);
    for (const file of ['register-agreements.csv', 'register-datasets.csv'])
      expect(readFileSync(path.join(folder, 'again', file), 'utf8')).toBe(
        readFileSync(path.join(folder, 'first', file), 'utf8'),
      );
  });
});

describe('dars import of a part of the register', () => {
  const RELEASES =
    'row_id,organisation,dataset,identifiability,sensitivity,legal_basis_dissemination,frequency,reference,opt_outs_applied,common_law_duty_of_confidentiality\r\n' +
    `R1,Eastmoor Council,Mental Health Services Data Set,Identifiable,Sensitive,,Ongoing,${REFERENCE},,\r\n`;
  const PURPOSES =
    'reference,organisation,objective,processing_activities,expected_output,expected_measurable_benefits,yielded_benefits,organisation_type\r\n' +
    `${REFERENCE},Eastmoor Council,To plan.,,,,,Local Authority\r\n`;

  it('stops before drafts without prose, goes on when told to, and says later which folders are of less', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'releases.csv'), RELEASES);
    const stopped = await runCli(['import', 'releases.csv'], folder);
    expect(stopped).toMatchObject({ code: 2, out: '' });
    expect(stopped.err).toContain('It lacks the sheet of purpose statements (Reference Number, Organisation,');
    expect(stopped.err).toContain('so the drafts will have no prose');
    expect(stopped.err).toContain('--partial');
    expect(files(folder)).toEqual(['releases.csv']);

    const { code, err } = await runCli(['import', 'releases.csv', '--partial'], folder);
    expect(code).toBe(0);
    expect(err).toContain('warning: releases.csv lacks the sheet of purpose statements');
    const again = await runCli(['import', 'releases.csv', '--partial'], folder);
    expect(again.out).not.toContain('made from a file that lacked');

    writeFileSync(path.join(folder, 'purposes.csv'), PURPOSES);
    const whole = await runCli(['import', '.', '--reference', REFERENCE], folder);
    expect({ code: whole.code, err: whole.err }).toEqual({ code: 0, err: '' });
    expect(whole.out).toContain('One of these folders was made from a file that lacked sheets or columns');
  });

  it('warns where prose is there, and data are not', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'purposes.csv'), PURPOSES);
    const { code, out, err } = await runCli(['import', 'purposes.csv'], folder);
    expect(code).toBe(0);
    expect(err).toContain('lacks the sheet of releases (RowID, ');
    expect(err).toContain('so the drafts will have no requests for data');
    expect(out).toContain('register-import.yaml in the folder lists both');
    expect(readFileSync(path.join(folder, REFERENCE, 'register-import.yaml'), 'utf8')).toContain(
      '\nlacking:\n  - |-\n    the sheet of releases',
    );
  });

  it('warns of columns that the present layout has, and does not stop', async () => {
    const folder = temporaryFolder();
    const columns = Object.keys(AGREEMENT).slice(0, -1);
    const sheets = presentRegister([], DATASETS).map((sheet) =>
      sheet.name === 'Agreements'
        ? sheetOf('Agreements', columns, [Object.fromEntries(Object.entries(AGREEMENT).slice(0, -1))])
        : sheet,
    );
    writeFileSync(path.join(folder, 'r.xlsx'), xlsxOf(sheets));
    const { code, err } = await runCli(['import', 'r.xlsx'], folder);
    expect(code).toBe(0);
    expect(err).toContain('r.xlsx lacks of the sheet Agreements the column Yielded Benefits; so');
    expect(err).toContain('note: one sheet is passed over, since it is not about single agreements: Readme.');
  });

  it('says of datasets alone that there is nothing to make drafts of', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      path.join(folder, 'd.xlsx'),
      xlsxOf(presentRegister([], DATASETS).filter(({ name }) => name === 'Datasets')),
    );
    const { code, err } = await runCli(['import', 'd.xlsx'], folder);
    expect(code).toBe(2);
    expect(err).toContain('The sheet Datasets lists what agreements ask for');
  });
});

describe('dars import of the data use register of HDR UK', () => {
  const EXAMPLE = 'section-251-registry';

  /** A folder with the export of an example in every form that a row comes in. */
  async function withExports(): Promise<string> {
    const folder = temporaryFolder();
    const example = exampleFolder(EXAMPLE);
    const { out } = await runCli(['export', 'hdruk', example], folder);
    writeFileSync(path.join(folder, 'row.csv'), out);
    const json = await runCli(['export', 'hdruk', example, '--format', 'json'], folder);
    writeFileSync(path.join(folder, 'row.json'), json.out);
    writeFileSync(path.join(folder, 'row.xlsx'), xlsxOf([{ name: 'Template', rows: rowsOfCsv(out) }]));
    await runCli(['export', 'hdruk', example, '--out', 'exported'], folder);
    return folder;
  }

  it.each(['row.csv', 'row.json', 'row.xlsx', 'exported'])(
    'makes a draft of %s that exports as it was',
    async (name) => {
      const folder = await withExports();
      const { code, out } = await runCli(['import', name], folder);
      expect({ code, out }).toMatchObject({
        code: 0,
        out: expect.stringContaining(
          'Wrote a draft application to registry-of-brain-aneurysm-implants-how/\n',
        ) as unknown,
      });
      const [draft = ''] = readdirSync(folder).filter((one) => one.startsWith('registry'));
      const again = await runCli(['export', 'hdruk', draft], folder);
      expect(again.out).toBe(readFileSync(path.join(folder, 'row.csv'), 'utf8'));
      const account = readFileSync(path.join(folder, draft, 'register-import.yaml'), 'utf8');
      expect(account).toContain('column: Funders/ Sponsors\n');
    },
  );

  it('asks which of several projects is wanted, and lists them', async () => {
    const folder = await withExports();
    const [head = [], row = []] = rowsOfCsv(readFileSync(path.join(folder, 'row.csv'), 'utf8'));
    writeFileSync(
      path.join(folder, 'two.csv'),
      toCsv([head, row, ['DARS-NIC-000009-B1C2D-v1.0', 'Eastmoor Council', ...row.slice(2)]]),
    );
    const { code, err } = await runCli(['import', 'two.csv'], folder);
    expect({ code, err }).toMatchObject({ code: 2 });
    expect(err).toContain('The register lists 2 projects. Say which you want.');
    const { out } = await runCli(['import', 'two.csv', '--list'], folder);
    expect(out).toMatch(/registry-of-brain.*University of Tarnbridge/);
    expect(out).toMatch(/DARS-NIC-000009-B1C2D-v1\.0.*Eastmoor Council/);
  });

  it.each<[string, (rows: readonly (readonly string[])[]) => readonly (readonly string[])[], string]>([
    ['no row', ([head = []]) => [head], 'lists no project.'],
    [
      'a column of another name',
      ([head = [], row = []]) => [head.map((one) => (one === 'Project title*' ? 'Title' : one)), row],
      'Row 1 of the sheet bad names columns',
    ],
    [
      'two rows with one id',
      ([head = [], row = []]) => [head, ['X-1', ...row.slice(1)], ['X-1', ...row.slice(1)]],
      'Rows 2 and 3 of the sheet bad have the same Project ID',
    ],
  ])('refuses a file with %s, in plain words', async (_, spoilt, words) => {
    const folder = await withExports();
    writeFileSync(
      path.join(folder, 'bad.csv'),
      toCsv(spoilt(rowsOfCsv(readFileSync(path.join(folder, 'row.csv'), 'utf8')))),
    );
    const { code, err } = await runCli(['import', 'bad.csv'], folder);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('dars import of what is no register', () => {
  const workbook = xlsxOf(presentRegister([AGREEMENT]));
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(64)]);
  const encrypted = new Uint8Array([
    ...ole,
    ...Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  const lockedZip = Uint8Array.from(workbook, (byte, index) => (index === 6 ? byte | 1 : byte));
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each<[string, Uint8Array, RegExp]>([
    ['cut in half', workbook.subarray(0, workbook.length / 2), /r\.xlsx is damaged and cannot be read as a workbook/],
    ['damaged inside', xlsxWith('xl/workbook.xml', '<workbook><sheets><sheet'), /damaged|not a register/],
    ['without its sheets', xlsxWith('xl/worksheets/sheet2.xml', undefined), /damaged|not a register/],
    ['under a password', encrypted, /r\.xlsx is protected by a password\./],
    ['a locked zip', lockedZip, /r\.xlsx is protected by a password\./],
    ['of an old kind', ole, /workbook of an old kind \(\.xls\)/],
    ['a PDF that was renamed', bytes('%PDF-1.7\n'), /is a PDF, whatever its name says/],
    ['a web page that was renamed', bytes('<!DOCTYPE html><html></html>'), /is a web page, whatever its name says/],
    ['a Word document', zipSync({ 'word/document.xml': bytes('<w/>') }), /is a Word document, not an \.xlsx workbook/],
    ['any other zip', zipSync({ 'a.txt': bytes('a') }), /is a zip without a workbook in it/],
    ['an OpenDocument file', zipSync({ 'content.xml': bytes('<w/>') }), /is an OpenDocument file/],
    ['empty', new Uint8Array(), /r\.xlsx is empty/],
    ['bytes of no kind', new Uint8Array([1, 2, 0, 3]), /is neither a workbook nor a text/],
    [
      'another workbook',
      xlsxOf([sheetOf('Budget', ['Year', 'Sum'], [{ Year: '2026' }])]),
      /is not a register that dars knows: .* It has the sheets: Budget\./,
    ],
    ['a text', bytes('hello\n'), /is not a register that dars knows/],
    ['broken JSON', bytes('{"sheets": '), /begins as JSON, and is none/],
    ['not UTF-8', new Uint8Array([0x52, 0xe9, 0x66]), /is not UTF-8/],
    ['a register without agreements', xlsxOf(presentRegister([])), /lists no agreement/],
    [
      'with a cell in no column',
      xlsxWith(
        'xl/worksheets/sheet1.xml',
        '<worksheet><sheetData><row r="1"><c s="1" r="ZZZZZZZ1"/></row></sheetData></worksheet>',
      ),
      /would span millions of cells/,
    ],
    ['a bomb', bomb(), /would unpack to more than 400 MiB/],
  ])('%s: says so, and writes nothing', async (_, content, message) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'r.xlsx'), content);
    const { code, err, out } = await runCli(['import', 'r.xlsx', '--all'], folder);
    expect(err).toMatch(message);
    expect(err).not.toContain('this is a bug');
    expect([2, 3]).toContain(code);
    expect(out).toBe('');
    expect(readdirSync(folder)).toEqual(['r.xlsx']);
  });

  it.each([
    ['nothing there', ['gone.xlsx', '--all'], /gone\.xlsx does not exist/],
    ['no wish', ['register.xlsx'], /lists 3 agreements\. Say which you want\./],
    [
      'a reference that is not there',
      ['register.xlsx', '--reference', 'DARS-NIC-000001-B1C2E-v1.2'],
      /Did you mean DARS-NIC-000001-B1C2D-v1\.2\?/,
    ],
    [
      'a version that is not there',
      ['register.xlsx', '--reference', 'DARS-NIC-000001-B1C2D-v9.0'],
      /another version of the same agreement: DARS-NIC-000001-B1C2D-v0\.4, DARS-NIC-000001-B1C2D-v1\.2/,
    ],
    [
      'an organisation that is not there',
      ['register.xlsx', '--organisation', 'University of Southbridge'],
      /Did you mean “University of Northbridge”\?/,
    ],
    ['a folder with nothing in it', ['.', '--all'], /holds no register|does not/],
  ])('%s', async (name, words, message) => {
    const folder = withWorkbook();
    const where = name.startsWith('a folder') ? temporaryFolder() : folder;
    const { code, err } = await runCli(['import', ...words], where);
    expect(err).toMatch(message);
    expect([2, 3]).toContain(code);
  });
});

/** An invented workbook of which one part is replaced or left out. */
function xlsxWith(part: string, text: string | undefined): Uint8Array {
  const { [part]: _old, ...others } = unzipSync(xlsxOf(presentRegister([AGREEMENT])));
  return zipSync(text === undefined ? others : { ...others, [part]: strToU8(text) });
}

/** A workbook whose parts say that they unpack to half a gigabyte. */
function bomb(): Uint8Array {
  const zeros = new Uint8Array(64 * 1024 * 1024);
  const parts = Array.from({ length: 8 }, (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, zeros] as const);
  return zipSync({ 'xl/workbook.xml': zeros.subarray(0, 10), ...Object.fromEntries(parts) }, { level: 1 });
}
