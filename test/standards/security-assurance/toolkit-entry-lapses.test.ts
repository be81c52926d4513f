import rule from '../../../src/standards/security-assurance/rules/toolkit-entry-lapses.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const files = (expiresOn: string, start: string, end = '2030-12-31') => ({
  [file]: `assurances:\n  - organisation: uni\n    dspt: {expiresOn: ${expiresOn}}\n`,
  'standards/term-of-data-sharing-agreement.yaml': `start: ${start}\nend: ${end}\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'a term that ends before it starts, of which another rule speaks',
      asOf: '2026-11-23',
      files: files('2027-06-30', '2027-07-01', '2027-07-01'),
    },
    { name: 'an entry that holds on the first day', asOf: '2026-11-23', files: files('2027-06-30', '2027-06-30') },
    { name: 'an entry that holds 91 days more', asOf: '2027-03-31', files: files('2027-06-30', '2027-01-01') },
    {
      name: 'an agreement that ends first',
      asOf: '2027-06-01',
      files: files('2027-06-30', '2027-01-01', '2027-06-15'),
    },
    {
      name: 'an entry that has run out, of which another rule speaks',
      asOf: '2027-07-01',
      files: files('2027-06-30', '2027-08-01'),
    },
    { name: 'a start that is not answered yet', asOf: '2027-06-01', files: files('2027-06-30', '') },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      asOf: '2026-11-23',
      files: { ...files('2027-06-30', '2028-01-01'), 'application.yaml': 'origin: register-import\n' },
    },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      asOf: '2026-11-23',
      files: files('June', '2028-01-01'),
    },
  ],
  reject: [
    {
      name: 'an entry that ends the day before the start, in a draft as well',
      stage: 'draft',
      asOf: '2026-11-23',
      files: files('2027-06-30', '2027-07-01'),
      findings: [
        {
          at: `${file}:3:23`,
          related: ['standards/term-of-data-sharing-agreement.yaml:1:8'],
          message: 'holds until 2027-06-30, which is before the agreement starts on 2027-07-01',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'an entry that holds 90 days more',
      asOf: '2027-04-01',
      files: files('2027-06-30', '2027-01-01'),
      findings: [{ at: `${file}:3:23`, message: 'for 90 more days', severity: 'info' }],
    },
  ],
});
