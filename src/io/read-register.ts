import { readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../core/user-error.ts';
import { isEncrypted, kindOfBytes, sheetsOfText } from '../register/files.ts';
import type { Sheet } from '../register/sheets.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';

/** Largest file of a register that is read, in bytes: 256 MiB. The edition of February 2021 has 3 MiB. */
const LIMIT = 256 * 1024 * 1024;

/** Files of a folder that hold agreements: the plain copies of an edition, and what dars export register writes. */
const COPIES = ['purposes.jsonl.gz', 'purposes.jsonl', 'purposes.csv', 'releases.csv'];
const EXPORTS = ['register-agreements.csv', 'register-datasets.csv'];

/** Reads a register as sheets: a workbook, a folder with plain copies or with an export, or one such file. Errors: UserError. */
export async function readRegister(where: string, shown: string): Promise<readonly Sheet[]> {
  const kind = kindOf(where);
  if (kind === 'nothing') {
    throw new UserError(`${shown} does not exist.`, {
      hint: 'Name the workbook of the register, or a folder with its plain copies.',
      exitCode: 3,
    });
  }
  if (kind === 'file') return readOne(where, shown);
  const files = filesOf(where, shown);
  const read = await Promise.all(files.map((name) => readOne(path.join(where, name), `${shown}/${name}`)));
  return read.flat();
}

/** The files of a folder that are read together. */
function filesOf(folder: string, shown: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder).toSorted();
  } catch (error) {
    throw UserError.reading(folder, error);
  }
  for (const known of [COPIES, EXPORTS, ['register.json'], ['hdruk.csv'], ['hdruk.json']]) {
    const found = known.filter((name) => names.includes(name));
    if (found.length > 0) return found;
  }
  const workbooks = names.filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$'));
  const [only, ...others] = workbooks;
  if (only !== undefined && others.length === 0) return [only];
  throw new UserError(
    workbooks.length > 1
      ? `${shown} holds ${workbooks.length} workbooks.`
      : `${shown} holds no register: no workbook, no plain copies (${COPIES[0]}, releases.csv), no export of dars (${EXPORTS.join(', ')}).`,
    { hint: 'Name the file itself.', exitCode: 2 },
  );
}

async function readOne(file: string, shown: string): Promise<readonly Sheet[]> {
  const bytes = readBounded(file, LIMIT + 1);
  if (bytes.length > LIMIT)
    throw refused(`${shown} is larger than 256 MiB, which no edition of the register comes near.`);
  if (bytes.length === 0) throw refused(`${shown} is empty.`);
  const name = path.basename(file).replace(/\.(?:csv|jsonl|json|gz|jsonl\.gz)$/i, '');
  switch (kindOfBytes(bytes)) {
    case 'zip': {
      const { readXlsx } = await import('./read-xlsx.ts');
      return readXlsx(shown, bytes);
    }
    case 'ole': {
      if (isEncrypted(bytes)) throw (await import('./read-xlsx.ts')).locked(shown);
      throw refused(
        `${shown} is a workbook of an old kind (.xls).`,
        'Open it in a spreadsheet program and save it as .xlsx.',
      );
    }
    case 'gzip':
      return textSheets(name, shown, unpacked(bytes, shown));
    case 'text':
      return textSheets(name, shown, bytes);
    case 'pdf':
      throw refused(`${shown} is a PDF, whatever its name says.`);
    case 'markup':
      throw refused(
        `${shown} is a web page, whatever its name says.`,
        'A download that asks for a log-in, or that failed, is saved like that. Download the workbook again.',
      );
    case 'binary':
      throw refused(`${shown} is neither a workbook nor a text.`);
  }
}

function unpacked(bytes: Uint8Array, shown: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LIMIT });
  } catch {
    throw refused(`${shown} is damaged, or unpacks to more than 256 MiB.`);
  }
}

function textSheets(name: string, shown: string, bytes: Uint8Array): readonly Sheet[] {
  try {
    return sheetsOfText(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) throw refused(`${shown} begins as JSON, and is none.`);
    throw refused(`${shown} is not UTF-8.`, 'Save it as UTF-8, or import the workbook itself.');
  }
}

function refused(
  message: string,
  hint = 'Name the workbook of the register as it was published, or a folder with its plain copies.',
): UserError {
  return new UserError(message, { hint, exitCode: 2 });
}
