import rule from '../../../src/standards/duty-of-confidentiality/rules/support-review-overdue.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const ledger = (...days: readonly string[]) => ({
  'evidence.yaml': `items:\n${days.map((day, index) => `  - {id: p${index}, kind: cag-letter, dated: ${day}}\n`).join('')}  - {id: promised, kind: cag-annual-review, status: promised, dated: 2026-11-01}\n`,
});
const support = (more: string, closed = 'false') => ({
  [file]: `supports:\n  - id: cag\n    closed: ${closed}\n    letters: [p0]\n${more}`,
});

testRule(rule, {
  accept: [
    { name: 'a letter of this year', files: { ...ledger('2026-01-01'), ...support('') } },
    {
      name: 'a review of this year',
      files: { ...ledger('2020-01-01', '2026-01-01'), ...support('    reviews: [p1]\n') },
    },
    {
      name: 'support that is closed',
      outcome: 'not-applicable',
      files: { ...ledger('2020-01-01'), ...support('', 'true') },
    },
    { name: 'a paper without a day', files: { ...ledger('2020-01-01', ''), ...support('    reviews: [p1]\n') } },
    {
      name: 'a review that the ledger does not have',
      files: { ...ledger('2020-01-01'), ...support('    reviews: [p9]\n') },
    },
    { name: 'no letters yet', files: { ...ledger(), [file]: 'supports: [{id: cag, closed: false}]\n' } },
    { name: 'the day before eleven months', asOf: '2026-11-30', files: { ...ledger('2026-01-01'), ...support('') } },
  ],
  reject: [
    {
      name: 'the day on which eleven months are over',
      asOf: '2026-12-01',
      files: { ...ledger('2026-01-01'), ...support('') },
      findings: [
        { at: `${file}:4:14`, message: 'A review of support “cag” is due by 2027-01-01.', severity: 'warning' },
      ],
    },
    {
      name: 'the last day of the year',
      asOf: '2027-01-01',
      files: { ...ledger('2026-01-01'), ...support('') },
      findings: [{ at: `${file}:4:14`, severity: 'warning' }],
    },
    {
      name: 'the day after it',
      asOf: '2027-01-02',
      files: { ...ledger('2026-01-01'), ...support('') },
      findings: [
        { at: `${file}:4:14`, message: 'is of 2026-01-01; the next review was due by 2027-01-01.', severity: 'error' },
      ],
    },
    {
      name: 'an old review, and a promised one, in a draft as well',
      stage: 'draft',
      files: { ...ledger('2020-01-01', '2025-01-01'), ...support('    reviews: [p1, promised]\n') },
      findings: [{ at: `${file}:5:14`, message: '2025-01-01', severity: 'error' }],
    },
    {
      name: 'a published record',
      files: { 'application.yaml': 'origin: register-import\n', ...ledger('2020-01-01'), ...support('') },
      findings: [{ at: `${file}:4:14`, severity: 'warning' }],
    },
  ],
});
