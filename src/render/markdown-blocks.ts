import { visible } from './literal.ts';
import { markdownInline, type InlineContext } from './markdown-inline.ts';
import { fence } from './markdown-text.ts';
import type { Block, Cell, Inline } from './model.ts';
import { columnCount, toneLabels } from './outline.ts';

const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** Content opened by a label in strong type, on the line of its first paragraph where it has one. */
function labelled(label: string, content: readonly Block[]): readonly Block[] {
  const text = /[?!:.]$/.test(label) ? label : `${label}:`;
  const name: Inline = { kind: 'strong', content: [{ kind: 'text', text }] };
  const [opening, ...rest] = content;
  return opening?.kind === 'paragraph'
    ? [{ kind: 'paragraph', content: [name, { kind: 'text', text: ' ' }, ...opening.content] }, ...rest]
    : [{ kind: 'paragraph', content: [name] }, ...content];
}

function table(block: Block & { kind: 'table' }, context: InlineContext): string {
  const inCell: InlineContext = { ...context, place: 'cell' };
  const columns = columnCount(block);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = (row: readonly Cell[], headed: boolean) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = row[index] ?? [];
      const content: Cell = headed && index === 0 ? [{ kind: 'strong', content: cell }] : cell;
      return markdownInline(content, inCell);
    });
  const name: Inline = { kind: 'emphasis', content: [{ kind: 'text', text: block.caption }] };
  const caption = block.headed === true ? '' : markdownInline([name], context);
  return [
    ...(caption === '' ? [] : [caption, '']),
    line(cells(block.head, false)),
    line(Array.from({ length: columns }, () => '---')),
    ...block.rows.map((row) => line(cells(row, block.rowHeads))),
  ].join('\n');
}

/** A list item whose lines after the first stand under its first word. */
function item(mark: string, content: readonly Block[], context: InlineContext, close: boolean): string {
  const whole = markdownBlocks(content, context, close);
  const text = whole.includes('\n') ? indent(whole, ' '.repeat(mark.length)) : whole;
  return `${mark}${text.trimStart()}`.trimEnd();
}

/** Whether items need no empty lines between them: one paragraph each, perhaps with a list below it. */
function isClose(items: readonly (readonly Block[])[]): boolean {
  return items.every((content) =>
    content.every(
      (block, index) =>
        (index === 0 && block.kind === 'paragraph') ||
        (index === 1 && block.kind === 'list' && (block.start ?? 1) === 1 && isClose(block.items)),
    ),
  );
}

function list(items: readonly (readonly Block[])[], mark: (index: number) => string, context: InlineContext): string {
  const close = isClose(items);
  return items.map((content, index) => item(mark(index), content, context, close)).join(close ? '\n' : '\n\n');
}

function quote(text: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

/** One block; `other` asks a list for its second kind of mark, lest it join the list before it. */
function write(block: Block, context: InlineContext, other: boolean): string {
  switch (block.kind) {
    case 'heading': {
      const title = markdownInline(block.content, { ...context, place: 'heading' });
      return `${'#'.repeat(block.level + 1)} ${title}`;
    }
    case 'paragraph':
      return markdownInline(block.content, context);
    case 'list': {
      const start = block.start ?? 1;
      const number = (index: number) => `${start + index}${other ? ')' : '.'} `;
      return list(block.items, block.ordered ? number : () => (other ? '* ' : '- '), context);
    }
    case 'facts': {
      const items = block.items.map(({ label, value }) => labelled(label, value));
      return list(items, () => (other ? '* ' : '- '), context);
    }
    case 'table':
      return table(block, context);
    case 'quote':
      return quote(markdownBlocks(block.content, context));
    case 'callout':
      return quote(markdownBlocks(labelled(toneLabels[block.tone], block.content), context));
    case 'code': {
      const mark = fence(block.text, 3);
      return `${mark}\n${visible(block.text).replace(/\n$/, '')}\n${mark}`;
    }
    case 'figure': {
      // Code hosts take no drawing inside a text, so it lies beside the file.
      const words = markdownInline([{ kind: 'text', text: block.caption }], context);
      return `![${words}](${block.name}.svg)`;
    }
    case 'rule':
      return '___';
  }
}

/** Kind of list that a block opens, since two of one kind in a row would become one list. */
function listKind(block: Block | undefined): 'numbers' | 'bullets' | undefined {
  if (block?.kind === 'facts') return 'bullets';
  if (block?.kind === 'list') return block.ordered ? 'numbers' : 'bullets';
  return undefined;
}

/** Blocks as Markdown, an empty line between them unless they stand in a close list. */
export function markdownBlocks(content: readonly Block[], context: InlineContext, close = false): string {
  const out: string[] = [];
  let before: Block | undefined;
  let other = false;
  for (const block of content) {
    const kind = listKind(block);
    const joins = kind !== undefined && kind === listKind(before);
    other = joins && !other;
    const text = write(block, context, other);
    if (text === '') continue;
    out.push(text);
    before = block;
  }
  return out.join(close ? '\n' : '\n\n');
}
