import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Application } from '../../src/core/workspace.ts';
import { entryTexts } from '../../src/render/entry-text.ts';
import { gapsOf, type Row } from '../../src/views/entry.ts';
import { registerEntry } from '../../src/views/register-entry.ts';
import { applicationOf, filesOf } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';

const example = (name: string): Application => applicationOf(exampleFiles(name), exampleDay(name));
const small = (text: string): Application => applicationOf(filesOf(text));

/** Words of a row by column; `null` for what is blank. */
function read(row: Row | undefined): Record<string, string | null> {
  return Object.fromEntries(
    (row ?? []).map(({ column, cell }) => [
      column,
      cell.kind === 'words' ? cell.words : cell.kind === 'blank' ? null : `→ ${cell.document}`,
    ]),
  );
}

const dataset = (app: Application, index = 0) => read(registerEntry(app).datasets[index]);

describe('the sheet of agreements', () => {
  it('has the row of a study with two controllers and a company among its funders', () => {
    expect(read(registerEntry(example('section-251-registry')).agreement)).toEqual({
      'Reference Number': null,
      'Application Title': 'Registry of Brain Aneurysm Implants: how implants last and how people fare who carry them',
      'Applicant Organisation': 'University of Tarnbridge',
      'Applicant Organisation Type': 'Academic',
      'Data Controller(s)': 'University of Tarnbridge; Society for Brain Aneurysm Care',
      'Sole/Joint Data Controller': 'Joint Data Controller',
      'DSA Start Date': '2027-04-01',
      'DSA End Date': '2030-03-31',
      'Does Sublicensing Apply': 'No',
      'For Commercial Purposes': 'Yes',
      'Objective for Processing': '→ objective-for-processing',
      'Processing Activities': '→ processing-activities',
      'Expected Output': '→ expected-outcomes',
      'Expected Measurable Benefits': '→ expected-measurable-benefits',
      'Yielded Benefits': null,
    });
  });

  it('has the row of a commissioner', () => {
    expect(read(registerEntry(example('commissioner')).agreement)).toMatchObject({
      'Applicant Organisation': 'NHS Fenmoor and Castleway Integrated Care Board',
      'Applicant Organisation Type': 'ICB - Integrated Care Board',
      'Data Controller(s)': 'NHS Fenmoor and Castleway Integrated Care Board',
      'Sole/Joint Data Controller': 'Sole Data Controller',
      'For Commercial Purposes': 'No',
    });
  });

  it('has the number and the yielded benefits of a renewal', () => {
    const app = example('consented-cohort-renewal');
    const row = registerEntry(app).agreement;
    expect(read(row)).toMatchObject({
      'Reference Number': 'DARS-NIC-000003-B1C2D-v2.0',
      'Yielded Benefits': '→ expected-measurable-benefits',
    });
    const text = entryTexts(app, FIELD_TREES);
    const of = (column: string) => text(row.find((one) => one.column === column)?.cell ?? { kind: 'words', words: '' });
    expect(of('Yielded Benefits')).toContain('Advice for days of illness.');
    expect(of('Expected Measurable Benefits')).not.toContain('Advice for days of illness.');
  });

  it('says so where the register has no word', () => {
    const app = small(`
application: {kind: renewal, applicant: body, organisations: [{id: body, name: A, sector: devolved-nhs-body}, {id: b, name: B}]}
data-controllers: {arrangement: separate-purposes, controllers: [{organisation: body}, {organisation: b}]}`);
    const row = registerEntry(app).agreement;
    expect(read(row)).toMatchObject({
      'Reference Number': null,
      'Applicant Organisation Type': 'no label known for “NHS body in Scotland, Wales or Northern Ireland”',
      'Sole/Joint Data Controller': 'no label known for “Each for purposes of its own”',
      'DSA Start Date': null,
    });
    const { blank, remarks } = gapsOf([row]);
    expect(remarks.map(({ column }) => column)).toEqual(['Applicant Organisation Type', 'Sole/Joint Data Controller']);
    expect(blank).toContainEqual({
      column: 'DSA Start Date',
      because: 'not answered yet in standards/term-of-data-sharing-agreement.yaml',
      later: false,
    });
    expect(blank.find(({ column }) => column === 'Reference Number')?.later).toBe(false);
  });

  it('is blank as a whole for an application that says nothing', () => {
    const { agreement, datasets } = registerEntry(small('application: {}'));
    expect(agreement.every(({ cell }) => cell.kind === 'blank')).toBe(true);
    expect(datasets).toEqual([]);
  });
});

describe('the sheet of datasets', () => {
  it('reads the duty of confidentiality off all flows that serve a request', () => {
    const rows = registerEntry(example('section-251-registry')).datasets.map(read);
    expect(rows.map((row) => [row['Dataset'], row['Common Law Duty of Confidentiality']])).toEqual([
      ['Hospital Episode Statistics Admitted Patient Care (HES APC)', 'Section 251 NHS Act 2006'],
      ['Diagnostic Imaging Data Set (DID)', 'Section 251 NHS Act 2006'],
      [
        'Civil Registrations of Death',
        'Mixture of confidential data flow(s) with support under section 251 NHS Act 2006 and non-confidential data flow(s)',
      ],
      ['Hospital Episode Statistics Admitted Patient Care (HES APC)', 'Does not include the flow of confidential data'],
    ]);
    expect(rows[2]).toEqual({
      'Reference Number': null,
      Dataset: 'Civil Registrations of Death',
      'Type of Data': 'Anonymised - ICO Code Compliant',
      'Sensitive or Non-Sensitive': 'Sensitive',
      Frequency: 'Ongoing',
      'Legal Basis for Provision of Data':
        "Health and Social Care Act 2012 – s261(2)(a); National Health Service Act 2006 - s251 - 'Control of patient information'.",
      'Common Law Duty of Confidentiality':
        'Mixture of confidential data flow(s) with support under section 251 NHS Act 2006 and non-confidential data flow(s)',
    });
  });

  it('has the one row of a study of records without identifiers', () => {
    expect(registerEntry(example('shmi-university')).datasets.map(read)).toEqual([
      {
        'Reference Number': null,
        Dataset: 'Summary Hospital-level Mortality Indicator',
        'Type of Data': 'Anonymised - ICO Code Compliant',
        'Sensitive or Non-Sensitive': 'Sensitive',
        Frequency: 'One-Off',
        'Legal Basis for Provision of Data': 'Health and Social Care Act 2012 – s261(2)(a)',
        'Common Law Duty of Confidentiality': 'Does not include the flow of confidential data',
      },
    ]);
  });

  it('joins two requests that come to the same row, and lists local flows part by part', () => {
    const rows = registerEntry(example('commissioner')).datasets.map(read);
    expect(rows.map((row) => `${row['Dataset'] ?? ''}: ${row['Type of Data'] ?? ''}`)).toEqual([
      'SUS for Commissioners: Identifiable',
      'SUS for Commissioners: Anonymised - ICO Code Compliant',
      'Ambulance-Local Provider Flows: Anonymised - ICO Code Compliant',
      'Diagnostic Services-Local Provider Flows: Anonymised - ICO Code Compliant',
      'Mental Health Services Data Set: Anonymised - ICO Code Compliant',
      'Community Services Data Set (CSDS): Anonymised - ICO Code Compliant',
    ]);
    expect(rows[0]?.['Legal Basis for Provision of Data']).toBe(
      "National Health Service Act 2006 - s251 - 'Control of patient information'.; Health and Social Care Act 2012 – s261(7)",
    );
  });

  it('calls work in the secure data environment system access, however often the data are renewed', () => {
    const rows = registerEntry(example('consented-cohort-renewal')).datasets.map(read);
    expect(rows.map((row) => row['Frequency'])).toEqual(['System Access', 'System Access', 'System Access']);
  });

  it('gives the words of the applicant for a law that the register has no word for', () => {
    expect(dataset(example('gp-workforce'))['Legal Basis for Provision of Data']).toMatch(
      /^no label known for “Health and Social Care Act 2012, section 261\(2\)\(b\)\(ii\): information .* theirs\.”$/,
    );
    expect(
      dataset(small('data-minimisation: {requests: [{id: a, product: SHMI, legalBases: [s261-2-a, copi-3]}]}')),
    ).toMatchObject({
      'Legal Basis for Provision of Data':
        'Health and Social Care Act 2012 – s261(2)(a); no label known for “Health Service (Control of Patient Information) Regulations 2002 – Regulation 3”',
      'Type of Data': null,
      'Common Law Duty of Confidentiality': null,
    });
  });

  it.each([
    ['none, consent', 'Mixture of confidential data flow(s) with consent and non-confidential data flow(s)'],
    [
      'section-251, consent',
      'Mixture of confidential data flow(s) with consent and flow(s) with support under section 251 NHS Act 2006',
    ],
    ['statutory, statutory', 'Statutory exemption to flow confidential data without consent'],
    ['consent, statutory', /^no label known for “Consent.*” together with “Statutory/],
    ['direct-care, direct-care', 'no label known for “Direct care of the patient”'],
  ])('knows the duty for the routes %s', (routes, words) => {
    const [first = '', second = ''] = routes.split(', ');
    const app = small(`
data-minimisation: {requests: [{id: a, product: SHMI, cohorts: [people]}]}
processing-activities: {flows: [{id: list-in, direction: in, cohorts: [people]}, {id: records-out, direction: out, requests: [a]}]}
duty-of-confidentiality: {routes: [{flows: [records-out], route: ${first}}, {flows: [list-in], route: ${second}}]}`);
    expect(dataset(app)['Common Law Duty of Confidentiality']).toMatch(words);
  });

  it('names a product as the applicant does, or says that the register’s name is not known', () => {
    const name = (request: string) => dataset(small(`data-minimisation: {requests: [{id: a, ${request}}]}`))['Dataset'];
    expect(name('otherProduct: {name: Renal Registry Extract, description: D}')).toBe('Renal Registry Extract');
    expect(name('product: LOCAL_FLOWS')).toBe('no label known for “Local Provider Flows”');
    expect(name('product: NOT_A_CODE')).toBe('no label known for “NOT_A_CODE”');
    const parts = registerEntry(
      small('data-minimisation: {requests: [{id: a, product: SHMI, collections: [Part X]}]}'),
    );
    expect(gapsOf(parts.datasets).remarks).toEqual([
      {
        column: 'Dataset',
        remark: 'how the register words these parts of Summary Hospital-level Mortality Indicator is not known: Part X',
      },
    ]);
  });
});

it('has no rows of files released, and says why', () => {
  const { releases } = registerEntry(example('shmi-university'));
  expect(releases.columns).toContain('Patient Opt-Outs Applied');
  expect(releases.because).toMatch(/after the agreement/);
});
