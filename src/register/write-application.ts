import type { DocumentName } from '../core/rule.ts';
import { fileOf } from '../core/workspace.ts';
import { valueAt, type Answers, type Value } from './answers.ts';
import { filledForm, type Form, type Marks } from './form.ts';
import type { Imported } from './import-agreement.ts';
import { bytesOf, ready } from './pieces.ts';
import { yamlLines } from './yaml-text.ts';

/** Name of the file, beside the answers, in which the import says where everything went. */
export const ACCOUNT_FILE = 'register-import.yaml';

/** Begins the comment above an answer that was read in the prose and that nobody has accepted yet. */
export const PROPOSED = 'proposed:';

/** From which file the import was made. */
export interface ImportSource {
  /** Name of the file or folder, without the way to it. */
  readonly register: string;
  readonly edition: string;
  readonly importedOn: string;
  /** What the layout has and the file had not; none when left out. */
  readonly lacking?: readonly string[];
}

/** Files of an imported application as UTF-8: the forms that have answers, and the account of the import. */
export function applicationFiles(
  imported: Imported,
  forms: ReadonlyMap<string, Form>,
  source: ImportSource,
): ReadonlyMap<string, Uint8Array> {
  const files = Object.entries(imported.documents).map(([name, answers]) => {
    const form = forms.get(fileOf(name));
    if (form === undefined) throw new Error(`there is no form for ${name}`);
    return [fileOf(name), filledForm(form, answers, marksOf(imported, name as DocumentName))] as const;
  });
  return new Map([...files, [ACCOUNT_FILE, account(imported, source)]]);
}

/** Comments above what was proposed, with the words from which it was read. */
function marksOf({ proposals }: Imported, document: DocumentName): Marks {
  return new Map(
    proposals
      .filter((one) => one.document === document)
      .map(({ path, words, column }) => [
        path.join('.'),
        wrapped(`${PROPOSED} read in “${visible(words)}” (${column}). Delete this comment to accept it.`),
      ]),
  );
}

/** Words on one line, without what cannot be seen. */
function visible(words: string): string {
  return words.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > 88) lines.push(lines.length === 0 ? word : `  ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

const HEAD = `# What dars import left for a person to look at. What is not named here stands in the files, as an answer or word
# for word as it was published. Delete this file when you have gone through it. Of these lists it has those that
# are not empty:
#
# lacking: sheets and columns that the register has and the imported file had not.
# remarks: what somebody should know of the row as a whole.
# proposed: answers that were read in the prose, or in a word that leaves room. Each stands in its file under a
#   comment that begins with “${PROPOSED}”. Delete the comment to accept the answer, or the answer to refuse it.
# leftovers: what has no place in an application, or what a person has to settle.
`;

const headPiece = ready(HEAD);

function account({ reference, documents, proposals, leftovers, remarks }: Imported, source: ImportSource): Uint8Array {
  const data: Answers = {
    schemaVersion: 1,
    register: source.register,
    edition: source.edition,
    importedOn: source.importedOn,
    reference,
    lacking: some(source.lacking ?? []),
    remarks: some(remarks),
    proposed: some(
      proposals.map(({ document, path, words, column }) => ({
        file: fileOf(document),
        path: path.join('.'),
        value: valueAt(documents[document], path),
        column,
        words: visible(words),
      })),
    ),
    leftovers: some(leftovers.map(({ column, words, why }) => ({ column, words, why }))),
  };
  return bytesOf([headPiece, ...yamlLines(data)]);
}

/** What an account says that the imported file had not, as it is written; empty where it had everything. */
export function lackingIn(account: string): string {
  return /^lacking:\n((?: .*\n)+)/m.exec(account)?.[1] ?? '';
}

function some(list: readonly Value[]): Value {
  return list.length === 0 ? undefined : list;
}
