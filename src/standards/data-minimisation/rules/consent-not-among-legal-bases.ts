import { at, rule } from '../../../core/rule.ts';
import { isBasedOnIdentifyingNobody, requestsOf, soleRoute } from '../../across/requests.ts';

/** How a legal basis speaks of consent. */
const OF_CONSENT: readonly (string | undefined)[] = ['s261-2-c', 'consent-label', 'other'];

export default rule({
  id: 'data-minimisation/consent-not-among-legal-bases',
  guidance: 'CLDC-003',
  severity: 'info',
  since: '0.1.0',
  title: 'Identifiable data given with consent, and another legal basis',
  why: 'Where people consented, NHS England mostly gives identifiable data out under section 261(2)(c), which is about their consent. Another basis is possible, but agreements seldom have it.',
  fix: 'If consent is why these data may go out, add s261-2-c under “legalBases:” in data-minimisation.yaml.',
  source: { fact: '7b-08', status: 'practice' },
  reads: ['data-minimisation', 'duty-of-confidentiality', 'processing-activities'],
  messages: {
    notNamed: (args: { request: string }) =>
      `Request “${args.request}” is for identifiable data that flow with consent, but section 261(2)(c) is not among its legal bases.`,
  },
  applies: ({ dataMinimisation }) =>
    (dataMinimisation.requests ?? []).some((request) => request.level === 'identifiable'),
  check({ app }, report) {
    for (const { id, request, index, routes } of requestsOf(app)) {
      if (request.level !== 'identifiable' || request.legalBases === undefined) continue;
      if (routes === undefined || soleRoute(routes) !== 'consent') continue;
      if (request.legalBases.some((basis) => OF_CONSENT.includes(basis))) continue;
      // Bases for data that identify nobody are the plainer contradiction, of which another rule speaks.
      if (isBasedOnIdentifyingNobody(request)) continue;
      report.notNamed({ request: id }, at('data-minimisation', ['requests', index, 'legalBases']));
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [s261-5-d]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [s261-2-c]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [s261-2-a]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
    ],
  },
});
