import { compareDays } from '../core/days.ts';
import type { Application } from '../core/workspace.ts';
import { timelineOf, type TimelineEntry } from './timeline.ts';

/** What has to hold as long as the agreement or the work does, and has to be renewed: papers that a newer one replaces are left out. The earliest end first. */
export function renewalsOf(app: Application): readonly TimelineEntry[] {
  const replaced = new Set((app.get('evidence')?.items ?? []).map(({ supersedes }) => `evidence/${supersedes ?? ''}`));
  return timelineOf(app)
    .entries.filter(
      ({ id, needed }) =>
        (needed === 'to-end' || needed === 'to-end-of-work') && !id.startsWith('funding/') && !replaced.has(id),
    )
    .toSorted((one, other) => compareDays(one.to, other.to));
}
