import rule from '../../../src/standards/data-minimisation/rules/data-beyond-term.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const term = (text: string) => ({ 'standards/term-of-data-sharing-agreement.yaml': `${text}\n` });
const period = (to: string) => ({
  [file]: `requests:\n  - id: hes\n    periods:\n      - {kind: range, from: 2020-04-01, to: ${to}}\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'data up to the last day',
      files: { ...term('start: 2027-01-01\nend: 2029-12-31'), ...period('2029-12-31') },
    },
    { name: 'no end yet', files: { ...term('start: 2027-01-01'), ...period('2035-12-31') } },
    { name: 'a period without an end', files: { ...term('end: 2029-12-31'), ...period('') } },
    {
      name: 'a term in the wrong order, which is a finding of its own',
      files: { ...term('start: 2027-01-01\nend: 2026-12-31'), ...period('2028-03-31') },
    },
  ],
  reject: [
    {
      name: 'data of the day after, in a draft as well',
      stage: 'draft',
      files: { ...term('start: 2027-01-01\nend: 2029-12-31'), ...period('2030-01-01') },
      findings: [
        {
          at: `${file}:4:45`,
          related: ['standards/term-of-data-sharing-agreement.yaml:2:6'],
          message: 'Request “hes” asks for data up to 2030-01-01, but the agreement ends on 2029-12-31.',
          severity: 'warning',
        },
      ],
    },
  ],
});
