import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { UserError } from '../core/user-error.ts';
import type { Sheet } from '../register/sheets.ts';

/** Most that the parts of a workbook may come to when they are unpacked, in bytes: 400 MiB, below the longest string. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;

/** Most parts that a workbook may have; real ones have some dozens. */
const PARTS_LIMIT = 10_000;

/**
 * Reads every sheet of an .xlsx workbook. What the workbook says it unpacks to is looked at first, and the unpacker
 * writes no more than that. Errors: UserError when it is damaged, locked, too large or no workbook.
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  const parts = partsOf(file, bytes);
  if (!parts.has('xl/workbook.xml')) throw noWorkbook(file, parts);
  try {
    const sheets = await readWorkbook(exactBuffer(bytes), { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    throw damaged(file, error);
  }
}

/** Names of the parts; refuses what unpacks to too much, or is locked. */
function partsOf(file: string, bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  let total = 0;
  // Bit 0 of the flags in the first header: the content is encrypted.
  if (((bytes[6] ?? 0) & 1) === 1) throw locked(file);
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        total += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw damaged(file, error);
  }
  if (total > UNPACKED_LIMIT || names.size > PARTS_LIMIT)
    throw new UserError(`${file} would unpack to more than 400 MiB, which no edition of the register comes near.`, {
      hint: 'Download the workbook again from the page of the register.',
      exitCode: 2,
    });
  return names;
}

function noWorkbook(file: string, parts: ReadonlySet<string>): UserError {
  const what = parts.has('word/document.xml')
    ? 'a Word document'
    : parts.has('xl/workbook.bin')
      ? 'a binary workbook (.xlsb)'
      : parts.has('content.xml')
        ? 'an OpenDocument file'
        : 'a zip without a workbook in it';
  return new UserError(`${file} is ${what}, not an .xlsx workbook.`, {
    hint: 'Open it in a spreadsheet program and save it as .xlsx, or name the workbook that was published.',
    exitCode: 2,
  });
}

/** The workbook is under a password, so nobody can read it without that. */
export function locked(file: string): UserError {
  return new UserError(`${file} is protected by a password.`, {
    hint: 'Open it in a spreadsheet program, save it without a password, and import that copy.',
    exitCode: 2,
  });
}

function damaged(file: string, error: unknown): UserError {
  const because = error instanceof Error ? ` (${error.message})` : '';
  return new UserError(`${file} is damaged and cannot be read as a workbook${because}.`, {
    hint: 'Download it again; a copy that opens in a spreadsheet program can be saved anew as .xlsx.',
    exitCode: 3,
  });
}

/** The bytes alone, where they lie in a larger buffer. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && byteLength === buffer.byteLength
    ? buffer
    : new Uint8Array(bytes).buffer;
}

/** A cell as text: days without a time, numbers without separators. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : String(value as number | boolean);
}
