import rule from '../../../src/standards/security-assurance/rules/toolkit-entry-out-of-date.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const entry = (text: string) => ({ [file]: `assurances:\n  - organisation: uni\n    dspt:\n      ${text}\n` });

testRule(rule, {
  accept: [
    {
      name: 'an entry on its last day',
      asOf: '2027-06-30',
      files: entry('{version: 2025-26, publishedOn: 2026-06-30, expiresOn: 2027-06-30}'),
    },
    {
      name: 'an earlier version that is a year old to the day',
      asOf: '2027-06-20',
      files: entry('{version: 2025-26, publishedOn: 2026-06-20}'),
    },
    {
      name: 'the version of the current year, published early',
      asOf: '2027-06-30',
      files: entry('{version: 2026-27, publishedOn: 2026-06-01}'),
    },
    {
      name: 'a version written otherwise',
      asOf: '2027-06-30',
      files: entry('{version: "7", publishedOn: 2020-06-01}'),
    },
    {
      name: 'years that do not follow each other',
      asOf: '2027-06-30',
      files: entry('{version: 2020-26, publishedOn: 2020-06-01}'),
    },
    {
      name: 'an entry that is not described yet',
      outcome: 'not-applicable',
      files: { [file]: 'assurances: [{organisation: uni, route: dspt}]\n' },
    },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { 'application.yaml': 'origin: register-import\n', ...entry('{expiresOn: 2020-06-30}') },
    },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: entry('{expiresOn: June 2020}'),
    },
  ],
  reject: [
    {
      name: 'an entry that ended the day before, in a draft as well',
      stage: 'draft',
      asOf: '2027-07-01',
      files: entry('{version: 2025-26, publishedOn: 2026-06-20, expiresOn: 2027-06-30}'),
      findings: [
        {
          at: `${file}:4:62`,
          message: 'The toolkit entry of “uni” held until 2027-06-30; the application is checked as of 2027-07-01.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'an earlier version that is too old',
      asOf: '2027-06-21',
      files: entry('{version: 2025/26, publishedOn: 2026-06-20, expiresOn: 2027-06-30}'),
      findings: [
        { at: `${file}:4:39`, message: 'is for version 2025/26 and was published on 2026-06-20, more than 12 months' },
      ],
    },
  ],
});
