import type { Block, Cell, Inline } from '../../src/render/model.ts';

/** Inlines from strings and inlines, so that content reads as prose. */
export function words(...parts: readonly (string | Inline)[]): readonly Inline[] {
  return parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}

export const strong = (text: string): Inline => ({ kind: 'strong', content: words(text) });
export const emphasis = (text: string): Inline => ({ kind: 'emphasis', content: words(text) });
export const code = (text: string): Inline => ({ kind: 'code', text });
export const link = (href: string, text: string): Inline => ({
  kind: 'link',
  href,
  content: words(text),
});
export const newLine: Inline = { kind: 'break' };

export const paragraph = (...parts: readonly (string | Inline)[]): Block => ({
  kind: 'paragraph',
  content: words(...parts),
});
export const heading = (level: 2 | 3 | 4, id: string, text: string): Block => ({
  kind: 'heading',
  level,
  id,
  content: words(text),
});
export const bullets = (...items: readonly (string | readonly Block[])[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => (typeof item === 'string' ? [paragraph(item)] : item)),
});
export const numbers = (start: number, ...items: readonly (string | readonly Block[])[]): Block => ({
  kind: 'list',
  ordered: true,
  start,
  items: items.map((item) => (typeof item === 'string' ? [paragraph(item)] : item)),
});
export const callout = (tone: 'note' | 'warning' | 'missing', ...content: readonly Block[]): Block => ({
  kind: 'callout',
  tone,
  content,
});
export const quote = (...content: readonly Block[]): Block => ({ kind: 'quote', content });
export const facts = (items: Readonly<Record<string, string | readonly Block[]>>): Block => ({
  kind: 'facts',
  items: Object.entries(items).map(([label, value]) => ({
    label,
    value: typeof value === 'string' ? [paragraph(value)] : value,
  })),
});

/** A table from rows of strings and cells; the first row is its head. */
export function table(
  caption: string,
  widths: readonly number[],
  rows: readonly (readonly (string | Cell)[])[],
  rowHeads = false,
): Block {
  const cells = (row: readonly (string | Cell)[]) => row.map((cell) => (typeof cell === 'string' ? words(cell) : cell));
  const [head = [], ...body] = rows;
  return { kind: 'table', caption, head: cells(head), rows: body.map(cells), rowHeads, widths };
}
