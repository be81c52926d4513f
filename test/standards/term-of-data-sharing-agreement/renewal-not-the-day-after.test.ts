import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/renewal-not-the-day-after.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const files = (kind: string, end: string, start: string) => ({
  'application.yaml': `kind: ${kind}\nprevious: {reference: DARS-NIC-000001-A1B2C-v1.2, end: ${end}}\n`,
  [file]: `start: ${start}\n`,
});

testRule(rule, {
  accept: [
    { name: 'the day after, over the end of a leap February', files: files('renewal', '2028-02-29', '2028-03-01') },
    {
      name: 'an extension, which keeps its start',
      outcome: 'not-applicable',
      files: files('extension', '2027-01-14', '2024-01-15'),
    },
    {
      name: 'a kind that is not answered yet',
      outcome: 'not-applicable',
      files: files('', '2027-01-14', '2024-01-15'),
    },
    { name: 'a start that is not answered yet', outcome: 'could-not-run', files: files('renewal', '2027-01-14', '') },
    { name: 'an end that is not answered yet', files: files('renewal', '', '2027-01-14') },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: files('renewal', 'January 2027', '2027-03-01'),
    },
  ],
  reject: [
    {
      name: 'a gap of a day, in a draft as well',
      stage: 'draft',
      files: files('renewal', '2027-01-14', '2027-01-16'),
      findings: [
        {
          at: `${file}:1:8`,
          related: ['application.yaml:2:56'],
          message:
            'The renewal starts on 2027-01-16, but the agreement before it ends on 2027-01-14: no agreement covers',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a start on the last day',
      files: files('renewal', '2027-01-14', '2027-01-14'),
      findings: [
        { at: `${file}:1:8`, related: ['application.yaml:2:56'], message: 'still runs: that ends on 2027-01-14' },
      ],
    },
    {
      name: 'a start before it',
      files: files('renewal', '2027-01-14', '2026-12-01'),
      findings: [{ at: `${file}:1:8`, related: ['application.yaml:2:56'], message: 'still runs' }],
    },
  ],
});
