/** What a spreadsheet takes for the beginning of a formula, in plain and in wide letters; blanks before it do not help. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** Most characters that a cell of a spreadsheet holds; what is longer is cut there without a word. */
export const CELL_LIMIT = 32_767;

/** True when a spreadsheet could take a cell for a formula, and run it. */
export function looksLikeFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** A formula, or one with apostrophes before it already: those get another, so that taking one away gives the cell back. */
const GUARDED = /^'*\s*[=+\-@＝＋－＠]/;

/** A cell as it was before `toCsv` guarded it. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}

/**
 * Rows as CSV (RFC 4180): commas, quotes where they are needed, CRLF between rows, a line feed inside a cell. It begins
 * with a byte order mark, without which Excel takes UTF-8 for the letters of the machine and spoils every dash and quote.
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, which shows and can be taken away.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  const guarded = GUARDED.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
