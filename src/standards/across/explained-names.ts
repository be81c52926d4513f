import { once } from '../../core/once.ts';
import type { Application } from '../../core/workspace.ts';
import { tellingWords } from './organisation-names.ts';

/**
 * Words by which a name in a text may mean somebody whom the application declares or explains, in lower case: those of
 * declared organisations, groups, places, linked sources, ethics committees, contracts and registrations.
 */
export const explainedWords = once((app: Application): ReadonlySet<string> => {
  const { organisations, recipientGroups, funding, related } = app.get('application') ?? {};
  const texts = [
    ...(organisations ?? []).flatMap(({ name, aliases, roleText }) => [name, ...(aliases ?? []), roleText]),
    ...(recipientGroups ?? []).map(({ who }) => who),
    ...(funding ?? []).map(({ award }) => award),
    ...(related ?? []).map(({ note }) => note),
    ...(app.get('territory-of-use')?.locations ?? []).flatMap(({ name, address }) => [name, address]),
    ...(app.get('processing-activities')?.linkages ?? []).flatMap(({ external }) => [
      external?.name,
      external?.lawfulSource,
    ]),
    ...(app.get('ethical-approval')?.approvals ?? []).map(({ body }) => body),
    ...(app.get('data-controllers')?.controllers ?? []).map(({ contract }) => contract?.legalName),
    ...(app.get('data-protection-act-registration')?.registrations ?? []).map(({ nameOnRegister }) => nameOnRegister),
    app.get('objective-for-processing')?.programme?.name,
  ];
  return new Set(texts.flatMap((text) => (text === undefined ? [] : tellingWords(text))));
});

/** True when a name in a text shares a telling word with somebody declared or explained; generous on purpose. */
export function isExplained(app: Application, name: string): boolean {
  const known = explainedWords(app);
  return tellingWords(name).some((word) => known.has(word));
}
