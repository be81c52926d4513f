import rule from '../../../src/standards/processing-activities/rules/flow-where-none-is-said.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';

testRule(rule, {
  accept: [
    {
      name: 'no flow in that direction',
      files: { [file]: 'flows: [{id: a, direction: out}]\nnoFlows: [{direction: in, statement: None.}]\n' },
    },
    {
      name: 'directions that are not answered yet',
      files: { [file]: 'flows: [{id: a}]\nnoFlows: [{statement: None.}]\n' },
    },
    {
      name: 'no statement',
      outcome: 'not-applicable',
      files: { [file]: 'flows: [{id: a, direction: out}]\nnoFlows: []\n' },
    },
    { name: 'a blank file, which is a finding of its own', outcome: 'could-not-run', files: { [file]: '' } },
  ],
  reject: [
    {
      name: 'a direction both used and denied, once though said twice',
      files: {
        [file]:
          'noFlows:\n  - direction: onward\n  - direction: onward\nflows: [{id: a, direction: onward}, {id: b, direction: onward}]\n',
      },
      findings: [
        {
          at: `${file}:2:16`,
          related: [`${file}:4:9`],
          message: 'It is said that no data flow in the direction “onward”, but flow “a” goes there.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a flow without id, in a draft as well',
      stage: 'draft',
      files: { [file]: 'noFlows:\n  - direction: in\nflows: [{direction: in}]\n' },
      findings: [{ at: `${file}:2:16`, related: [`${file}:3:9`], message: 'flow “1”', severity: 'error' }],
    },
  ],
});
