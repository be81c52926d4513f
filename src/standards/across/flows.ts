import { once } from '../../core/once.ts';
import type { Application } from '../../core/workspace.ts';
import { at, type DeepPartial, type RelatedPlace } from '../../core/rule.ts';
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
  const levels = levelsById(app.get('data-minimisation')?.requests ?? []);
  const routes = byFlow(app.get('duty-of-confidentiality')?.routes ?? []);
  const answers = byFlow(app.get('patient-objections')?.answers ?? []);
  return (app.get('processing-activities')?.flows ?? []).flatMap((flow, index) => {
    const id = flow.id;
    if (id === undefined) return [];
    return [
      {
        id,
        flow,
        index,
        level: levelOf(flow, levels),
        routes: (routes.get(id) ?? []).map(([route, place]) => ({ route, index: place })),
        answers: (answers.get(id) ?? []).map(([answer, place]) => ({ answer, index: place })),
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

/**
 * Faults of flows that share an entry: the first of each entry, and the other flows as places beside it. What is wrong
 * is one answer, and a person puts it right once. `keyOf` tells apart what is to be put right in different ways.
 */
export function onePerEntry<Fault extends { readonly facts: FlowFacts; readonly index: number }>(
  faults: readonly Fault[],
  keyOf: (fault: Fault) => string = ({ index }) => String(index),
): readonly { readonly fault: Fault; readonly others: readonly RelatedPlace[] }[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) add(groups, keyOf(fault), fault);
  return [...groups.values()].flatMap(([fault, ...same]) => {
    if (fault === undefined) return [];
    const others = same.map(({ facts }) => ({
      at: at('processing-activities', ['flows', facts.index]),
      message: 'The same holds for this flow.',
    }));
    return [{ fault, others }];
  });
}

/** Levels of requests by their id; an id given twice has both. */
function levelsById(
  requests: NonNullable<DeepPartial<Documents['data-minimisation']>['requests']>,
): ReadonlyMap<string, readonly Level[]> {
  const levels = new Map<string, Level[]>();
  for (const { id, level } of requests) {
    if (id !== undefined && level !== undefined) add(levels, id, level);
  }
  return levels;
}

function levelOf(flow: Flow, levels: ReadonlyMap<string, readonly Level[]>): Level | undefined {
  if (flow.direction !== 'out') return flow.level;
  const carried = new Set((flow.requests ?? []).flatMap((id) => (id === undefined ? [] : (levels.get(id) ?? []))));
  return LEVELS.find((level) => carried.has(level));
}

/** Entries by each flow that they name, with their place in the list. */
function byFlow<T extends { readonly flows?: readonly (string | undefined)[] }>(
  entries: readonly T[],
): ReadonlyMap<string, readonly (readonly [entry: T, index: number])[]> {
  const found = new Map<string, (readonly [T, number])[]>();
  for (const [index, entry] of entries.entries()) {
    for (const id of new Set(entry.flows)) if (id !== undefined) add(found, id, [entry, index] as const);
  }
  return found;
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
