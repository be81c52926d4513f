import type { FieldTrees } from '../core/fields.ts';
import type { Span } from '../core/finding.ts';
import { linesOf } from '../core/lines.ts';
import { acceptedKinds, collectReferences, RESERVED, SPACES, type IdPlace } from '../core/references.ts';
import { safe } from '../core/redact.ts';
import { sharedEntries } from '../core/shared-organisations.ts';
import type { DocumentName } from '../core/rule.ts';
import { fileOf, type Application } from '../core/workspace.ts';
import { namesOf } from '../core/names.ts';
import { isId } from '../standards/across/ids.ts';
import type { Position } from './cursor.ts';

/** An id where it is written: the stretch of the id alone, without quotes and without the kind before a slash. */
export interface WrittenId {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly span: Span;
  /** True where the id is made, false where it is used. */
  readonly declares: boolean;
  /** False where the id is written over lines or with escapes, so that `span` is the whole value. */
  readonly plain: boolean;
}

/** The id at a place of a document, if one stands there. */
export function idAt(app: Application, trees: FieldTrees, document: string, position: Position): WrittenId | undefined {
  return everyId(app, trees, (place) => place.at.document === document).find(({ span }) => holds(span, position));
}

/** The id that makes up a value, which its quotes and the kind before a slash surround. */
export function idWithin(app: Application, trees: FieldTrees, document: string, value: Span): WrittenId | undefined {
  return everyId(app, trees, (place) => place.at.document === document).find(
    ({ span, plain }) =>
      plain && span.line === value.line && span.column >= value.column && span.endColumn <= value.endColumn,
  );
}

/** Where the thing that an id names is written down; more than one place when two things have the same id. */
export function declarationsOf(app: Application, trees: FieldTrees, id: WrittenId): readonly WrittenId[] {
  const kinds = acceptedKinds(id.kind);
  return everyId(app, trees, (place) => place.id === id.id && kinds.includes(place.kind)).filter(
    ({ declares }) => declares,
  );
}

/** Every place where the thing is written down or named, in the order of the documents. */
export function placesOf(app: Application, trees: FieldTrees, { kind, id }: WrittenId): readonly WrittenId[] {
  const space = spaceOf(kind);
  return everyId(app, trees, (place) => place.id === id && spaceOf(place.kind).some((one) => space.includes(one)));
}

/** Ids that a reference of this kind may name, in the order in which they are written down, reserved ones last. */
export function knownIds(app: Application, trees: FieldTrees, kind: string): readonly Pick<IdPlace, 'kind' | 'id'>[] {
  const { declared } = collectReferences(app, trees);
  const kinds = acceptedKinds(kind);
  return [
    ...declared.filter((one) => kind === 'any' || kinds.includes(one.kind)),
    ...kinds.flatMap((one) => (RESERVED[one] ?? []).map((id) => ({ kind: one, id }))),
  ];
}

/** What an id stands for, for people: the name that a reader of the pack sees. */
export function nameOfId(app: Application, trees: FieldTrees, { kind, id }: WrittenId): string {
  return safe(namesOf(app, trees).of(kind, id));
}

/** Changes that give a thing another id, or the reason why it cannot have it. */
export type Renaming =
  | { readonly refused: string }
  | { readonly edits: readonly { readonly file: string; readonly span: Span; readonly text: string }[] };

/** Gives a thing another id, in every place of every file; nothing else changes. */
export function renamed(app: Application, trees: FieldTrees, id: WrittenId, to: string): Renaming {
  const places = placesOf(app, trees, id);
  if (!places.some(({ declares }) => declares)) {
    return { refused: `“${safe(id.id)}” is not written down in this application, so it cannot be renamed.` };
  }
  if (!isId(to)) {
    return {
      refused: `“${safe(to)}” cannot be an id: use small letters, digits and hyphens, starting with a letter, at most 40 characters.`,
    };
  }
  if (to !== id.id && placesOf(app, trees, { ...id, id: to }).length > 0) {
    return { refused: `“${safe(to)}” is in use already; two things with one id cannot be told apart.` };
  }
  if (
    app.shared !== undefined &&
    acceptedKinds(id.kind).includes('organisation') &&
    sharedEntries(app.shared).has(id.id)
  ) {
    return {
      refused: `“${safe(id.id)}” is an organisation of ${safe(app.shared.source.file)}, which other applications use by this id.`,
    };
  }
  const broken = [...app.documents.values()].find(({ answers }) => answers === undefined);
  if (broken !== undefined) {
    return {
      refused: `${broken.source.file} cannot be read as it stands, so its ids cannot be renamed. Mend it first.`,
    };
  }
  const unusual = places.find(({ plain }) => !plain);
  if (unusual !== undefined) {
    return {
      refused: `“${safe(id.id)}” is written over several lines or with escapes in ${unusual.file}, line ${unusual.span.line}; write it plainly there first.`,
    };
  }
  return { edits: places.map(({ file, span }) => ({ file, span, text: to })) };
}

/** True when a place lies in a span, its end included, as a cursor behind the last letter does. */
export function holds(span: Span, { line, character }: Position): boolean {
  const [row, column] = [line + 1, character + 1];
  if (row < span.line || row > span.endLine) return false;
  return (row > span.line || column >= span.column) && (row < span.endLine || column <= span.endColumn);
}

/** Kinds whose ids must differ from those of this kind. */
function spaceOf(kind: string): readonly string[] {
  const kinds = acceptedKinds(kind);
  return SPACES.find((space) => kinds.some((one) => space.includes(one))) ?? kinds;
}

function everyId(app: Application, trees: FieldTrees, wanted: (place: IdPlace) => boolean): readonly WrittenId[] {
  const { declared, uses } = collectReferences(app, trees);
  return [
    ...declared.filter(wanted).flatMap((place) => written(app, place, true)),
    ...uses.filter(wanted).flatMap((place) => written(app, place, false)),
  ];
}

function written(app: Application, { kind, id, at }: IdPlace, declares: boolean): readonly WrittenId[] {
  const loaded = app.documents.get(at.document as DocumentName);
  // What comes from the shared file is not written in this application.
  if (loaded === undefined || loaded.borrowed?.from(at.path) !== undefined) return [];
  const { source, answers } = loaded;
  const whole = source.locate(answers?.original(at.path) ?? at.path);
  const text = linesOf(source.text)
    .textOf(whole.line)
    .slice(whole.column - 1, whole.endColumn - 1);
  // With a kind before it, as in `purpose/monitoring`, the id is the last part.
  const offset = whole.line === whole.endLine ? text.lastIndexOf(id) : -1;
  const column = whole.column + offset;
  return [
    {
      kind,
      id,
      declares,
      file: fileOf(at.document),
      plain: offset !== -1,
      span: offset === -1 ? whole : { ...whole, column, endColumn: column + id.length },
    },
  ];
}
