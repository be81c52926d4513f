import rule from '../../../src/standards/honorary-contracts/rules/log-not-kept.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';

testRule(rule, {
  accept: [
    { name: 'a log', files: { [file]: 'holders: [{id: a}]\nlog: paper\n' } },
    { name: 'nobody', outcome: 'not-applicable', files: { [file]: 'noHolders: None.\nlog:\n' } },
    { name: 'a blank entry', outcome: 'not-applicable', files: { [file]: 'holders: [{id: }]\nnoHolders: None.\n' } },
  ],
  reject: [
    {
      name: 'no log',
      files: { [file]: 'holders: [{id: a}]\nlog:\n' },
      findings: [{ at: `${file}:2:1`, message: 'but no log of such contracts is named', severity: 'warning' }],
    },
    {
      name: 'no log yet, as information in a draft',
      stage: 'draft',
      files: { [file]: 'holders: [{id: a}]\n' },
      findings: [{ at: `${file}:1:1`, severity: 'info' }],
    },
  ],
});
