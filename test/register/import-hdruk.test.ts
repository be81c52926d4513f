import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { HDRUK_COLUMNS } from '../../src/reference/hdruk-labels.ts';
import { readHdruk, type HdrukColumn } from '../../src/register/read-hdruk.ts';
import { asMarkdown } from '../../src/register/markdown-text.ts';
import { plainText } from '../../src/render/plain-text.ts';
import { proseBlocks } from '../../src/render/prose.ts';
import { hdrukRow, importedCells, writtenBy } from '../support/hdruk.ts';

/** A row as somebody fills the template by hand. */
const FILLED: Readonly<Partial<Record<HdrukColumn, string>>> = {
  'Project ID': '000123',
  'Organisation name*': 'University of Northbridge',
  'Organisation ID': 'grid.0000.0',
  'Organisation sector': 'CQC Registered Health or/and Social Care provider',
  'Applicant name(s)': 'A. Example, B. Example',
  'Funders/ Sponsors': 'Example Research Council; University of Northbridge',
  'DEA accredited researcher?': 'Unknown',
  'Sub-licence arrangements (if any)?': 'no',
  'Project title*': 'Hips in winter',
  'Lay summary*': 'Hips break.\n- on ice\n1. in *winter*',
  'Public benefit statement*': ' Fewer   falls.\n',
  'Request category type': 'Other',
  'Technical summary': 'A cohort study.\n\n\nWith blanks. ',
  'Other approval committees':
    'East Exampleshire Research Ethics Committee (00/XX/0009), Confidentiality Advisory Group (00/CAG/0009)',
  'Project start date': '1 April 2027',
  'Project end date': 'soon',
  'Latest approval date*': '2026-01-02',
  'Dataset(s) name*': 'Emergency Care Data Set (ECDS), Survey of Knees',
  'Data sensitivity level': 'De-Personalised',
  'Legal basis for provision of data under Article 6': '6(1)(e) public task',
  'Lawful conditions for provision of data under Article 9': 'research',
  'Common Law Duty of Confidentiality': 'Other',
  'National data opt-out applied?': 'Not applicable',
  'Request frequency': 'Recurring',
  'For linked datasets, specify how the linkage will take place': 'By NHS number.',
  'Description of the confidential data being used': 'NHS number, DOB, shoe size',
  'Release/Access date': '2026-02-03',
  'Access type*': 'Release',
  'How has data been processed to enhance privacy?': 'Hashing',
  'Link to research outputs': 'https://example.org/hips',
};

describe('a row that somebody filled', () => {
  const { documents, proposals, leftovers } = importedCells(FILLED);
  const why = (column: HdrukColumn) => leftovers.filter((one) => one.column === column).map((one) => one.why);

  it('has every filled column as an answer, as a proposal or among the leftovers', () => {
    const kept = JSON.stringify([documents, leftovers]);
    const codes: Readonly<Record<string, string>> = {
      'Sub-licence arrangements (if any)?': '"permitted":false',
      'Lay summary*': 'Hips break.',
      'Project start date': '2027-04-01',
      'Legal basis for provision of data under Article 6': '6-1-e',
      'Access type*': '"access":"extract"',
      'Other approval committees': '00/CAG/0009',
      'Dataset(s) name*': 'Survey of Knees',
      'Description of the confidential data being used': '"words":"shoe size"',
    };
    const lost = Object.entries(FILLED).filter(
      ([column, words]) => !kept.includes(codes[column] ?? JSON.stringify(words).slice(1, -1)),
    );
    expect(lost).toEqual([]);
  });

  it('becomes the answers that it is', () => {
    expect(documents.application).toMatchObject({
      title: 'Hips in winter',
      applicant: 'university-of-northbridge',
      organisations: [
        { id: 'university-of-northbridge', name: 'University of Northbridge' },
        { id: 'example-research-council', name: 'Example Research Council' },
      ],
      funding: [
        { id: 'funding', funder: 'example-research-council' },
        { id: 'funding-2', funder: 'university-of-northbridge' },
      ],
    });
    expect(documents.application).not.toHaveProperty('reference');
    expect(documents['ethical-approval']).toEqual({
      approvals: [
        { id: 'approval', kind: 'rec', body: 'East Exampleshire Research Ethics Committee', reference: '00/XX/0009' },
      ],
    });
    expect(documents['duty-of-confidentiality']).toEqual({
      supports: [{ id: 'support', cagReference: '00/CAG/0009' }],
    });
    expect(documents['processing-activities']).toMatchObject({
      flows: [
        {
          id: 'data-out',
          requests: ['ecds', 'survey-of-knees'],
          identifiers: ['nhs-number', 'date-of-birth', 'other'],
        },
      ],
      linkagesAsPublished: 'By NHS number.',
    });
  });

  it('keeps prose word for word', () => {
    expect(documents['objective-for-processing']).toEqual({ asPublished: FILLED['Technical summary'] });
    expect(documents['expected-measurable-benefits']).toEqual({ asPublished: FILLED['Public benefit statement*'] });
    const summary = documents.application?.['summary'];
    expect(typeof summary === 'string' && plainText(proseBlocks(summary, ''))).toBe(FILLED['Lay summary*']);
  });

  it('proposes what is said of the data as a whole, or could mean more than one answer', () => {
    expect(
      proposals.map(({ document, path, value }) => `${document} ${path.join('.')} ${JSON.stringify(value)}`),
    ).toEqual([
      'data-minimisation requests.0.level "pseudonymised"',
      'data-minimisation requests.1.level "pseudonymised"',
      'data-minimisation requests.0.frequency "recurring"',
      'data-minimisation requests.1.frequency "recurring"',
      'data-minimisation requests.0.access "extract"',
      'data-minimisation requests.1.access "extract"',
      'patient-objections answers.0.reason "no-identifiable-flow"',
    ]);
  });

  it('says why something is left over', () => {
    expect(why('Project ID')).toEqual(['not a reference of NHS England']);
    expect(why('Project end date')).toEqual(['not read as a day']);
    expect(why('Organisation sector').join()).toMatch(/^it could mean NHS Trust, or /);
    expect(why('Common Law Duty of Confidentiality').join()).toMatch(/^it could mean Statutory exemption/);
    expect(why('Lawful conditions for provision of data under Article 9')).toEqual([
      'no ground is known by these words',
    ]);
    expect(leftovers).toContainEqual(expect.objectContaining({ words: 'shoe size' }));
  });

  it('prints words again that stand for several answers', () => {
    const row = hdrukRow(writtenBy(importedCells(FILLED), '2027-01-01'));
    const of = (column: HdrukColumn) => row[HDRUK_COLUMNS.value.indexOf(column)];
    expect(of('Organisation sector')).toBe(FILLED['Organisation sector']);
    expect(of('Common Law Duty of Confidentiality')).toBe('Other');
    expect(of('Other approval committees')).toBe(FILLED['Other approval committees']);
  });
});

describe('words of one dataset alone', () => {
  it.each<[HdrukColumn, string, object]>([
    ['Data sensitivity level', 'Personally Identifiable', { level: 'identifiable' }],
    ['Request frequency', 'One-off', { frequency: 'one-off' }],
    ['Access type*', 'no label known for “A copy in our own trusted research environment”', { access: 'own-tre' }],
  ])('%s: %s is an answer', (column, words, answer) => {
    const cells = { 'Project title*': 'Hips', 'Organisation name*': 'U', 'Dataset(s) name*': 'Survey of Knees' };
    const { documents, proposals } = importedCells({ ...cells, [column]: words });
    expect(proposals).toEqual([]);
    expect(documents['data-minimisation']).toMatchObject({ requests: [answer] });
  });

  it('are left over where no dataset is named', () => {
    const { leftovers } = importedCells({ 'Project title*': 'Hips', 'Request frequency': 'One-off' });
    expect(leftovers).toEqual([expect.objectContaining({ why: 'no dataset is named that it could be about' })]);
  });
});

it('pairs several grounds as proposals only', () => {
  const { documents, proposals, leftovers } = importedCells({
    'Project title*': 'Hips',
    'Legal basis for provision of data under Article 6': '(e) task\n(f) interests',
    'Lawful conditions for provision of data under Article 9': 'Article 9(2)(h)\n9(2)(j)',
  });
  expect(documents['data-controllers']).toEqual({
    bases: [
      { id: 'basis', article6: '6-1-e', article9: '9-2-h' },
      { id: 'basis-2', article6: '6-1-f', article9: '9-2-j' },
    ],
  });
  expect(proposals.map(({ path }) => path.join('.'))).toEqual(['bases.0.article9', 'bases.1.article9']);
  expect(leftovers.map(({ why }) => why).join()).toMatch(/which condition goes with which basis/);
});

it('proposes an environment, which may be another than NHS England’s, and parts datasets that are known', () => {
  const { documents, proposals } = importedCells({
    'Project ID': 'IRAS 000001',
    'Project title*': 'Hips',
    'Dataset(s) name*': 'HES APC; MHSDS, Knees; toes',
    'Access type*': 'TRE',
  });
  expect(documents['data-minimisation']).toMatchObject({
    requests: [{ product: 'HES_APC' }, { product: 'MHSDS' }, { otherProduct: { name: 'Knees; toes' } }],
  });
  expect(proposals.map(({ value }) => value)).toEqual(['sde', 'sde', 'sde']);
});

const columns = (...names: readonly string[]) => ({ name: 'Template', rows: [['Safe People'], names] });
const ROW = ['P-1', 'University of Northbridge', 'Hips', 'HES'];

describe('sheets of the template', () => {
  const five = ['Project ID', 'Organisation name', 'Project title', 'Dataset(s) name', 'Lay summary'];

  it('are known by their columns, below a title, without the stars, in the words of the specification', () => {
    const sheet = columns(
      'Project ID',
      'Lead applicant organisation name',
      'Project title',
      'Dataset(s) name',
      'Access type',
      'Notes',
    );
    const register = readHdruk([
      { ...sheet, rows: [...sheet.rows, [...ROW, 'TRE', 'a note'], [], ['', '', '', 'HES']] },
    ]);
    expect(register?.projects).toMatchObject([
      {
        reference: 'P-1',
        row: 3,
        applicant: 'University of Northbridge',
        leftovers: [{ column: 'Notes', words: 'a note' }],
      },
    ]);
    expect(register?.lacking).toMatchObject([{ what: expect.stringMatching(/columns Organisation ID, /) as unknown }]);
    expect(register?.remarks.join('\n')).toMatch(/neither a project nor an organisation: rows 5\./);
  });

  it('are none when they have other columns', () => {
    expect(readHdruk([columns('Project ID', 'Title', 'Data')])).toBeUndefined();
    expect(readHdruk([{ name: 'empty', rows: [] }])).toBeUndefined();
  });

  it.each<[string, readonly (readonly string[])[], RegExp]>([
    [
      'another version',
      [['Project ID', 'Organisation ID', 'Project title', 'Lay summary', 'Access type', 'Technical summary']],
      /^Row 1 of the sheet Template names columns .* but not “Organisation name\*”, “Dataset\(s\) name\*”\.$/,
    ],
    ['a column twice', [[...five, 'lay summary*']], /has the column “lay summary\*” twice/],
    [
      'an id twice',
      [five, ROW, ['P-2', 'U', 'T', 'D'], ['p-1', 'U', 'T', 'D']],
      /^Rows 2 and 4 of the sheet Template have the same Project ID, “p-1”\.$/,
    ],
  ])('are refused with the place: %s', (_, rows, words) => {
    expect(() => readHdruk([{ name: 'Template', rows }])).toThrow(UserError);
    expect(() => readHdruk([{ name: 'Template', rows }])).toThrow(words);
  });
});

describe('plain text as Markdown', () => {
  it.each([
    'One line.',
    'Two\nlines',
    'Paragraphs\n\nof text',
    '# no heading\n- no list\n> no quote\n1. no number\n12) nor this',
    'a * b * c, _under_ score, snake_case, `code`, [link](https://example.org), <b>, &amp; & ~~gone~~',
    '• a dot\n  stays',
    'back\\slash and \\* star\\',
    '= = =\n---\n| a | b |\n|---|---|',
    '5% – “quoted”, it’s',
  ])('reads as it was: %j', (text) => {
    expect(plainText(proseBlocks(asMarkdown(text), ''))).toBe(text.replaceAll(/\n +/g, '\n'));
  });

  it('leaves plain prose alone', () => {
    expect(asMarkdown('The study (2019), of 3.5% of people; see below.')).toBe(
      'The study (2019), of 3.5% of people; see below.',
    );
  });
});
