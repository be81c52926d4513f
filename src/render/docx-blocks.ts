import { Bookmark, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import { wordCode, wordInline, wordText, type Bookmarks } from './docx-inline.ts';
import {
  calloutStyle,
  CELL_MARGINS,
  DEEPEST_LIST,
  HEAD_SHADE,
  numbersFrom,
  STEP,
  TABLE_BORDERS,
  toneColour,
} from './docx-style.ts';
import { plainText } from './literal.ts';
import type { Block, Cell } from './model.ts';
import { columnCount, toneLabels } from './outline.ts';

/** What blocks need to know of the document, and what they leave behind in it. */
export interface WordContext {
  readonly bookmarks: Bookmarks;
  /** Anchors already given out: a second heading with the same one goes without. */
  readonly given: Set<string>;
  /** First numbers of the numbered lists so far. */
  readonly starts: Set<number>;
  /** Lists so far: each counts for itself. */
  lists: number;
}

/** Where blocks stand: in which style, how far in, in which level of lists, in how much room (twips). */
export interface WordPlace {
  readonly style?: string;
  readonly indent: number;
  readonly level: number;
  readonly room: number;
}

/** What Word has a row or a paragraph stay whole for, in characters: longer ones may break across pages. */
const STAYS_WHOLE = 600;

const DRAWN_ELSEWHERE = 'The drawing is in the PDF and in the page for a browser; the table below says what it shows.';

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** Blocks as paragraphs and tables, one after the other. */
export function wordBlocks(blocks: readonly Block[], context: WordContext, place: WordPlace): (Paragraph | Table)[] {
  return blocks.flatMap((block) => write(block, context, place));
}

/** The words of a heading, with the bookmark that links lead to. */
export function marked(id: string, children: ParagraphChild[], context: WordContext): ParagraphChild[] {
  const name = context.bookmarks.get(id);
  if (name === undefined || context.given.has(id)) return children;
  context.given.add(id);
  return [new Bookmark({ id: name, children })];
}

function write(block: Block, context: WordContext, place: WordPlace): (Paragraph | Table)[] {
  const inline = (content: Cell) => wordInline(content, context.bookmarks);
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: marked(block.id, inline(block.content), context),
        }),
      ];
    case 'paragraph':
      return [paragraph(place, { children: inline(block.content) })];
    case 'list':
      return list(block, context, place);
    case 'table':
      return table(block, context, place);
    case 'facts':
      return facts(block, context, place);
    case 'quote':
      return wordBlocks(block.content, context, { ...place, style: 'Quotation' });
    case 'code':
      return [paragraph({ ...place, style: 'Code' }, { children: wordCode(block.text) })];
    case 'figure':
      // Office programs need a second picture in dots beside such a drawing; the table after it says the same.
      return [
        new Paragraph({ style: 'Caption', children: [new TextRun(wordText(block.caption))] }),
        paragraph({ ...place, style: 'Small' }, { children: [new TextRun(DRAWN_ELSEWHERE)] }),
      ];
    case 'callout': {
      const style = calloutStyle(block.tone);
      const label = new TextRun({ text: toneLabels[block.tone], bold: true, color: toneColour(block.tone) });
      return [
        paragraph({ ...place, style }, { children: [label], keepNext: true }),
        ...wordBlocks(block.content, context, { ...place, style }),
      ];
    }
    case 'rule':
      return [new Paragraph({ children: [], thematicBreak: true })];
  }
}

function paragraph({ style, indent }: WordPlace, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...options,
    ...(style === undefined ? {} : { style }),
    ...(indent === 0 || options.numbering !== undefined ? {} : { indent: { left: indent } }),
  });
}

function list(block: Block & { kind: 'list' }, context: WordContext, place: WordPlace): (Paragraph | Table)[] {
  const start = block.start ?? 1;
  const reference = block.ordered ? numbersFrom(start) : 'bullets';
  if (block.ordered) context.starts.add(start);
  context.lists += 1;
  const level = Math.min(place.level, DEEPEST_LIST);
  const numbering = { reference, level, instance: context.lists };
  const within = { ...place, level: level + 1, indent: STEP * (level + 1), room: place.room - STEP };
  return block.items.flatMap((item) => {
    const [first, ...others] = item;
    const opens = first?.kind === 'paragraph';
    const children = opens ? wordInline(first.content, context.bookmarks) : [];
    return [paragraph(place, { children, numbering }), ...wordBlocks(opens ? others : item, context, within)];
  });
}

function table(block: Block & { kind: 'table' }, context: WordContext, place: WordPlace): (Paragraph | Table)[] {
  const count = columnCount(block);
  const widths = shares(
    Array.from({ length: count }, (_, index) => Math.max(block.widths[index] ?? 1, 0)),
    place.room,
  );
  const line = (row: readonly Cell[], heads: boolean): TableRow =>
    new TableRow({
      tableHeader: heads,
      cantSplit: row.every((cell) => plainText(cell).length < STAYS_WHOLE),
      children: widths.map((width, index) => {
        const strong = heads || (block.rowHeads && index === 0);
        const content = row[index] ?? [];
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          ...(heads ? { shading: HEAD_SHADE } : {}),
          children: [
            new Paragraph({
              style: 'Cell',
              keepNext: heads,
              children: wordInline(content, context.bookmarks, strong ? { bold: true } : {}),
            }),
          ],
        });
      }),
    });
  const caption =
    block.headed === true || block.caption.trim() === ''
      ? []
      : [new Paragraph({ style: 'Caption', children: [new TextRun(wordText(block.caption))] })];
  const rows = [line(block.head, true), ...block.rows.map((row) => line(row, false))];
  return [...caption, tableOf(rows, widths, place, block.rowHeads), afterTable()];
}

/** Short questions with short answers: a table without a header row, each row headed by its question. */
function facts(block: Block & { kind: 'facts' }, context: WordContext, place: WordPlace): (Paragraph | Table)[] {
  if (block.items.length === 0) return [];
  const widths = shares([3, 7], place.room);
  const [left = 0, right = 0] = widths;
  const rows = block.items.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: value.every((one) => one.kind === 'paragraph' && plainText(one.content).length < STAYS_WHOLE),
        children: [
          new TableCell({
            width: { size: left, type: WidthType.DXA },
            children: [
              new Paragraph({ style: 'Cell', children: [new TextRun({ text: wordText(label), bold: true })] }),
            ],
          }),
          new TableCell({
            width: { size: right, type: WidthType.DXA },
            // A cell has to end with a paragraph.
            children: ended(wordBlocks(value, context, { style: 'Cell', indent: 0, level: 0, room: right - 160 })),
          }),
        ],
      }),
  );
  return [tableOf(rows, widths, place, true), afterTable()];
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

/** A room shared out by weights, in whole twips. */
function shares(weights: readonly number[], room: number): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0) || 1;
  return weights.map((one) => Math.floor((room * one) / total));
}
