import { at, rule } from '../../../core/rule.ts';
import { requestsOf, soleRoute } from '../../across/requests.ts';

/** Bases of the 2012 Act that do not go with support; all others may, or are not told by their name. */
const UNLIKE_SUPPORT: readonly (string | undefined)[] = [
  's261-2-a',
  's261-2-d',
  's261-2-e',
  's261-4',
  's261-5-a',
  's261-5-c',
];

export default rule({
  id: 'data-minimisation/section-251-not-among-legal-bases',
  guidance: 'CLDC-003',
  severity: 'info',
  since: '0.1.0',
  title: 'Identifiable data given under section 251 support, and another legal basis',
  why: 'Where support under section 251 lifts the duty of confidentiality, NHS England gives identifiable data out on a basis that goes with it: section 251 itself, section 261(7), or section 261(5)(d). Agreements seldom have another.',
  fix: 'If the support is why these data may go out, add nhsa-s251 or s261-7 under “legalBases:” in data-minimisation.yaml.',
  source: { fact: '7b-08', status: 'practice' },
  reads: ['data-minimisation', 'duty-of-confidentiality', 'processing-activities'],
  messages: {
    notNamed: (args: { request: string }) =>
      `Request “${args.request}” is for identifiable data that flow under section 251 support, but none of its legal bases goes with that support.`,
  },
  applies: ({ dataMinimisation }) =>
    (dataMinimisation.requests ?? []).some((request) => request.level === 'identifiable'),
  check({ app }, report) {
    for (const { id, request, index, routes } of requestsOf(app)) {
      if (request.level !== 'identifiable' || request.legalBases === undefined) continue;
      if (routes === undefined || soleRoute(routes) !== 'section-251') continue;
      if (!request.legalBases.every((basis) => UNLIKE_SUPPORT.includes(basis))) continue;
      report.notNamed({ request: id }, at('data-minimisation', ['requests', index, 'legalBases']));
    }
  },
  examples: {
    bad: [withBases('s261-2-a'), withBases('s261-4, s261-2-a')],
    good: [withBases('s261-7'), withBases('s261-2-a, nhsa-s251'), withBases('s261-5-d'), withBases('other')],
  },
});

/** An application whose only request is for identifiable data under support, on these bases. */
function withBases(bases: string): string {
  return `
data-minimisation: {requests: [{id: hes, level: identifiable, legalBases: [${bases}]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: section-251}]}`;
}
