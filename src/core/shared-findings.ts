import schemaValidator from '../generated/validators.js';
import { fieldAt, type ConstraintNotes } from './fields.ts';
import { SHARED_TREE } from './fields-data.ts';
import type { PlacedFinding, Place, Step } from './finding.ts';
import { once } from './once.ts';
import type { DocumentName } from './rule.ts';
import { schemaFindings } from './schema-findings.ts';
import type { EngineRule } from './schema-rules.ts';
import { quoted } from './schema-words.ts';
import { listedIds, SHARED, sharedEntries, supplierAt, type SharedOrganisations } from './shared-organisations.ts';
import { SHARED_RULES } from './shared-rules.ts';
import { nearest } from './suggest.ts';
import { isMap, valueAt } from './values.ts';
import type { Application } from './workspace.ts';

/** What is wrong with the shared file as far as this application uses it, and with how it uses it. */
export function sharedFindings(app: Application, notes: ConstraintNotes): readonly PlacedFinding[] {
  const { shared } = app;
  if (shared?.answers === undefined) return [];
  const used = listedIds(app.documents.get('application')?.own?.data);
  return [
    ...ofShape(shared, used, notes),
    ...repeated(shared, used),
    ...strangers(shared, used),
    ...unknown(app, shared),
    ...differing(app),
  ];
}

/**
 * True for an open question that the shared file would answer if it were in order: its fault, the key that is misspelt
 * there, or the id that it does not have, is a finding of its own.
 */
export function isEcho(app: Application, { at, unanswered }: PlacedFinding): boolean {
  if (app.shared === undefined || unanswered !== true) return false;
  const own = app.documents.get(at.document as DocumentName)?.own?.data;
  const supplier = supplierAt(at.document, at.path, own, app.shared);
  if (supplier === undefined) return false;
  const misspelt = supplier.strayKeys.some((key) => nearest(key, [String(at.path.at(-1))]) !== undefined);
  return misspelt || !isReadable(app.shared) || unknownIds(app).has(supplier.id);
}

/** False where nobody can tell which organisations the file holds. */
function isReadable({ answers }: SharedOrganisations): boolean {
  const list = answers?.data['organisations'];
  return answers !== undefined && (list === undefined || Array.isArray(list));
}

/** Faults of form in what the application uses; that an answer is missing is said where the application needs it. */
function ofShape(
  shared: SharedOrganisations,
  used: ReadonlySet<string>,
  notes: ConstraintNotes,
): readonly PlacedFinding[] {
  const data = { [SHARED]: shared.answers?.data ?? {} };
  schemaValidator(data);
  const { findings } = schemaFindings(schemaValidator.errors ?? [], {
    data,
    trees: { [SHARED]: SHARED_TREE },
    notes,
    stage: 'submission',
    rules: new Map(),
  });
  return findings.filter(({ at: { path }, unanswered }) => {
    const id = idAt(shared, path.slice(0, 2));
    const concerns = path.length < 2 || id === undefined || path[2] === 'id' || used.has(id);
    return concerns && (unanswered !== true || path.at(-1) === 'id');
  });
}

/** Ids that stand twice, and proofs of one kind of which an organisation has two. */
function repeated(shared: SharedOrganisations, used: ReadonlySet<string>): readonly PlacedFinding[] {
  const again = (
    paths: readonly (readonly Step[])[],
    keyOf: (path: readonly Step[]) => string | undefined,
    words: (key: string) => string,
  ): readonly PlacedFinding[] => {
    const first = new Map<string, readonly Step[]>();
    return paths.flatMap((path) => {
      const key = keyOf(path);
      if (key === undefined) return [];
      const before = first.get(key);
      if (before === undefined) first.set(key, path);
      return before === undefined
        ? []
        : [
            finding(SHARED_RULES.twice, words(key), inShared(path), [
              { at: inShared(before), message: 'The first one, which is used.' },
            ]),
          ];
    });
  };
  const text = (path: readonly Step[]): string | undefined => {
    const value = valueAt(shared.answers?.data, path);
    return typeof value === 'string' ? value : undefined;
  };
  const entries = placesBelow(shared, ['organisations']);
  const ids = again(
    entries.map((path) => [...path, 'id']).filter((path) => used.has(text(path) ?? '')),
    text,
    (id) => `“${quoted(id)}” is in this file already.`,
  );
  const proofs = [...sharedEntries(shared)].flatMap(([id, { path }]) =>
    used.has(id)
      ? again(
          placesBelow(shared, [...path, 'assurances']).map((one) => [...one, 'route']),
          text,
          (route) => `“${quoted(id)}” has a proof of the kind “${quoted(route)}” already.`,
        )
      : [],
  );
  return [...ids, ...proofs];
}

/** Other bodies that an entry names and the file does not have. */
function strangers(shared: SharedOrganisations, used: ReadonlySet<string>): readonly PlacedFinding[] {
  const entries = sharedEntries(shared);
  return [...entries].flatMap(([id, { path }]) => {
    if (!used.has(id)) return [];
    return [['partOf'], ['contract', 'actingThrough'], ['contract', 'licensee']].flatMap((below) => {
      const at = [...path, ...below];
      const other = valueAt(shared.answers?.data, at);
      if (typeof other !== 'string' || other === 'nhs-england' || entries.has(other)) return [];
      return [
        finding(
          SHARED_RULES.parent,
          `There is no organisation “${quoted(other)}” in this file.${meant(other, entries.keys())}`,
          inShared(at),
        ),
      ];
    });
  });
}

/** Organisations of the application that leave their name to the shared file, which does not have them. */
function unknown(app: Application, shared: SharedOrganisations): readonly PlacedFinding[] {
  const missing = unknownIds(app);
  return organisationsOf(app).flatMap((entry, index) => {
    const id = isMap(entry) ? entry['id'] : undefined;
    if (typeof id !== 'string' || !missing.has(id)) return [];
    const message = `“${quoted(id)}” is not in ${shared.source.file}, and this entry gives no legal name.${meant(id, sharedEntries(shared).keys())}`;
    return [finding(SHARED_RULES.unknown, message, { document: 'application', path: ['organisations', index, 'id'] })];
  });
}

const unknownIds = once((app: Application): ReadonlySet<string> => {
  const known = app.shared === undefined || !isReadable(app.shared) ? undefined : sharedEntries(app.shared);
  return new Set(
    organisationsOf(app).flatMap((entry) => {
      const { id, name } = isMap(entry) ? entry : {};
      return typeof id === 'string' && name === undefined && known?.has(id) === false ? [id] : [];
    }),
  );
});

function organisationsOf(app: Application): readonly unknown[] {
  const list = app.documents.get('application')?.own?.data['organisations'];
  return Array.isArray(list) ? list : [];
}

/** Answers that stand in both files and differ. */
function differing(app: Application): readonly PlacedFinding[] {
  return [...app.documents].flatMap(([document, { answers, borrowed }]) =>
    (borrowed?.differences ?? []).map(({ path, sharedPath }) => {
      const [own, theirs] = [valueAt(answers?.data, path), valueAt(app.shared?.answers?.data, sharedPath)];
      const title = fieldAt(SHARED_TREE, sharedPath)?.title ?? String(path.at(-1));
      const message = `“${title}” of ${quoted(ownerOf(app, document, path))} is “${quoted(own)}” here and “${quoted(theirs)}” in ${app.shared?.source.file ?? 'the shared file'}.`;
      return finding(SHARED_RULES.differs, message, { document, path }, [
        { at: inShared(sharedPath), message: 'The other answer.' },
      ]);
    }),
  );
}

/** Id of the organisation that an entry of a list speaks of. */
function ownerOf(app: Application, document: DocumentName, path: readonly Step[]): string {
  const entry = valueAt(app.documents.get(document)?.answers?.data, path.slice(0, 2));
  const id = isMap(entry) ? (entry['organisation'] ?? entry['id']) : undefined;
  return typeof id === 'string' ? id : 'an organisation';
}

function idAt(shared: SharedOrganisations, entry: readonly Step[]): string | undefined {
  const id = valueAt(shared.answers?.data, [...entry, 'id']);
  return typeof id === 'string' ? id : undefined;
}

function placesBelow(shared: SharedOrganisations, path: readonly Step[]): readonly (readonly Step[])[] {
  const list = valueAt(shared.answers?.data, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, index]) : [];
}

function inShared(path: readonly Step[]): Place {
  return { document: SHARED, path };
}

function meant(typed: string, known: Iterable<string>): string {
  const near = nearest(typed, known);
  return near === undefined ? '' : ` Did you mean “${near}”?`;
}

function finding(
  { id, severity, why, fix }: EngineRule,
  message: string,
  at: Place,
  related: PlacedFinding['related'] = [],
): PlacedFinding {
  return { rule: id, severity, message, why, fix, at, related };
}
