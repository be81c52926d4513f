import { at, rule } from '../../../core/rule.ts';
import { isBasedOnIdentifyingNobody, requestsOf } from '../../across/requests.ts';

export default rule({
  id: 'data-minimisation/identifiable-on-pseudonymised-basis',
  guidance: 'LAW-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'Identifiable data on a legal basis for data that identify nobody',
  why: 'NHS England names this basis for data from which people cannot be told. Identifiable data go out on another, such as consent or section 251 support, so one of the two answers is likely to be wrong.',
  fix: 'In data-minimisation.yaml correct “level:”, or add to “legalBases:” the one on which identifiable data may go out: s261-2-c (the people consented), nhsa-s251 or s261-7 (section 251 support), s261-5-d (a function in law).',
  source: { fact: '3-08', status: 'practice' },
  reads: ['data-minimisation', 'processing-activities'],
  messages: {
    unlike: (args: { request: string }) =>
      `Request “${args.request}” is for identifiable data, but every legal basis it names is one for data that identify nobody.`,
  },
  applies: ({ dataMinimisation }) =>
    (dataMinimisation.requests ?? []).some((request) => request.level === 'identifiable'),
  check({ app }, report) {
    for (const { id, request, index, routes } of requestsOf(app)) {
      if (request.level !== 'identifiable' || !isBasedOnIdentifyingNobody(request)) continue;
      if (routes === undefined || routes.has('section-251')) continue;
      report.unlike({ request: id }, at('data-minimisation', ['requests', index, 'legalBases']), [
        { at: at('data-minimisation', ['requests', index, 'level']), message: 'The level of data.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [s261-2-a]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [s261-2-a, s261-2-c]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
      `
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [s261-2-a]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: section-251}]}`,
    ],
  },
});
