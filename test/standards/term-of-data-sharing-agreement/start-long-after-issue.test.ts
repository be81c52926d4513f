import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/start-long-after-issue.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';

testRule(rule, {
  accept: [
    { name: 'a start twelve months later to the day', files: { [file]: 'issuedOn: 2026-11-23\nstart: 2027-11-23\n' } },
    { name: 'the end of February in a common year', files: { [file]: 'issuedOn: 2028-02-29\nstart: 2029-02-28\n' } },
    {
      name: 'a start before the issue, of which another rule speaks',
      files: { [file]: 'issuedOn: 2026-11-23\nstart: 2020-01-01\n' },
    },
    { name: 'what is not issued yet', outcome: 'not-applicable', files: { [file]: 'start: 2099-01-01\n' } },
    { name: 'a start that is not answered yet', files: { [file]: 'issuedOn: 2026-11-23\nstart:\n' } },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'issuedOn: 2026-11-23\nstart: January 2029\n' },
    },
  ],
  reject: [
    {
      name: 'a start a day too late',
      files: { [file]: 'issuedOn: 2026-11-23\nstart: 2027-11-24\n' },
      findings: [
        {
          at: `${file}:2:8`,
          related: [`${file}:1:11`],
          message:
            'The agreement starts on 2027-11-24, more than 12 months after it was issued on 2026-11-23; the last day allowed is 2027-11-23.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'the first of March after a leap day, in a draft as well',
      stage: 'draft',
      files: { [file]: '{end: 2031-01-01, start: 2029-03-01, issuedOn: 2028-02-29}\n' },
      findings: [
        {
          at: `${file}:1:26`,
          related: [`${file}:1:48`],
          message: 'the last day allowed is 2029-02-28',
          severity: 'error',
        },
      ],
    },
  ],
});
