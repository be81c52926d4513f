import { at, rule } from '../../../core/rule.ts';
import { requestWith } from '../opt-outs.ts';

export default rule({
  id: 'patient-objections/type-1-not-answered',
  guidance: 'OPT-008',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data from GP records, and no answer on type 1 objections',
  why: 'A person can object at their practice to their record leaving it, which is called a type 1 objection. For data drawn from GP records the application has to say how such objections are treated.',
  fix: 'Answer under “type1:” in patient-objections.yaml: yes (they are applied), no, or not-applicable, with a word on how.',
  source: { fact: '3c-07', status: 'seen' },
  reads: ['patient-objections', 'data-minimisation'],
  messages: {
    open: {
      missing: true,
      text: (args: { request: string }) =>
        `Request “${args.request}” comes from GP records, but type 1 objections are not answered.`,
    },
  },
  applies: ({ dataMinimisation }) => requestWith('type-1', dataMinimisation.requests) !== undefined,
  check({ patientObjections, dataMinimisation }, report) {
    if (patientObjections.type1 !== undefined) return;
    const index = requestWith('type-1', dataMinimisation.requests);
    if (index === undefined) return;
    report.open(
      { request: dataMinimisation.requests?.[index]?.id ?? String(index + 1) },
      at('patient-objections', ['type1'], 'key'),
      [{ at: at('data-minimisation', ['requests', index, 'product']), message: 'The product that is asked for.' }],
    );
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: one, product: GDPPR, level: pseudonymised}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: one, product: GDPPR, level: pseudonymised}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}], type1: {answer: "yes"}}`,
      `
data-minimisation: {requests: [{id: hes, product: HES_APC, level: pseudonymised}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}]}`,
    ],
  },
});
