import { once } from '../../core/once.ts';
import type { Application } from '../../core/workspace.ts';
import type { DeepPartial } from '../../core/rule.ts';
import type { Documents } from '../../generated/types.ts';

type Flow = NonNullable<DeepPartial<Documents['processing-activities']>['flows']>[number];
type Route = NonNullable<DeepPartial<Documents['duty-of-confidentiality']>['routes']>[number];
type Answer = NonNullable<DeepPartial<Documents['patient-objections']>['answers']>[number];
/** How far data identify a person. */
export type Level = NonNullable<Documents['processing-activities']['flows'][number]['level']>;

/** Levels from the one that tells most about a person to the one that tells least. */
export const LEVELS: readonly Level[] = [
  'identifiable',
  'pseudonymised',
  'aggregated-not-suppressed',
  'aggregated-suppressed',
  'anonymous',
];

/** True for data that may be shown to anybody: tables without small numbers, and what is about nobody. */
export function isSafeForAll(level: Level | undefined): boolean {
  return level === 'aggregated-suppressed' || level === 'anonymous';
}

/** One flow with what the other Standards say of it. */
export interface FlowFacts {
  readonly id: string;
  readonly flow: Flow;
  /** Its place in the list of flows. */
  readonly index: number;
  /** Level of the data: its own, or for a flow from NHS England the highest of its requests; undefined while unanswered. */
  readonly level: Level | undefined;
  /** Routes of confidentiality that name it, each with its place; exactly one when the application is complete. */
  readonly routes: readonly { readonly route: Route; readonly index: number }[];
  /** Objection answers that name it, each with its place. */
  readonly answers: readonly { readonly answer: Answer; readonly index: number }[];
}

/** Every flow that has an id, joined with its route and its objection answer. */
export const flowsOf = once((app: Application): readonly FlowFacts[] => {
  const requests = app.get('data-minimisation')?.requests ?? [];
  const routes = app.get('duty-of-confidentiality')?.routes ?? [];
  const answers = app.get('patient-objections')?.answers ?? [];
  return (app.get('processing-activities')?.flows ?? []).flatMap((flow, index) => {
    const id = flow.id;
    if (id === undefined) return [];
    return [
      {
        id,
        flow,
        index,
        level: levelOf(flow, requests),
        routes: naming(routes, id).map(([route, place]) => ({ route, index: place })),
        answers: naming(answers, id).map(([answer, place]) => ({ answer, index: place })),
      },
    ];
  });
});

/** Names a flow for a reader: its id and its two ends. */
export function flowName(facts: FlowFacts): string {
  const { from, to } = facts.flow;
  return from === undefined || to === undefined ? `“${facts.id}”` : `“${facts.id}” (${from} to ${to})`;
}

/**
 * True when an entry names no flow, or one that nobody describes. It may be meant for any flow, so what looks
 * uncovered may only be misspelt; the finding about the name is enough.
 */
export function someFlowUnnamed(
  app: Application,
  entries: readonly { readonly flows?: readonly (string | undefined)[] }[],
): boolean {
  const known = new Set((app.get('processing-activities')?.flows ?? []).map((flow) => flow.id));
  return entries.some(({ flows }) => flows === undefined || flows.some((id) => id === undefined || !known.has(id)));
}

function levelOf(
  flow: Flow,
  requests: NonNullable<DeepPartial<Documents['data-minimisation']>['requests']>,
): Level | undefined {
  if (flow.direction !== 'out') return flow.level;
  const carried = flow.requests ?? [];
  const levels = requests.flatMap((request) =>
    request.id !== undefined && carried.includes(request.id) && request.level !== undefined ? [request.level] : [],
  );
  return LEVELS.find((level) => levels.includes(level));
}

function naming<T extends { readonly flows?: readonly (string | undefined)[] }>(
  entries: readonly T[],
  id: string,
): [T, number][] {
  return entries.flatMap((entry, index) => (entry.flows?.includes(id) ? [[entry, index] as [T, number]] : []));
}
