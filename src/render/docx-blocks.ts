import { Bookmark, HeadingLevel, ImageRun, Paragraph, TextRun, type Table } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import { strToU8 } from 'fflate';
import { wordCode, wordInline, wordText, type Bookmarks, type Dress } from './docx-inline.ts';
import { calloutStyle, DEEPEST_LIST, numbersFrom, STEP, toneColour, TWIPS_A_PIXEL } from './docx-style.ts';
import { wordFacts, wordTable, type WordPlace } from './docx-tables.ts';
import type { Block, Cell } from './model.ts';
import { toneLabels } from './outline.ts';

/** What blocks need to know of the document, and what they leave behind in it. */
export interface WordContext {
  readonly bookmarks: Bookmarks;
  /** Anchors already given out: a second heading with the same one goes without. */
  readonly given: Set<string>;
  /** First numbers of the numbered lists so far. */
  readonly starts: Set<number>;
  /** Lists so far: each counts for itself. */
  lists: number;
  /** Drawings in dots, by name: programs that draw no SVG show these instead. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Drawings so far: each has a number of its own. */
  drawings: number;
}

/** The height that leaves room for a drawing's caption and heading on its page, in pixels. */
const TALLEST = 800;

const CELL_PLACE = { style: 'Cell', indent: 0, level: 0 } as const;

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
  const inline = (content: Cell, look?: Dress) => wordInline(content, context.bookmarks, look);
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: marked(block.id, inline(block.content, { heading: true }), context),
        }),
      ];
    case 'paragraph': {
      // A line in strong type alone is a heading below the last level.
      const heads = block.content.length > 0 && block.content.every(({ kind }) => kind === 'strong');
      return [
        paragraph(place, { children: inline(block.content, dressIn(place)), ...(heads ? { keepNext: true } : {}) }),
      ];
    }
    case 'list':
      return list(block, context, place);
    case 'table':
      return wordTable(block, inline, place);
    case 'facts':
      return wordFacts(block.items, (value, room) => wordBlocks(value, context, { ...CELL_PLACE, room }), place);
    case 'quote':
      return wordBlocks(block.content, context, { ...place, style: 'Quotation' });
    case 'code':
      return [paragraph({ ...place, style: 'Code' }, { children: wordCode(block.text) })];
    case 'figure':
      return drawing(block, context, place);
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

/** A drawing as wide as its place, or as high as a page allows; lines for readers, and dots for programs without SVG. */
function drawing(block: Block & { kind: 'figure' }, context: WordContext, { room }: WordPlace): Paragraph[] {
  const picture = context.pictures.get(block.name);
  if (picture === undefined) throw new RangeError(`The drawing ${block.name} was not made as a picture.`);
  const scale = Math.min(room / TWIPS_A_PIXEL / block.width, TALLEST / block.height);
  const transformation = { width: block.width * scale, height: block.height * scale };
  context.drawings += 1;
  const altText = {
    id: String(context.drawings),
    name: block.name,
    title: wordText(block.caption),
    description: wordText(block.alt),
  };
  const fallback = { type: 'png' as const, data: picture, transformation };
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun(wordText(block.caption))] }),
    new Paragraph({
      spacing: { after: 240 },
      children: [new ImageRun({ type: 'svg', data: strToU8(block.svg), transformation, fallback, altText })],
    }),
  ];
}

function dressIn({ style }: WordPlace): Dress {
  return style === CELL_PLACE.style ? { cell: true } : {};
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
    const children = opens ? wordInline(first.content, context.bookmarks, dressIn(place)) : [];
    return [paragraph(place, { children, numbering }), ...wordBlocks(opens ? others : item, context, within)];
  });
}
