import { escapeMarkup } from '../core/markup.ts';
import { oneLine, target } from './literal.ts';
import type { Inline } from './model.ts';

/** Inlines as HTML; a link whose anchor is not among `ids` keeps only its words. */
export function htmlInline(content: readonly Inline[], ids: ReadonlySet<string>): string {
  return content.map((inline) => write(inline, ids, false)).join('');
}

function write(inline: Inline, ids: ReadonlySet<string>, inLink: boolean): string {
  const inner = (content: readonly Inline[], linked = inLink) =>
    content.map((part) => write(part, ids, linked)).join('');
  switch (inline.kind) {
    case 'text':
      return escapeMarkup(oneLine(inline.text));
    case 'code':
      // Names of columns are long and have no spaces: let them break where their parts meet.
      return `<code>${escapeMarkup(oneLine(inline.text)).replace(/[_/](?=\w)/g, '$&<wbr>')}</code>`;
    case 'strong':
      return `<strong>${inner(inline.content)}</strong>`;
    case 'emphasis':
      return `<em>${inner(inline.content)}</em>`;
    case 'break':
      return '<br>';
    case 'link': {
      const to = target(inline.href);
      if (inLink || to.kind === 'nowhere') return inner(inline.content);
      if (to.kind === 'outside') {
        return `<a href="${escapeMarkup(to.href)}" rel="noreferrer">${inner(inline.content, true)}</a>`;
      }
      if (!ids.has(to.id)) return inner(inline.content);
      return `<a href="#${escapeMarkup(to.id)}">${inner(inline.content, true)}</a>`;
    }
  }
}
