import { at, rule } from '../../../core/rule.ts';
import { requestsOf, soleRoute } from '../../across/requests.ts';

export default rule({
  id: 'data-minimisation/consent-basis-under-section-251',
  guidance: 'CLDC-002',
  severity: 'warning',
  since: '0.1.0',
  title: 'A legal basis of consent where section 251 support stands in for it',
  why: 'Section 251 support is given because people were not asked. To name their consent as the legal basis of the same data is a contradiction that a reviewer will ask about.',
  fix: 'Under “legalBases:” in data-minimisation.yaml, name nhsa-s251 or s261-7 (section 251 support), or s261-2-a for data that identify nobody. If some of the people did consent, describe their data as flows of their own with the route consent.',
  source: { fact: '7b-08', status: 'practice' },
  reads: ['data-minimisation', 'duty-of-confidentiality', 'processing-activities'],
  messages: {
    both: (args: { request: string }) =>
      `Request “${args.request}” names section 261(2)(c), consent, as its legal basis, but its flows rest on section 251 support alone.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'section-251'),
  check({ app }, report) {
    for (const { id, request, index, routes } of requestsOf(app)) {
      const place = request.legalBases?.indexOf('s261-2-c') ?? -1;
      if (place < 0 || routes === undefined || soleRoute(routes) !== 'section-251') continue;
      report.both({ request: id }, at('data-minimisation', ['requests', index, 'legalBases', place]));
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [s261-2-c]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: section-251}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised, legalBases: [s261-2-a, nhsa-s251]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: section-251}]}`,
    ],
  },
});
