import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';

export default rule({
  id: 'patient-objections/upheld-although-law-requires-flow',
  guidance: 'OPT-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'Objections upheld on a flow that a law allows',
  why: 'Where a law requires or allows confidential data to flow, as regulation 3 does for public health, the national data opt-out does not apply. To leave people out may defeat what the law is for.',
  fix: 'If the law covers this flow, answer “upheld: false” with “reason: exemption” and “exemption: statutory” in patient-objections.yaml. If it does not, correct the route in duty-of-confidentiality.yaml.',
  source: { fact: '3c-04', status: 'seen' },
  reads: ['patient-objections', 'processing-activities', 'duty-of-confidentiality'],
  messages: {
    upheld: (args: { flow: string }) => `Flow ${args.flow} flows because a law allows it, but objections are upheld.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'statutory'),
  check({ app }, report) {
    const faults = flowsOf(app).flatMap((facts) => {
      const [first, ...others] = facts.routes;
      if (first?.route.route !== 'statutory' || others.length > 0) return [];
      return facts.answers
        .filter(({ answer }) => answer.upheld === true)
        .map(({ index }) => ({ facts, index, place: first.index }));
    });
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index, place } = fault;
      report.upheld({ flow: flowName(facts) }, at('patient-objections', ['answers', index, 'upheld']), [
        { at: at('duty-of-confidentiality', ['routes', place, 'route']), message: 'The route of this flow.' },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: council}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: statutory, statute: An act}]}
patient-objections: {answers: [{flows: [data-out], upheld: true}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: council}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: statutory, statute: An act}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: exemption, exemption: statutory}]}`,
    ],
  },
});
