import rule from '../../../src/standards/across/rules/plan-condition-without-review.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/special-conditions.yaml';
const base = {
  'standards/security-assurance.yaml': 'assurances: [{organisation: uni, plan: {evidence: plan-letter}}]\n',
};
const condition = (text: string) => ({ ...base, [file]: `conditions:\n  - ${text}\n` });

testRule(rule, {
  accept: [
    {
      name: 'a text that names the review',
      outcome: 'person',
      files: condition('{id: plan, trigger: dspt-plan, text: As the Review of May asks.}'),
    },
    {
      name: 'the paper of the plan',
      outcome: 'person',
      files: condition('{id: plan, trigger: dspt-plan, text: By June., about: [evidence/plan-letter]}'),
    },
    {
      name: 'another condition',
      outcome: 'not-applicable',
      files: condition('{id: log, trigger: honorary-log, text: By June.}'),
    },
    { name: 'a text that is not answered yet', files: condition('{id: plan, trigger: dspt-plan}') },
    {
      name: 'a text of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: condition('{id: plan, trigger: dspt-plan, text: [By June.]}'),
    },
  ],
  reject: [
    {
      name: 'another paper, in a draft as well',
      stage: 'draft',
      files: condition('{id: plan, trigger: dspt-plan, text: By June., about: [evidence/other]}'),
      findings: [
        {
          at: `${file}:2:42`,
          message: 'Condition “plan” is about a security improvement plan, but names neither',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a condition without an id yet',
      files: condition('{trigger: dspt-plan, text: By June.}'),
      findings: [{ at: `${file}:2:32`, message: 'Condition “1”' }],
    },
  ],
});
