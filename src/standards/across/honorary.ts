import type { Application } from '../../core/workspace.ts';
import { organisationOf } from './parties.ts';

/** Extents of access for which the form asks who the people are. */
const BY_PEOPLE: readonly (string | undefined)[] = ['record-level', 'aggregate'];

/** What Processing Activities says of honorary access at an organisation; undefined while its answers leave it open. */
export function honoraryAccessAt(app: Application, organisation: string): 'said' | 'not-said' | 'no-entry' | undefined {
  const access = app.get('processing-activities')?.access;
  if (access === undefined) return undefined;
  const own = access.filter((entry) => entry.organisation === organisation);
  if (own.some((entry) => entry.people?.includes('honorary'))) return 'said';
  // An entry that names nobody known may be meant for this organisation, and an open question may be answered with it.
  if (access.some((entry) => !isKnown(app, entry.organisation))) return undefined;
  if (
    own.some((entry) => entry.people === undefined && (entry.extent === undefined || BY_PEOPLE.includes(entry.extent)))
  )
    return undefined;
  return own.length > 0 ? 'not-said' : 'no-entry';
}

function isKnown(app: Application, id: string | undefined): boolean {
  if (id === undefined) return false;
  const groups = app.get('application')?.recipientGroups ?? [];
  return id === 'nhs-england' || organisationOf(app, id) !== undefined || groups.some((group) => group.id === id);
}
