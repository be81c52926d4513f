import rule from '../../../src/standards/across/rules/numbers-differ-between-texts.ts';
import { testRule } from '../../support/test-rule.ts';

const objective = 'standards/objective-for-processing.yaml';
const outcomes = 'standards/expected-outcomes.yaml';
const files = (aim: string, dissemination = 'A paper.') => ({
  'standards/data-minimisation.yaml':
    'cohorts: [{id: cases, size: {count: 1200, basis: exact}}, {id: controls, size: {count: 5000, basis: approximate}}]\n',
  [objective]: `purposes:\n  - id: study\n    aim: ${aim}\n`,
  [outcomes]: `plans:\n  dissemination: ${dissemination}\n`,
});

testRule(rule, {
  accept: [
    { name: 'the size of a cohort, rounded', files: files('A cohort of about 1,250 people.') },
    { name: 'the size of all cohorts', files: files('A cohort of 6,200 people.') },
    {
      name: 'a cohort beside one whose size is open',
      files: {
        ...files('A cohort of 90 people.'),
        'standards/data-minimisation.yaml': 'cohorts: [{id: cases, size: {count: 7}}, {id: controls}]\n',
      },
    },
    { name: 'a length or a share', files: files('A cohort of 90 per cent, a cohort of 30 years.') },
    {
      name: 'a cohort while no size is given',
      files: { ...files('A cohort of 90 people.'), 'standards/data-minimisation.yaml': 'cohorts: [{id: cases}]\n' },
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
      name: 'another size',
      files: files('A cohort of 900 people.'),
      findings: [
        {
          at: `${objective}:3:10`,
          related: ['standards/data-minimisation.yaml:1:37'],
          message: 'a cohort of 900, but elsewhere it is 1,200 or 5,000',
          severity: 'info',
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
