import rule from '../../../src/standards/processing-activities/rules/flow-direction-not-answered.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const out = 'flows: [{id: a, direction: out}]\n';

testRule(rule, {
  accept: [
    {
      name: 'a flow or a statement for each',
      files: {
        [file]:
          'flows: [{id: a, direction: out}, {id: b, direction: in}]\nnoFlows: [{direction: onward, statement: None.}]\n',
      },
    },
    {
      name: 'a flow whose direction is not answered yet',
      files: { [file]: 'flows: [{id: a, direction: out}, {id: b, direction: }]\n' },
    },
    {
      name: 'a statement whose direction is not answered yet',
      files: { [file]: `${out}noFlows: [{statement: None.}]\n` },
    },
    { name: 'flows that are not answered yet', files: { [file]: 'noLinkages: None.\n' } },
    {
      name: 'a direction that is none of the choices, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'flows: [{id: a, direction: away}]\n' },
    },
  ],
  reject: [
    {
      name: 'silence on two directions',
      files: { [file]: `${out}noFlows:\n` },
      findings: [
        {
          at: `${file}:2:1`,
          message: 'No flow into NHS England is described, and it is not said that there is none.',
          severity: 'error',
        },
        { at: `${file}:2:1`, message: 'on to others' },
      ],
    },
    {
      name: 'internal flows alone, as information in a draft',
      stage: 'draft',
      files: {
        [file]:
          'noFlows:\n  - {direction: in, statement: None.}\n  - {direction: onward, statement: None.}\nflows: [{id: a, direction: internal}]\n',
      },
      findings: [{ at: `${file}:1:1`, message: 'out of NHS England', severity: 'info' }],
    },
  ],
});
