import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/estimate-below-charges.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const files = (estimate: string, kind = 'new', term = 'start: 2027-01-01\nend: 2029-12-31\n') => ({
  'application.yaml': `kind: ${kind}\ncharge:\n  payer: uni\n  estimate: ${estimate}\n`,
  [file]: term,
});

testRule(rule, {
  accept: [
    { name: 'the sum itself', files: files('£2,819') },
    { name: 'more, with the data', files: files('£1,431 and the rest, £ 40000 in all') },
    { name: 'no sum', files: files('As quoted.') },
    { name: 'a renewal', files: files('£2,526', 'renewal') },
    { name: 'an amendment, whose reviews may be paid', outcome: 'not-applicable', files: files('£10', 'amendment') },
    { name: 'a day for which no price was found', asOf: '2022-01-01', files: files('£10') },
    { name: 'an end that is not answered yet', files: files('£10', 'new', 'start: 2027-01-01\n') },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: files('£10', 'new', 'start: 2027-01-01\nend: 2030\n'),
    },
  ],
  reject: [
    {
      name: 'a pound less, in a draft as well',
      stage: 'draft',
      files: files('£2,818'),
      findings: [
        {
          at: 'application.yaml:4:13',
          related: [`${file}:2:6`],
          message:
            'names no sum above £2,818, but the application (£1,431) and 2 yearly reviews (£694 each) come to £2,819.',
          severity: 'info',
        },
      ],
    },
    {
      name: 'a term of a year and a day',
      files: files('£1,431', 'new', 'start: 2027-01-01\nend: 2028-01-01\n'),
      findings: [
        {
          at: 'application.yaml:4:13',
          related: [`${file}:2:6`],
          message: '1 yearly review (£694 each) come to £2,125',
        },
      ],
    },
    {
      name: 'the prices of an earlier day',
      asOf: '2025-07-01',
      files: files('£1,431'),
      findings: [{ at: 'application.yaml:4:13', related: [`${file}:2:6`], message: '(£1,320)' }],
    },
  ],
});
