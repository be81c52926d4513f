import { htmlBlocks, idAttribute, type HtmlContext } from './html-blocks.ts';
import { styleOf } from './html-style.ts';
import { escapeMarkup } from '../core/markup.ts';
import { oneLine } from './literal.ts';
import type { Pack, Section } from './model.ts';
import { anchors, withSettledHeadings } from './outline.ts';

/** What the page cannot do without help, since this folder uses nothing of Node. */
export interface HtmlOptions {
  /** SHA-256 of a text in UTF-8, in base64: the page allows its own style by it, and no other. */
  readonly sha256: (text: string) => string;
}

const words = (text: string) => escapeMarkup(oneLine(text));

function title({ number, title }: Section): string {
  const before = number === undefined ? '' : `<span class="number">${words(number)}</span> `;
  return `${before}<span>${words(title)}</span>`;
}

function header(pack: Pack): string {
  const lines = pack.cover.map(({ label, value }) => `<div><dt>${words(label)}</dt><dd>${words(value)}</dd></div>`);
  return [
    '<header>',
    ...(pack.draft ? ['<p class="draft">DRAFT</p>'] : []),
    `<h1>${words(pack.title)}</h1>`,
    `<p class="subtitle">${words(pack.subtitle)}</p>`,
    ...(lines.length === 0 ? [] : ['<dl class="facts">', ...lines, '</dl>']),
    `<p class="disclaimer">${words(pack.disclaimer)}</p>`,
    '</header>',
  ].join('\n');
}

function contents(pack: Pack): string {
  const items = pack.sections.map((section) => {
    const line = title({ ...section, number: section.number ?? '' });
    return `<li><a href="#${escapeMarkup(section.id)}">${line}</a></li>`;
  });
  return [
    // Anchors of the pack never begin with an underscore, so that these two stay apart from them.
    '<nav aria-labelledby="_contents">',
    '<h2 id="_contents">Contents</h2>',
    `<ol>\n${items.join('\n')}\n</ol>`,
    '</nav>',
  ].join('\n');
}

function part(section: Section, context: HtmlContext): string {
  const id = idAttribute(section.id, context);
  const label = id === '' ? '' : ` aria-labelledby="${escapeMarkup(section.id)}"`;
  const note = section.note === undefined ? '' : `<p class="about">${words(section.note)}</p>\n`;
  const inner = htmlBlocks(section.content, context);
  return `<section${label}>\n<h2${id}>${title(section)}</h2>\n${note}${inner}\n</section>`;
}

/** A pack as one HTML file that needs nothing else, runs no script and fetches nothing. */
export function toHtml(source: Pack, options: HtmlOptions): string {
  const pack = withSettledHeadings(source);
  const context: HtmlContext = {
    ids: anchors(pack),
    given: new Set(),
    names: new Map(),
    widths: new Set(),
  };
  const sections = pack.sections.map((section) => part(section, context));
  const style = styleOf(context.widths);
  const policy = `default-src 'none'; style-src 'sha256-${options.sha256(style)}'; img-src data:`;
  return `${[
    '<!doctype html>',
    `<html lang="${escapeMarkup(pack.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${pack.draft ? 'DRAFT: ' : ''}${words(pack.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    `<body${pack.draft ? ' class="is-draft"' : ''}>`,
    '<a class="skip" href="#_main">Skip to the text</a>',
    header(pack),
    contents(pack),
    `<main id="_main" tabindex="-1">\n${sections.join('\n')}\n</main>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
