import { describe, expect, it } from 'vitest';
import { importAgreement, type Imported } from '../../src/register/import-agreement.ts';
import { readSheets } from '../../src/register/read-register.ts';
import type { AgreementRecord } from '../../src/register/record.ts';
import { AGREEMENT, DATASETS, presentRegister } from '../support/register.ts';

function recordOf(
  cells: Readonly<Record<string, string>>,
  datasets = DATASETS,
  releases: readonly Record<string, string>[] = [],
): AgreementRecord {
  const [record] = readSheets(presentRegister([{ ...AGREEMENT, ...cells }], datasets, releases))?.agreements ?? [];
  if (record === undefined) throw new Error('no agreement');
  return record;
}

const imported = (cells: Readonly<Record<string, string>> = {}, ...more: [] | [typeof DATASETS]) =>
  importAgreement(recordOf(cells, ...more), { edition: 'Register of April 2026' });

function requestsOf({ documents }: Pick<Imported, 'documents'>): readonly Readonly<Record<string, unknown>>[] {
  const requests = documents['data-minimisation']?.['requests'];
  return Array.isArray(requests) ? (requests as readonly Readonly<Record<string, unknown>>[]) : [];
}

describe('columns of an agreement', () => {
  it('become the answers that they are', () => {
    const { application, ...others } = imported().documents;
    expect(application).toMatchObject({
      title: 'Hip fracture and diabetes',
      stage: 'draft',
      origin: 'register-import',
      reference: 'DARS-NIC-000001-B1C2D-v1.2',
      asPublished: { edition: 'Register of April 2026', applicantType: 'Academic' },
      applicant: 'university-of-northbridge',
    });
    expect(others['data-controllers']).toMatchObject({
      controllers: [{ organisation: 'university-of-northbridge' }, { organisation: 'eastmoor-nhs-trust' }],
      arrangement: 'joint',
    });
    expect(others['term-of-data-sharing-agreement']).toEqual({ start: '2026-04-01', end: '2029-03-31' });
    expect(others['commercial-purpose']).toEqual({ includes: true });
    expect(others['sub-licencing-and-onward-sharing']).toEqual({ permitted: false });
  });

  it('keep prose word for word, blanks and tabs included', () => {
    const { documents } = imported();
    expect(documents['processing-activities']?.['asPublished']).toBe(AGREEMENT['Processing Activities']);
    expect(documents['expected-measurable-benefits']).toEqual({
      asPublished: AGREEMENT['Expected Measurable Benefits'],
      yieldedAsPublished: 'true',
    });
  });

  it('propose nothing that no file may hold', () => {
    const cells = {
      'Processing Activities': 'The data will not be\u0008 linked to any other data._x000D_\nMore follows.',
    };
    const { documents, proposals } = imported(cells);
    expect(documents['processing-activities']?.['noLinkages']).toBe('The data will not be linked to any other data.');
    expect(proposals.map(({ words }) => words).join()).not.toContain('\u0008');
  });

  it('leave nothing out that cannot be read', () => {
    const { documents, leftovers } = imported({
      'DSA Start Date': 'soon',
      'DSA End Date': '31/02/2029',
      'For Commercial Purposes': 'perhaps',
      'Applicant Organisation Type': 'Guild',
      'Sole/Joint Data Controller': 'Sole Data Controller',
    });
    expect(documents['term-of-data-sharing-agreement']).toBeUndefined();
    const words = leftovers.map(({ column, words }) => `${column}: ${words}`);
    expect(words).toEqual(
      expect.arrayContaining([
        'DSA Start Date: soon',
        'DSA End Date: 31/02/2029',
        'For Commercial Purposes: perhaps',
        'Applicant Organisation Type: Guild',
        'Sole/Joint Data Controller: Sole Data Controller',
        'Frequency: Weekly-ish',
      ]),
    );
  });

  it('say what is odd about a row', () => {
    const long = `${'word '.repeat(6553)}cut`;
    const { remarks, documents } = imported(
      { 'Reference Number': 'GPS list', 'Objective for Processing': `${long}‎`, 'Expected Output': '' },
      [],
    );
    expect(remarks.join('\n')).toMatch(/“GPS list” is not of the usual pattern/);
    expect(remarks.join('\n')).toMatch(/Objective for Processing is as long as a cell/);
    expect(remarks.join('\n')).toMatch(/held a character that cannot be seen/);
    expect(remarks.join('\n')).toMatch(/Blank in the register: Expected Output\./);
    expect(remarks.join('\n')).toMatch(/lists no dataset/);
    expect(documents['objective-for-processing']?.['asPublished']).toBe(long);
  });

  it('know NHS England and its offices by their names', () => {
    const { documents, leftovers } = imported({
      'Applicant Organisation': 'NHS ENGLAND (QUARRY HOUSE)',
      'Data Controller(s)': 'NHS Digital',
    });
    expect(documents.application?.['applicant']).toBe('nhs-england');
    expect(documents['data-controllers']?.['controllers']).toEqual([{ organisation: 'nhs-england' }]);
    expect(leftovers.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['NHS ENGLAND (QUARRY HOUSE)', 'NHS Digital']),
    );
  });
});

describe('rows of datasets', () => {
  const [first, second] = requestsOf(imported());

  it('are read whatever their dashes and short forms', () => {
    expect(first).toMatchObject({
      product: 'HES_APC',
      level: 'pseudonymised',
      sensitivity: 'non-sensitive',
      frequency: 'one-off',
      legalBases: ['s261-2-a', 's261-5-d'],
      asPublished: { typeOfData: 'Anonymised – ICO code compliant' },
    });
  });

  it('keep what no code is known for', () => {
    expect(second).toMatchObject({
      id: 'survey-of-knees',
      otherProduct: { name: 'Survey of Knees' },
      level: 'identifiable',
      legalBases: ['other'],
      legalBasisText: 'An Act of 1066',
    });
    expect(second).not.toHaveProperty('frequency');
  });

  it('give the flows that carry them their grounds, and say where the register leaves them open', () => {
    const { documents, leftovers } = imported();
    expect(documents['processing-activities']?.['flows']).toEqual([
      { id: 'data-out-1', direction: 'out', from: 'nhs-england', requests: ['hes-apc'] },
      { id: 'cohort-in-2', direction: 'in', to: 'nhs-england', cohorts: ['cohort-2'] },
      { id: 'data-out-2', direction: 'out', from: 'nhs-england', requests: ['survey-of-knees'], cohorts: ['cohort-2'] },
    ]);
    expect(documents['duty-of-confidentiality']?.['routes']).toEqual([
      { flows: ['data-out-1'], route: 'none' },
      { flows: ['cohort-in-2'], route: 'none' },
      { flows: ['data-out-2'], route: 'section-251' },
    ]);
    expect(leftovers.map(({ why }) => why).join()).toMatch(/which flow rests on which ground/);
  });

  it('are counted with their files, and files of nothing are left over', () => {
    const release = (dataset: string, optOuts: string) => ({
      'File Reference': `F-${dataset}`,
      'Reference Number': 'DARS-NIC-000001-B1C2D-v1.2',
      Dataset: dataset,
      'Patient Opt-Outs Applied': optOuts,
      'Month File Released': '2026-05',
    });
    const record = recordOf({}, DATASETS, [
      release('Survey of Knees', 'Yes'),
      release('Survey of Knees', 'Yes'),
      release('Survey of Toes', 'No'),
    ]);
    const { documents, leftovers } = importAgreement(record, { edition: 'E' });
    const [, knees] = requestsOf({ documents });
    expect(knees?.['asPublished']).toMatchObject({ filesReleased: 2, firstReleased: '2026-05', optOuts: 'Yes' });
    expect(documents['patient-objections']?.['answers']).toEqual([{ flows: ['data-out-2'], upheld: true }]);
    expect(leftovers.map(({ words }) => words)).toContain('F-Survey of Toes, Survey of Toes, 2026-05');
  });
});

describe('the sheet of agreements', () => {
  it('may repeat a row, and what the second says otherwise is left over', () => {
    const other = { ...AGREEMENT, 'Application Title': 'Knees' };
    const register = readSheets(presentRegister([AGREEMENT, AGREEMENT, other], DATASETS));
    expect(register?.agreements).toHaveLength(1);
    const [record] = register?.agreements ?? [];
    expect(record?.leftovers).toEqual([expect.objectContaining({ column: 'Application Title', words: 'Knees' })]);
  });

  it('says which references of other sheets it does not list', () => {
    const lost = { ...DATASETS[0], 'Reference Number': 'DARS-NIC-000009-B1C2D-v0.1' };
    expect(readSheets(presentRegister([AGREEMENT], [lost]))?.remarks.join('\n')).toMatch(/DARS-NIC-000009-B1C2D-v0\.1/);
  });
});
