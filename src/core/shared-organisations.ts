import { once } from './once.ts';
import { parseDocument, type DocumentFile } from './document.ts';
import { fieldAt, typesOf, type Field } from './fields.ts';
import { SHARED_TREE } from './fields-data.ts';
import type { Step } from './finding.ts';
import { prune, type Pruned } from './prune.ts';
import { isMap, sameValue, valueAt } from './values.ts';

/** Name under which places in the shared file are spoken of, beside the documents of an application. */
export const SHARED = 'organisations';

/** Path of the copy in an application folder that a pack brings with it, so that the application can be checked anywhere. */
export const OWN_COPY = 'dars.organisations.yaml';

/** The file of organisations that many applications share. */
export interface SharedOrganisations {
  /** Its `file` is the path as seen from the application folder. */
  readonly source: DocumentFile;
  /** Undefined when it could not be read as a document. */
  readonly answers: Pruned | undefined;
}

/** An answer of an application that the shared file gives as well, and otherwise. */
export interface Difference {
  readonly path: readonly Step[];
  readonly sharedPath: readonly Step[];
}

/** What a document takes from the shared file. */
export interface Borrowed {
  /** Path in the shared file of an answer that comes from there, blanks not counted; undefined for the application's own. */
  readonly from: (path: readonly Step[]) => readonly Step[] | undefined;
  /** Answers that stand in both files and differ: the application's own holds. */
  readonly differences: readonly Difference[];
}

type Answers = Readonly<Record<string, unknown>>;

/** One organisation of the shared file, and where it stands there. */
interface SharedEntry {
  readonly entry: Answers;
  readonly path: readonly Step[];
}

/** Loads the shared file. Faults stay with its source. */
export function loadShared(file: string, bytes: Uint8Array): SharedOrganisations {
  const source = parseDocument(file, bytes, typesOf(SHARED_TREE));
  return { source, answers: source.data === undefined ? undefined : prune(source.data ?? {}, SHARED_TREE) };
}

/** Entries of the shared file by id; of two with one id the first. */
export const sharedEntries = once(({ answers }: SharedOrganisations): ReadonlyMap<string, SharedEntry> => {
  const found = new Map<string, SharedEntry>();
  listAt(answers?.data, ['organisations']).forEach((entry, index) => {
    if (!isMap(entry) || typeof entry['id'] !== 'string' || found.has(entry['id'])) return;
    found.set(entry['id'], { entry, path: ['organisations', index] });
  });
  return found;
});

/** Ids of the organisations that an application file lists. */
export function listedIds(application: Answers | undefined): ReadonlySet<string> {
  return new Set(listAt(application, ['organisations']).flatMap((entry) => idIn(entry, 'id') ?? []));
}

/** A list of a document whose entries each speak of one organisation, and which part of the shared entry they take in. */
interface Meeting {
  readonly list: string;
  /** Key that holds the id of the organisation. */
  readonly by: string;
  /** The part of a shared entry that fits an entry of this list, below the shared entry. */
  readonly part: (shared: Answers, own: Answers) => readonly Step[] | undefined;
  /** Keys that are taken in. */
  readonly keys: readonly string[];
}

const whole = (): readonly Step[] => [];

const MEETINGS: Readonly<Record<string, Meeting>> = {
  application: {
    list: 'organisations',
    by: 'id',
    part: whole,
    keys: ['name', 'aliases', 'odsCode', 'companyNumber', 'sector', 'country', 'partOf'],
  },
  'data-controllers': { list: 'controllers', by: 'organisation', part: whole, keys: ['contract'] },
  'data-protection-act-registration': {
    list: 'registrations',
    by: 'organisation',
    part: () => ['registration'],
    keys: ['number', 'expiresOn', 'nameOnRegister', 'exemption'],
  },
  'security-assurance': {
    list: 'assurances',
    by: 'organisation',
    part: assuranceFor,
    keys: ['route', 'dspt', 'iso27001', 'plan'],
  },
};

/** Who would have answered, had the shared file been in order. */
export interface Supplier {
  /** Id of the organisation. */
  readonly id: string;
  /** Keys that stand where the answer would, but that the form does not have. */
  readonly strayKeys: readonly string[];
}

/** Where the shared file can give the answer at a place: the organisation, and what stands there that nobody knows. */
export function supplierAt(
  document: string,
  path: readonly Step[],
  own: Answers | undefined,
  shared: SharedOrganisations,
): Supplier | undefined {
  const meeting = Object.hasOwn(MEETINGS, document) ? MEETINGS[document] : undefined;
  if (meeting === undefined || path[0] !== meeting.list || !meeting.keys.includes(String(path[2]))) return undefined;
  const entry = valueAt(own, path.slice(0, 2));
  const id = idIn(entry, meeting.by);
  if (id === undefined) return undefined;
  const found = sharedEntries(shared).get(id);
  const below = found === undefined || !isMap(entry) ? undefined : meeting.part(found.entry, entry);
  if (found === undefined || below === undefined) return { id, strayKeys: [] };
  const place = [...found.path, ...below, ...path.slice(2, -1)];
  const around = valueAt(shared.answers?.data, place);
  const known = isMap(around) ? knownKeys(around, place) : [];
  return { id, strayKeys: isMap(around) ? Object.keys(around).filter((key) => !known.includes(key)) : [] };
}

/** The proof of the kind that an application names; without a kind, the only one there is. */
function assuranceFor(shared: Answers, own: Answers): readonly Step[] | undefined {
  const proofs = listAt(shared, ['assurances']);
  const index = own['route'] === undefined ? 0 : proofs.findIndex((one) => idIn(one, 'route') === own['route']);
  return index < 0 || (own['route'] === undefined && proofs.length !== 1) ? undefined : ['assurances', index];
}

/** Answers that say the opposite of another: who gives one does not take in the other. */
const OPPOSITES: Readonly<Record<string, string>> = {
  contract: 'contractNotNeeded',
  number: 'exemption',
  exemption: 'number',
};

/** Answers of a document with what the shared file adds to them; the same answers where it adds nothing. */
export function withShared(
  document: string,
  own: Pruned,
  shared: SharedOrganisations,
  listed: ReadonlySet<string>,
): { readonly answers: Pruned; readonly borrowed: Borrowed } {
  const meeting = Object.hasOwn(MEETINGS, document) ? MEETINGS[document] : undefined;
  const into: Filling = { listed, borrowed: new Map(), differences: [] };
  const borrowed: Borrowed = { from: (path) => sharedPathOf(into.borrowed, path), differences: into.differences };
  if (meeting === undefined) return { answers: own, borrowed };
  const entries = sharedEntries(shared);
  const list = listAt(own.data, [meeting.list]).map((entry: unknown, index) => {
    const found = entries.get(idIn(entry, meeting.by) ?? '');
    if (!isMap(entry) || found === undefined) return entry;
    const below = meeting.part(found.entry, entry);
    const part = below === undefined ? undefined : valueAt(found.entry, below);
    if (below === undefined || !isMap(part)) return entry;
    return filled(entry, part, meeting.keys, [meeting.list, index], [...found.path, ...below], into);
  });
  if (into.borrowed.size === 0) return { answers: own, borrowed };
  return { answers: { ...own, data: { ...own.data, [meeting.list]: list } }, borrowed };
}

interface Filling {
  readonly listed: ReadonlySet<string>;
  /** Path in the shared file by path in the answers, both as text. */
  readonly borrowed: Map<string, readonly Step[]>;
  readonly differences: Difference[];
}

/** A map of answers with what the shared one adds: what is not answered, and other names beside the own ones. */
function filled(
  own: Answers,
  shared: Answers,
  keys: readonly string[],
  path: readonly Step[],
  sharedPath: readonly Step[],
  into: Filling,
): Answers {
  const result: Record<string, unknown> = { ...own };
  const borrow = (at: readonly Step[], from: readonly Step[]): void => void into.borrowed.set(JSON.stringify(at), from);
  for (const key of keys) {
    const value = shared[key];
    const [at, from] = [
      [...path, key],
      [...sharedPath, key],
    ];
    const opposite = OPPOSITES[key];
    if (value === undefined || (opposite !== undefined && own[opposite] !== undefined)) continue;
    const mine = own[key];
    if (isMap(value) && (mine === undefined || isMap(mine))) {
      if (mine === undefined) borrow(at, from);
      result[key] = filled(mine ?? {}, value, knownKeys(value, from), at, from, into);
    } else if (mine === undefined) {
      // A body that the application does not name has no part in it.
      if (isStranger(fieldAt(SHARED_TREE, from), value, into.listed)) continue;
      borrow(at, from);
      result[key] = value;
    } else if (Array.isArray(mine) && Array.isArray(value)) {
      const added = value.flatMap((one: unknown, index) => (mine.includes(one) ? [] : [{ one, index }]));
      added.forEach(({ index }, place) => borrow([...at, mine.length + place], [...from, index]));
      result[key] = [...mine, ...added.map(({ one }) => one)];
    } else if (!sameValue(mine, value)) {
      into.differences.push({ path: at, sharedPath: from });
    }
  }
  return result;
}

/** Keys of a part of the shared file that its form has; another is a finding there, and read by nobody. */
function knownKeys(value: Answers, path: readonly Step[]): readonly string[] {
  const fields = fieldAt(SHARED_TREE, path)?.fields ?? {};
  return Object.keys(value).filter((key) => Object.hasOwn(fields, key));
}

/** True for the id of a body that the application does not list. */
function isStranger(field: Field | undefined, value: unknown, listed: ReadonlySet<string>): boolean {
  return field?.ref === 'organisation' && typeof value === 'string' && value !== 'nhs-england' && !listed.has(value);
}

/** What stands below a borrowed answer stands below it in the shared file as well. */
function sharedPathOf(
  borrowed: ReadonlyMap<string, readonly Step[]>,
  path: readonly Step[],
): readonly Step[] | undefined {
  if (borrowed.size === 0) return undefined;
  for (let length = path.length; length > 0; length -= 1) {
    const from = borrowed.get(JSON.stringify(path.slice(0, length)));
    if (from !== undefined) return [...from, ...path.slice(length)];
  }
  return undefined;
}

/** The organisations of the shared file that an application lists, as data; bodies that it does not list are left out of them. */
export function usedOrganisations(shared: SharedOrganisations, listed: ReadonlySet<string>): readonly unknown[] {
  const kept = (value: unknown, field: Field | undefined): unknown => {
    if (Array.isArray(value)) return value.map((one) => kept(one, field?.item));
    if (!isMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => {
        const own = field?.fields?.[key];
        return isStranger(own, part, listed) ? [] : [[key, kept(part, own)]];
      }),
    );
  };
  const entries = fieldAt(SHARED_TREE, ['organisations', 0]);
  return [...sharedEntries(shared)].flatMap(([id, { entry }]) => (listed.has(id) ? [kept(entry, entries)] : []));
}

function listAt(data: unknown, path: readonly Step[]): readonly unknown[] {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list : [];
}

function idIn(entry: unknown, key: string): string | undefined {
  const id = isMap(entry) ? entry[key] : undefined;
  return typeof id === 'string' ? id : undefined;
}
