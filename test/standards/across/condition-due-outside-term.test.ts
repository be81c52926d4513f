import rule from '../../../src/standards/across/rules/condition-due-outside-term.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/special-conditions.yaml';
const due = (text: string) => ({ [file]: `conditions:\n  - id: log\n    due: ${text}\n` });
const term = { 'standards/term-of-data-sharing-agreement.yaml': 'start: 2027-04-01\nend: 2030-03-31\n' };

testRule(rule, {
  accept: [
    {
      name: 'a term that ends before it starts, of which another rule speaks',
      files: {
        ...due('2028-01-01'),
        'standards/term-of-data-sharing-agreement.yaml': 'start: 2027-04-01\nend: 2027-04-01\n',
      },
    },
    ...['2027-04-01', '2030-03-31', ''].map((text) => ({
      name: `the day “${text}”`,
      files: { ...due(text), ...term },
    })),
    { name: 'a condition that has been met', files: { ...due('2026-01-01\n    met: letter'), ...term } },
    {
      name: 'a term that is not answered yet',
      files: {
        ...due('2020-01-01'),
        'standards/term-of-data-sharing-agreement.yaml': 'start:\njustification: Long.\n',
      },
    },
  ],
  reject: [
    {
      name: 'the day after the end',
      files: { ...due('2030-04-01'), ...term },
      findings: [
        {
          at: `${file}:3:10`,
          related: ['standards/term-of-data-sharing-agreement.yaml:2:6'],
          message: 'Condition “log” is due on 2030-04-01, after the agreement ends on 2030-03-31.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'the day before the start, in a draft as well',
      stage: 'draft',
      files: { ...due('2027-03-31'), ...term },
      findings: [
        {
          at: `${file}:3:10`,
          related: ['standards/term-of-data-sharing-agreement.yaml:1:8'],
          message: 'before the agreement starts',
          severity: 'warning',
        },
      ],
    },
  ],
});
