import rule from '../../../src/standards/across/rules/numbers-differ-between-texts.ts';
import { testRule } from '../../support/test-rule.ts';

const objective = 'standards/objective-for-processing.yaml';
const outcomes = 'standards/expected-outcomes.yaml';
const files = (aim: string, dissemination = 'A paper.') => ({
  'standards/data-minimisation.yaml':
    'cohorts:\n  - {id: cases, size: {count: 1243, basis: exact}}\n  - {id: controls, size: {count: 51000, upTo: 62480, basis: estimate}}\n',
  [objective]: `purposes:\n  - id: study\n    aim: ${aim}\n`,
  [outcomes]: `plans:\n  dissemination: ${dissemination}\n`,
});

testRule(rule, {
  accept: [
    ...[
      'About 1,200 people and 50,000 others.',
      '1,243 adults and 62,480 people.',
      '1,555 patients of another study.',
      '11,243 people in all.',
      '61,000 people.',
      'The 1,253 hospitals.',
    ].map((aim) => ({ name: `“${aim}”`, files: files(aim) })),
    {
      name: 'a number while no size is given',
      files: { ...files('We follow 1,253 people.'), 'standards/data-minimisation.yaml': 'cohorts: [{id: cases}]\n' },
    },
    {
      name: 'the same number in words',
      files: files('The twelve study sites take part.', 'We write to the 12 study sites.'),
    },
    { name: 'some of the places', files: files('The twelve study sites take part.', 'Talks at 3 study sites.') },
    {
      name: 'other places',
      files: files('The twelve study sites take part.', 'We write to the 30 study practices, and to the 30 sites.'),
    },
    { name: 'two numbers in one file', files: files('The twelve study sites take part; later the 14 study sites.') },
  ],
  reject: [
    {
      name: 'a digit that differs, and two that have changed places, once a text',
      files: files('1,253 people with a stroke, 1,423 in all.', '64,280 adult patients hear of it.'),
      findings: [
        {
          at: `${outcomes}:2:18`,
          message: 'speaks of 64,280 people, but Data Minimisation counts 62,480',
          related: ['standards/data-minimisation.yaml:3:47'],
        },
        {
          at: `${objective}:3:10`,
          message: 'speaks of 1,253 people, but Data Minimisation counts 1,243; the two differ by a slip of a digit.',
          severity: 'info',
          related: ['standards/data-minimisation.yaml:2:31'],
        },
      ],
    },
    {
      name: 'places whose words stand on two lines',
      files: {
        ...files('We write to the 14 study sites.'),
        [outcomes]: 'plans:\n  dissemination: |\n    We write to the 12 study\n    sites.\n',
      },
      findings: [
        {
          at: `${outcomes}:2:18`,
          related: [`${objective}:3:10`],
          message: 'speaks of 12 study sites, but another of 14',
        },
      ],
    },
    {
      name: 'another number of places',
      stage: 'draft',
      files: files('The twelve study sites take part.', 'We write to all 14 study sites.'),
      findings: [
        {
          at: `${outcomes}:2:18`,
          related: [`${objective}:3:10`],
          message: 'speaks of 14 study sites, but another of 12',
          severity: 'info',
        },
      ],
    },
  ],
});
