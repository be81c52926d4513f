import { escapeMarkup } from '../core/markup.ts';
import { htmlInline } from './html-text.ts';
import { oneLine, plainText, visible } from './literal.ts';
import type { Block, Cell } from './model.ts';
import { columnCount, toneLabels } from './outline.ts';

/** What blocks need to know of the page, and what they leave behind in it. */
export interface HtmlContext {
  readonly ids: ReadonlySet<string>;
  /** Anchors already given out: a second heading with the same one goes without. */
  readonly given: Set<string>;
  /** Names of scrolling regions so far, since each must differ for those who go from one to the next. */
  readonly names: Map<string, number>;
  /** Column widths so far, in percent: the style has a class for each. */
  readonly widths: Set<number>;
}

/** The `id` attribute of an anchor, the first time that it is asked for. */
export function idAttribute(id: string, context: HtmlContext): string {
  if (id === '' || context.given.has(id)) return '';
  context.given.add(id);
  return ` id="${escapeMarkup(id)}"`;
}

function scroll(name: string, inner: string, { names }: HtmlContext): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  const label = escapeMarkup(count === 1 ? name : `${name} (${count})`);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${label}">\n${inner}\n</div>`;
}

function columns(widths: readonly number[], count: number, context: HtmlContext): string {
  const shares = Array.from({ length: count }, (_, index) => Math.max(widths[index] ?? 1, 0));
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const cols = shares.map((share) => {
    const percent = Math.round((100 * share) / total);
    context.widths.add(percent);
    return `<col class="w${percent}">`;
  });
  return `<colgroup>${cols.join('')}</colgroup>`;
}

function table(block: Block & { kind: 'table' }, context: HtmlContext): string {
  const count = columnCount(block);
  const line = (row: readonly Cell[], heads: (index: number) => string | undefined) => {
    const cells = Array.from({ length: count }, (_, index) => {
      const cell = row[index] ?? [];
      // A head without words heads nothing, and would be read out as if it did.
      const scope = plainText(cell).trim() === '' ? undefined : heads(index);
      const inner = htmlInline(cell, context.ids);
      return scope === undefined ? `<td>${inner}</td>` : `<th scope="${scope}">${inner}</th>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  };
  const size = count > 3 ? ' class="more"' : count === 3 ? ' class="three"' : '';
  const rows = block.rows.map((row) => line(row, (index) => (block.rowHeads && index === 0 ? 'row' : undefined)));
  const caption = oneLine(block.caption);
  const said = block.headed === true ? ' class="said"' : '';
  const inner = [
    `<table${size}>`,
    ...(caption === '' ? [] : [`<caption${said}><span>${escapeMarkup(caption)}</span></caption>`]),
    columns(block.widths, count, context),
    `<thead>${line(block.head, () => 'col')}</thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ];
  return scroll(caption === '' ? 'Table' : caption, inner.join('\n'), context);
}

function list(block: Block & { kind: 'list' }, context: HtmlContext): string {
  const start = block.start ?? 1;
  const tag = block.ordered ? 'ol' : 'ul';
  const first = block.ordered && start !== 1 ? ` start="${start}"` : '';
  const items = block.items.map((item) => {
    const [only] = item;
    const inner =
      item.length === 1 && only?.kind === 'paragraph'
        ? htmlInline(only.content, context.ids)
        : htmlBlocks(item, context);
    return `<li>${inner}</li>`;
  });
  return `<${tag}${first}>\n${items.join('\n')}\n</${tag}>`;
}

function write(block: Block, context: HtmlContext): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      const inner = htmlInline(block.content, context.ids);
      return `<${tag}${idAttribute(block.id, context)}>${inner}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${htmlInline(block.content, context.ids)}</p>`;
    case 'list':
      return list(block, context);
    case 'table':
      return table(block, context);
    case 'facts': {
      const items = block.items.map(({ label, value }) => {
        const inner = htmlBlocks(value, context);
        return `<div><dt>${escapeMarkup(oneLine(label))}</dt><dd>${inner}</dd></div>`;
      });
      return `<dl class="facts">\n${items.join('\n')}\n</dl>`;
    }
    case 'quote':
      return `<blockquote>\n${htmlBlocks(block.content, context)}\n</blockquote>`;
    case 'code':
      // The parser drops a line feed right after <pre>; <code> stands between.
      return scroll('Code', `<pre><code>${escapeMarkup(visible(block.text))}</code></pre>`, context);
    case 'figure': {
      // The drawing says itself what it shows, in its title and description. On a small screen it keeps its size and scrolls.
      const words = oneLine(block.caption);
      const drawing = scroll(words === '' ? 'Drawing' : words, block.svg.trim(), context);
      return `<figure>\n${drawing}\n<figcaption>${escapeMarkup(words)}</figcaption>\n</figure>`;
    }
    case 'callout': {
      const inner = htmlBlocks(block.content, context);
      const label = `<p class="tone">${toneLabels[block.tone]}</p>`;
      return `<div class="callout ${block.tone}" role="note">\n${label}\n${inner}\n</div>`;
    }
    case 'rule':
      return '<hr>';
  }
}

/** Blocks as HTML, one after the other. */
export function htmlBlocks(content: readonly Block[], context: HtmlContext): string {
  return content.map((block) => write(block, context)).join('\n');
}
