import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-minimisation/request-without-flow',
  guidance: 'MIN-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'A dataset that no flow brings',
  why: 'Processing Activities has to show how each dataset leaves NHS England and who gets it. A dataset in no such flow either is not needed, or its way has been left out.',
  fix: 'Add the request to “requests:” of the flow from NHS England that carries it in processing-activities.yaml, or take it out of data-minimisation.yaml.',
  source: { fact: '5b-02', status: 'inferred' },
  reads: ['data-minimisation', 'processing-activities'],
  messages: {
    noFlow: (args: { request: string }) => `Request “${args.request}” is carried by no flow from NHS England.`,
  },
  check({ dataMinimisation, processingActivities: { flows, noFlows } }, report) {
    const requests = dataMinimisation.requests ?? [];
    const data = new Set([...requests, ...(dataMinimisation.held ?? [])].map(({ id }) => id));
    const out = flows?.filter(({ direction }) => direction === 'out') ?? [];
    // While the flows are open, or name data that nobody knows, one of them may carry it.
    if (
      flows === undefined ||
      flows.some(({ direction }) => direction === undefined) ||
      noFlows?.some(({ direction }) => direction === 'out') === true
    )
      return;
    if (
      out.length === 0 ||
      out.some((flow) => flow.requests === undefined || flow.requests.some((id) => !data.has(id)))
    )
      return;
    requests.forEach(({ id }, index) => {
      if (id === undefined || out.some((flow) => flow.requests?.includes(id) === true)) return;
      report.noFlow({ request: id }, at('data-minimisation', ['requests', index, 'id']));
    });
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised}, {id: ecds, level: pseudonymised}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised}, {id: ecds, level: pseudonymised}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes, ecds]}]}`,
    ],
  },
});
