import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/render/literal.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { Block, Pack } from '../../src/render/model.ts';
import { inlines, packOf } from './arbitraries.ts';
import { everyKind, everyWord } from './every-kind.ts';
import { hostileTexts } from './hostile.ts';
import { samplePack } from './sample-pack.ts';
import { paragraph, table, words } from './sample-words.ts';

type Token = ReturnType<ReturnType<typeof markdownIt>['parse']>[number];

const reader = markdownIt();
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function read(tokens: readonly Token[]): string {
  const shown = ['text', 'code_inline', 'code_block', 'fence', 'html_inline', 'html_block'];
  return tokens
    .map(({ type, children, content }) => {
      if (children) return `${read(children)} `;
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      return shown.includes(type) ? content : '';
    })
    .join('');
}

/** Words that a reader of the rendered section sees, without the section's own title. */
function seen(...content: readonly Block[]): string {
  const tokens = reader.parse(toMarkdown(packOf(...content)), {});
  const title = tokens.findIndex(({ type }, index) => type === 'heading_open' && tokens[index + 1]?.content === 'Part');
  return flat(read(tokens.slice(title + 3)));
}

function tokens(pack: Pack): readonly Token[] {
  return reader.parse(toMarkdown(pack), {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

describe('toMarkdown', () => {
  it.each(hostileTexts)('shows %s as it stands, wherever it stands', (text) => {
    const shown = flat(text);
    expect(seen(paragraph(text))).toBe(shown);
    expect(seen(paragraph('before', { kind: 'break' }, text))).toBe(`before ${shown}`);
    expect(seen({ kind: 'heading', level: 2, id: 'h', content: words(text) })).toBe(shown);
    expect(seen({ kind: 'list', ordered: true, items: [[paragraph(text)]] })).toBe(shown);
    expect(seen({ kind: 'quote', content: [paragraph(text)] })).toBe(shown);
    expect(seen({ kind: 'code', text })).toBe(shown);
    expect(seen(paragraph({ kind: 'code', text }))).toBe(shown);
    expect(
      seen(
        table(
          text,
          [1, 1],
          [
            ['Head', 'Other'],
            [text, 'x'],
          ],
        ),
      ),
    ).toBe(`${shown} Head Other ${shown} x`);
  });

  it('shows any inlines literally, whatever they hold', () => {
    fc.assert(
      fc.property(inlines, (content) => {
        expect(seen({ kind: 'paragraph', content })).toBe(flat(plainText(content)));
      }),
      { numRuns: 500 },
    );
  });

  it('shows any inlines literally in a cell', () => {
    const withoutBreaks = (text: string) => flat(text.replaceAll('<br>', ' '));
    fc.assert(
      fc.property(inlines, (content) => {
        const rows = [[content, words('x')]];
        const head = [words('A'), words('B')];
        const shown = seen({ kind: 'table', caption: '', head, rows, rowHeads: false, widths: [] });
        expect(withoutBreaks(shown)).toBe(withoutBreaks(`A B ${plainText(content)} x`));
      }),
      { numRuns: 500 },
    );
  });

  it('writes every kind of inline and block', () => {
    const text = flat(read(reader.parse(toMarkdown(everyKind), {})));
    let from = 0;
    for (const word of everyWord) {
      const at = text.indexOf(word, from);
      expect(at, `“${word}” after “${text.slice(from - 20, from)}”`).toBeGreaterThanOrEqual(0);
      from = at;
    }
    const types = new Set(tokens(everyKind).map(({ type }) => type));
    for (const type of [
      'strong_open',
      'em_open',
      'code_inline',
      'hardbreak',
      'link_open',
      'heading_open',
      'bullet_list_open',
      'ordered_list_open',
      'table_open',
      'blockquote_open',
      'fence',
      'hr',
    ]) {
      expect(types).toContain(type);
    }
  });

  it('keeps two lists apart and the first number of a list', () => {
    const all = tokens(everyKind);
    // Contents, cover, three of the prose, the facts and the lists inside them.
    expect(all.filter(({ type }) => type === 'bullet_list_open')).toHaveLength(7);
    const starts = all.filter(({ type }) => type === 'ordered_list_open');
    expect(starts.map((token) => token.attrGet('start'))).toStrictEqual([3, 7]);
  });

  it('never skips a heading level', () => {
    const levels = tokens(everyKind)
      .filter(({ type }) => type === 'heading_open')
      .map(({ tag }) => Number(tag.slice(1)));
    expect(levels).toStrictEqual([1, 2, 2, 3, 4, 5, 2, 3, 3]);
  });

  it('leads every link to a heading that stands there, and keeps only the words of the others', () => {
    const hrefs = tokens(everyKind)
      .filter(({ type }) => type === 'link_open')
      .map((token) => token.attrGet('href'));
    expect(hrefs).toStrictEqual([
      '#5b-first-section',
      '#second-section',
      'https://a.example/b?c=d&e=f',
      'mailto:a@b.example',
      '#second-section',
    ]);
  });

  it('counts repeated titles as code hosts do', () => {
    const twice = { id: 'x', title: 'Same & title', content: [] };
    const pack = { ...packOf(), sections: [twice, { ...twice, id: 'y' }] };
    expect(toMarkdown(pack)).toContain('- [Same & title](#same--title-1)');
  });

  it('leaves plain prose plain', () => {
    const prose = tokens(samplePack).filter(({ type }) => type === 'text').length;
    expect(prose).toBeGreaterThan(100);
    expect(toMarkdown(samplePack)).not.toContain('\\');
  });

  it('marks a draft under the title, and only a draft', () => {
    expect(toMarkdown(everyKind)).toMatch(/^# Every kind\n\n\*\*DRAFT\*\*\n/);
    expect(toMarkdown({ ...everyKind, draft: false })).not.toContain('DRAFT');
  });

  it('spells out characters that would act unseen', () => {
    expect(seen(paragraph('a\u202eb\u0007c\ud800d'))).toBe('a[U+202E]b[U+0007]c[U+D800]d');
  });
});
