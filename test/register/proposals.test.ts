import { describe, expect, it } from 'vitest';
import type { Documents } from '../../src/register/answers.ts';
import { proposalsFrom } from '../../src/register/proposals.ts';
import { PROSE_COLUMNS, type ProseColumn } from '../../src/register/record.ts';

const DOCUMENTS: Documents = {
  application: { organisations: [{ id: 'northbridge', name: 'University of Northbridge' }] },
  'data-controllers': { controllers: [{ organisation: 'northbridge' }] },
  'data-minimisation': {
    requests: [
      { id: 'hes-apc', product: 'HES_APC' },
      { id: 'mhsds', product: 'MHSDS' },
      { id: 'sus', product: 'SUS', level: 'identifiable' },
      { id: 'sus-2', product: 'SUS', level: 'pseudonymised' },
    ],
  },
};

function read(text: string, column: ProseColumn = 'Processing Activities') {
  const prose = Object.fromEntries(PROSE_COLUMNS.map((one) => [one, one === column ? text : ''])) as Record<
    ProseColumn,
    string
  >;
  return proposalsFrom({ prose, documents: DOCUMENTS });
}

const found = (text: string, column?: ProseColumn) =>
  read(text, column).proposals.map(({ document, path, value }) => [`${document} ${path.join('.')}`, value]);

describe('what prose states plainly', () => {
  it.each<[string, ReturnType<typeof found>, ProseColumn?]>([
    [
      'The basis is Article 6(1)(e), public task.\nHealth data rest on Article 9 (2) (j) of the GDPR.',
      [
        ['data-controllers bases.0', { id: 'basis', controllers: ['northbridge'], article6: '6-1-e' }],
        ['data-controllers bases.0.article9', '9-2-j'],
      ],
    ],
    [
      'All data will be processed and stored in secure locations within England and Wales and will not be shared.',
      [
        ['territory-of-use storage', ['england-and-wales']],
        ['territory-of-use processing', ['england-and-wales']],
      ],
    ],
    ['The territory of use is the United Kingdom.', [['territory-of-use processing', ['uk']]]],
    [
      'This study is funded by the Example Foundation in June 2016, and by nobody else.',
      [
        ['application organisations.1', { id: 'example-foundation', name: 'Example Foundation' }],
        ['application funding.0', { id: 'funding', funder: 'example-foundation', kind: 'external' }],
      ],
    ],
    [
      'The data will not be linked to any other data.',
      [['processing-activities noLinkages', 'The data will not be linked to any other data.']],
    ],
    [
      'Hospital Episode Statistics Admitted Patient Care will be linked to MHSDS by a pseudonym.',
      [['processing-activities linkages.0', { id: 'linkage', data: ['hes-apc', 'mhsds'] }]],
    ],
    [
      'All outputs will be aggregated with small numbers suppressed.',
      [
        [
          'expected-outcomes outputs.0',
          {
            id: 'outputs',
            level: 'aggregated-suppressed',
            ruleText: 'All outputs will be aggregated with small numbers suppressed.',
          },
        ],
      ],
    ],
    [
      'MHSDS for 2010/11 to 2016/17 is needed.',
      [['data-minimisation requests.1.periods', [{ kind: 'range', from: '2010-04-01', to: '2017-03-31' }]]],
    ],
    [
      'MHSDS (01/04/2009 - 31/03/2018).',
      [['data-minimisation requests.1.periods', [{ kind: 'range', from: '2009-04-01', to: '2018-03-31' }]]],
    ],
    [
      'The paper will be published by October 2027.',
      [['expected-outcomes outputs.0.target', { quarter: '2027-Q4' }]],
      'Expected Output',
    ],
    [
      'Data rest on Article 6(1(e ) and Article 9(2)(h).',
      [
        ['data-controllers bases.0', { id: 'basis', controllers: ['northbridge'], article6: '6-1-e' }],
        ['data-controllers bases.0.article9', '9-2-h'],
      ],
    ],
    [
      'No record level data will be transferred outside of the UK.',
      [
        ['territory-of-use storage', ['uk']],
        ['territory-of-use processing', ['uk']],
      ],
    ],
    ['Data are not accessed outside England & Wales.', [['territory-of-use processing', ['england-and-wales']]]],
    [
      'No data will leave England.',
      [
        ['territory-of-use storage', ['england']],
        ['territory-of-use processing', ['england']],
      ],
    ],
    [
      'The Example Trust is the charity funder of this study. The study was funded by ET/EXRC.\nThe study is funded by the Example Xylophone Research Council.',
      [
        ['application organisations.1', { id: 'exrc', name: 'EXRC' }],
        ['application funding.0', { id: 'funding', funder: 'exrc', kind: undefined }],
        ['application organisations.2', { id: 'example-trust', name: 'Example Trust' }],
        ['application funding.1', { id: 'funding-2', funder: 'example-trust', kind: 'external' }],
      ],
    ],
    [
      'The study is funded by the Example Foundation and by the Sample Research Council.',
      [
        ['application organisations.1', { id: 'example-foundation', name: 'Example Foundation' }],
        ['application funding.0', { id: 'funding', funder: 'example-foundation', kind: 'external' }],
        ['application organisations.2', { id: 'sample-research-council', name: 'Sample Research Council' }],
        ['application funding.1', { id: 'funding-2', funder: 'sample-research-council', kind: 'external' }],
      ],
    ],
    [
      'The study is funded by the Example Foundation, and partly by the Sample Research Council and by December 2027 will have ended.',
      [
        ['application organisations.1', { id: 'example-foundation', name: 'Example Foundation' }],
        ['application funding.0', { id: 'funding', funder: 'example-foundation', kind: 'external' }],
        ['application organisations.2', { id: 'sample-research-council', name: 'Sample Research Council' }],
        ['application funding.1', { id: 'funding-2', funder: 'sample-research-council', kind: 'external' }],
      ],
    ],
    [
      'Local Authorities will not attempt any record-level linkage of the data with data of their own.',
      [
        [
          'processing-activities noLinkages',
          'Local Authorities will not attempt any record-level linkage of the data with data of their own.',
        ],
      ],
    ],
    [
      'SUS+ data is linked to GP data in the tool.',
      [
        [
          'processing-activities linkages.0',
          { id: 'linkage', data: ['sus'], external: { name: 'GP data', about: 'individuals' } },
        ],
      ],
    ],
    [
      'The deadline for this report is February 2027.',
      [['expected-outcomes outputs.0.target', { quarter: '2027-Q1' }]],
      'Expected Output',
    ],
    ['Target date: 3 May 2027.', [['expected-outcomes outputs.0.target', { date: '2027-05-03' }]], 'Expected Output'],
  ])('%s', (text, expected, column) => {
    expect(found(text, column)).toEqual(expected);
  });
});

describe('what is denied, left open or about something else', () => {
  it.each([
    'The processing does not rest on Article 6(1)(e).',
    'Individuals have the right to object where Article 6(1)(e) is relied on.',
    'Patients treated in hospitals in England are studied.',
    'The storage of blood is common in England.',
    'Data are not stored in England.',
    'For example, a project funded by Age Example helped.',
    'Clinics are funded by the Example Foundation.',
    'The data will not be linked other than as specified.',
    'The data will not be linked without permission.',
    'HES APC will be linked to GP data.',
    'Small numbers will not be suppressed in reports.',
    'Hospital Episode Statistics Admitted Patient Care and MHSDS from 2010/11 to 2016/17 were described.',
    'The paper will be published in due course.',
    'Introducing small number suppression would leave the reports without use.',
    'Full small number suppression may undermine the purpose of the outputs.',
    'The majority of reports have small numbers suppressed.',
    'No data will be transferred outside the UK without consent.',
    'No outputs will be used outside England.',
    'MHSDS 2014/15 to 2018/19 plus 2019/20.',
    'Some projects of the study are funded by the Example Foundation.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what prose says in several ways', () => {
  it.each([
    ['The basis is Article 6(1)(e).\nElsewhere the basis is Article 6(1)(f).', /several grounds of Article 6/],
    ['Data are stored in England.\nData are stored in Wales.', /several places of storage/],
    ['Data are stored in England.\nNo data are held outside of the UK.', /several places of storage/],
    [
      'The data will not be linked to any other data.\nHES is linked to a cohort.',
      /nothing is linked, and speaks of linked data/,
    ],
  ])('%s', (text, why) => {
    const { proposals, leftovers } = read(text);
    expect(proposals.filter(({ path }) => path[0] !== 'processing')).toEqual([]);
    expect(leftovers).toEqual([expect.objectContaining({ why: expect.stringMatching(why) as unknown })]);
  });
});

it('begins and ends a quotation at whole words, wherever the cut would fall', () => {
  for (let shift = 0; shift < 12; shift += 1) {
    const text = `${'y'.repeat(shift)} ${'beforehand '.repeat(30)}data will be stored in England and ${'afterwards '.repeat(30)}`;
    const words = read(text).proposals[0]?.words ?? '';
    expect(words).toMatch(/^… (?:beforehand )+data will be stored in England and (?:afterwards )+…$/);
    expect(words.length).toBeLessThanOrEqual(244);
  }
});

it('quotes the words of the column, shortened around what was found', () => {
  const text = `${'Long before '.repeat(40)}data will be stored in England and ${'long after '.repeat(40)}`;
  const [proposal] = read(text).proposals;
  expect(proposal).toMatchObject({ column: 'Processing Activities' });
  expect(proposal?.words).toMatch(/^… .*data will be stored in England.* …$/);
});
