import { describe, expect, it } from 'vitest';
import type { Application } from '../../src/core/workspace.ts';
import { gapsOf, type Row } from '../../src/views/entry.ts';
import { hdrukEntry } from '../../src/views/hdruk-entry.ts';
import { applicationOf, filesOf } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';

const example = (name: string): Application => applicationOf(exampleFiles(name), exampleDay(name));
const small = (text: string): Application => applicationOf(filesOf(text));

/** The beginning of what stands under each column that is not blank. */
function read(row: Row): Record<string, string> {
  return Object.fromEntries(
    row.flatMap(({ column, cell }) => {
      if (cell.kind === 'blank') return [];
      const words = cell.kind === 'words' ? cell.words : cell.kind === 'prose' ? cell.markdown : `→ ${cell.document}`;
      return [[column, words.slice(0, 60)]];
    }),
  );
}

const CANNOT = [
  'Applicant name(s)',
  'Applicant ID',
  'DEA accredited researcher?',
  'Request category type',
  'Latest approval date*',
  'Release/Access date',
  'How has data been processed to enhance privacy?',
  'Link to research outputs',
];

describe('the HDR UK data use register', () => {
  it('is filled for a registry with support under section 251', () => {
    const row = hdrukEntry(example('section-251-registry'));
    expect(row).toHaveLength(31);
    expect(read(row)).toEqual({
      'Organisation name*': 'University of Tarnbridge',
      'Organisation ID': 'ODS code ZZ94Z',
      'Organisation sector': 'Academic Institute',
      'Funders/ Sponsors': 'National Programme for Safer Implants, Threlmede Medical Lim',
      'Sub-licence arrangements (if any)?': 'No',
      'Project title*': 'Registry of Brain Aneurysm Implants: how implants last and h',
      'Lay summary*': 'A brain aneurysm is a weak, bulging place in a blood vessel ',
      'Public benefit statement*': 'Fewer people should need a second treatment, because teams c',
      'Technical summary': 'How long brain aneurysm implants last, and what happens to t',
      'Other approval committees': 'West Exampleshire Research Ethics Committee (00/XX/0003), He',
      'Project start date': '2027-04-01',
      'Project end date': '2030-03-31',
      'Dataset(s) name*': 'Hospital Episode Statistics Admitted Patient Care (HES APC),',
      'Data sensitivity level': 'De-Personalised',
      'Legal basis for provision of data under Article 6':
        '(e) processing is necessary for the performance of a task ca',
      'Lawful conditions for provision of data under Article 9':
        '(j) processing is necessary for archiving purposes in the pu',
      'Common Law Duty of Confidentiality': 'Section 251 NHS Act 2006',
      'National data opt-out applied?': 'Yes',
      'Request frequency': 'Recurring',
      'For linked datasets, specify how the linkage will take place': '→ processing-activities',
      'Description of the confidential data being used': 'Study id, Date of an event, Date of death, Another detail',
      'Access type*': 'Release',
    });
    const { blank, remarks } = gapsOf([row]);
    expect(blank.map(({ column }) => column)).toEqual(['Project ID', ...CANNOT]);
    expect(blank.every(({ later, because }) => later && because.length > 20)).toBe(true);
    expect(remarks.map(({ column }) => column)).toEqual([
      'Legal basis for provision of data under Article 6',
      'Lawful conditions for provision of data under Article 9',
      'National data opt-out applied?',
      'Description of the confidential data being used',
    ]);
  });

  it('is filled for a study of records without identifiers', () => {
    expect(read(hdrukEntry(example('shmi-university')))).toMatchObject({
      'Funders/ Sponsors': 'Pellbrook Foundation, University of Elmscar',
      'Dataset(s) name*': 'Summary Hospital-level Mortality Indicator',
      'Data sensitivity level': 'De-Personalised',
      'Common Law Duty of Confidentiality': 'Not applicable',
      'National data opt-out applied?': 'Not applicable',
      'Request frequency': 'One-off',
      'Description of the confidential data being used': 'Sex, Whether the person has died',
    });
  });

  it('is filled for a commissioner', () => {
    expect(read(hdrukEntry(example('commissioner')))).toMatchObject({
      'Organisation sector': 'Government Agency (Health and Adult Social Care)',
      'Data sensitivity level': 'Personally Identifiable',
      'Common Law Duty of Confidentiality': 'Section 251 NHS Act 2006',
      'National data opt-out applied?': 'Yes',
      'Request frequency': 'Recurring',
      'Access type*': 'Release',
    });
  });

  it('says what is consented, in the secure data environment, and asked for in part once', () => {
    const row = hdrukEntry(example('consented-cohort-renewal'));
    expect(read(row)).toMatchObject({
      'Project ID': 'DARS-NIC-000003-B1C2D-v2.0',
      'Common Law Duty of Confidentiality': 'Consent',
      'National data opt-out applied?': 'No',
      'Request frequency': 'Recurring',
      'Access type*': 'TRE',
    });
    expect(gapsOf([row]).remarks).toContainEqual({
      column: 'Request frequency',
      remark: 'some of the data are asked for once only',
    });
  });

  it('leaves blank what nobody has answered, and says in which file it is', () => {
    const { blank } = gapsOf([hdrukEntry(small('application: {kind: renewal}'))]);
    expect(blank).toHaveLength(31);
    expect(blank.filter(({ later }) => later).map(({ column }) => column)).toEqual(CANNOT);
    expect(blank).toContainEqual({
      column: 'Access type*',
      because: 'not answered yet in standards/data-minimisation.yaml',
      later: false,
    });
  });

  it('says so where a list has no word, or different ones', () => {
    const app = small(`
application: {applicant: x, organisations: [{id: x, name: X, sector: research}], summary: "${'word '.repeat(301)}"}
data-minimisation:
  requests:
    - {id: a, level: aggregated-not-suppressed, access: extract, frequency: one-off}
    - {id: b, level: anonymous, access: sde, frequency: ad-hoc}`);
    const row = hdrukEntry(app);
    expect(read(row)).toMatchObject({
      'Organisation sector': 'no label known for “Research”',
      'Data sensitivity level': 'no label known for “Aggregated, small numbers not suppressed”'.slice(0, 60),
      'Access type*': "no label known for “A copy sent to us” together with “In NHS England's".slice(0, 60),
    });
    expect(gapsOf([row]).remarks).toContainEqual({
      column: 'Lay summary*',
      remark: 'the standard asks for at most 300 words; the summary has 301',
    });
  });

  it.each([
    ['upheld: false, reason: consent', 'upheld: true', 'Yes'],
    ['upheld: false, reason: consent', 'upheld: false, reason: no-identifiable-flow', 'No'],
    ['upheld: false, reason: no-identifiable-flow', 'upheld: false, reason: no-identifiable-flow', 'Not applicable'],
  ])('counts objections on the way out (%s) and on the way in (%s)', (out, into, words) => {
    const app = small(`
data-minimisation: {requests: [{id: a, product: SHMI, cohorts: [people]}]}
processing-activities: {flows: [{id: list-in, direction: in, cohorts: [people]}, {id: records-out, direction: out, requests: [a]}]}
patient-objections: {answers: [{flows: [records-out], ${out}}, {flows: [list-in], ${into}}]}`);
    expect(read(hdrukEntry(app))['National data opt-out applied?']).toBe(words);
  });

  it('names a committee only when its letter is at hand', () => {
    const app = small(`
ethical-approval: {route: rec-approved, approvals: [{id: a, kind: rec, body: North Committee, letter: one}, {id: b, kind: hra, body: Authority, reference: '7', letter: two}, {id: c, kind: sponsor, body: Sponsor}]}
evidence: {items: [{id: one, kind: rec-letter, title: L, status: attached}, {id: two, kind: rec-letter, title: M, status: promised}]}`);
    const column = hdrukEntry(app).find((one) => one.column === 'Other approval committees');
    expect(column).toMatchObject({
      cell: { kind: 'words', words: 'North Committee' },
      remark: 'left out, because no letter is attached yet: Authority (7), Sponsor',
    });
  });
});
