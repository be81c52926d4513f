import { compareDays } from '../core/days.ts';
import type { Step } from '../core/finding.ts';
import type { Status } from '../core/rule.ts';
import { sharedEntries } from '../core/shared-organisations.ts';
import type { Application } from '../core/workspace.ts';
import { factOf } from '../reference/facts.ts';
import { ledgerOf, mentionsOf } from '../standards/across/organisation-ledger.ts';
import { labelAt } from './names.ts';
import { mentionAt, namedAt, placedLedger, type Named } from './organisations-named.ts';
import { timelineOf } from './timeline.ts';

/** A place of an organisation, in one agreement. */
export interface PlaceOf extends Named {
  readonly name: string;
  /** What happens there, in words. */
  readonly kinds: readonly string[];
}

/**
 * Whether another place for the data of an organisation needs an amendment.
 * `amendment`: data are kept or worked on there now. `ask`: people only log in from there, or it handles data at no place
 * that is named. `none`: nothing of the data is there. `not-in-force`: the agreement has not begun, or has ended.
 * `not-known`: the application does not say yet who handles the data, or where.
 */
export type Verdict = 'amendment' | 'ask' | 'none' | 'not-in-force' | 'not-known';

/** What an agreement has to do with an organisation. */
export interface Impact {
  readonly folder: string;
  readonly reference?: string;
  readonly title: string;
  readonly organisation: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Answers that name it, by file and line. */
  readonly fields: readonly Named[];
  /** Texts that name it. */
  readonly texts: readonly Named[];
  readonly places: readonly PlaceOf[];
  /** The shared file that facts of it come from; absent where the application writes it itself. */
  readonly sharedFile?: string;
  /** Answers that differ from the shared file, so that a change of it does not reach them. */
  readonly notReached: readonly Named[];
  readonly relocation: {
    readonly verdict: Verdict;
    readonly words: string;
    /** The fact of guidance that this rests on, and how it is known. */
    readonly fact: string;
    readonly status: Status;
  };
}

/** An agreement that names an organisation in its texts, and does not list it. */
export interface Mentioned {
  readonly folder: string;
  readonly reference?: string;
  readonly title: string;
  readonly texts: readonly Named[];
}

/** Which organisations are looked for. */
export interface Wanted {
  /** An id, a name, another name or an ODS code; capitals do not matter. */
  readonly text: string;
  /** Only where it is a processor. */
  readonly processor: boolean;
}

/** What an agreement has to do with the organisations that are looked for; nothing where it names none. */
export function impactsOf(app: Application, wanted: Wanted, folder: string): readonly Impact[] {
  const meant = new Set(
    organisationsOf(app).flatMap((one) => (one.names.some((name) => isSame(name, wanted.text)) ? [one.id] : [])),
  );
  if (meant.size === 0) return [];
  const ledger = ledgerOf(app);
  return placedLedger(app, { ...ledger, unmatched: [] })
    .organisations.filter(({ id, roles }) => meant.has(id) && (!wanted.processor || roles.includes('processor')))
    .map(({ id, name, roles, fields, texts }) => {
      const places = placesOf(app, id);
      const shared = app.shared !== undefined && sharedEntries(app.shared).has(id) ? app.shared.source.file : undefined;
      return {
        ...calledBy(app, folder),
        organisation: id,
        name,
        roles,
        fields: [...declaredAt(app, id), ...fields],
        texts,
        places,
        ...(shared === undefined ? {} : { sharedFile: shared }),
        notReached: differencesOf(app, id),
        relocation: relocationOf(app, places, roles),
      };
    });
}

/** The texts of an agreement that have one of these names; undefined where none has. */
export function mentionedIn(app: Application, names: readonly string[], folder: string): Mentioned | undefined {
  const found = mentionsOf(app, names);
  return found.length === 0
    ? undefined
    : { ...calledBy(app, folder), texts: found.map((mention) => mentionAt(app, mention)) };
}

function calledBy(app: Application, folder: string): Omit<Mentioned, 'texts'> {
  const { title } = timelineOf(app);
  const reference = app.get('application')?.reference;
  return { folder, ...(reference === undefined ? {} : { reference }), title };
}

/** Ids and names of the organisations of an application, as they can be looked for. */
export function organisationsOf(
  app: Application,
): readonly { readonly id: string; readonly names: readonly string[] }[] {
  return (app.get('application')?.organisations ?? []).flatMap(({ id, name, aliases, odsCode }) =>
    id === undefined
      ? []
      : [{ id, names: [id, name, ...(aliases ?? []), odsCode].filter((text) => text !== undefined) }],
  );
}

/** True for one name written in two ways: capitals and blanks make no difference. */
export function isSame(one: string, other: string): boolean {
  const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}

function declaredAt(app: Application, id: string): readonly Named[] {
  const index = (app.get('application')?.organisations ?? []).findIndex((one) => one.id === id);
  return index < 0 ? [] : [namedAt(app, { document: 'application', path: ['organisations', index, 'id'] })];
}

function placesOf(app: Application, id: string): readonly PlaceOf[] {
  return (app.get('territory-of-use')?.locations ?? []).flatMap((place, index) =>
    place.organisation === id
      ? [
          {
            name: place.name ?? place.id ?? String(index + 1),
            kinds: (place.kinds ?? []).flatMap((kind) =>
              kind === undefined ? [] : [labelAt('territory-of-use', 'locations.kinds', kind)],
            ),
            ...namedAt(app, { document: 'territory-of-use', path: ['locations', index] }),
          },
        ]
      : [],
  );
}

function differencesOf(app: Application, id: string): readonly Named[] {
  const owner = (document: string, path: readonly Step[]): string | undefined => {
    const list: readonly { readonly id?: string; readonly organisation?: string }[] | undefined =
      document === 'application'
        ? app.get('application')?.organisations
        : document === 'data-controllers'
          ? app.get('data-controllers')?.controllers
          : document === 'security-assurance'
            ? app.get('security-assurance')?.assurances
            : app.get('data-protection-act-registration')?.registrations;
    const entry = list?.[Number(path[1])];
    return entry?.organisation ?? entry?.id;
  };
  return [...app.documents].flatMap(([document, { borrowed }]) =>
    (borrowed?.differences ?? []).flatMap(({ path }) =>
      owner(document, path) === id ? [namedAt(app, { document, path })] : [],
    ),
  );
}

/** The fact that a change of the place or body where data are kept or worked on is agreed beforehand. */
const AGREED_FIRST = '2c-01';

const HANDLES = new Set(['controller', 'processor']);

function relocationOf(app: Application, places: readonly PlaceOf[], roles: readonly string[]): Impact['relocation'] {
  const { start, end } = timelineOf(app);
  const source = { fact: AGREED_FIRST, status: factOf(AGREED_FIRST)?.status ?? 'inferred' };
  const verdict = (kind: Verdict, words: string): Impact['relocation'] => ({ verdict: kind, words, ...source });
  const remote = labelAt('territory-of-use', 'locations.kinds', 'remote-access');
  const holding = places.filter(({ kinds }) => kinds.some((kind) => kind !== remote));
  const hasNoPart = places.length === 0 && !roles.some((role) => HANDLES.has(role));
  const open = unanswered(app);
  if (hasNoPart && open.length === 0)
    return verdict(
      'none',
      'No place of it is named, and it is neither controller nor processor: no amendment for its places.',
    );
  if (end !== undefined && compareDays(end, app.asOf) < 0)
    return verdict(
      'not-in-force',
      `The agreement ended on ${end}. Data that are still kept may not move without asking NHS England.`,
    );
  if (hasNoPart)
    return verdict('not-known', `Cannot be said. The application does not answer yet: ${open.join(', ')}.`);
  if (start === undefined || compareDays(start, app.asOf) > 0)
    return verdict(
      'not-in-force',
      'The agreement has not begun: change the place in the application, or ask NHS England if it is signed already.',
    );
  if (holding.length > 0)
    return verdict(
      'amendment',
      'Needs an amendment or a renewal: NHS England has to agree to the new place before data move there. An extension cannot bring one.',
    );
  return places.length > 0
    ? verdict('ask', 'People only log in from its places. Ask NHS England whether another such place has to be agreed.')
    : verdict('ask', 'It handles data, and no place of it is named. Ask NHS England, and name the place.');
}

/** What an application has to say before an organisation can be said to have no part in the data, and does not. */
function unanswered(app: Application): readonly string[] {
  const { processors, noProcessors } = app.get('data-processors') ?? {};
  return [
    ...(hasSome(app.get('data-controllers')?.controllers) ? [] : ['who decides about the data']),
    ...(hasSome(processors) || noProcessors !== undefined ? [] : ['who works with them']),
    ...(hasSome(app.get('territory-of-use')?.locations) ? [] : ['where they are']),
  ];
}

function hasSome(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
