import rule from '../../../src/standards/across/rules/honorary-contract-beyond-term.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';
const holder = (to: string) => ({ [file]: `holders:\n  - id: a\n    to: ${to}\n` });
const term = { 'standards/term-of-data-sharing-agreement.yaml': 'end: 2030-03-31\n' };

testRule(rule, {
  accept: [
    {
      name: 'a term that ends before it starts, of which another rule speaks',
      files: {
        ...holder('2030-04-01'),
        'standards/term-of-data-sharing-agreement.yaml': 'start: 2030-04-01\nend: 2030-03-31\n',
      },
    },
    { name: 'the last day of the agreement', files: { ...holder('2030-03-31'), ...term } },
    { name: 'what is not answered yet', files: { ...holder(''), ...term } },
    {
      name: 'an end that is not answered yet',
      files: { ...holder('2040-01-01'), 'standards/term-of-data-sharing-agreement.yaml': 'end:\nstart: 2027-04-01\n' },
    },
    {
      name: 'a day that is none, which cannot be read',
      outcome: 'could-not-run',
      files: { ...holder('always'), ...term },
    },
  ],
  reject: [
    {
      name: 'the day after it, in a draft as well',
      stage: 'draft',
      files: { ...holder('2030-04-01'), ...term },
      findings: [
        {
          at: `${file}:3:9`,
          related: ['standards/term-of-data-sharing-agreement.yaml:1:6'],
          message: 'The honorary contract “a” runs until 2030-04-01, but the agreement ends on 2030-03-31.',
          severity: 'warning',
        },
      ],
    },
  ],
});
