import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';

export default rule({
  id: 'patient-objections/statutory-exemption-on-another-route',
  guidance: 'OPT-012',
  severity: 'error',
  since: '0.1.0',
  title: 'Objections set aside by law on a flow that rests on something else',
  why: 'A law sets objections aside only where the flow rests on that law. Under Duty of Confidentiality this flow rests on consent or on section 251 support, so the two Standards contradict each other.',
  fix: 'If a law covers this flow, give it the route statutory in duty-of-confidentiality.yaml. If the people consented, give “reason: consent” here. Under section 251 support, uphold objections, unless the letter lifts them (“exemption: cag-lifted”).',
  source: { fact: '3c-04', status: 'seen' },
  reads: ['patient-objections', 'processing-activities', 'duty-of-confidentiality'],
  messages: {
    otherRoute: (args: { flow: string; route: string }) =>
      `Flow ${args.flow}: objections are not upheld because of a statutory exemption, but its route of confidentiality is “${args.route}”.`,
  },
  applies: ({ patientObjections }) =>
    (patientObjections.answers ?? []).some((answer) => answer.exemption === 'statutory'),
  check({ app }, report) {
    const faults = flowsOf(app).flatMap((facts) => {
      const [first, ...others] = facts.routes;
      const route = first?.route.route;
      if (first === undefined || others.length > 0 || (route !== 'consent' && route !== 'section-251')) return [];
      return facts.answers
        .filter(
          ({ answer }) => answer.upheld === false && answer.reason === 'exemption' && answer.exemption === 'statutory',
        )
        .map(({ index }) => ({ facts, index, route, place: first.index }));
    });
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index, route, place } = fault;
      report.otherRoute({ flow: flowName(facts), route }, at('patient-objections', ['answers', index, 'exemption']), [
        { at: at('duty-of-confidentiality', ['routes', place, 'route']), message: 'The route of this flow.' },
        ...others,
      ]);
    }
  },
  examples: {
    bad: ['consent', 'section-251'].map(
      (route) => `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: ${route}}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: exemption, exemption: statutory}]}`,
    ),
    good: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: statutory, statute: An act}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: exemption, exemption: statutory}]}`,
    ],
  },
});
