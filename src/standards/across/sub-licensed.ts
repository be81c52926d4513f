import type { Application } from '../../core/workspace.ts';
import { flowsOf } from './flows.ts';

/** Consents and supports, by id, on which data rest that sub-licensees are to receive, where sub-licences are permitted. */
export function groundsOfSubLicences(app: Application): {
  readonly consents: ReadonlySet<string>;
  readonly supports: ReadonlySet<string>;
} {
  const consents = new Set<string>();
  const supports = new Set<string>();
  const { requests } = app.get('sub-licencing-and-onward-sharing') ?? {};
  if (requests === undefined) return { consents, supports };
  const flows = flowsOf(app);
  const out = flows.filter(({ flow }) =>
    flow.requests?.some((request) => request !== undefined && requests.includes(request)),
  );
  const cohorts = new Set(out.flatMap(({ flow }) => flow.cohorts ?? []));
  // What was sent in to find people is the ground on which their data came, too.
  const sent = flows.filter(
    ({ flow }) =>
      flow.direction === 'in' && flow.cohorts?.some((cohort) => cohort !== undefined && cohorts.has(cohort)),
  );
  for (const { route } of [...out, ...sent].flatMap((facts) => facts.routes)) {
    if (route.route === 'consent') for (const id of route.consents ?? []) if (id !== undefined) consents.add(id);
    if (route.route === 'section-251' && route.support !== undefined) supports.add(route.support);
  }
  return { consents, supports };
}
