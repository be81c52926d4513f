import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-minimisation/request-without-purpose',
  guidance: 'MIN-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'A dataset that no purpose uses',
  why: 'Data are given for a purpose. A dataset that none of the purposes names looks like one more than is needed.',
  fix: 'Add the request to “requests:” of the purpose that uses it in objective-for-processing.yaml, or take it out of data-minimisation.yaml.',
  source: { fact: '5a-04', status: 'inferred' },
  reads: ['data-minimisation', 'objective-for-processing'],
  messages: {
    unused: (args: { request: string }) => `Request “${args.request}” is named by no purpose.`,
  },
  check({ dataMinimisation, objectiveForProcessing: { purposes } }, report) {
    const requests = dataMinimisation.requests ?? [];
    const data = new Set([...requests, ...(dataMinimisation.held ?? [])].map(({ id }) => id));
    const named = purposes?.flatMap((purpose) => purpose.requests ?? []);
    // A purpose without data yet, or with data that nobody knows, may be meant to use this one.
    if (
      named === undefined ||
      purposes?.some((purpose) => purpose.requests === undefined) === true ||
      named.some((id) => !data.has(id))
    )
      return;
    requests.forEach(({ id }, index) => {
      if (id !== undefined && !named.includes(id))
        report.unused({ request: id }, at('data-minimisation', ['requests', index, 'id']));
    });
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised}, {id: ecds, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: study, title: A study, requests: [hes]}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised}, {id: ecds, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: study, title: A study, requests: [hes]}, {id: audit, title: An audit, requests: [ecds]}]}`,
    ],
  },
});
