import type { Field, FieldTrees } from './fields.ts';
import type { Place, Step } from './finding.ts';
import { once } from './once.ts';
import type { DocumentName } from './rule.ts';
import { nearest } from './suggest.ts';
import { fileOf, type Application } from './workspace.ts';

/** An id made known somewhere, or used somewhere. */
export interface IdPlace {
  /** Kind of thing, such as `organisation`; for a use, the kind that the field asks for. */
  readonly kind: string;
  readonly id: string;
  readonly at: Place;
}

/** Every id of an application: where it is declared, and where it is used. */
export interface References {
  readonly declared: readonly IdPlace[];
  readonly uses: readonly IdPlace[];
  /** Kinds that some document could have declared but was absent, unreadable, open or of the wrong kind there: what points at them cannot be checked. */
  readonly unknowable: ReadonlySet<string>;
  /** False when answers were passed over that may hold uses: of a wrong kind, under a key that no form has, in an unreadable file. */
  readonly complete: boolean;
}

/** Ids that exist without being declared. */
export const RESERVED: Readonly<Record<string, readonly string[]>> = {
  organisation: ['nhs-england'],
  group: ['public', 'data-subjects'],
  location: ['nhs-england-sde'],
};

/** Kinds that a reference of one kind accepts. */
const ACCEPTS: Readonly<Record<string, readonly string[]>> = {
  party: ['organisation', 'group'],
  data: ['request', 'holding'],
};

/** Kinds whose ids share one space, since one reference may mean either. */
export const SPACES: readonly (readonly string[])[] = [
  ['organisation', 'group'],
  ['request', 'holding'],
];

/** Kinds of things that a reference of this kind may name. */
export function acceptedKinds(kind: string): readonly string[] {
  return (Object.hasOwn(ACCEPTS, kind) ? ACCEPTS[kind] : undefined) ?? [kind];
}

/** Where things of a kind are written down, in words: `application.yaml under “organisations:”`. Empty when nowhere. */
export function whereDeclared(kind: string, trees: FieldTrees): string {
  const homes = Object.entries(trees).flatMap(([document, tree]) =>
    Object.entries(tree.fields ?? {}).flatMap(([key, field]) =>
      acceptedKinds(kind).some((one) => declaredKinds(field).includes(one))
        ? [`${fileOf(document)} under “${key}:”`]
        : [],
    ),
  );
  return homes.join(' or ');
}

/** Collects every declared and used id, document by document. */
export function collectReferences(app: Application, trees: FieldTrees): References {
  return referencesIn(trees)(app);
}

const referencesIn = once((trees: FieldTrees) => once((app: Application) => collected(app, trees)));

function collected(app: Application, trees: FieldTrees): References {
  const into: Collected = { declared: [], uses: [], unknowable: new Set(), complete: true };
  for (const [name, tree] of Object.entries(trees)) {
    const document = name as DocumentName;
    const loaded = app.documents.get(document);
    if (loaded?.answers === undefined) {
      for (const kind of declaredKinds(tree)) into.unknowable.add(kind);
      if (loaded !== undefined) into.complete = false;
      continue;
    }
    visit(loaded.answers.data, tree, document, [], into);
  }
  return into;
}

interface Collected {
  readonly declared: IdPlace[];
  readonly uses: IdPlace[];
  readonly unknowable: Set<string>;
  complete: boolean;
}

function visit(
  value: unknown,
  field: Field | undefined,
  document: DocumentName,
  path: readonly Step[],
  into: Collected,
): void {
  if (field === undefined) {
    into.complete = false;
    return;
  }
  if (!fits(value, field)) {
    into.complete = false;
    for (const kind of declaredKinds(field)) into.unknowable.add(kind);
    return;
  }
  if (typeof value === 'string') {
    if (field.declares !== undefined) into.declared.push({ kind: field.declares, id: value, at: { document, path } });
    if (field.ref !== undefined) into.uses.push(use(field.ref, value, { document, path }));
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((entry, index) => visit(entry, field.item, document, [...path, index], into));
    return;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) visit(part, field.fields?.[key], document, [...path, key], into);
    noteUnanswered(value, field, into.unknowable);
    noteMisspelt(value, field, into.unknowable);
  }
}

/** False for a value of the wrong kind: the ids meant by it cannot be known. */
function fits(value: unknown, field: Field): boolean {
  if (Array.isArray(value)) return field.type === 'list';
  if (typeof value === 'object') return field.type === 'object';
  return (
    field.type !== 'list' && field.type !== 'object' && (field.declares === undefined || typeof value === 'string')
  );
}

/** An open question that would make ids known is a finding of its own; references to such ids would only echo it. */
function noteUnanswered(value: object, field: Field, unknowable: Set<string>): void {
  const asked = [...(field.required ?? []), ...(field.atSubmission ?? [])];
  const groups = (field.oneOf ?? []).filter((group) => !group.some((key) => Object.hasOwn(value, key)));
  for (const key of [...asked.filter((one) => !Object.hasOwn(value, one)), ...groups.flat()]) {
    const missing = field.fields?.[key];
    if (missing !== undefined) for (const kind of declaredKinds(missing)) unknowable.add(kind);
  }
}

/** Ids under a misspelt key are not declared until it is mended; references to them would only echo it. */
function noteMisspelt(value: object, { fields = {} }: Field, unknowable: Set<string>): void {
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
  const unanswered = Object.keys(fields).filter((key) => !Object.hasOwn(value, key));
  for (const key of unknown) {
    const meant = fields[nearest(key, unanswered) ?? ''];
    if (meant !== undefined) for (const kind of declaredKinds(meant)) unknowable.add(kind);
  }
}

/** A reference of kind `any` names its kind before a slash. */
function use(kind: string, text: string, at: Place): IdPlace {
  const slash = text.indexOf('/');
  if (kind !== 'any' || slash < 0) return { kind, id: text, at };
  return { kind: text.slice(0, slash), id: text.slice(slash + 1), at };
}

function declaredKinds(field: Field): string[] {
  const own = field.declares === undefined ? [] : [field.declares];
  const parts = [...Object.values(field.fields ?? {}), ...(field.item === undefined ? [] : [field.item])];
  return [...own, ...parts.flatMap(declaredKinds)];
}
