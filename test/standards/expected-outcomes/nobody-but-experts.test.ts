import rule from '../../../src/standards/expected-outcomes/rules/nobody-but-experts.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';

testRule(rule, {
  accept: [
    {
      name: 'an output for patients',
      files: { [file]: 'outputs: [{id: a, audiences: [scientific]}, {id: b, audiences: [policy, patients]}]\n' },
    },
    {
      name: 'an output whose readers are not answered yet',
      files: { [file]: 'outputs: [{id: a, audiences: [scientific]}, {id: b, audiences: []}]\n' },
    },
    {
      name: 'readers that are none of the choices, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'outputs: [{id: a, audiences: [professors]}]\n' },
    },
    { name: 'a blank list', outcome: 'could-not-run', files: { [file]: 'outputs: []\n' } },
  ],
  reject: [
    {
      name: 'one paper',
      files: { [file]: '# Outputs\noutputs: [{id: a, audiences: [scientific]}]\n' },
      findings: [{ at: `${file}:2:1`, message: 'The only output is meant for scientists', severity: 'warning' }],
    },
    {
      name: 'two papers, in a draft as well',
      stage: 'draft',
      files: { [file]: 'outputs: [{audiences: [internal]}, {audiences: [scientific, policy]}, ]\n' },
      findings: [{ at: `${file}:1:1`, message: 'All 2 outputs' }],
    },
  ],
});
