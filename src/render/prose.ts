import MarkdownIt, { type Token } from 'markdown-it';
import type { Block, Cell, Inline } from './model.ts';

// HTML, bare links and typographic replacement stay off: an answer is shown as it was written.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: 20 });
// Space before a line is an accident of typing or copying, never code; that is fenced.
parser.disable('code');
parser.validateLink = (href) => /^(?:https:|mailto:|#)/i.test(href.trim());

/** Letters, digits and marks of ordinary prose that mean nothing in Markdown. */
const PLAIN = /^[\n "$%'(),./0-9:;=?@A-Z^a-z{}+\u00a1-\u024f\u2010-\u2027-]*$/;

/** What means something at the start or end of a line: an indent, a list, an underline of a heading, a hard line break. */
const MARKED_LINE = /^(?:[ =+-]|\d{1,9}[.)])| $/m;

/** Turns an answer written in Markdown into blocks. Headings become bold lines: the pack's own headings keep their order. */
export function proseBlocks(markdown: string, tableCaption: string): Block[] {
  const text = markdown.replaceAll('\r\n', '\n');
  // Most answers are paragraphs without any mark-up, which need no parser.
  if (PLAIN.test(text) && !MARKED_LINE.test(text)) return paragraphs(text);
  return blocksUntil({ tokens: parser.parse(text, {}), next: 0, caption: tableCaption });
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', content: part.split('\n').flatMap(lineOf) }));
}

/** A line after others of its paragraph is parted from them by a space, as a soft break is. */
function lineOf(line: string, index: number): Inline[] {
  const words: Inline = { kind: 'text', text: line };
  return index === 0 ? [words] : [{ kind: 'text', text: ' ' }, words];
}

/** markdown-it gives a flat list of tokens; the cursor walks it once. */
interface Cursor {
  readonly tokens: readonly Token[];
  next: number;
  readonly caption: string;
}

function take(cursor: Cursor): Token | undefined {
  const token = cursor.tokens[cursor.next];
  cursor.next += 1;
  return token;
}

/** Reads blocks up to a closing token of this type, or to the end. */
function blocksUntil(cursor: Cursor, until?: string): Block[] {
  const blocks: Block[] = [];
  for (let token = take(cursor); token !== undefined && token.type !== until; token = take(cursor)) {
    const block = blockFrom(token, cursor);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

function blockFrom(token: Token, cursor: Cursor): Block | undefined {
  switch (token.type) {
    case 'inline':
      return { kind: 'paragraph', content: inlines(token) };
    case 'heading_open': {
      const content = inlines(take(cursor));
      take(cursor);
      return { kind: 'paragraph', content: [{ kind: 'strong', content }] };
    }
    case 'bullet_list_open':
      return { kind: 'list', ordered: false, items: itemsUntil(cursor, 'bullet_list_close') };
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1);
      return { kind: 'list', ordered: true, start, items: itemsUntil(cursor, 'ordered_list_close') };
    }
    case 'blockquote_open':
      return { kind: 'quote', content: blocksUntil(cursor, 'blockquote_close') };
    case 'fence':
      return { kind: 'code', text: token.content.replace(/\n$/, '') };
    case 'hr':
      return { kind: 'rule' };
    case 'table_open':
      return tableFrom(cursor);
    default:
      return undefined;
  }
}

function itemsUntil(cursor: Cursor, until: string): Block[][] {
  const items: Block[][] = [];
  for (let token = take(cursor); token !== undefined && token.type !== until; token = take(cursor)) {
    if (token.type === 'list_item_open') items.push(blocksUntil(cursor, 'list_item_close'));
  }
  return items;
}

function tableFrom(cursor: Cursor): Block {
  const rows: Cell[][] = [];
  for (let token = take(cursor); token !== undefined && token.type !== 'table_close'; token = take(cursor)) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(inlines(token));
  }
  const [head = [], ...body] = rows;
  const empty: Cell = [];
  return {
    kind: 'table',
    caption: cursor.caption,
    head,
    rows: body.map((row) => head.map((_, column) => row[column] ?? empty)),
    rowHeads: false,
    widths: head.map(() => 1),
  };
}

/** Inline content of one token; markup nests, so open marks are kept on a stack. */
function inlines(token: Token | undefined): Inline[] {
  const stack: { readonly open: Token | undefined; readonly content: Inline[] }[] = [{ open: undefined, content: [] }];
  const add = (inline: Inline): void => void stack.at(-1)?.content.push(inline);
  for (const child of token?.children ?? []) {
    if (child.nesting === 1) stack.push({ open: child, content: [] });
    else if (child.nesting === -1) {
      const closed = stack.pop();
      if (closed !== undefined) for (const inline of wrapped(closed.open, closed.content)) add(inline);
    } else for (const inline of leaf(child)) add(inline);
  }
  return stack.flatMap((level) => level.content);
}

function wrapped(open: Token | undefined, content: Inline[]): Inline[] {
  switch (open?.type) {
    case 'strong_open':
      return [{ kind: 'strong', content }];
    case 'em_open':
      return [{ kind: 'emphasis', content }];
    case 'link_open':
      return [{ kind: 'link', href: String(open.attrGet('href') ?? '#'), content }];
    default:
      return content;
  }
}

function leaf(token: Token): Inline[] {
  switch (token.type) {
    case 'code_inline':
      return [{ kind: 'code', text: token.content }];
    case 'softbreak':
      return [{ kind: 'text', text: ' ' }];
    case 'hardbreak':
      return [{ kind: 'break' }];
    // Pictures are evidence, not prose: their words stay, the file is named.
    case 'image':
      return [
        {
          kind: 'text',
          text: `[picture: ${token.content || 'no description'}, ${String(token.attrGet('src') ?? '')}]`,
        },
      ];
    default:
      return token.content === '' ? [] : [{ kind: 'text', text: token.content }];
  }
}
