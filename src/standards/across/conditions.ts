import type { DeepPartial } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';
import { organisationOf } from './parties.ts';

type Condition = NonNullable<DeepPartial<Documents['special-conditions']>['conditions']>[number];

/**
 * Whether a special condition of this sort covers an organisation; undefined while the answers leave it open,
 * or while a condition may be meant for it.
 */
export function hasCondition(
  app: Application,
  trigger: 'dspt-plan' | 'dspt-review',
  organisation: string,
): boolean | undefined {
  const { conditions, noConditions } = app.get('special-conditions') ?? {};
  if (conditions === undefined) return noConditions === undefined ? undefined : false;
  const fitting = conditions.filter((condition) => condition.trigger === trigger || condition.trigger === undefined);
  const meant = fitting.map((condition) =>
    condition.trigger === undefined ? undefined : isAbout(app, condition, organisation),
  );
  return meant.includes(true) ? true : meant.includes(undefined) ? undefined : false;
}

/** True for a condition that names the organisation, or that names none at all; undefined if a name is open or unknown. */
function isAbout(app: Application, { about, owner }: Condition, organisation: string): boolean | undefined {
  if (about === undefined) return undefined;
  const named = about.flatMap((one) => (one.startsWith('organisation/') ? [one.slice('organisation/'.length)] : []));
  if (named.length === 0 || named.includes(organisation) || owner === organisation) return true;
  return named.some((id) => organisationOf(app, id) === undefined) ? undefined : false;
}
