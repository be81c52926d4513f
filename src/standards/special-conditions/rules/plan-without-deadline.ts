import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'special-conditions/plan-without-deadline',
  guidance: 'SPC-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A condition about a security plan, without a day by which it is to be met',
  why: 'Auditors check every special condition. A plan to put security right is accepted only with a time limit, and without one nobody can say whether it is kept.',
  fix: 'Give the last day under “due:” of this condition in special-conditions.yaml, as the approved plan has it.',
  source: { fact: '2a-05', status: 'seen' },
  schema: 'special-conditions',
  message: () => 'This condition is about a security improvement plan, but no day is given by which it has to be met.',
  examples: {
    bad: [
      'special-conditions: {conditions: [{id: plan, text: The plan is carried out., trigger: dspt-plan, about: [organisation/uni]}]}',
    ],
    good: [
      'special-conditions: {conditions: [{id: plan, text: The plan is carried out., trigger: dspt-plan, about: [organisation/uni], due: 2027-06-30}]}',
      'special-conditions: {conditions: [{id: log, text: A log is kept., trigger: honorary-log, about: [organisation/uni]}]}',
    ],
  },
});
