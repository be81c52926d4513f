import { at, rule } from '../../../core/rule.ts';
import { requestWith } from '../opt-outs.ts';

export default rule({
  id: 'patient-objections/registry-opt-out-not-answered',
  guidance: 'OPT-009',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data of a registry, and no answer on its own opt-out',
  why: 'The cancer registry has an opt-out of its own, beside the national one. Whoever uses its data has to say how that one is treated.',
  fix: 'Answer under “registry:” in patient-objections.yaml: yes (it is applied), no, or not-applicable, with a word on how.',
  source: { fact: '3c-08', status: 'seen' },
  reads: ['patient-objections', 'data-minimisation'],
  messages: {
    open: {
      missing: true,
      text: (args: { request: string }) =>
        `Request “${args.request}” comes from a registry with an opt-out of its own, which is not answered.`,
    },
  },
  applies: ({ dataMinimisation }) => requestWith('registry', dataMinimisation.requests) !== undefined,
  check({ patientObjections, dataMinimisation }, report) {
    if (patientObjections.registry !== undefined) return;
    const index = requestWith('registry', dataMinimisation.requests);
    if (index === undefined) return;
    report.open(
      { request: dataMinimisation.requests?.[index]?.id ?? String(index + 1) },
      at('patient-objections', ['registry'], 'key'),
      [{ at: at('data-minimisation', ['requests', index, 'product']), message: 'The product that is asked for.' }],
    );
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: one, product: NDRS_CR, level: pseudonymised}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: one, product: NDRS_CR, level: pseudonymised}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}], registry: {answer: "yes"}}`,
      `
data-minimisation: {requests: [{id: hes, product: HES_APC, level: pseudonymised}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}]}`,
    ],
  },
});
