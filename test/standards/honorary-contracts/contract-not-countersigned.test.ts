import rule from '../../../src/standards/honorary-contracts/rules/contract-not-countersigned.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';

testRule(rule, {
  accept: [
    { name: 'both', files: { [file]: 'holders: [{id: a, supervised: true, countersigned: true}]\n' } },
    { name: 'what is not answered yet', files: { [file]: 'holders: [{id: a, supervised: , countersigned: }]\n' } },
    {
      name: 'somebody without employer, which is a finding of its own',
      files: { [file]: 'holders: [{id: a, noEmployer: Retired., countersigned: false}]\n' },
    },
    { name: 'nobody', files: { [file]: 'noHolders: None.\n' } },
  ],
  reject: [
    {
      name: 'neither, in a draft as well',
      stage: 'draft',
      files: { [file]: 'holders:\n  - id: a\n    supervised: false\n    countersigned: false\n' },
      findings: [
        { at: `${file}:3:17`, message: 'The work of “a” is not supervised', severity: 'warning' },
        {
          at: `${file}:4:20`,
          message: 'The honorary contract “a” is not countersigned by the employer.',
          severity: 'warning',
        },
      ],
    },
  ],
});
