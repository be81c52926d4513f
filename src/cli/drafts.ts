import path from 'node:path';
import { readEditorSchemas, readForms } from '../io/assets.ts';
import { createFolder } from '../io/create-folder.ts';
import { kindOf } from '../io/look.ts';
import { readBounded } from '../io/read-file.ts';
import { parseForm, type Form } from '../register/form.ts';
import { importedFrom, type Entry } from '../register/published.ts';
import type { Chosen } from '../register/select.ts';
import { plain } from '../register/sheets.ts';
import { ACCOUNT_FILE, applicationFiles, lackingIn, type ImportSource } from '../register/write-application.ts';

/** An agreement that is to become a draft, with the name of the folder for it. */
export interface Draft extends Chosen<Entry> {
  readonly name: string;
}

/** How all drafts of a run are made. Plain data: it goes to a second thread as it is. */
export interface Drafting {
  /** Folder in which each draft gets a folder. */
  readonly out: string;
  readonly source: ImportSource;
  readonly dryRun: boolean;
  /** Whether a draft brings what editors use itself, instead of sharing it with the others. */
  readonly alone: boolean;
  /** Whether the disk is waited for. */
  readonly durable: boolean;
}

/** What became of a draft: how much a person has to look at, or that something stood in its place and was left alone. */
export type Drafted =
  | {
      readonly kept: true;
      /** True for a draft of a file with less in it, by the account that the import left in it. */
      readonly fromLess: boolean;
    }
  | {
      readonly kept: false;
      readonly proposals: number;
      readonly leftovers: number;
      readonly remarks: readonly string[];
    };

/** Makes drafts one by one, each whole or not at all. Errors: UserError with exit code 3 when one cannot be written. */
export function drafter({ out, source, dryRun, alone, durable }: Drafting): (draft: Draft) => Drafted {
  const forms = dryRun ? new Map<string, Form>() : formsFor(alone);
  const schemas = alone && !dryRun ? editorFiles() : [];
  return ({ record, otherVersions, name }) => {
    const folder = path.join(out, name);
    if (kindOf(folder) !== 'nothing') return kept(folder, source);
    const imported = importedFrom(record, { edition: source.edition, otherVersions });
    if (!dryRun) {
      const files = new Map([...applicationFiles(imported, forms, source), ...schemas]);
      if (!createFolder(folder, files, durable)) return kept(folder, source);
    }
    const { proposals, leftovers, remarks } = imported;
    return { kept: false, proposals: proposals.length, leftovers: leftovers.length, remarks };
  };
}

function kept(folder: string, { lacking = [] }: ImportSource): Drafted {
  const before = lackingIn(accountIn(folder));
  const more = lacking.reduce((left, what) => left.replace(plain(what), ''), plain(before));
  return { kept: true, fromLess: more !== '' };
}

/** The account that an import left; empty where there is none, or where it cannot be read. */
function accountIn(folder: string): string {
  try {
    return new TextDecoder().decode(readBounded(path.join(folder, ACCOUNT_FILE), ACCOUNT_START));
  } catch {
    return '';
  }
}

/** What is missing stands at the beginning of an account; so many bytes of it are read. */
const ACCOUNT_START = 16_384;

/** What editors use, by its path in the folder that has it. */
export function editorFiles(): readonly (readonly [name: string, content: Uint8Array])[] {
  return [...readEditorSchemas()].map(([name, text]) => [`.dars/schemas/${name}`, new TextEncoder().encode(text)]);
}

function formsFor(alone: boolean): ReadonlyMap<string, Form> {
  return new Map([...readForms()].map(([name, text]) => [name, parseForm(alone ? text : withSharedSchemas(text))]));
}

/** The form with the way to schemas that lie one folder higher. */
function withSharedSchemas(form: string): string {
  return form.replaceAll(/(?<=^# (?:yaml-language-server: \$schema=|\$schema: ))/gm, '../');
}
