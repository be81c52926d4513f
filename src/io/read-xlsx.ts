import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { UserError } from '../core/user-error.ts';
import type { Sheet } from '../register/sheets.ts';

/** Most that the parts of a workbook may come to when they are unpacked, in bytes: 400 MiB, below the longest string. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;

/** Most parts that a workbook may have; real ones have some dozens. */
const PARTS_LIMIT = 10_000;

/** Most places for cells that sheets may span, blank ones counted: some twenty times the largest edition. */
const CELLS_LIMIT = 20_000_000;

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

/** Names of the parts; refuses what unpacks to too much, spans too many cells, or is locked. */
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
    if (total > UNPACKED_LIMIT || names.size > PARTS_LIMIT) throw tooLarge(file, 'unpack to more than 400 MiB');
    const small = unzipSync(bytes, {
      filter: ({ name }) => name.endsWith('.xml.rels') || (name.endsWith('.xml') && name !== STRINGS),
    });
    const links = new TextDecoder().decode(small['xl/_rels/workbook.xml.rels']);
    const disguised = /[^<>]*\/worksheet["'][^<>]*sharedStrings|sharedStrings[^<>]*\/worksheet["']/.test(links);
    let cells = 0;
    for (const [name, part] of Object.entries(small))
      if (name.endsWith('.xml')) cells += spanOf(new TextDecoder().decode(part));
    if (disguised || cells > CELLS_LIMIT) throw tooLarge(file, 'span millions of cells');
  } catch (error) {
    throw error instanceof UserError ? error : damaged(file, error);
  }
  return names;
}

/** The table of texts, by far the largest part. */
const STRINGS = 'xl/sharedStrings.xml';

const CELL = /<(?:\w+:)?c\s[^>]*?\br=["']([A-Z]+)(\d+)["']/g;

/** How many places for cells a sheet spans: in each row, up to its last. Readers make a list as long as that. */
function spanOf(xml: string): number {
  let [span, row, widest] = [0, '', 0];
  for (const [, letters = '', number = ''] of xml.matchAll(CELL)) {
    if (number !== row) {
      span += widest;
      [row, widest] = [number, 0];
    }
    let column = 0;
    for (const letter of letters.slice(0, 8)) column = column * 26 + letter.charCodeAt(0) - 64;
    widest = Math.max(widest, column);
  }
  return span + widest;
}

function tooLarge(file: string, would: string): UserError {
  return new UserError(`${file} would ${would}, which no edition of the register comes near.`, {
    hint: 'Download the workbook again from the page of the register.',
    exitCode: 2,
  });
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
  return buffer instanceof ArrayBuffer && byteLength === buffer.byteLength ? buffer : new Uint8Array(bytes).buffer;
}

/** A cell as text: days without a time, numbers without separators. */
function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}
