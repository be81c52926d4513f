import { ExternalHyperlink, InternalHyperlink, Tab, TextRun, type ParagraphChild } from 'docx';
import { codePoint, oneLine, target, visible } from './literal.ts';
import type { Inline } from './model.ts';
import { CODE_IN_CELL, CODE_IN_HEADING, MONO, QUIET } from './docx-style.ts';

/** Bookmark of each anchor: Word's names are short and have no hyphens. */
export type Bookmarks = ReadonlyMap<string, string>;

/** How a run of text is dressed. */
export interface Dress {
  readonly bold?: true;
  readonly italics?: true;
  readonly code?: true;
  readonly linked?: true;
  /** In a heading, where a name in the type of code stands behind the words. */
  readonly heading?: true;
  /** In a cell of a table, where a name in the type of code is small, so that long ones fit. */
  readonly cell?: true;
}

// The two code points that are in no XML document, beside those that every writer spells out.
const unwritable = /[\ufffe\uffff]/g;

/** Text of one line, every character of it fit for XML. */
export function wordText(text: string): string {
  return oneLine(text).replace(unwritable, codePoint);
}

/** Inlines as the children of a paragraph; a link whose anchor is not among the bookmarks keeps only its words. */
export function wordInline(content: readonly Inline[], bookmarks: Bookmarks, dress: Dress = {}): ParagraphChild[] {
  return content.flatMap((inline) => {
    switch (inline.kind) {
      case 'text':
        return [run(inline.text, dress)];
      case 'code':
        return [run(inline.text, { ...dress, code: true })];
      case 'strong':
        return wordInline(inline.content, bookmarks, { ...dress, bold: true });
      case 'emphasis':
        return wordInline(inline.content, bookmarks, { ...dress, italics: true });
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return link(inline, bookmarks, dress);
    }
  });
}

function link(inline: Inline & { kind: 'link' }, bookmarks: Bookmarks, dress: Dress): ParagraphChild[] {
  const to = target(inline.href);
  const anchor = to.kind === 'anchor' ? bookmarks.get(to.id) : undefined;
  if (dress.linked === true || (to.kind !== 'outside' && anchor === undefined))
    return wordInline(inline.content, bookmarks, dress);
  const children = wordInline(inline.content, bookmarks, { ...dress, linked: true });
  if (to.kind === 'outside') return [new ExternalHyperlink({ link: to.href, children })];
  return anchor === undefined ? children : [new InternalHyperlink({ anchor, children })];
}

function run(text: string, { bold, italics, code, linked, heading, cell }: Dress): TextRun {
  return new TextRun({
    text: wordText(text),
    ...(bold === undefined ? {} : { bold }),
    ...(cell === undefined || code === undefined ? {} : { bold: false, size: CODE_IN_CELL }),
    ...(heading === undefined || code === undefined ? {} : { bold: false, size: CODE_IN_HEADING, color: QUIET }),
    ...(italics === undefined ? {} : { italics }),
    ...(code === undefined ? {} : { font: MONO, noProof: true }),
    ...(linked === undefined ? {} : { style: 'Hyperlink' }),
  });
}

/** Lines of code, each character where it was typed. */
export function wordCode(text: string): TextRun[] {
  return visible(text)
    .replace(unwritable, codePoint)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          ...(index === 0 ? {} : { break: 1 }),
          children: line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])),
        }),
    );
}
