import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/contract-waived-for-record-level-data',
  guidance: 'PTY-002',
  severity: 'error',
  since: '0.1.0',
  title: 'No framework contract, although more than suppressed counts are requested',
  why: 'Only tables in which small numbers are suppressed may be had without a framework contract. For anything that tells more, every controller needs one.',
  fix: 'Record the framework contract of this controller. If it only ever receives suppressed counts, say in data-minimisation.yaml which request those are and at what level.',
  source: { fact: '1b-04', status: 'seen' },
  reads: ['data-controllers', 'data-minimisation'],
  messages: {
    needed: (args: { request: string; level: string }) =>
      `This controller is said to need no framework contract, but request “${args.request}” asks for ${args.level} data.`,
  },
  applies: ({ dataControllers }) => (dataControllers.controllers ?? []).some((controller) => controller.contractNotNeeded !== undefined),
  check({ dataControllers, dataMinimisation, app }, report) {
    const sole = (dataControllers.controllers ?? []).length === 1;
    dataControllers.controllers?.forEach((controller, index) => {
      if (controller.contractNotNeeded === undefined || controller.organisation === 'nhs-england') return;
      const received = receivedBy(app, controller.organisation, sole);
      dataMinimisation.requests?.forEach((request, place) => {
        if (request.id === undefined || request.level === undefined || !received(request.id)) return;
        if (request.level === 'aggregated-suppressed' || request.level === 'anonymous') return;
        report.needed(
          { request: request.id, level: request.level.replaceAll('-', ' ') },
          at('data-controllers', ['controllers', index, 'contractNotNeeded']),
          [{ at: at('data-minimisation', ['requests', place, 'level']), message: 'The request and its level.' }],
        );
      });
    });
  },
  examples: {
    bad: [
      `
data-controllers: {controllers: [{organisation: uni, contractNotNeeded: Only counts are received.}]}
data-minimisation: {requests: [{id: hes, level: pseudonymised}]}`,
    ],
    good: [
      `
data-controllers: {controllers: [{organisation: uni, contractNotNeeded: Only counts are received.}]}
data-minimisation: {requests: [{id: counts, level: aggregated-suppressed}]}`,
    ],
  },
});

/** Which requests reach a controller: those that a flow carries to it, or all when it is the only controller. */
function receivedBy(app: Parameters<typeof requestsTo>[0], organisation: string | undefined, sole: boolean): (request: string) => boolean {
  if (sole) return () => true;
  const requests = requestsTo(app, organisation);
  return (request) => requests.has(request);
}

function requestsTo(
  app: { readonly get: (name: 'processing-activities') => { readonly flows?: readonly { readonly to?: string; readonly requests?: readonly (string | undefined)[] }[] } | undefined },
  organisation: string | undefined,
): ReadonlySet<string | undefined> {
  const flows = app.get('processing-activities')?.flows ?? [];
  return new Set(flows.filter((flow) => flow.to === organisation).flatMap((flow) => flow.requests ?? []));
}
