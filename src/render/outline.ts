import { textEms } from './line-pieces.ts';
import { oneLine } from './literal.ts';
import type { Block, Pack, Section, Tone } from './model.ts';

/** What a callout says of itself, for those who do not see its colour. */
export const toneLabels: Readonly<Record<Tone, string>> = {
  note: 'Note',
  warning: 'Warning',
  missing: 'To be written',
};

/** The title of a section with its official number before it. */
export function sectionTitle(section: Section): string {
  return section.number === undefined ? section.title : `${section.number} ${section.title}`;
}

/** A title cut to so many letters, at the end of a word: a running header has one line. */
function shortTitle(title: string, most: number): string {
  const line = oneLine(title).trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(' ', most);
  return `${line.slice(0, end > most / 2 ? end : most).replace(/[,;:.–—-]$/u, '')} …`;
}

/** A title for the one line of a running header: whole where so many ems hold it, else cut to so many letters. */
export function runningTitle(title: string, ems: number, most: number): string {
  const line = oneLine(title).trim();
  return textEms(line) <= ems ? line : shortTitle(line, most);
}

/** How many columns a table has, should a row be longer than its head. */
export function columnCount(table: Block & { readonly kind: 'table' }): number {
  return table.rows.reduce((most, row) => Math.max(most, row.length), Math.max(1, table.head.length));
}

/** Blocks with every block inside them replaced, from the first to the last in reading order. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): readonly Block[] {
  const inner = (content: readonly Block[]) => mapBlocks(content, change);
  return blocks.map((outer) => {
    const block = change(outer);
    switch (block.kind) {
      case 'list':
        return { ...block, items: block.items.map(inner) };
      case 'facts':
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, value: inner(item.value) })),
        };
      case 'quote':
      case 'callout':
        return { ...block, content: inner(block.content) };
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'code':
      case 'figure':
      case 'rule':
        return block;
    }
  });
}

/** The pack with heading levels that never skip: prose of many hands may open with its third level. */
export function withSettledHeadings(pack: Pack): Pack {
  const sections = pack.sections.map((section) => {
    const open: number[] = [];
    const content = mapBlocks(section.content, (block) => {
      if (block.kind !== 'heading') return block;
      while ((open.at(-1) ?? 0) >= block.level) open.pop();
      open.push(block.level);
      const level = open.length === 1 ? 2 : open.length === 2 ? 3 : 4;
      return { ...block, level };
    });
    return { ...section, content };
  });
  return { ...pack, sections };
}

/** Every drawing of a pack, in reading order. */
export function figuresOf(pack: Pack): readonly (Block & { readonly kind: 'figure' })[] {
  const found: (Block & { kind: 'figure' })[] = [];
  for (const { content } of pack.sections)
    mapBlocks(content, (block) => {
      if (block.kind === 'figure') found.push(block);
      return block;
    });
  return found;
}

/** Every anchor of a pack, in reading order, each once. */
export function anchors(pack: Pack): ReadonlySet<string> {
  const found = new Set<string>();
  for (const section of pack.sections) {
    found.add(section.id);
    mapBlocks(section.content, (block) => {
      if (block.kind === 'heading') found.add(block.id);
      return block;
    });
  }
  return found;
}
