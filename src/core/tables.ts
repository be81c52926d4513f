/** A cell of a table, with its column in the line, counted from 1. */
export interface Cell {
  readonly text: string;
  readonly column: number;
}

/** A table in a text: its head, and the rows below with their line, counted from 1. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

const RULE = /^\s{0,8}\|?(?:\s{0,8}:?-{1,200}:?\s{0,8}\|){1,100}(?:\s{0,8}:?-{1,200}:?)?\s*$/;

/** The tables of a text: the whole of a file with separated values, or each Markdown table. */
export function tablesOf(file: string, text: string): readonly Table[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  return /\.[ct]sv$/i.test(file) ? separated(lines) : markdown(lines);
}

function separated(lines: readonly string[]): readonly Table[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const head = lines[first];
  if (head === undefined) return [];
  const by = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
  const rows = lines
    .slice(first + 1)
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line: first + index + 2, cells: cellsOf(line, by) }]));
  return [{ head: cellsOf(head, by).map(({ text }) => text), rows }];
}

function markdown(lines: readonly string[]): readonly Table[] {
  const tables: Table[] = [];
  for (let at = 1; at < lines.length; at += 1) {
    if (!RULE.test(lines[at] ?? '') || !(lines[at - 1] ?? '').includes('|')) continue;
    const head = inner(cellsOf(lines[at - 1] ?? '', '|')).map(({ text }) => text);
    const rows: { line: number; cells: readonly Cell[] }[] = [];
    for (let row = at + 1; (lines[row] ?? '').includes('|'); row += 1) {
      rows.push({ line: row + 1, cells: inner(cellsOf(lines[row] ?? '', '|')) });
    }
    tables.push({ head, rows });
  }
  return tables;
}

/** Cells between bars: what stands before the first one is nothing. */
function inner(cells: readonly Cell[]): readonly Cell[] {
  return cells[0]?.text === '' ? cells.slice(1) : cells;
}

/** Splits one line; a cell in double quotes may hold the mark. Quotes and blanks around a cell are left out. */
function cellsOf(line: string, by: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (at < line.length && (quoted || line[at] !== by)) continue;
    const raw = line.slice(from, at);
    const text = raw.replace(/^[\s"]+/, '').replace(/[\s"]+$/, '');
    cells.push({ text, column: from + 1 + (text === '' ? 0 : raw.indexOf(text)) });
    from = at + 1;
  }
  return cells;
}
