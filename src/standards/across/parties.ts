import type { Place } from '../../core/finding.ts';
import { at, type DeepPartial } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';

type Organisation = NonNullable<DeepPartial<Documents['application']>['organisations']>[number];

/** An organisation that is a controller or a processor. */
export interface Party {
  readonly id: string;
  readonly role: 'controller' | 'processor';
  /** What the application declares of it. */
  readonly organisation: Organisation;
  /** Where it is listed with its role. */
  readonly at: Place;
}

/** Every controller and processor that the application declares, each once, without NHS England and its own parts. */
export function partiesOf(app: Application): readonly Party[] {
  const listed = [
    ...(app.get('data-controllers')?.controllers ?? []).map(({ organisation }, index) => ({
      id: organisation,
      role: 'controller' as const,
      at: at('data-controllers', ['controllers', index]),
    })),
    ...(app.get('data-processors')?.processors ?? []).map(({ organisation }, index) => ({
      id: organisation,
      role: 'processor' as const,
      at: at('data-processors', ['processors', index]),
    })),
  ];
  const seen = new Set<string>();
  return listed.flatMap(({ id, role, at: place }) => {
    const organisation = organisationOf(app, id);
    if (id === undefined || organisation === undefined || seen.has(id) || isNhsEngland(app, id)) return [];
    seen.add(id);
    return [{ id, role, organisation, at: place }];
  });
}

/** Controllers and processors without an entry under Security Assurance; none while an entry names somebody whom nobody knows. */
export function partiesNotAssured(app: Application): readonly Party[] {
  const assured = (app.get('security-assurance')?.assurances ?? []).map(({ organisation }) => organisation);
  return someUnnamed(app, assured) ? [] : partiesOf(app).filter(({ id }) => !assured.includes(id));
}

/** The declared organisation with this id; NHS England is known without being declared and is not among them. */
export function organisationOf(app: Application, id: string | undefined): Organisation | undefined {
  return id === undefined ? undefined : app.get('application')?.organisations?.find((entry) => entry.id === id);
}

/** The name of an organisation for a reader; its id where nobody declares it, and “this organisation” without one. */
export function organisationName(app: Application, id: string | undefined): string {
  return organisationOf(app, id)?.name ?? id ?? 'this organisation';
}

/** True for NHS England and for offices inside it, which need no contract with themselves. */
export function isNhsEngland(app: Application, id: string | undefined): boolean {
  return id === 'nhs-england' || organisationOf(app, id)?.partOf === 'nhs-england';
}

/**
 * True when an entry names nobody or somebody undeclared. It may be meant for any organisation, so what looks
 * uncovered may only be misspelt; the finding about the name is enough.
 */
export function someUnnamed(app: Application, ids: readonly (string | undefined)[]): boolean {
  return ids.some((id) => id !== 'nhs-england' && organisationOf(app, id) === undefined);
}

/** True while the lists of controllers and processors are open, or name somebody that nobody knows. */
export function somePartyUnnamed(app: Application): boolean {
  const controllers = app.get('data-controllers')?.controllers;
  const { processors, noProcessors } = app.get('data-processors') ?? {};
  if (controllers === undefined || (processors === undefined && noProcessors === undefined)) return true;
  return someUnnamed(
    app,
    [...controllers, ...(processors ?? [])].map((entry) => entry.organisation),
  );
}
