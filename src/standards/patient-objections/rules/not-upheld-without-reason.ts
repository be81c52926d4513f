import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'patient-objections/not-upheld-without-reason',
  guidance: 'OPT-002',
  severity: 'error',
  since: '0.1.0',
  title: 'Objections not upheld, and no reason given',
  why: 'Upholding a patient’s objection is what is expected. Three reasons are accepted for doing otherwise, and NHS England decides on them.',
  fix: 'Add “reason:” with the one that is true of these flows: no-identifiable-flow (nothing in them identifies anyone), consent (the people agreed) or exemption (another exemption was agreed; name it under “exemption:”). If none is true, write “upheld: true”.',
  source: { fact: '3c-02', status: 'seen' },
  schema: 'patient-objections',
  message: () => 'Objections are not upheld for these flows, but no reason is given.',
  examples: {
    bad: ['patient-objections: {answers: [{flows: [data-out], upheld: false}]}'],
    good: [
      'patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}]}',
      'patient-objections: {answers: [{flows: [data-out], upheld: true}]}',
    ],
  },
});
