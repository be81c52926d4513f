import path from 'node:path';
import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Report } from '../../core/report.ts';
import type { DocumentName } from '../../core/rule.ts';
import { documentOf, fileOf, overlay, type Application, type LoadedDocument } from '../../core/workspace.ts';
import { seenFrom } from '../../io/inside.ts';
import { findApplication } from '../../io/read-workspace.ts';
import { check } from '../check.ts';
import type { Io } from '../io.ts';
import { openOne, type Opened } from '../open.ts';

/** An application of which at least one file is open in the editor. */
export interface EditedApplication {
  /** With its folder and settings as read from disk. */
  readonly opened: Opened;
  /** As it stands in the editor where a file is open, else on disk. */
  readonly app: Application;
  /** The same with the last sound state of every file that cannot be read at the moment, for looking ids up. */
  readonly lookup: Application;
  /** What a check says of it; made once. */
  readonly report: () => Promise<Report>;
}

/** The file that an editor means: which application it belongs to, and as what. */
export interface Home {
  readonly folder: string;
  /** Path below the folder, with forward slashes. */
  readonly file: string;
  /** The document that the file holds; undefined for settings, evidence and strays. */
  readonly document: DocumentName | undefined;
}

/** Where a file belongs; undefined when no application.yaml stands in its folder or above. */
export function homeOf(file: string, io: Io): Home | undefined {
  const folder = findApplication(path.dirname(file), io.env['HOME']);
  if (folder === undefined) return undefined;
  const below = seenFrom(folder, file);
  const document = documentOf(below);
  const isDocument = Object.hasOwn(FIELD_TREES, document) && fileOf(document) === below;
  return { folder, file: below, document: isDocument ? (document as DocumentName) : undefined };
}

/** Reads an application from disk. Errors: UserError when the system or its settings refuse. */
export function readApplication(folder: string, io: Io): EditedApplication {
  return edited(openOne(folder, {}, io), new Map());
}

/** The application with the text of one of its files as the editor holds it. */
export function withText(
  { opened, app, lookup }: EditedApplication,
  document: DocumentName,
  text: string,
): EditedApplication {
  const changed = overlay(app, document, new TextEncoder().encode(text), FIELD_TREES);
  return edited({ ...opened, app: changed }, lookup.documents);
}

function edited(opened: Opened, before: ReadonlyMap<DocumentName, LoadedDocument>): EditedApplication {
  const { app } = opened;
  const sound = [...app.documents].map(
    ([name, loaded]) => [name, loaded.answers === undefined ? (before.get(name) ?? loaded) : loaded] as const,
  );
  let report: Promise<Report> | undefined;
  return { opened, app, lookup: { ...app, documents: new Map(sound) }, report: () => (report ??= check(opened)) };
}
