import { isMap } from '../core/values.ts';
import { rowsOfCsv, type Sheet } from './sheets.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileKind = 'zip' | 'ole' | 'gzip' | 'pdf' | 'markup' | 'text' | 'binary';

/** Tells the kind of a file by its bytes. */
export function kindOfBytes(bytes: Uint8Array): FileKind {
  const begins = (...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (begins(0x1f, 0x8b)) return 'gzip';
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const start = bytes.subarray(0, 4096);
  if (start.includes(0)) return 'binary';
  return /^\uFEFF?\s*<(?:!doctype|html|\?xml|table)/i.test(new TextDecoder().decode(start)) ? 'markup' : 'text';
}

/** True when the bytes of an OLE file name the part in which Office keeps a workbook under a password. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const name = new Uint8Array(Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]));
  const [first = 0] = name;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/**
 * Sheets of a text: an export of dars as JSON, JSON objects one a line, or comma-separated values. Errors: SyntaxError
 * when what begins as JSON is none.
 */
export function sheetsOfText(name: string, text: string): readonly Sheet[] {
  const body = text.replace(/^\uFEFF/, '');
  if (!/^\s*\{/.test(body)) return [{ name, rows: rowsOfCsv(body) }];
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const first = lines.length > 1 && /\}\s*$/.test(lines[0] ?? '');
  if (first)
    return [
      sheetOfRecords(
        name,
        lines.map((line): unknown => fieldsOf(JSON.parse(line))),
      ),
    ];
  const whole: unknown = JSON.parse(body);
  if (!isMap(whole)) return [];
  if (!isMap(whole['sheets'])) return [sheetOfRecords(name, [fieldsOf(whole)])];
  return Object.entries(whole['sheets']).map(([sheet, records]) =>
    sheetOfRecords(sheet, Array.isArray(records) ? (records as readonly unknown[]) : []),
  );
}

/** The row of an export of dars that has one; anything else is its own. */
function fieldsOf(value: unknown): unknown {
  return isMap(value) && isMap(value['fields']) ? value['fields'] : value;
}

/** Objects with the same keys as a sheet; a list in one of them is written as JSON, and null is a blank cell. */
function sheetOfRecords(name: string, records: readonly unknown[]): Sheet {
  const maps = records.filter(isMap);
  const columns = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  return { name, rows: [columns, ...maps.map((map) => columns.map((column) => cellOf(map[column])))] };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
