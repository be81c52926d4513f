import rule from '../../../src/standards/commercial-purpose/rules/balance-missing.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';

testRule(rule, {
  accept: [
    { name: 'a balance', files: { [file]: 'includes: true\nbalance: Patients gain more.\n' } },
    { name: 'no commercial purpose', outcome: 'not-applicable', files: { [file]: 'includes: false\n' } },
    { name: 'what is not answered yet', outcome: 'not-applicable', files: { [file]: 'includes:\nreason: Sales.\n' } },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      outcome: 'could-not-run',
      files: { [file]: 'includes: sometimes\n' },
    },
  ],
  reject: [
    {
      name: 'no balance',
      files: { [file]: 'includes: true\nbalance: " "\n' },
      findings: [
        {
          at: `${file}:2:1`,
          message: 'A commercial purpose is included, but it is not said how its gain compares',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'no balance yet, as information in a draft',
      stage: 'draft',
      files: { [file]: 'includes: true\n' },
      findings: [{ at: `${file}:1:1`, severity: 'info' }],
    },
  ],
});
