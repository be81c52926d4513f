import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ParagraphChild } from 'docx';
import { sum } from './column-widths.ts';
import { wordText, type Dress } from './docx-inline.ts';
import { CELL_MARGINS, HEAD_SHADE, TABLE_BORDERS } from './docx-style.ts';
import { plainText } from './literal.ts';
import type { Block, Cell } from './model.ts';
import { tableShares } from './table-widths.ts';

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

/** What an item of a list takes of that at least: it has a line of its own. */
const LINE = 50;

/** A table of so few rows and characters stays on one page, where each row stays whole; more would leave a page half empty. */
const FEW_ROWS = 6;
const FEW_CHARACTERS = 900;

/** Size of the type in a table, in twips, and somewhat more, since the face may be a stand-in. */
const TYPE = 205;

/** What the margins of a cell take of its width, in twips. */
const MARGINS = CELL_MARGINS.left + CELL_MARGINS.right;

/** A table under its caption, its header row on every page. */
export function wordTable(
  block: Block & { kind: 'table' },
  inline: (content: Cell, look?: Dress) => ParagraphChild[],
  place: WordPlace,
): Written {
  const all = [block.head, ...block.rows];
  const shared = tableShares(block, { width: place.room, inset: MARGINS, size: TYPE });
  const widths = shares(shared, place.room);
  const whole = all.map((row) => row.every((cell) => plainText(cell).length < STAYS_WHOLE));
  const kept = keptRows(whole, sum(all.flat().map((cell) => plainText(cell).length)));
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
                keepNext: staysWithNext(number, kept, 1),
                children: inline(row[index] ?? [], {
                  cell: true,
                  ...(heads || (block.rowHeads && index === 0) ? { bold: true } : {}),
                }),
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
  const whole = items.map(({ value }) => value.every((one) => charactersOf(one) < STAYS_WHOLE));
  const kept = keptRows(whole, sum(items.flatMap(({ value }) => value.map(charactersOf))));
  const rows = items.map(({ label, value }, number) => {
    const question = new Paragraph({
      style: 'Cell',
      keepNext: staysWithNext(number, kept, 0),
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

/** How many rows a table has, and whether they all stay on one page. */
interface Kept {
  readonly count: number;
  readonly together: boolean;
}

/** How many characters a block comes to, by the room that it takes; more than any row where it is neither text nor a list. */
function charactersOf(block: Block): number {
  if (block.kind === 'paragraph') return plainText(block.content).length;
  if (block.kind !== 'list') return Number.POSITIVE_INFINITY;
  return sum(block.items.map((item) => Math.max(LINE, sum(item.map(charactersOf)))));
}

function keptRows(whole: readonly boolean[], characters: number): Kept {
  const together = whole.length <= FEW_ROWS && whole.every(Boolean) && characters <= FEW_CHARACTERS;
  return { count: whole.length, together };
}

/** Whether a row may not be the last of its page: a longer table leaves no row alone, nor one with its head. */
function staysWithNext(number: number, { count, together }: Kept, heads: number): boolean {
  return number < count - 1 && (number <= heads || together || number === count - 2);
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
    width: { size: sum(widths), type: WidthType.DXA },
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

/** A room shared out by weights, in whole twips. */
function shares(weights: readonly number[], room: number): number[] {
  const total = sum(weights) || 1;
  return weights.map((one) => Math.floor((room * one) / total));
}
