import rule from '../../../src/standards/across/rules/output-outside-term.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';
const term = { 'standards/term-of-data-sharing-agreement.yaml': 'start: 2027-03-01\nend: 2030-02-28\n' };
const output = (target: string) => ({ ...term, [file]: `outputs:\n  - id: paper\n    target: {${target}}\n` });

testRule(rule, {
  accept: [
    {
      name: 'a term that ends before it starts, of which another rule speaks',
      files: {
        ...output('date: 2028-01-01'),
        'standards/term-of-data-sharing-agreement.yaml': 'start: 2027-03-01\nend: 2027-03-01\n',
      },
    },
    ...[
      'date: 2027-03-01',
      'date: 2030-02-28',
      'quarter: 2027-Q1',
      'quarter: 2030-Q1',
      'withinMonths: 60, of: term-start',
      'withinMonths: 60, of: data-receipt',
      'unknownReason: It depends.',
    ].map((target) => ({ name: target, files: output(target) })),
    { name: 'a target that is not answered yet', files: output('') },
    {
      name: 'a term that is not answered yet',
      files: {
        ...output('date: 2040-01-01'),
        'standards/term-of-data-sharing-agreement.yaml': 'start:\nend:\njustification: Long.\n',
      },
    },
    { name: 'a day that is none, which cannot be read', outcome: 'could-not-run', files: output('date: soon') },
  ],
  reject: [
    {
      name: 'the day after the end',
      files: output('date: 2030-03-01'),
      findings: [
        {
          at: `${file}:3:13`,
          related: ['standards/term-of-data-sharing-agreement.yaml:2:6'],
          message: 'Output “paper” is due on 2030-03-01 at the earliest, after the agreement ends on 2030-02-28.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'the quarter before the start, in a draft as well',
      stage: 'draft',
      files: output('quarter: 2026-Q4'),
      findings: [
        {
          at: `${file}:3:13`,
          related: ['standards/term-of-data-sharing-agreement.yaml:1:8'],
          message: 'Output “paper” is due by 2026-12-31, before the agreement starts on 2027-03-01.',
          severity: 'warning',
        },
      ],
    },
  ],
});
