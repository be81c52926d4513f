import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';
import { isSaidNotConfidential } from '../../across/identifiable.ts';

export default rule({
  id: 'patient-objections/consent-claimed-without-consent-route',
  guidance: 'OPT-003',
  severity: 'error',
  since: '0.1.0',
  title: 'Objections set aside for consent on a flow that does not rest on consent',
  why: 'Consent is a reason to set objections aside only where the people in the flow gave it. Under Duty of Confidentiality this flow rests on something else, so the two Standards contradict each other.',
  fix: 'If the people did consent, give this flow the route consent in duty-of-confidentiality.yaml, in an entry of its own if other flows share this one. If they did not, take the flow out of this answer and give it one of its own: with the reason exemption or no-identifiable-flow if that holds, else with “upheld: true”.',
  source: { fact: '3c-02', status: 'seen' },
  reads: ['patient-objections', 'processing-activities', 'duty-of-confidentiality'],
  messages: {
    notConsent: (args: { flow: string; route: string }) =>
      `Flow ${args.flow}: objections are not upheld because of consent, but its route of confidentiality is “${args.route}”.`,
  },
  applies: ({ patientObjections }) => (patientObjections.answers ?? []).some((answer) => answer.reason === 'consent'),
  check({ app }, report) {
    const faults = flowsOf(app).flatMap((facts) => {
      const [first, ...others] = facts.routes;
      const route = first?.route.route;
      if (first === undefined || route === undefined || route === 'consent' || others.length > 0) return [];
      // That the route itself cannot be true has a rule of its own.
      if (isSaidNotConfidential(app, facts)) return [];
      return facts.answers
        .filter(({ answer }) => answer.upheld === false && answer.reason === 'consent')
        .map(({ index }) => ({ facts, index, route, place: first.index }));
    });
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index, route, place } = fault;
      report.notConsent({ flow: flowName(facts), route }, at('patient-objections', ['answers', index, 'reason']), [
        { at: at('duty-of-confidentiality', ['routes', place, 'route']), message: 'The route of this flow.' },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}]}
duty-of-confidentiality: {routes: [{flows: [cohort-in], route: section-251}]}
patient-objections: {answers: [{flows: [cohort-in], upheld: false, reason: consent}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}]}
duty-of-confidentiality: {routes: [{flows: [cohort-in], route: consent}]}
patient-objections: {answers: [{flows: [cohort-in], upheld: false, reason: consent}]}`,
    ],
  },
});
