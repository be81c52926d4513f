import path from 'node:path';
import process from 'node:process';
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  MarkupKind,
  ProposedFeatures,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type Location,
  type ServerCapabilities,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FIELD_TREES } from '../../core/fields-data.ts';
import { counts } from '../../core/report.ts';
import { completionsAt } from '../../editor/completion.ts';
import { hoverAt } from '../../editor/hover.ts';
import { declarationsOf, idAt, placesOf, renamed, type WrittenId } from '../../editor/ids.ts';
import { quickFixFor } from '../../editor/quick-fixes.ts';
import type { Io } from '../io.ts';
import { completionItems, diagnosticOf, rangeOf } from './convert.ts';
import { deskFor, type Desk } from './desk.ts';

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', '-', '[', ','] },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
};

/** Files whose change on disk changes what a check says. */
const WATCHED = ['**/*.{yaml,yml}', '**/evidence/**'];

/** Serves an editor over standard input and output until it says goodbye; the process ends then. */
export function serve(io: Io, version: string): Promise<never> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const desk = deskFor(connection, documents, io);
  let watches = false;

  connection.onInitialize(({ capabilities }) => {
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return { capabilities: CAPABILITIES, serverInfo: { name: 'dars', version } };
  });
  connection.onInitialized(() => {
    if (!watches) return;
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => connection.console.warn(String(error)));
  });
  // Opening a file reads the disk afresh: nothing may have watched it before.
  documents.onDidOpen(({ document }) => desk.reread(document.uri));
  documents.onDidChangeContent(({ document }) => desk.changed(document.uri));
  documents.onDidSave(({ document }) => desk.reread(document.uri));
  documents.onDidClose(({ document }) => desk.reread(document.uri));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) desk.reread(uri);
  });
  answerQuestions(connection, documents, desk);
  answerIds(connection, desk);
  documents.listen(connection);
  connection.listen();
  return new Promise(() => {});
}

type Connection = ReturnType<typeof createConnection>;

/** Hover, completion and quick fixes. */
function answerQuestions(connection: Connection, documents: TextDocuments<TextDocument>, desk: Desk): void {
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const there = desk.at(uri);
    const text = documents.get(uri)?.getText();
    const document = there?.home.document;
    if (there === undefined || text === undefined || document === undefined) return null;
    const { findings } = await there.report();
    const paragraphs = hoverAt(there.app, FIELD_TREES, document, text, position, findings);
    return paragraphs.length === 0
      ? null
      : { contents: { kind: MarkupKind.PlainText, value: paragraphs.join('\n\n') } };
  });
  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const there = desk.at(uri);
    const text = documents.get(uri)?.getText();
    const document = there?.home.document;
    if (there === undefined || text === undefined || document === undefined) return null;
    return completionItems(completionsAt(there.lookup, FIELD_TREES, document, text, position));
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
    const there = desk.at(uri);
    if (there === undefined) return null;
    const { findings } = await there.report();
    return findings.filter(counts).flatMap((finding) => {
      const at = rangeOf(finding.at);
      const apart = at.end.line < range.start.line || at.start.line > range.end.line;
      const fix =
        finding.at.file !== there.home.file || apart ? undefined : quickFixFor(there.app, FIELD_TREES, finding);
      if (fix === undefined) return [];
      const edits = [{ range: rangeOf(fix.span), newText: fix.text }];
      return [
        {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding, (file) => desk.addressOf(path.resolve(there.home.folder, file)))],
          edit: { changes: { [uri]: edits } },
        },
      ];
    });
  });
}

/** Definition, references and renaming of ids. */
function answerIds(connection: Connection, desk: Desk): void {
  const idUnder = (uri: string, position: { line: number; character: number }) => {
    const there = desk.at(uri);
    const document = there?.home.document;
    const id =
      there === undefined || document === undefined ? undefined : idAt(there.app, FIELD_TREES, document, position);
    return there === undefined || id === undefined ? undefined : { there, id };
  };
  const locations = (folder: string, ids: readonly WrittenId[]): Location[] =>
    ids.map(({ file, span }) => ({ uri: desk.addressOf(path.resolve(folder, file)), range: rangeOf(span) }));

  connection.onDefinition(({ textDocument: { uri }, position }) => {
    const found = idUnder(uri, position);
    if (found === undefined) return null;
    return locations(found.there.home.folder, declarationsOf(found.there.app, FIELD_TREES, found.id));
  });
  connection.onReferences(({ textDocument: { uri }, position, context }) => {
    const found = idUnder(uri, position);
    if (found === undefined) return null;
    const places = placesOf(found.there.app, FIELD_TREES, found.id);
    return locations(
      found.there.home.folder,
      places.filter(({ declares }) => context.includeDeclaration || !declares),
    );
  });
  connection.onPrepareRename(({ textDocument: { uri }, position }) => {
    const found = idUnder(uri, position);
    if (found === undefined) return null;
    const { there, id } = found;
    const renaming = renamed(there.app, FIELD_TREES, id, id.id);
    if ('refused' in renaming) return new ResponseError(LSPErrorCodes.RequestFailed, renaming.refused);
    return { range: rangeOf(id.span), placeholder: id.id };
  });
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) => {
    const found = idUnder(uri, position);
    if (found === undefined) return null;
    const { there, id } = found;
    const renaming = renamed(there.app, FIELD_TREES, id, newName);
    if ('refused' in renaming) return new ResponseError(LSPErrorCodes.RequestFailed, renaming.refused);
    const changes: Record<string, TextEdit[]> = {};
    for (const { file, span, text } of renaming.edits) {
      const address = desk.addressOf(path.resolve(there.home.folder, file));
      (changes[address] ??= []).push({ range: rangeOf(span), newText: text });
    }
    return { changes };
  });
}
