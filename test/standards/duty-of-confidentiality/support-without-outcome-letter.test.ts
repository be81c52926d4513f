import rule from '../../../src/standards/duty-of-confidentiality/rules/support-without-outcome-letter.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const ledger = {
  'evidence.yaml':
    'items: [{id: letter, kind: cag-letter}, {id: review, kind: cag-annual-review}, {id: other, kind: other}, {id: some, title: A paper}]\n',
};
const support = (letters: string) => ({
  [file]: `supports:\n  - id: cag\n    closed: false\n    letters: [${letters}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'an outcome letter among others', files: { ...ledger, ...support('other, letter') } },
    { name: 'no letters yet', files: { ...ledger, ...support('') } },
    { name: 'a letter that the ledger does not have', files: { ...ledger, ...support('other, lettr') } },
    { name: 'a paper whose kind is open', files: { ...ledger, ...support('some') } },
    {
      name: 'no support',
      outcome: 'not-applicable',
      files: { ...ledger, [file]: 'routes: [{flows: [a], route: consent}]\n' },
    },
  ],
  reject: [
    {
      name: 'papers of other kinds, in a draft as well',
      stage: 'draft',
      files: { ...ledger, ...support('review, other') },
      findings: [
        {
          at: `${file}:4:14`,
          message: 'None of the papers listed as letters of support “cag” is an outcome letter.',
          severity: 'error',
        },
      ],
    },
  ],
});
