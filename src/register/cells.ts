import { CELL_LIMIT } from '../core/csv.ts';
import { isDay } from '../core/days.ts';
import { forbiddenInValue } from '../core/decode.ts';
import { PROSE_COLUMNS, type ProseColumn } from './record.ts';
import { remembered } from './remembered.ts';

/** A reference as it is looked up: without blanks around it, and with hyphens where a dash was typed. */
export const cleanReference = remembered((cell: string): string =>
  cell
    .trim()
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, ' '),
);

/** Every prose column of a row. */
export function proseFrom(cell: (column: ProseColumn) => string): Readonly<Record<ProseColumn, string>> {
  const [objective, activities, output, benefits, yielded] = PROSE_COLUMNS;
  return {
    [objective]: cell(objective),
    [activities]: cell(activities),
    [output]: cell(output),
    [benefits]: cell(benefits),
    [yielded]: cell(yielded),
  };
}

/** True for a text that fills its cell, so that the spreadsheet may have cut the rest off. */
export function isCut(text: string): boolean {
  if (text.length * 2 < CELL_LIMIT - 10) return false;
  // Line ends were counted as two characters by the program that cut it, and are one here.
  const lines = text.split('\n').length - 1;
  return text.length >= CELL_LIMIT - 10 || (text.length + lines >= CELL_LIMIT - 10 && !/[.!?:;)\]”"’']\s*$/.test(text));
}

/** Finds whatever is none of the characters that nearly all prose is made of; none of these is forbidden in a file. */
const UNUSUAL = /[^\t\n -~\u00a0-\u00ff\u2010-\u2027\u2030-\u205e]/;

/** A text with line feeds alone, and without the characters that no file of an application may hold. */
export function cleanText(text: string): { readonly text: string; readonly left: number } {
  if (!UNUSUAL.test(text) && !text.includes('_x000D_')) return { text, left: 0 };
  // Programs that copy a workbook leave this escape for a carriage return behind.
  const lines = text.replaceAll('_x000D_', '\r').replaceAll(/\r+\n|\r/g, '\n');
  if (forbiddenInValue(lines) === undefined) return { text: lines, left: 0 };
  const characters = Array.from(lines);
  const kept = characters.filter((character) => character === '\n' || forbiddenInValue(character) === undefined);
  return { text: kept.join(''), left: characters.length - kept.length };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as YYYY-MM-DD from the forms that registers use: 2024-04-01, 01/04/2024 (day first), 1 April 2024. */
export function dayOf(cell: string): string | undefined {
  const words = cell.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(words);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashes = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words);
  if (slashes !== null) return realDay(Number(slashes[3]), Number(slashes[2]), Number(slashes[1]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -,]+(\d{4})$/.exec(words);
  if (named === null) return undefined;
  return realDay(Number(named[3]), MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1, Number(named[1]));
}

function realDay(year: number, month: number, day: number): string | undefined {
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= 1990 && year <= 2100 && isDay(written) ? written : undefined;
}
