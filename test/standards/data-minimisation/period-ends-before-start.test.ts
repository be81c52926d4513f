import rule from '../../../src/standards/data-minimisation/rules/period-ends-before-start.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const period = (text: string) => ({ [file]: `requests:\n  - id: hes\n    periods:\n      - {kind: range, ${text}}\n` });

testRule(rule, {
  accept: [
    { name: 'a period in order', files: period('from: 2020-04-01, to: 2021-03-31') },
    { name: 'a single day', files: period('from: 2020-04-01, to: 2020-04-01') },
    { name: 'an end that is not answered yet', files: period('from: 2020-04-01, to: ') },
    {
      name: 'a day that is none, which is a finding of its own',
      outcome: 'could-not-run',
      files: period('from: 2020-04-01, to: 2019-02-30'),
    },
  ],
  reject: [
    {
      name: 'days in the wrong order, in a draft as well',
      stage: 'draft',
      files: period('from: 2020-04-01, to: 2020-03-31'),
      findings: [
        {
          at: `${file}:4:45`,
          related: [`${file}:4:29`],
          message: 'A period of request “hes” ends on 2020-03-31, before it begins on 2020-04-01.',
          severity: 'error',
        },
      ],
    },
  ],
});
