import type { Application } from '../core/workspace.ts';
import { isInside } from '../reference/area.ts';
import { flowsOf, LEVELS, type FlowFacts, type Level } from '../standards/across/flows.ts';
import { isNhsEngland, organisationOf } from '../standards/across/parties.ts';
import { requestsOf } from '../standards/across/requests.ts';
import { labelAt, nameOf, productName } from './names.ts';

/** Somebody between whom data flow. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** Where it keeps or works on data, in words; `Place not said` where nothing tells. */
  readonly territory: string;
}

/** One flow of data. What is not answered says so. */
export interface FlowRow {
  /** Its number in the list and in the drawing, from 1. */
  readonly number: number;
  readonly id: string;
  readonly direction: string;
  /** Ids of the actors at both ends; absent where they are not said. */
  readonly fromId?: string;
  readonly toId?: string;
  readonly from: string;
  readonly to: string;
  readonly onBehalfOf?: string;
  /** Products that are carried, or the people whose details are, with the details that identify. */
  readonly data: readonly string[];
  readonly identifiers: readonly string[];
  readonly levelCode?: Level;
  readonly level: string;
  readonly how: string;
  readonly places: readonly string[];
}

/** Every flow of an application and everybody in them, by territory. */
export interface Flows {
  readonly title: string;
  /** In the order in which they are drawn: territory by territory. */
  readonly actors: readonly Actor[];
  readonly flows: readonly FlowRow[];
}

const NOT_SAID = 'not said';

/** The flows of an application, in the order in which they are written. */
export function flowsView(app: Application): Flows {
  const flows = flowsOf(app);
  const ids = [...new Set(flows.flatMap(({ flow: { from, to } }) => [from, to]))].filter((id) => id !== undefined);
  const actors = ids.map((id) => ({ id, name: nameOf(app, 'party', id), territory: territoryOf(app, id) }));
  const territories = [...new Set(actors.map(({ territory }) => territory))];
  return {
    title: app.get('application')?.title ?? app.name,
    actors: territories.flatMap((territory) => actors.filter((actor) => actor.territory === territory)),
    flows: flows.map((facts, place) => rowOf(app, facts, place + 1)),
  };
}

function rowOf(app: Application, facts: FlowFacts, number: number): FlowRow {
  const { id, flow, level } = facts;
  const requests = (app.get('data-minimisation')?.requests ?? []).filter(
    (request) => request.id !== undefined && flow.requests?.includes(request.id),
  );
  const products = (flow.requests ?? []).map((one) => {
    const request = requests.find((each) => each.id === one);
    return request === undefined ? nameOf(app, 'data', one) : productName(request);
  });
  const people = (flow.cohorts ?? []).map((one) => nameOf(app, 'cohort', one));
  return {
    number,
    id,
    direction:
      flow.direction === undefined ? NOT_SAID : labelAt('processing-activities', 'flows.direction', flow.direction),
    ...(flow.from === undefined ? {} : { fromId: flow.from }),
    ...(flow.to === undefined ? {} : { toId: flow.to }),
    from: nameOf(app, 'party', flow.from),
    to: nameOf(app, 'party', flow.to),
    ...(flow.onBehalfOf === undefined ? {} : { onBehalfOf: nameOf(app, 'organisation', flow.onBehalfOf) }),
    data: [...new Set(products.length > 0 ? products : people.length > 0 ? people : [NOT_SAID])],
    identifiers: (flow.identifiers ?? []).map((one) =>
      one === undefined ? NOT_SAID : labelAt('processing-activities', 'flows.identifiers', one),
    ),
    ...(level === undefined || !LEVELS.includes(level) ? {} : { levelCode: level }),
    level: level === undefined ? NOT_SAID : labelAt('processing-activities', 'flows.level', level),
    how: howOf(app, facts),
    places: (flow.locations ?? []).map((one) => nameOf(app, 'location', one)),
  };
}

/** How and how often; a flow from NHS England is as frequent as its requests. */
function howOf(app: Application, { id, flow }: FlowFacts): string {
  const asked = requestsOf(app)
    .filter(({ flows }) => flows.some((one) => one.id === id))
    .flatMap(({ request }) => request.frequency ?? []);
  const often = [...new Set(flow.frequency === undefined ? asked : [flow.frequency])];
  return [
    flow.method === undefined ? NOT_SAID : labelAt('processing-activities', 'flows.method', flow.method),
    ...often.map((one) => labelAt('processing-activities', 'flows.frequency', one).toLowerCase()),
  ].join(', ');
}

/** Areas of the places that an actor has; else the country or the areas that it is said to be in. */
function territoryOf(app: Application, id: string): string {
  const places = (app.get('territory-of-use')?.locations ?? []).filter(({ organisation }) => organisation === id);
  const group = app.get('application')?.recipientGroups?.find((one) => one.id === id);
  const country = isNhsEngland(app, id) ? 'england' : organisationOf(app, id)?.country;
  const areas = [places.map(({ area }) => area), group?.areas ?? [], [country]]
    .map((list) => [...new Set(list)].filter((area) => area !== undefined))
    .find((list) => list.length > 0);
  if (areas === undefined) return 'Place not said';
  const joined = areas.includes('england') && areas.includes('wales') ? [...areas, 'england-and-wales'] : areas;
  // An area that lies in another one is told by that.
  const widest = joined.filter((area) => !joined.some((other) => other !== area && isInside(area, other)));
  return widest
    .map((area) => labelAt('territory-of-use', 'locations.area', area))
    .toSorted()
    .join(', ');
}
