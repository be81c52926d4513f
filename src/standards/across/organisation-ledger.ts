import { FIELD_TREES } from '../../core/fields-data.ts';
import { fieldAt } from '../../core/fields.ts';
import type { Place } from '../../core/finding.ts';
import { collectReferences } from '../../core/references.ts';
import type { DocumentName } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import { nameFinder } from './names-in-text.ts';
import { organisationNamesIn, tellingWords } from './organisation-names.ts';
import { proseOf, type Prose } from './prose.ts';

/** A name in a text: the words as they stand there, and how often they stand before it. */
export interface TextMention {
  readonly at: Place;
  readonly words: string;
  readonly nth: number;
}

/** One declared organisation, with every place that names it. */
export interface LedgerEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** What it does, in words, each once. */
  readonly roles: readonly string[];
  /** Answers that refer to it by its id. */
  readonly fields: readonly Place[];
  readonly mentions: readonly TextMention[];
}

/** Who is who: the declared organisations, and names in the texts that match none of them. */
export interface Ledger {
  readonly organisations: readonly LedgerEntry[];
  readonly unmatched: readonly { readonly name: string; readonly mentions: readonly TextMention[] }[];
}

/** The ledger of an application’s organisations, in the order in which it declares them; NHS England last. */
export function ledgerOf(app: Application): Ledger {
  const bodies = bodiesOf(app);
  const uses = collectReferences(app, FIELD_TREES).uses.filter(
    ({ kind }) => kind === 'organisation' || kind === 'party',
  );
  const mentions = new Map<string, TextMention[]>(bodies.map(({ id }) => [id, []]));
  const unmatched = new Map<string, TextMention[]>();
  const find = nameFinder(() => bodies.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  for (const { document, path, text } of proseOf(app, Object.keys(FIELD_TREES) as DocumentName[])) {
    const mention = (start: number, end: number): TextMention => mentionOf({ document, path, text }, start, end);
    const known = inCapitals(find(text), text);
    for (const { thing, start, end } of known) mentions.get(thing)?.push(mention(start, end));
    for (const { name, start, end } of organisationNamesIn(text)) {
      if (known.some((one) => one.start < end && start < one.end)) continue;
      const meant = meantBy(name, bodies);
      const list = meant === undefined ? (unmatched.get(name) ?? []) : mentions.get(meant);
      list?.push(mention(start, end));
      if (meant === undefined && list !== undefined) unmatched.set(name, list);
    }
  }
  return {
    organisations: bodies.map(({ id, name, aliases }) => {
      const fields = uses.filter((use) => use.id === id).map(({ at }) => at);
      return { id, name, aliases, roles: rolesOf(app, id, fields), fields, mentions: mentions.get(id) ?? [] };
    }),
    unmatched: [...unmatched].map(([name, list]) => ({ name, mentions: list })),
  };
}

/** Where the texts of an application have one of these names, whether or not it lists such an organisation. */
export function mentionsOf(app: Application, names: readonly string[]): readonly TextMention[] {
  const find = nameFinder(() => names.map((name) => [name, name] as const));
  return proseOf(app, Object.keys(FIELD_TREES) as DocumentName[]).flatMap((prose) =>
    inCapitals(find(prose.text), prose.text).map(({ start, end }) => mentionOf(prose, start, end)),
  );
}

/** A name is one in capitals: “once” does not mean a company called Once. */
function inCapitals<Found extends { readonly start: number; readonly end: number }>(
  found: readonly Found[],
  text: string,
): readonly Found[] {
  return found.filter(({ start, end }) => /\p{Lu}/u.test(text.slice(start, end)));
}

function mentionOf({ document, path, text }: Prose, start: number, end: number): TextMention {
  const words = oneLine(text.slice(start, end));
  return { at: { document, path }, words, nth: oneLine(text.slice(0, start)).split(words).length - 1 };
}

interface Body {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** All names under which texts may mean it. */
  readonly names: readonly string[];
}

function bodiesOf(app: Application): readonly Body[] {
  const declared = (app.get('application')?.organisations ?? []).flatMap(({ id, name, aliases }) => {
    const known = (aliases ?? []).filter((alias) => alias !== undefined);
    return id === undefined ? [] : [{ id, name: name ?? id, aliases: known }];
  });
  return [
    ...declared.map((body) => ({
      ...body,
      names: [body.name, ...body.aliases].flatMap((name) => [name, ...shortFormsOf(name, declared)]),
    })),
    { id: 'nhs-england', name: 'NHS England', aliases: ['NHS Digital'], names: ['NHS England', 'NHS Digital'] },
  ];
}

/** Other ways to write a name: without what its legal form adds, turned round, by initials, or by the one word that is its own. */
function shortFormsOf(name: string, all: readonly { readonly name: string }[]): readonly string[] {
  const plain = name.replace(/\s+(?:Limited|Ltd|plc|LLP|(?:NHS )?(?:Foundation )?Trust)\.?$/i, '');
  const place = /^University of (?:the )?(\p{Lu}\S+)$/u.exec(name)?.[1];
  // “Larkmoor” for Larkmoor Cloud Limited, as long as no other begins so.
  const [own = ''] = tellingWords(plain);
  const isItsOwn =
    own !== '' &&
    plain !== name &&
    plain.toLowerCase().startsWith(own) &&
    all.filter((one) => tellingWords(one.name).includes(own)).length === 1;
  return [
    ...(plain === name || tellingWords(plain).length === 0 ? [] : [plain]),
    ...(place === undefined ? [] : [`${place} University`, `Uni of ${place}`, `Uo${place.charAt(0)}`]),
    ...(isItsOwn ? [own] : []),
  ];
}

/** The one declared organisation that has a telling word of a name; undefined when there is none, or several have. */
function meantBy(name: string, bodies: readonly Body[]): string | undefined {
  const words = tellingWords(name);
  const meant = bodies.filter((body) =>
    body.names.some((one) => tellingWords(one).some((word) => words.includes(word))),
  );
  return meant.length === 1 ? meant[0]?.id : undefined;
}

/** Answers that give an organisation a role, as `document: path` without places in lists. */
const ROLES: Readonly<Record<string, string>> = {
  'application: applicant': 'applicant',
  'application: funding.funder': 'funder',
  'application: charge.payer': 'pays the charge',
  'data-controllers: controllers.organisation': 'controller',
  'data-processors: processors.organisation': 'processor',
  'data-minimisation: cohorts.suppliedBy': 'supplies a cohort',
  'commercial-purpose: interests.holder': 'gains commercially',
  'commercial-purpose: charges.by': 'charges for results',
  'special-conditions: conditions.owner': 'answers for a condition',
};

function rolesOf(app: Application, id: string, fields: readonly Place[]): readonly string[] {
  const given = fields.flatMap(({ document, path }) => {
    const role = ROLES[`${document}: ${path.filter((step) => typeof step === 'string').join('.')}`];
    return role === undefined ? [] : [role];
  });
  const labels = fieldAt(FIELD_TREES['application'], ['organisations', 0, 'otherRoles', 0])?.labels ?? {};
  const others = (app.get('application')?.organisations ?? []).find((one) => one.id === id)?.otherRoles ?? [];
  const told = others.flatMap((role) => (role === undefined ? [] : [uncapitalised(labels[role] ?? role)]));
  return [...new Set([...given, ...told])];
}

function uncapitalised(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
