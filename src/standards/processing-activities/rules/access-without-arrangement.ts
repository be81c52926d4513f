import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'processing-activities/access-without-arrangement',
  guidance: 'ACT-007',
  severity: 'error',
  since: '0.1.0',
  title: 'Access for people who are not employees, and no word on what binds them',
  why: 'Employees are bound by their contract of employment. Students, contractors, visitors and the like have to be bound in another way, and the application has to say how.',
  fix: 'Describe under “arrangement:” of this entry in processing-activities.yaml what contract or agreement binds these people, and what training they have.',
  source: { fact: '5b-12', status: 'seen' },
  schema: 'processing-activities',
  message: () => 'Not everyone with access here is an employee, but nothing says what binds the others.',
  examples: {
    bad: [
      'processing-activities: {access: [{organisation: uni, extent: record-level, level: pseudonymised, people: [substantive, student]}]}',
    ],
    good: [
      'processing-activities: {access: [{organisation: uni, extent: record-level, level: pseudonymised, people: [substantive]}]}',
      'processing-activities: {access: [{organisation: uni, extent: record-level, level: pseudonymised, people: [student], arrangement: Each signs the rules of the laboratory.}]}',
    ],
  },
});
