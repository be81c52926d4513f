import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ParagraphChild } from 'docx';
import { wordText, type Dress } from './docx-inline.ts';
import { CELL_MARGINS, HEAD_SHADE, TABLE_BORDERS } from './docx-style.ts';
import { plainText } from './literal.ts';
import type { Block, Cell } from './model.ts';
import { columnCount } from './outline.ts';

/** Where blocks stand: in which style, how far in, in which level of lists, in how much room (twips). */
export interface WordPlace {
  readonly style?: string;
  readonly indent: number;
  readonly level: number;
  readonly room: number;
}

type Written = (Paragraph | Table)[];

/** What Word has a row or a paragraph stay whole for, in characters: longer ones may break across pages. */
const STAYS_WHOLE = 600;

/** A table of so few rows stays on one page, where each row stays whole. */
const FEW_ROWS = 6;

/** Width of a letter in a table, in twips; rather too much than too little. */
const TWIPS_A_LETTER = 115;

/** Longer words may break, wherever they stand. */
const MOST_LETTERS = 24;

/** What the margins of a cell take of its width, in twips. */
const MARGINS = CELL_MARGINS.left + CELL_MARGINS.right;

/** A table under its caption, its header row on every page. */
export function wordTable(
  block: Block & { kind: 'table' },
  inline: (content: Cell, look?: Dress) => ParagraphChild[],
  place: WordPlace,
): Written {
  const all = [block.head, ...block.rows];
  const widths = fitting(
    Array.from({ length: columnCount(block) }, (_, index) => ({
      weight: Math.max(block.widths[index] ?? 1, 0),
      least: longestWord(all.map((row) => plainText(row[index] ?? []))) * TWIPS_A_LETTER + MARGINS,
    })),
    place.room,
  );
  const whole = all.map((row) => row.every((cell) => plainText(cell).length < STAYS_WHOLE));
  const rows = all.map((row, number) => {
    const heads = number === 0;
    return new TableRow({
      tableHeader: heads,
      cantSplit: whole[number] ?? false,
      children: widths.map(
        (width, index) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            ...(heads ? { shading: HEAD_SHADE } : {}),
            children: [
              new Paragraph({
                style: 'Cell',
                keepNext: staysWithNext(number, whole),
                children: inline(row[index] ?? [], heads || (block.rowHeads && index === 0) ? { bold: true } : {}),
              }),
            ],
          }),
      ),
    });
  });
  const caption =
    block.headed === true || block.caption.trim() === ''
      ? []
      : [new Paragraph({ style: 'Caption', children: [new TextRun(wordText(block.caption))] })];
  return [...caption, tableOf(rows, widths, place, block.rowHeads), afterTable()];
}

/** Short questions with short answers: a table without a header row, each row headed by its question. */
export function wordFacts(
  items: (Block & { kind: 'facts' })['items'],
  write: (value: readonly Block[], room: number) => Written,
  place: WordPlace,
): Written {
  if (items.length === 0) return [];
  const widths = shares([3, 7], place.room);
  const [left = 0, right = 0] = widths;
  const whole = items.map(({ value }) =>
    value.every((one) => one.kind === 'paragraph' && plainText(one.content).length < STAYS_WHOLE),
  );
  const rows = items.map(({ label, value }, number) => {
    const question = new Paragraph({
      style: 'Cell',
      keepNext: staysWithNext(number, whole),
      children: [new TextRun({ text: wordText(label), bold: true })],
    });
    return new TableRow({
      cantSplit: whole[number] ?? false,
      children: [
        new TableCell({ width: { size: left, type: WidthType.DXA }, children: [question] }),
        new TableCell({
          width: { size: right, type: WidthType.DXA },
          // A cell has to end with a paragraph.
          children: ended(write(value, right - MARGINS)),
        }),
      ],
    });
  });
  return [tableOf(rows, widths, place, true), afterTable()];
}

/** Whether a row may not be the last of its page: a short table stays whole, a longer one leaves no row alone. */
function staysWithNext(number: number, whole: readonly boolean[]): boolean {
  const last = whole.length - 1;
  if (number === last) return false;
  return number === 0 || (whole.length <= FEW_ROWS && whole.every(Boolean)) || number === last - 1;
}

function ended(children: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.at(-1) instanceof Paragraph
    ? children
    : [...children, new Paragraph({ style: 'Cell', children: [] })];
}

function tableOf(rows: TableRow[], widths: readonly number[], { indent }: WordPlace, firstColumn: boolean): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    ...(indent === 0 ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    borders: TABLE_BORDERS,
    margins: CELL_MARGINS,
    tableLook: { firstRow: true, firstColumn, noHBand: true, noVBand: true },
  });
}

/** Keeps two tables in a row from growing together, as Word would have it. */
function afterTable(): Paragraph {
  return new Paragraph({ style: 'AfterTable', children: [] });
}

/** How many characters the longest word has; what no column can hold whole is left out of account. */
function longestWord(texts: readonly string[]): number {
  const lengths = texts.flatMap((one) => one.split(/\s+|(?<=[-/_.@])/u)).map((word) => word.length);
  return Math.max(0, ...lengths.filter((length) => length <= MOST_LETTERS));
}

/** A room shared out by weights, where no column becomes too narrow for its longest word as long as others have room. */
function fitting(columns: readonly { readonly weight: number; readonly least: number }[], room: number): number[] {
  if (columns.reduce((sum, { least }) => sum + least, 0) > room)
    return shares(
      columns.map(({ weight }) => weight),
      room,
    );
  const narrow = new Set<number>();
  for (;;) {
    const left = columns.reduce((sum, { least }, index) => (narrow.has(index) ? sum - least : sum), room);
    const widths = shares(
      columns.map(({ weight }, index) => (narrow.has(index) ? 0 : weight)),
      left,
    ).map((width, index) => (narrow.has(index) ? (columns[index]?.least ?? 0) : width));
    const before = narrow.size;
    for (const [index, { least }] of columns.entries()) if ((widths[index] ?? 0) < least) narrow.add(index);
    if (narrow.size === before) return widths;
  }
}

/** A room shared out by weights, in whole twips. */
function shares(weights: readonly number[], room: number): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0) || 1;
  return weights.map((one) => Math.floor((room * one) / total));
}
