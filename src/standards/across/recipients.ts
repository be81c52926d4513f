import type { Application } from '../../core/workspace.ts';
import { isNhsEngland, organisationOf } from './parties.ts';

/** What may reach somebody: records as a party of the agreement or under a sub-licence, or only what is safe for all; undefined while it is open. */
export type Standing = 'party' | 'sub-licensee' | 'outsider';

/** Where an organisation or group stands towards the agreement; undefined while its answers leave it open. */
export function standingOf(app: Application, id: string | undefined): Standing | undefined {
  if (id === undefined) return undefined;
  const controllers = app.get('data-controllers')?.controllers ?? [];
  const processors = app.get('data-processors')?.processors ?? [];
  if (isNhsEngland(app, id) || [...controllers, ...processors].some((entry) => entry.organisation === id))
    return 'party';
  if (id === 'public') return 'outsider';
  const group = app.get('application')?.recipientGroups?.find((entry) => entry.id === id);
  const licences = app.get('sub-licencing-and-onward-sharing');
  if (group !== undefined) {
    if (group.kind === undefined || licences?.permitted === undefined) return undefined;
    if (!licences.permitted) return 'outsider';
    if (licences.groups === undefined) return undefined;
    return licences.groups.includes(id) ? 'sub-licensee' : 'outsider';
  }
  return organisationOf(app, id) === undefined ? undefined : 'outsider';
}
