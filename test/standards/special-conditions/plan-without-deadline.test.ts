import rule from '../../../src/standards/special-conditions/rules/plan-without-deadline.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/special-conditions.yaml';

testRule(rule, {
  accept: [
    {
      name: 'a plan with its last day',
      files: { [file]: 'conditions: [{id: plan, trigger: dspt-plan, due: 2027-06-30}]\n' },
    },
    ...['dspt-review', 's251-review', 'no-marketing', 'other'].map((trigger) => ({
      name: `the trigger ${trigger}`,
      files: { [file]: `conditions: [{id: one, trigger: ${trigger}}]\n` },
    })),
    {
      name: 'a day that does not exist, which is a finding of its own',
      files: { [file]: 'conditions: [{id: plan, trigger: dspt-plan, due: 2027-06-31}]\n' },
    },
    { name: 'a trigger that is not answered yet', files: { [file]: 'conditions: [{id: plan, trigger: }]\n' } },
    { name: 'no condition', files: { [file]: 'noConditions: None is needed.\n' } },
  ],
  reject: [
    {
      name: 'a plan without a day, at the trigger',
      files: { [file]: 'conditions:\n  - id: plan\n    trigger: dspt-plan\n' },
      findings: [
        {
          at: `${file}:3:14`,
          message:
            'This condition is about a security improvement plan, but no day is given by which it has to be met.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two plans, one with a blank, at the blank, as information in a draft',
      stage: 'draft',
      files: {
        [file]:
          'conditions:\n  - {id: one, due: , trigger: dspt-plan}\n  - {id: two, due: 2027-06-30, trigger: dspt-plan}\n  - {id: three, trigger: dspt-plan}\n',
      },
      findings: [
        { at: `${file}:2:15`, severity: 'info' },
        { at: `${file}:4:26`, severity: 'info' },
      ],
    },
  ],
});
