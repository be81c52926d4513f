import { fieldAt, type FieldTrees } from './fields.ts';
import { SEVERITIES, type Finding, type Location, type Place, type PlacedFinding, type Step } from './finding.ts';
import type { DocumentName } from './rule.ts';
import { SHARED } from './shared-organisations.ts';
import { isMap, valueAt } from './values.ts';
import { fileOf, type Application } from './workspace.ts';

/** Turns the place of a finding into lines and columns of the file that the user wrote. */
export function placedIn(app: Application, finding: PlacedFinding, trees: FieldTrees): Finding {
  const { at, related, unanswered, ...rest } = finding;
  const field = finding.field ?? nearestTitle(at, trees);
  return {
    ...rest,
    // What is asked at the key concerns the question, whatever stands there.
    ...(unanswered === true ? { unanswered: at.part === 'key' || !isWritten(app, at) } : {}),
    ...(field === undefined ? {} : { field }),
    at: locationOf(app, at),
    related: related.map((other) => ({ ...locationOf(app, other.at), message: other.message })),
  };
}

/** Lines and columns of a place, in the shared file if its answer comes from there; of a document that is not there, the start of its file. */
export function locationOf(app: Application, place: Place): Location {
  const known = app.documents.get(place.document as DocumentName);
  const lent = known?.borrowed?.from(place.path);
  if (lent !== undefined) {
    const orElse = place.orElse && known?.borrowed?.from(place.orElse);
    const { document: _, orElse: _own, path: _path, ...rest } = place;
    return locationOf(app, { ...rest, document: SHARED, path: lent, ...(orElse === undefined ? {} : { orElse }) });
  }
  const document = place.document === SHARED ? app.shared : known;
  const file = document?.source.file ?? (app.strays.includes(place.document) ? place.document : fileOf(place.document));
  if (document === undefined) return { file, path: place.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const original = (path: readonly Step[]): readonly Step[] => document.answers?.original(path) ?? path;
  const path = original(place.path);
  if (place.orElse !== undefined && !document.source.has(path)) {
    const part = valueAt(document.answers?.data, place.orElse) === undefined ? 'key' : 'value';
    return { file, path, ...document.source.locate(original(place.orElse), part) };
  }
  return { file, path, ...document.source.locate(path, place.part ?? 'value') };
}

/** True where an answer stands: neither the blank that is to hold one, nor a group of keys, some of which lack theirs. */
function isWritten({ documents, shared }: Application, { document, path }: Place): boolean {
  const { answers } = (document === SHARED ? shared : documents.get(document as DocumentName)) ?? {};
  const value = valueAt(answers?.data, path);
  return value !== undefined && !isMap(value);
}

/** Title of the field at a place, or of the nearest one around it that has a title. */
function nearestTitle(place: Place, trees: FieldTrees): string | undefined {
  for (let length = place.path.length; length > 0; length -= 1) {
    const title = fieldAt(trees[place.document], place.path.slice(0, length))?.title;
    if (title) return title;
  }
  return undefined;
}

/** Order of a report: by file, place, severity, rule and words, so that it never depends on the order of the work. */
export function inOrder(a: Finding, b: Finding): number {
  return (
    compare(fileRank(a.at.file), fileRank(b.at.file)) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** application.yaml first, then the Standards by name, then evidence. */
function fileRank(file: string): string {
  return file === 'application.yaml' ? `0${file}` : file.startsWith('standards/') ? `1${file}` : `2${file}`;
}

/** Order of two texts by their code units, whatever the language of the machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
