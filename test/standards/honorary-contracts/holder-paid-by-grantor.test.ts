import rule from '../../../src/standards/honorary-contracts/rules/holder-paid-by-grantor.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';

testRule(rule, {
  accept: [
    { name: 'somebody whom others pay', files: { [file]: 'holders: [{id: a, paidByGrantor: false}]\n' } },
    { name: 'what is not answered yet', files: { [file]: 'holders: [{id: a, paidByGrantor: }]\n' } },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      outcome: 'could-not-run',
      files: { [file]: 'holders: [{id: a, paidByGrantor: partly}]\n' },
    },
  ],
  reject: [
    {
      name: 'somebody who is paid, in a draft as well',
      stage: 'draft',
      files: { [file]: 'holders:\n  - id: a\n    grantedBy: uni\n    paidByGrantor: true\n' },
      findings: [
        { at: `${file}:4:20`, message: '“a” is paid by “uni”, which gave the honorary contract.', severity: 'warning' },
      ],
    },
    {
      name: 'a contract whose giver is not answered yet',
      files: { [file]: 'holders: [{paidByGrantor: true}]\n' },
      findings: [{ at: `${file}:1:27`, message: '“1” is paid by “this organisation”' }],
    },
  ],
});
