import rule from '../../../src/standards/duty-of-confidentiality/rules/support-not-shown-in-force.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const ledger = {
  'evidence.yaml':
    'items: [{id: old, validUntil: 2026-11-22}, {id: today, validUntil: 2026-11-23}, {id: open, status: attached}, {id: promised, status: promised}, {id: asked, status: requested}]\n',
};
const support = (letters: string, closed = 'false') => ({
  [file]: `supports:\n  - id: cag\n    closed: ${closed}\n    letters: [${letters}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'a letter that holds today', files: { ...ledger, ...support('old, today') } },
    { name: 'a letter without an end', files: { ...ledger, ...support('open') } },
    { name: 'support that is closed', outcome: 'not-applicable', files: { ...ledger, ...support('old', 'true') } },
    { name: 'no letters yet', files: { ...ledger, ...support('') } },
    { name: 'a letter that the ledger does not have', files: { ...ledger, ...support('old, lettr') } },
  ],
  reject: [
    {
      name: 'a letter that has run out',
      files: { ...ledger, ...support('open, old') },
      findings: [
        {
          at: `${file}:4:14`,
          message: 'The letters of support “cag” held until 2026-11-22; the application is checked as of 2026-11-23.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'letters that are only promised, in a draft as well',
      stage: 'draft',
      files: { ...ledger, ...support('promised, asked') },
      findings: [{ at: `${file}:4:14`, message: 'No letter of support “cag” is attached yet.', severity: 'warning' }],
    },
  ],
});
