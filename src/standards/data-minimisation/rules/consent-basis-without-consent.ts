import { at, rule } from '../../../core/rule.ts';
import { requestsOf, soleRoute } from '../../across/requests.ts';

export default rule({
  id: 'data-minimisation/consent-basis-without-consent',
  guidance: 'LAW-010',
  severity: 'error',
  since: '0.1.0',
  title: 'A legal basis of consent where nobody is said to have consented',
  why: 'Section 261(2)(c) lets NHS England give data out because the people in them agreed. If no flow of this request rests on consent, either the legal basis or the route is wrong.',
  fix: 'If the people consented, give the flows of this request the route consent in duty-of-confidentiality.yaml. If not, correct “legalBases:” in data-minimisation.yaml; s261-2-a is the usual basis for data that identify nobody.',
  source: { fact: '7b-08', status: 'seen' },
  reads: ['data-minimisation', 'duty-of-confidentiality', 'processing-activities'],
  messages: {
    noConsent: (args: { request: string }) =>
      `Request “${args.request}” names section 261(2)(c), consent, as its legal basis, but none of its flows rests on consent.`,
  },
  applies: ({ dataMinimisation }) =>
    (dataMinimisation.requests ?? []).some((request) => request.legalBases?.includes('s261-2-c')),
  check({ app }, report) {
    for (const { id, request, index, routes } of requestsOf(app)) {
      const place = request.legalBases?.indexOf('s261-2-c') ?? -1;
      if (place < 0 || routes === undefined || routes.has('consent')) continue;
      // Section 251 as the only ground is a weaker contradiction, of which another rule speaks.
      if (soleRoute(routes) === 'section-251') continue;
      report.noConsent({ request: id }, at('data-minimisation', ['requests', index, 'legalBases', place]));
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [s261-2-c]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [s261-2-c]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised, cohorts: [people], legalBases: [s261-2-c]}]}
processing-activities:
  flows:
    - {id: cohort-in, direction: in, from: uni, to: nhs-england, cohorts: [people]}
    - {id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}, {flows: [cohort-in], route: consent}]}`,
    ],
  },
});
