import type { Block, Inline } from './model.ts';

/** Blocks as plain text, every word kept: for where no markup can be, such as a cell of a table of another program. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return inlineText(block.content, true);
    case 'paragraph':
      return inlineText(block.content);
    case 'list':
      return block.items
        .map((item, index) => {
          const lead = block.ordered ? `${(block.start ?? 1) + index}. ` : '• ';
          return `${lead}${indented(plainText(item), lead.length)}`;
        })
        .join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map((cell, index) => rowPart(block.head[index] ?? [], cell)).join('; '))
        .join('\n');
    case 'facts':
      return block.items.map(({ label, value }) => fact(label, plainText(value))).join('\n');
    case 'quote':
    case 'callout':
      return plainText(block.content);
    case 'code':
      return block.text;
    case 'figure':
      return block.alt;
    case 'rule':
      return '';
  }
}

function rowPart(head: readonly Inline[], cell: readonly Inline[]): string {
  const label = inlineText(head);
  return label === '' ? inlineText(cell) : `${label}: ${inlineText(cell)}`;
}

/** A short value stands behind its label, a longer one below it. */
function fact(label: string, value: string): string {
  return value.includes('\n') ? `${label}:\n${value}` : `${label}: ${value}`;
}

function indented(text: string, by: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

/** Text without its marks. In a heading the id of an entry stands in brackets, as it does wherever another answer names it. */
function inlineText(content: readonly Inline[], inHeading = false): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'code':
          return inHeading ? `(${inline.text})` : inline.text;
        case 'strong':
        case 'emphasis':
          return inlineText(inline.content, inHeading);
        case 'link':
          return linkText(inlineText(inline.content), inline.href);
        case 'break':
          return '\n';
      }
    })
    .join('');
}

function linkText(words: string, href: string): string {
  return href.startsWith('#') || words === href || `mailto:${words}` === href ? words : `${words} (${href})`;
}
