import rule from '../../../src/standards/honorary-contracts/rules/holder-without-employer.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';

testRule(rule, {
  accept: [
    { name: 'an employer', files: { [file]: 'holders: [{id: a, employer: trust}]\n' } },
    { name: 'what is not answered yet', files: { [file]: 'holders: [{id: a, noEmployer: " "}]\n' } },
    {
      name: 'both answers, which is a finding of its own',
      files: { [file]: 'holders: [{id: a, employer: trust, noEmployer: Retired.}]\n' },
    },
  ],
  reject: [
    {
      name: 'no employer, in a draft as well',
      stage: 'draft',
      files: { [file]: 'holders:\n  - id: a\n    noEmployer: Retired.\n' },
      findings: [{ at: `${file}:3:17`, message: '“a” is said to have no employer.', severity: 'warning' }],
    },
  ],
});
