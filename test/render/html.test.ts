import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palettes, type Palette } from '../../src/render/html-style.ts';
import { toHtml } from '../../src/render/html.ts';
import { plainText } from '../../src/render/literal.ts';
import type { Block, Pack } from '../../src/render/model.ts';
import { inlines, packOf } from './arbitraries.ts';
import { everyKind, everyWord } from './every-kind.ts';
import { hostileTexts } from './hostile.ts';
import { elements, htmlText, readHtml, unbalanced } from './read-html.ts';
import { samplePack } from './sample-pack.ts';
import { paragraph, table, words } from './sample-words.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
const html = (pack: Pack) => toHtml(pack, { sha256 });
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Words of the one section, without its title. */
function seen(...content: readonly Block[]): string {
  const text = htmlText(html(packOf(...content)));
  return text.slice(text.indexOf('Disclaimer Contents Part Part') + 'Disclaimer Contents Part Part'.length).trim();
}

const tags = (pack: Pack) => readHtml(html(pack)).flatMap((token) => (token.kind === 'open' ? [token] : []));

describe('toHtml', () => {
  it.each(hostileTexts)('shows %s as it stands, wherever it stands', (text) => {
    const shown = flat(text);
    expect(seen(paragraph(text))).toBe(shown);
    expect(seen({ kind: 'heading', level: 2, id: text, content: words(text) })).toBe(shown);
    expect(seen({ kind: 'code', text })).toBe(shown);
    expect(seen({ kind: 'facts', items: [{ label: text, value: [paragraph({ kind: 'code', text })] }] })).toBe(
      `${shown} ${shown}`,
    );
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

  it.each(hostileTexts)('shows %s as it stands on the cover', (text) => {
    const pack = {
      ...packOf(),
      title: text,
      subtitle: text,
      disclaimer: text,
      cover: [{ label: text, value: text }],
    };
    expect(htmlText(html(pack)).split(flat(text)).length).toBeGreaterThan(5);
    expect(unbalanced(html(pack))).toStrictEqual([]);
  });

  it('shows any inlines literally, whatever they hold', () => {
    fc.assert(
      fc.property(inlines, (content) => {
        expect(seen({ kind: 'paragraph', content })).toBe(flat(plainText(content)));
      }),
      { numRuns: 500 },
    );
  });

  it('shows any text literally, in an attribute too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const text = source.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '');
        const page = html(packOf({ kind: 'heading', level: 2, id: `x${text}`, content: words(text) }));
        expect(elements(page, 'h3')[0]?.['id']).toBe(`x${text}`);
        expect(htmlText(page).endsWith(flat(text))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('writes every kind of inline and block, well formed', () => {
    const text = htmlText(html(everyKind));
    let from = 0;
    for (const word of everyWord.filter((each) => each !== 'DRAFT')) {
      const at = text.indexOf(word, from);
      expect(at, `“${word}” after “${text.slice(from - 20, from)}”`).toBeGreaterThanOrEqual(0);
      from = at;
    }
    const found = new Set(tags(everyKind).map(({ tag }) => tag));
    for (const tag of ['strong', 'em', 'code', 'br', 'a', 'ul', 'ol', 'table', 'dl', 'blockquote', 'pre', 'hr']) {
      expect(found).toContain(tag);
    }
    expect(unbalanced(html(everyKind))).toStrictEqual([]);
    expect(unbalanced(html(samplePack))).toStrictEqual([]);
  });

  it('allows its one style by its hash, and nothing else', () => {
    const page = html(samplePack);
    const [style = ''] = /(?<=<style>)[^]*?(?=<\/style>)/.exec(page) ?? [];
    const policy = elements(page, 'meta').find((meta) => meta['http-equiv'] !== undefined);
    expect(policy?.['content']).toBe(`default-src 'none'; style-src 'sha256-${sha256(style)}'; img-src data:`);
    const names = new Set(tags(samplePack).flatMap(({ tag, attributes }) => [tag, ...Object.keys(attributes)]));
    for (const name of ['script', 'link', 'img', 'iframe', 'style', 'src', 'onclick']) {
      expect(names.has(name), name).toBe(name === 'style');
    }
    expect(tags(samplePack).filter(({ attributes }) => 'style' in attributes)).toStrictEqual([]);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it('gives every part the name that a reader without sight needs', () => {
    const page = html(samplePack);
    const ids = tags(samplePack).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of tags(samplePack)) {
      const to = attributes['aria-labelledby'] ?? attributes['href']?.match(/(?<=^#).*/)?.[0];
      if (to !== undefined) expect(ids).toContain(to);
    }
    const regions = elements(page, 'div').filter((div) => div['role'] === 'region');
    const labels = regions.map((div) => div['aria-label']);
    expect(new Set(labels).size).toBe(labels.length);
    expect(regions.every((div) => div['tabindex'] === '0')).toBe(true);
    expect(labels.length).toBe(elements(page, 'table').length + elements(page, 'pre').length);
    expect(elements(page, 'th').every((th) => th['scope'] === 'col' || th['scope'] === 'row')).toBe(true);
    expect(elements(page, 'caption').length).toBe(elements(page, 'table').length);
    expect(elements(page, 'section').length).toBe(samplePack.sections.length);
    expect(elements(page, 'html')[0]?.['lang']).toBe('en-GB');
    expect([elements(page, 'h1').length, elements(page, 'main').length, elements(page, 'nav').length]).toStrictEqual([
      1, 1, 1,
    ]);
  });

  it('numbers the names of regions that share a caption', () => {
    const same = table('Same', [1], [['Head'], ['x']]);
    const page = html(packOf(same, same));
    const labels = elements(page, 'div').flatMap((div) => div['aria-label'] ?? []);
    expect(labels).toStrictEqual(['Same', 'Same (2)']);
  });

  it('names a region even where its table has no caption', () => {
    const page = html(packOf(table('', [1], [['Head'], ['x']])));
    expect(elements(page, 'div').flatMap((div) => div['aria-label'] ?? [])).toStrictEqual(['Table']);
    expect(elements(page, 'caption')).toStrictEqual([]);
  });

  it('never skips a heading level', () => {
    const levels = tags(everyKind).flatMap(({ tag }) => (/^h\d$/.test(tag) ? [Number(tag[1])] : []));
    expect(levels).toStrictEqual([1, 2, 2, 3, 4, 5, 2, 3, 3]);
  });

  it('leads links out, by post and to what stands there; keeps only the words of the others', () => {
    const hrefs = elements(html(everyKind), 'a').map((a) => a['href']);
    expect(hrefs).toStrictEqual([
      '#_main',
      '#first',
      '#second',
      'https://a.example/b?c=d&e=f',
      'mailto:a@b.example',
      '#second',
    ]);
  });

  it('marks a draft, and only a draft', () => {
    expect(htmlText(html(everyKind))).toContain('DRAFT');
    expect(html(everyKind)).toContain('<title>DRAFT: Every kind</title>');
    const final = html({ ...everyKind, draft: false });
    expect(htmlText(final)).not.toContain('DRAFT');
    expect(final).not.toContain('class="is-draft"');
  });

  it('spells out characters that would act unseen', () => {
    expect(seen(paragraph('a\u202eb\u0000c\ud800d'))).toBe('a[U+202E]b[U+0000]c[U+D800]d');
  });
});

describe('palettes', () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const texts = ['ink', 'quiet', 'link', 'note', 'warning', 'missing'] as const;

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(Object.entries(palettes))('keeps text legible by %s', (_, palette: Palette) => {
    for (const text of texts) {
      // 4.5 is what AA asks of text, which is more than the 3 of marks and borders that carry meaning.
      expect(contrast(palette[text], palette.paper), `${text} on paper`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette[text], palette.tint), `${text} on tint`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
