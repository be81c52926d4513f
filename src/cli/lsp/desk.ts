import path from 'node:path';
import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type ShowMessageParams,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import type { Io } from '../io.ts';
import { homeOf, readApplication, withText, type EditedApplication, type Home } from './applications.ts';
import { pathOf, uriOf } from './convert.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { whenQuiet } from './when-quiet.ts';

/** The applications that are being edited, and what the editor was told of them. */
export interface Desk {
  /** The application that an open file belongs to, as it stands now, and where in it. */
  readonly at: (uri: string) => (EditedApplication & { readonly home: Home }) | undefined;
  /** Address of a file: the editor's own for a file that it has open. */
  readonly addressOf: (file: string) => string;
  /** Takes in that an open file has another text. */
  readonly changed: (uri: string) => void;
  /** Reads the application around a file again from disk. */
  readonly reread: (uri: string) => void;
}

/** Keeps the applications around the open files, and publishes what a check says of each after every change. */
export function deskFor(connection: Connection, documents: TextDocuments<TextDocument>, io: Io): Desk {
  const held = new Map<string, EditedApplication>();
  const published = new Map<string, Map<string, string>>();
  const due = new Set<string>();
  let complaint = '';

  const homeOfUri = (uri: string): Home | undefined => {
    const file = pathOf(uri);
    return file === undefined ? undefined : homeOf(file, io);
  };
  const openIn = (folder: string): { document: TextDocument; home: Home }[] =>
    documents.all().flatMap((document) => {
      const home = homeOfUri(document.uri);
      return home?.folder === folder ? [{ document, home }] : [];
    });
  const addressOf = (file: string): string => documents.keys().find((uri) => pathOf(uri) === file) ?? uriOf(file);

  /** Reads from disk and lays the open files over it. */
  const read = (folder: string): EditedApplication | undefined => {
    try {
      let application = readApplication(folder, io);
      for (const { document, home } of openIn(folder)) {
        if (home.document !== undefined) application = withText(application, home.document, document.getText());
      }
      held.set(folder, application);
      complaint = '';
    } catch (error) {
      complain(error);
    }
    return held.get(folder);
  };
  /** Says once what stops the check, such as a fault in the settings. What was known before stays. */
  const complain = (error: unknown): void => {
    if (!(error instanceof UserError)) throw error;
    const words = safe(`${error.message} ${error.hint ?? ''}`.trim());
    const message: ShowMessageParams = { type: MessageType.Error, message: words };
    if (words !== complaint) connection.sendNotification(ShowMessageNotification.type, message).catch(() => {});
    complaint = words;
  };

  const publish = async (folder: string): Promise<void> => {
    const application = held.get(folder);
    const report = await application?.report();
    // A newer state has its own turn.
    if (held.get(folder) !== application) return;
    const found = report === undefined ? new Map<string, never[]>() : diagnosticsOf(folder, report, addressOf);
    const before = published.get(folder) ?? new Map<string, string>();
    const now = new Map<string, string>();
    const sending: Promise<void>[] = [];
    const open = openIn(folder).map(({ document }) => document.uri);
    for (const uri of new Set([...before.keys(), ...open, ...found.keys()])) {
      const diagnostics = [...(found.get(uri) ?? [])];
      const version = application === undefined ? undefined : documents.get(uri)?.version;
      const sent = JSON.stringify([version, diagnostics]);
      if (diagnostics.length > 0 || version !== undefined) now.set(uri, sent);
      if (before.get(uri) === sent) continue;
      sending.push(connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }));
    }
    // Set before anything is waited for: the next state is compared with what this one sends.
    if (now.size === 0) published.delete(folder);
    else published.set(folder, now);
    await Promise.all(sending);
  };
  const soon = whenQuiet(() => {
    const folders = [...due];
    due.clear();
    for (const folder of folders) {
      publish(folder).catch((error: unknown) => {
        if (error instanceof UserError) complain(error);
        else connection.console.error(String(error));
      });
    }
  });
  const check = (folder: string): void => {
    due.add(folder);
    soon();
  };

  return {
    addressOf,
    at: (uri) => {
      const home = homeOfUri(uri);
      const application = home === undefined ? undefined : (held.get(home.folder) ?? read(home.folder));
      return home === undefined || application === undefined ? undefined : { ...application, home };
    },
    changed: (uri) => {
      const home = homeOfUri(uri);
      const document = documents.get(uri);
      if (home === undefined || document === undefined) return;
      const application = held.get(home.folder);
      if (application === undefined) read(home.folder);
      else if (home.document !== undefined) {
        held.set(home.folder, withText(application, home.document, document.getText()));
      }
      check(home.folder);
    },
    reread: (uri) => {
      const home = homeOfUri(uri);
      if (home === undefined) {
        // Settings above an application, and organisations that it shares, may concern several.
        const file = pathOf(uri);
        for (const [folder, { opened }] of held) {
          if (![...opened.config.sources.keys()].some((name) => path.resolve(folder, name) === file)) continue;
          read(folder);
          check(folder);
        }
        return;
      }
      if (openIn(home.folder).length > 0) read(home.folder);
      else held.delete(home.folder);
      check(home.folder);
    },
  };
}
