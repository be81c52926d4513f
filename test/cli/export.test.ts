import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

/** A copy of the example, with changes to some of its files. */
function copy(changes: Readonly<Record<string, (text: string) => string>> = {}): string {
  const folder = temporaryFolder();
  cpSync(exampleFolder('shmi-university'), path.join(folder, 'study'), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const target = path.join(folder, 'study', file);
    writeFileSync(target, change(readFileSync(target, 'utf8')));
  }
  return folder;
}

describe('dars export register', () => {
  it('writes a file for each sheet, and says what is blank and why', async () => {
    const folder = copy();
    const { code, out, err } = await runCli(['export', 'register', 'study', '--out', 'to'], folder);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Wrote register-agreements.csv and register-datasets.csv to to/\n',
    });
    expect(err).toContain('  Reference Number: NHS England gives the number when it takes up the application\n');
    expect(err).toContain('DataReleases has no rows');
    expect(readdirSync(path.join(folder, 'to'))).toEqual(['register-agreements.csv', 'register-datasets.csv']);
    expect(readFileSync(path.join(folder, 'to/register-datasets.csv'), 'utf8')).toBe(
      '\uFEFFReference Number,Dataset,Type of Data,Sensitive or Non-Sensitive,Frequency,Legal Basis for Provision of Data,Common Law Duty of Confidentiality\r\n' +
        ',Summary Hospital-level Mortality Indicator,Anonymised - ICO Code Compliant,Sensitive,One-Off,Health and Social Care Act 2012 – s261(2)(a),Does not include the flow of confidential data\r\n',
    );
    const agreements = readFileSync(path.join(folder, 'to/register-agreements.csv'), 'utf8');
    expect(agreements).toContain(
      'University of Elmscar,Academic,University of Elmscar,Sole Data Controller,2027-02-01,',
    );
    // A second run writes the same over it.
    const again = await runCli(['export', 'register', 'study', '--out', 'to'], folder);
    expect(again.code).toBe(0);
    expect(readFileSync(path.join(folder, 'to/register-agreements.csv'), 'utf8')).toBe(agreements);
  });

  it('refuses to print two sheets as one, and says what to do', async () => {
    const { code, out, err } = await runCli(['export', 'register', 'study'], copy());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--out');
    expect(err).toContain('--format json');
  });

  it('prints both sheets as data', async () => {
    const { code, out } = await runCli(['export', 'register', 'study', '--format', 'json'], copy());
    const data = JSON.parse(out) as {
      schemaVersion: number;
      sheets: Record<string, Record<string, string | null>[]>;
      blank: { column: string; because: string }[];
    };
    expect(code).toBe(0);
    expect(data.schemaVersion).toBe(1);
    expect(data.sheets['Agreements']?.[0]).toMatchObject({ 'Reference Number': null, 'DSA End Date': '2029-01-31' });
    expect(data.sheets['Datasets']).toHaveLength(1);
    expect(data.sheets['DataReleases']).toEqual([]);
    expect(data.blank.map(({ column }) => column)).toEqual(['Reference Number', 'Yielded Benefits']);
  });

  it('hides what looks like a patient’s own value, even where marks part it, and guards what looks like a formula', async () => {
    // A number from a range that is never issued.
    const folder = copy({
      'standards/objective-for-processing.yaml': (text) =>
        text.replace(/aim: \|\n/, 'aim: |\n      Patient 999 **000** 0018.\n'),
      'application.yaml': (text) => text.replace(/^title: .*$/m, 'title: "=HYPERLINK(1)"'),
    });
    const { err } = await runCli(['export', 'register', 'study', '--out', 'to'], folder);
    const text = readFileSync(path.join(folder, 'to/register-agreements.csv'), 'utf8');
    expect(text).toContain('Patient ‹NHS number hidden›.');
    expect(text).not.toContain('0018');
    expect(text).toContain(",'=HYPERLINK(1),");
    expect(err).toContain('1 cell begins as a formula does, and has an apostrophe before it');
  });

  it('says what is cut by a spreadsheet, what could not be read and what is not written as it has to be', async () => {
    const folder = copy({
      'standards/expected-outcomes.yaml': (text) =>
        text.replace('dissemination: |\n', `dissemination: |\n    ${'word '.repeat(7000)}\n`),
      'standards/commercial-purpose.yaml': () => 'includes: [\n',
      'standards/patient-objections.yaml': () => 'answers: none\n',
    });
    const { code, err } = await runCli(['export', 'register', 'study', '--out', 'to'], folder);
    expect(code).toBe(0);
    expect(err).toContain('standards/commercial-purpose.yaml could not be read; its answers are missing.');
    expect(err).toContain('1 answer is left out, not written as they have to be');
    expect(err).toContain('  For Commercial Purposes: not answered yet in standards/commercial-purpose.yaml\n');
    expect(err).toContain('1 text is longer than the 32,767 characters');
  });
});

it('writes the head of a sheet that has no rows yet, and says so', async () => {
  const folder = copy({ 'standards/data-minimisation.yaml': () => '' });
  const { code, err } = await runCli(['export', 'register', 'study', '--out', 'to'], folder);
  expect(code).toBe(0);
  expect(readFileSync(path.join(folder, 'to/register-datasets.csv'), 'utf8')).toMatch(
    /^\uFEFFReference Number,.*\r\n$/,
  );
  expect(err).toContain(
    'the sheet Datasets has no rows: nothing is asked for yet in standards/data-minimisation.yaml.',
  );
});

describe('dars export hdruk', () => {
  it('prints one row under the columns of the template', async () => {
    const { code, out, err } = await runCli(['export', 'hdruk', 'study'], copy());
    expect(code).toBe(0);
    expect(out.startsWith('\uFEFFProject ID,Organisation name*,Organisation ID,')).toBe(true);
    expect(out).toContain('\r\n,University of Elmscar,ODS code ZZ89Z,Academic Institute,,,');
    expect(err).toContain('  Applicant ID: an application holds no researcher’s ORCID\n');
  });

  it('writes the row as data to a folder', async () => {
    const folder = copy();
    const { out } = await runCli(['export', 'hdruk', 'study', '--format', 'json', '--out', 'to'], folder);
    expect(out).toBe('Wrote hdruk.json to to/\n');
    const { fields } = JSON.parse(readFileSync(path.join(folder, 'to/hdruk.json'), 'utf8')) as {
      fields: Record<string, string | null>;
    };
    expect(Object.keys(fields)).toHaveLength(31);
    expect(fields).toMatchObject({ 'Access type*': 'Release', 'Applicant ID': null });
    expect(fields['Lay summary*']).toMatch(/^Every month a figure is published/);
  });

  it('needs an application', async () => {
    const folder = temporaryFolder();
    const { code, err } = await runCli(['export', 'hdruk'], folder);
    expect(code).toBe(2);
    expect(err).toContain('There is no application');
    expect(existsSync(path.join(folder, 'hdruk.csv'))).toBe(false);
  });
});
