import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';
import { isSaidNotConfidential } from '../../across/identifiable.ts';

export default rule({
  id: 'duty-of-confidentiality/identifiable-flow-without-route',
  guidance: 'CLDC-001',
  severity: 'error',
  since: '0.1.0',
  title: 'Identifiable data without consent, section 251 support or a law that allows it',
  why: 'Information that patients gave in confidence may leave that confidence only with their consent, with section 251 support, or where a law allows it.',
  fix: 'Name the route that covers this flow, with its consent or support. If nothing in the flow is confidential, correct its level, or give the exemption under Patient Objections (registered births or deaths, or data that are not about patients).',
  source: { fact: '7b-02', status: 'seen' },
  reads: ['duty-of-confidentiality', 'processing-activities'],
  messages: {
    noRoute: (args: { flow: string }) =>
      `Flow ${args.flow} carries identifiable data, but its route says that nothing confidential flows.`,
  },
  applies: ({ app }) => flowsOf(app).some((facts) => facts.level === 'identifiable' && facts.flow.direction !== 'in'),
  check({ app }, report) {
    // Flows into NHS England have a rule of their own, which speaks of the cohort.
    const faults = flowsOf(app)
      .filter((facts) => facts.flow.direction !== 'in' && isSaidNotConfidential(app, facts))
      .flatMap((facts) =>
        facts.routes.filter(({ route }) => route.route === 'none').map(({ index }) => ({ facts, index })),
      );
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index } = fault;
      report.noRoute({ flow: flowName(facts) }, at('duty-of-confidentiality', ['routes', index, 'route']), [
        { at: at('processing-activities', ['flows', facts.index]), message: 'The flow that is identifiable.' },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: deaths, level: identifiable, subjects: [patients]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [deaths]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: deaths, level: identifiable, subjects: [patients]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [deaths]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
      `
data-minimisation: {requests: [{id: workforce, level: identifiable, subjects: [staff]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [workforce]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}]}`,
      `
data-minimisation: {requests: [{id: deaths, level: identifiable, subjects: [deceased]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: council, requests: [deaths]}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: exemption, exemption: deaths-registration}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}]}`,
    ],
  },
});
