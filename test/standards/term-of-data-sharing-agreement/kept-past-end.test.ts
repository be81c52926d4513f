import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/kept-past-end.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const kept = (until: string): string => `retention:\n  - kind: fixed\n    until: ${until}\n`;

testRule(rule, {
  accept: [
    { name: 'the last day of the agreement', files: { [file]: `end: 2030-02-28\n${kept('2030-02-28')}` } },
    { name: 'an end that is not answered yet', files: { [file]: kept('2035-01-31') } },
    {
      name: 'a term that ends before it starts, which is said elsewhere',
      files: { [file]: `start: 2031-01-01\nend: 2030-02-28\n${kept('2031-06-30')}` },
    },
    {
      name: 'data that go with the agreement',
      outcome: 'not-applicable',
      files: { [file]: 'end: 2030-02-28\nretention:\n  - kind: end-of-term\n' },
    },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: `end: 2030-02-28\n${kept('2035')}` },
    },
  ],
  reject: [
    {
      name: 'the day after the end, the first of two entries in order',
      files: {
        [file]: `end: 2030-02-28\n${kept('2030-02-28')}  - kind: fixed\n    until: 2030-03-01\n`,
      },
      findings: [
        {
          at: `${file}:6:12`,
          related: [`${file}:1:6`],
          message: 'Data are to be kept until 2030-03-01, but the agreement ends on 2030-02-28.',
          severity: 'warning',
        },
      ],
    },
  ],
});
