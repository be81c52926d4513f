import { decode, readable } from './decode.ts';
import { parseDocument, type DocumentFile } from './document.ts';
import { typesOf, type Field, type FieldTrees } from './fields.ts';
import { prune, type Pruned } from './prune.ts';
import type { DeepPartial, DocumentName } from './rule.ts';
import { listedIds, OWN_COPY, withShared, type Borrowed, type SharedOrganisations } from './shared-organisations.ts';
import { withTexts } from './values.ts';
import type { Documents } from '../generated/types.ts';

/** Whether the application is still being written or is to be handed in. */
export type Stage = 'draft' | 'submission';

/** Bytes of an application's files, as read from a folder, an editor or an archive. */
export interface WorkspaceFiles {
  /** Name of the folder, for people; never an absolute path. */
  readonly name: string;
  /** YAML files by path relative to the application folder, with forward slashes. */
  readonly yaml: ReadonlyMap<string, Uint8Array>;
  /** Files under `evidence/`, relative to it, with forward slashes, sorted. */
  readonly evidenceFiles: readonly string[];
  /** Bytes of those among them that are text, as far as they could be read; at most one byte more than EVIDENCE_LIMIT. */
  readonly evidenceTexts?: ReadonlyMap<string, Uint8Array>;
  /** SHA-256 of a file under `evidence/` in hexadecimal; undefined where it cannot be had. Left out where there are no files. */
  readonly digestOf?: (file: string) => string | undefined;
  /** The file of organisations that many applications share, where there is one. */
  readonly shared?: SharedOrganisations | undefined;
}

/** Largest file of evidence that is searched for what may stand in none, in bytes: 1 MiB. */
export const EVIDENCE_LIMIT = 1024 * 1024;

/** A note in evidence/ for people, which `dars init` writes: it proves nothing, and no paper has to name it. */
export const EVIDENCE_README = 'README.md';

/** Files of evidence/ that none of these papers names, but for the note. */
export function unlistedEvidence(
  files: readonly string[],
  papers: readonly { readonly file?: string }[],
): readonly string[] {
  const named = new Set(papers.map(({ file }) => file));
  return files.filter((file) => !named.has(file) && file !== EVIDENCE_README);
}

/** True for a file of evidence that is text by its name. */
export function isTextFile(name: string): boolean {
  return /\.(?:txt|text|csv|tsv|md|markdown)$/i.test(name);
}

/** One document of an application: its file, and its answers without the blanks. */
export interface LoadedDocument {
  readonly name: DocumentName;
  readonly source: DocumentFile;
  /** Answers with blanks removed, and with what the shared file adds; undefined when the file could not be read as a document. */
  readonly answers: Pruned | undefined;
  /** Answers of its own file alone, where a shared file may add to them. */
  readonly own?: Pruned;
  /** What comes from the shared file. */
  readonly borrowed?: Borrowed;
}

/** An application as a whole: every document that was found, parsed once, and what was found beside them. */
export interface Application {
  readonly name: string;
  /** Documents by name, only those whose file exists. */
  readonly documents: ReadonlyMap<DocumentName, LoadedDocument>;
  /** The file of organisations that many applications share, where there is one. */
  readonly shared?: SharedOrganisations;
  /** YAML files that no document claims, sorted. */
  readonly strays: readonly string[];
  readonly evidenceFiles: readonly string[];
  /** Texts of evidence by name, as in `evidenceFiles`. */
  readonly evidenceTexts: ReadonlyMap<string, string>;
  /** Evidence whose text is not to be had, and why, in the order of the names. */
  readonly withoutText: readonly { readonly file: string; readonly reason: string }[];
  /** SHA-256 of a file of evidence in hexadecimal; undefined where it cannot be had. */
  readonly digestOf?: (file: string) => string | undefined;
  /** The day on which the application is checked, as YYYY-MM-DD. */
  readonly asOf: string;
  /** Answers of a document with blanks removed, or undefined when the file is absent, broken or blank. */
  readonly get: <Name extends DocumentName>(name: Name) => DeepPartial<Documents[Name]> | undefined;
}

/** Path of a document's file in every application. */
export function fileOf(document: string): string {
  return document === 'application' || document === 'evidence' ? `${document}.yaml` : `standards/${document}.yaml`;
}

/** The document that a file holds; the reverse of `fileOf`. */
export function documentOf(file: string): string {
  return file.replace(/^standards\//, '').replace(/\.yaml$/, '');
}

/** Files of dars itself, which belong to no Standard. */
const OWN_FILES: ReadonlySet<string> = new Set([
  'dars.config.yaml',
  'dars-baseline.yaml',
  'register-import.yaml',
  OWN_COPY,
]);

/** Parses every file of an application. Faults stay with the documents; nothing is thrown for wrong content. */
export function loadWorkspace(files: WorkspaceFiles, trees: FieldTrees, asOf: string): Application {
  const found = new Map<DocumentName, LoadedDocument>();
  const claimed = new Set<string>(files.shared === undefined ? [] : [files.shared.source.file]);
  for (const [name, tree] of Object.entries(trees)) {
    const file = fileOf(name);
    const bytes = files.yaml.get(file);
    if (bytes === undefined) continue;
    claimed.add(file);
    found.set(name as DocumentName, loadDocument(name as DocumentName, bytes, tree));
  }
  const documents = joined(found, files.shared);
  return {
    name: files.name,
    documents,
    ...(files.shared === undefined ? {} : { shared: files.shared }),
    strays: [...files.yaml.keys()].filter((file) => !claimed.has(file) && !OWN_FILES.has(file)).toSorted(),
    evidenceFiles: files.evidenceFiles,
    ...evidenceOf(files),
    ...(files.digestOf === undefined ? {} : { digestOf: files.digestOf }),
    asOf,
    get: getterOf(documents),
  };
}

/** Texts of evidence, and what is not text. */
function evidenceOf({
  evidenceFiles,
  evidenceTexts,
}: WorkspaceFiles): Pick<Application, 'evidenceTexts' | 'withoutText'> {
  const texts = new Map<string, string>();
  const withoutText: { file: string; reason: string }[] = [];
  for (const name of evidenceFiles) {
    const bytes = evidenceTexts?.get(name);
    const text = bytes === undefined || bytes.length > EVIDENCE_LIMIT ? undefined : textOf(bytes);
    if (text !== undefined) texts.set(name, text);
    else withoutText.push({ file: `evidence/${name}`, reason: reasonOf(name, bytes) });
  }
  return { evidenceTexts: texts, withoutText };
}

function reasonOf(name: string, bytes: Uint8Array | undefined): string {
  if (!isTextFile(name)) return 'not a text file';
  if (bytes === undefined) return 'it could not be read';
  return bytes.length > EVIDENCE_LIMIT ? 'larger than 1 MiB' : 'not saved as UTF-8';
}

/** Text of a file of evidence. Spreadsheets often save the letters of Windows, which are near enough for a search. */
function textOf(bytes: Uint8Array): string | undefined {
  const text = readable(decode(bytes));
  if (text !== undefined) return text;
  return bytes.includes(0) ? undefined : new TextDecoder('latin1').decode(bytes);
}

/** The application with another text for one of its files, as an editor holds it; the other files are not parsed again. */
export function overlay(app: Application, document: DocumentName, bytes: Uint8Array, trees: FieldTrees): Application {
  const tree = trees[document];
  if (tree === undefined) return app;
  const documents = joined(new Map(app.documents).set(document, loadDocument(document, bytes, tree)), app.shared);
  return { ...app, documents, get: getterOf(documents) };
}

function loadDocument(name: DocumentName, bytes: Uint8Array, tree: Field): LoadedDocument {
  const source = parseDocument(fileOf(name), bytes, typesOf(tree));
  return { name, source, answers: source.data === undefined ? undefined : prune(source.data ?? {}, tree) };
}

/** Every YAML file that an application is read from: its own, then the one that it shares with others. */
export function sourcesOf({ documents, shared }: Application): readonly DocumentFile[] {
  const own = [...documents.values()].map(({ source }) => source);
  return shared === undefined ? own : [...own, shared.source];
}

/** The documents with what the shared file adds to the answers of their own files: the only place where the two meet. */
function joined(
  documents: ReadonlyMap<DocumentName, LoadedDocument>,
  shared: SharedOrganisations | undefined,
): ReadonlyMap<DocumentName, LoadedDocument> {
  if (shared === undefined) return documents;
  const application = documents.get('application');
  const listed = listedIds((application?.own ?? application?.answers)?.data);
  return new Map(
    [...documents].map(([name, document]) => {
      const own = document.own ?? document.answers;
      return [name, own === undefined ? document : { ...document, own, ...withShared(name, own, shared, listed) }];
    }),
  );
}

/** The application with the answers of each document changed; what stands where stays known. */
export function mapAnswers(
  app: Application,
  change: (answers: Readonly<Record<string, unknown>>, name: DocumentName) => Readonly<Record<string, unknown>>,
): Application {
  const documents = new Map(
    [...app.documents].map(([name, document]) => {
      const { answers } = document;
      return [
        name,
        { ...document, answers: answers === undefined ? undefined : { ...answers, data: change(answers.data, name) } },
      ];
    }),
  );
  return { ...app, documents, get: getterOf(documents) };
}

/** The application with every text of its answers changed, as when personal values are hidden before printing. */
export function mapTexts(app: Application, change: (text: string) => string): Application {
  return mapAnswers(app, (answers) => withTexts(answers, change));
}

function getterOf(documents: Application['documents']): Application['get'] {
  return <Name extends DocumentName>(name: Name): DeepPartial<Documents[Name]> | undefined => {
    const data = documents.get(name)?.answers?.data;
    // The schema vouches for the shape where it holds; where it does not, validate guards every read.
    return data === undefined || Object.keys(data).length === 0 ? undefined : (data as DeepPartial<Documents[Name]>);
  };
}

/**
 * The application without Standards that its edition does not have: nothing in their files is read, and a file with
 * answers counts as one that belongs to no Standard.
 */
export function withinEdition(app: Application, expected: ReadonlySet<string>): Application {
  const outside = [...app.documents.values()].filter(({ name }) => !expected.has(name));
  if (outside.length === 0) return app;
  const answered = outside.filter(({ name, answers }) => answers === undefined || app.get(name) !== undefined);
  return {
    ...app,
    documents: new Map([...app.documents].filter(([name]) => expected.has(name))),
    strays: [...app.strays, ...answered.map(({ source }) => source.file)].toSorted(),
    get: (name) => (expected.has(name) ? app.get(name) : undefined),
  };
}
