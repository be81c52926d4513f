import type { Place } from '../../core/finding.ts';
import { at } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import { organisationOf } from './parties.ts';

/** Sectors whose bodies work for profit; the others may as well, but their sector does not tell. */
const FOR_PROFIT: readonly (string | undefined)[] = [
  'commercial',
  'supplier',
  'supplier-it',
  'consultancy',
  'sme',
  'legal-sector',
  'private-healthcare',
];

/** A company with a hand in why the data are used or who pays for it. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly role: 'controller' | 'funder' | 'sponsor';
  readonly at: Place;
}

/** Companies among controllers, funders and sponsors, each once. */
export function companiesOf(app: Application): readonly Company[] {
  const application = app.get('application');
  const listed: readonly (readonly [string | undefined, Company['role'], Place, boolean])[] = [
    ...(app.get('data-controllers')?.controllers ?? []).map(
      ({ organisation }, index) =>
        [organisation, 'controller', at('data-controllers', ['controllers', index]), false] as const,
    ),
    ...(application?.funding ?? []).map(
      ({ funder, kind }, index) =>
        [funder, 'funder', at('application', ['funding', index]), kind === 'commercial'] as const,
    ),
    ...(application?.organisations ?? []).flatMap(({ id, otherRoles }, index) =>
      otherRoles?.includes('sponsor')
        ? [[id, 'sponsor', at('application', ['organisations', index]), false] as const]
        : [],
    ),
  ];
  const seen = new Set<string>();
  return listed.flatMap(([id, role, place, known]) => {
    const organisation = organisationOf(app, id);
    if (
      id === undefined ||
      organisation === undefined ||
      seen.has(id) ||
      !(known || FOR_PROFIT.includes(organisation.sector))
    )
      return [];
    seen.add(id);
    return [{ id, name: organisation.name ?? id, role, at: place }];
  });
}
