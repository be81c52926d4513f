import type { DeepPartial } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';
import { flowsOf, type FlowFacts } from './flows.ts';

type Request = DeepPartial<Documents['data-minimisation']['requests'][number]>;
/** A ground on which confidential data flow. */
export type Route = NonNullable<Documents['duty-of-confidentiality']['routes']>[number]['route'];

/** One request with the flows that serve it. */
export interface RequestFacts {
  readonly id: string;
  readonly request: Request;
  /** Its place in the list of requests. */
  readonly index: number;
  /** Flows from NHS England that carry it. */
  readonly flows: readonly FlowFacts[];
  /** Flows that send its cohorts to NHS England. */
  readonly sent: readonly FlowFacts[];
  /** Routes of these flows and of those that send in its cohorts; undefined while one of them is open. */
  readonly routes: ReadonlySet<Route> | undefined;
}

/** Every request that has an id, joined with its flows. */
export function requestsOf(app: Application): readonly RequestFacts[] {
  const flows = flowsOf(app);
  return (app.get('data-minimisation')?.requests ?? []).flatMap((request, index) => {
    const id = request.id;
    if (id === undefined) return [];
    const out = flows.filter(({ flow }) => flow.direction === 'out' && flow.requests?.includes(id));
    const people = out.flatMap(({ flow }) => flow.cohorts ?? request.cohorts ?? []);
    const sent = flows.filter(
      ({ flow }) => flow.direction === 'in' && people.some((cohort) => flow.cohorts?.includes(cohort)),
    );
    return [
      { id, request, index, flows: out, sent, routes: out.length === 0 ? undefined : routesOf([...out, ...sent]) },
    ];
  });
}

/** Bases under which data go out that identify nobody. */
const IDENTIFYING_NOBODY: readonly (string | undefined)[] = ['s261-2-a', 's261-1-2b-ii', 's261-2-b-ii'];

/** True for a request that names legal bases, and none but those for data that identify nobody. */
export function isBasedOnIdentifyingNobody({ legalBases = [] }: Request): boolean {
  return legalBases.length > 0 && legalBases.every((basis) => IDENTIFYING_NOBODY.includes(basis));
}

/** The only route on which anything confidential flows; undefined when there is none, or more than one. */
export function soleRoute(routes: ReadonlySet<Route>): Route | undefined {
  const [first, ...others] = [...routes].filter((route) => route !== 'none');
  return others.length === 0 ? first : undefined;
}

function routesOf(flows: readonly FlowFacts[]): ReadonlySet<Route> | undefined {
  const routes = flows.flatMap((facts) => facts.routes.map(({ route }) => route.route));
  if (flows.some((facts) => facts.routes.length === 0)) return undefined;
  const known = routes.filter((route) => route !== undefined);
  return known.length < routes.length ? undefined : new Set(known);
}
