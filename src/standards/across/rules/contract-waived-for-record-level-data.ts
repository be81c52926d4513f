import { at, rule } from '../../../core/rule.ts';
import type { Application } from '../../../core/workspace.ts';
import { isNhsEngland, organisationName } from '../parties.ts';

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
    needed: (args: { organisation: string; requests: readonly { id: string; level: string }[] }) =>
      `“${args.organisation}” is said to need no framework contract, but ${args.requests
        .map(({ id, level }) => `request “${id}” asks for ${level.replaceAll('-', ' ')} data`)
        .join(', ')}.`,
  },
  applies: ({ dataControllers }) =>
    (dataControllers.controllers ?? []).some((controller) => controller.contractNotNeeded !== undefined),
  check({ dataControllers, dataMinimisation, app }, report) {
    const sole = (dataControllers.controllers ?? []).length === 1;
    dataControllers.controllers?.forEach((controller, index) => {
      if (controller.contractNotNeeded === undefined || isNhsEngland(app, controller.organisation)) return;
      const received = sole ? undefined : requestsTo(app, controller.organisation);
      const telling = (dataMinimisation.requests ?? []).flatMap(({ id, level }, place) => {
        if (id === undefined || level === undefined || received?.has(id) === false) return [];
        return level === 'aggregated-suppressed' || level === 'anonymous' ? [] : [{ id, level, place }];
      });
      if (telling.length === 0) return;
      report.needed(
        { organisation: organisationName(app, controller.organisation), requests: telling },
        at('data-controllers', ['controllers', index, 'contractNotNeeded']),
        telling.map(({ id, place }) => ({
          at: at('data-minimisation', ['requests', place, 'level']),
          message: `Level of request “${id}”.`,
        })),
      );
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

/** Requests that a flow carries to this controller. */
function requestsTo(app: Application, organisation: string | undefined): ReadonlySet<string | undefined> {
  const flows = app.get('processing-activities')?.flows ?? [];
  return new Set(flows.filter((flow) => flow.to === organisation).flatMap((flow) => flow.requests ?? []));
}
