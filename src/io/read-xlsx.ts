import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { UserError } from '../core/user-error.ts';
import type { Sheet } from '../register/sheets.ts';
import { storedZip, unpackPlainZip } from './plain-zip.ts';

/** Most that the parts of a workbook may come to when they are unpacked, in bytes: 400 MiB, below the longest string. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;

/** Most parts that a workbook may have; real ones have some dozens. */
const PARTS_LIMIT = 10_000;

/** Most places for cells that sheets may span, blank ones counted: some twenty times the largest edition. */
const CELLS_LIMIT = 20_000_000;

/**
 * Reads every sheet of an .xlsx workbook. What the workbook says it unpacks to is looked at first, and no more than that
 * is written. Errors: UserError when it is damaged, locked, too large or no workbook.
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    const sheets = await read(file, bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    throw error instanceof UserError ? error : damaged(file, error);
  }
}

/** Not part of the function above: what waits for sheets would hold the unpacked workbook until they are read. */
function read(file: string, bytes: Uint8Array): ReturnType<typeof readWorkbook> {
  return readWorkbook(unpackedAlready(file, bytes), { trim: false });
}

/**
 * The workbook with its parts unpacked, because the package takes twice as long for that; without pictures and the like.
 * Refuses what unpacks to too much, spans too many cells, is locked or no workbook.
 */
function unpackedAlready(file: string, bytes: Uint8Array): ArrayBuffer {
  // Bit 0 of the flags in the first header: the content is encrypted.
  if (((bytes[6] ?? 0) & 1) === 1) throw locked(file);
  try {
    const names = namesOf(file, bytes);
    if (!names.has('xl/workbook.xml')) throw noWorkbook(file, names);
    const parts =
      unpackPlainZip(bytes, isRead, UNPACKED_LIMIT) ??
      new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => isRead(name) })));
    refuseWide(file, parts);
    return storedZip(parts);
  } catch (error) {
    throw error instanceof UserError ? error : damaged(file, error);
  }
}

/** Names of the parts; refuses what says that it unpacks to too much. */
function namesOf(file: string, bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.add(name);
      total += originalSize;
      return false;
    },
  });
  if (total > UNPACKED_LIMIT || names.size > PARTS_LIMIT) throw tooLarge(file, 'unpack to more than 400 MiB');
  return names;
}

/** The parts that hold cells, or say where they lie. */
function isRead(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.xml.rels');
}

/** Refuses sheets with too many places for cells, and a table of texts that pretends to be a sheet. */
function refuseWide(file: string, parts: ReadonlyMap<string, Uint8Array>): void {
  const links = new TextDecoder().decode(parts.get('xl/_rels/workbook.xml.rels'));
  const disguised = /[^<>]*\/worksheet["'][^<>]*sharedStrings|sharedStrings[^<>]*\/worksheet["']/.test(links);
  let cells = 0;
  for (const [name, part] of parts) if (name.endsWith('.xml') && name !== STRINGS) cells += spanOf(part);
  if (disguised || cells > CELLS_LIMIT) throw tooLarge(file, 'span millions of cells');
}

/** The table of texts, by far the largest part. */
const STRINGS = 'xl/sharedStrings.xml';

/**
 * How many places for cells a sheet spans: in each row, up to its last. Readers make a list as long as that. Every place
 * such as r="AB12" is counted, wherever it stands: looking closer would take longer, and no honest sheet comes near the limit.
 */
function spanOf(xml: Uint8Array): number {
  let [span, row, widest] = [0, 0, 0];
  for (let at = xml.indexOf(R); at >= 0; at = xml.indexOf(R, at + 1)) {
    if (xml[at + 1] !== EQUALS) continue;
    let next = at + 3;
    let column = 0;
    for (let letter = xml[next] ?? 0; letter >= A && letter <= Z; letter = xml[(next += 1)] ?? 0)
      column = Math.min(column * 26 + letter - A + 1, CELLS_LIMIT + 1);
    const digits = next;
    let number = 0;
    for (let digit = xml[next] ?? 0; digit >= ZERO && digit <= NINE; digit = xml[(next += 1)] ?? 0)
      number = number * 10 + digit - ZERO;
    if (column === 0 || next === digits) continue;
    if (number !== row) {
      span += widest;
      [row, widest] = [number, 0];
    }
    widest = Math.max(widest, column);
  }
  return span + widest;
}

const [R, EQUALS, A, Z, ZERO, NINE] = [0x72, 0x3d, 0x41, 0x5a, 0x30, 0x39];

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

/** A cell as text: days without a time, numbers without separators. */
function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : '';
}
