import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { UserError } from '../../src/core/user-error.ts';
import { loadPdfEngine } from '../../src/io/pdf-engine.ts';
import { rules } from '../../src/generated/registry.ts';
import { buildPack } from '../../src/render/build.ts';
import type { Block, Pack } from '../../src/render/model.ts';
import { toPdf, TypesettingError } from '../../src/render/pdf.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';
import { packOf } from './arbitraries.ts';
import { everyKind, everyWord } from './every-kind.ts';
import { hostileTexts } from './hostile.ts';
import { hasProgram, pdfInfo, pdfText } from './poppler.ts';
import { samplePack } from './sample-pack.ts';
import { bullets, callout, code, facts, link, paragraph, quote, strong, table, words } from './sample-words.ts';

const engine = await loadPdfEngine();
const canRead = hasProgram('pdftotext');
const canInspect = hasProgram('pdfinfo');

/** Words without their spaces, since where lines end is the typesetter's to choose. */
const bare = (text: string) => text.replace(/\s+/g, '');
const shown = async (pack: Pack) => bare(pdfText((await toPdf(pack, engine)).pdf));

describe('toPdf', { timeout: 60_000 }, () => {
  it.skipIf(!canRead)('shows hostile text as it stands, wherever it stands', async () => {
    const blocks = hostileTexts.flatMap((text, index) => [
      paragraph(text),
      { kind: 'heading' as const, level: 2 as const, id: `h${index}`, content: words(text) },
      { kind: 'code' as const, text },
      facts({ [text]: text }),
      table(
        text,
        [1, 1],
        [
          [text, 'x'],
          [words(code(text)), text],
        ],
      ),
    ]);
    const text = await shown({ ...packOf(...blocks), title: hostileTexts.join(' ') });
    for (const hostile of hostileTexts) {
      // Seven times in the text; headings once more in the contents, where there is room for them.
      expect(text.split(bare(hostile)).length - 1, hostile).toBeGreaterThanOrEqual(7);
    }
  });

  it.skipIf(!canRead)('writes every kind of inline and block', async () => {
    const text = await shown(everyKind);
    for (const word of everyWord) expect(text).toContain(bare(word));
  });

  it('spells out what no font draws, once each in its report', async () => {
    const { pdf, replaced } = await toPdf(
      packOf(paragraph('a 😀 b 😀 ☒ c ☑\ufe0f d'), table('😀', [1], [['中']])),
      engine,
    );
    expect(replaced).toStrictEqual([
      { character: '😀', codePoint: 'U+1F600', section: 'Part' },
      { character: '☒', codePoint: 'U+2612', section: 'Part' },
      { character: '中', codePoint: 'U+4E2D', section: 'Part' },
    ]);
    if (canRead) expect(bare(pdfText(pdf))).toContain('a[U+1F600]b[U+1F600][U+2612]c☑d');
  });

  it('draws spaces of any width, and bullets of Word’s own fonts, as a reader would see them', async () => {
    const { pdf, replaced } = await toPdf(packOf(paragraph('one\u2002two \uf0a7 three \uf0b7 four \uf0fc')), engine);
    expect(replaced.map(({ codePoint }) => codePoint)).toEqual(['U+F0FC']);
    if (canRead) expect(pdfText(pdf)).toContain('one two • three • four [U+F0FC]');
  });

  it('draws all that Welsh and our own signs need', async () => {
    const text = 'Ŵ ŵ Ŷ ŷ Â â Ê ê Î î Ô ô Û û Ï ï w\u0302 ≥ ≤ → ✓ ✗ ☐ ☑ £ € ± × – — “ ” ‘ ’ … • ·';
    const { pdf, replaced } = await toPdf(packOf(paragraph(text), paragraph(code('Tŷ ≥ →'))), engine);
    expect(replaced).toStrictEqual([]);
    if (canRead) expect(bare(pdfText(pdf))).toContain(bare(text.normalize('NFC')));
  });

  it.skipIf(!canRead)('keeps very long words whole and on the page', async () => {
    const long = 'x'.repeat(400);
    const address = `https://a.example/${'path/'.repeat(60)}end`;
    const name = 'A_LONG_NAME_OF_A_COLUMN'.repeat(6);
    for (const word of [long, address, name]) {
      const head = ['', '', '', '', ''];
      const blocks = [
        paragraph(word),
        { kind: 'code' as const, text: word },
        facts({ [word]: word }),
        table(word, [1], [['']]),
        table('', [1, 1, 1, 1, 1], [head, ['', '', '', '', word]]),
        table('', [1, 1, 1, 1, 1], [head, [words(code(name)), '', '', '', '']]),
        paragraph(code(name)),
      ];
      const { pdf } = await toPdf(packOf(...blocks), engine);
      // Only what stands between the margins: what runs over them is missing.
      const text = bare(pdfText(pdf, ...'-x 0 -y 80 -W 516 -H 690'.split(' ')));
      expect(text.split(word), word).toHaveLength(word === name ? 9 : 7);
      expect(text.split(name)).toHaveLength(word === name ? 9 : 3);
    }
  });

  it('bears empty tables, lists, facts and titles', async () => {
    const pack: Pack = {
      ...packOf(
        { kind: 'table', caption: '', head: [], rows: [], rowHeads: true, widths: [] },
        {
          kind: 'table',
          caption: '',
          head: [[]],
          rows: [[], [[], []]],
          rowHeads: true,
          widths: [0],
        },
        { kind: 'list', ordered: true, items: [[], []] },
        { kind: 'list', ordered: false, items: [] },
        { kind: 'facts', items: [] },
        { kind: 'facts', items: [{ label: '', value: [] }] },
        { kind: 'quote', content: [] },
        { kind: 'code', text: '' },
        { kind: 'paragraph', content: [] },
        { kind: 'heading', level: 4, id: '', content: [] },
      ),
      subtitle: '',
      disclaimer: '',
    };
    await expect(toPdf(pack, engine)).resolves.toMatchObject({ replaced: [] });
  });

  it('bears blocks inside blocks inside blocks, and keeps the words of the innermost', async () => {
    const wraps: readonly ((inner: Block) => Block)[] = [
      (inner) => bullets([paragraph('level'), inner]),
      (inner) => facts({ level: [inner] }),
      (inner) => quote(inner),
      (inner) => callout('note', inner),
    ];
    const innermost = table('', [1], [['head'], [words(strong('deep'), link('https://a.example', 'deeper'))]]);
    for (const wrap of [...wraps, (inner: Block) => wraps.reduce((block, each) => each(block), inner)]) {
      let block = innermost;
      for (let depth = 0; depth < 60; depth += 1) block = wrap(block);
      const { pdf } = await toPdf(packOf(block), engine);
      if (canRead) expect(bare(pdfText(pdf))).toContain('deepdeeper');
    }
  });

  it('writes the same bytes in every time zone and language, and every time', async () => {
    const before = { TZ: process.env['TZ'], LANG: process.env['LANG'] };
    const bytes: string[] = [];
    try {
      for (const [zone, language] of [
        ['UTC', 'C'],
        ['Pacific/Kiritimati', 'cy_GB.UTF-8'],
        ['America/Adak', 'tr_TR.UTF-8'],
      ]) {
        process.env['TZ'] = zone;
        process.env['LANG'] = language;
        bytes.push(Buffer.from((await toPdf(samplePack, engine)).pdf).toString('base64'));
      }
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
    expect(new Set(bytes).size).toBe(1);
  });

  it.skipIf(!canInspect)('is tagged, named, dated and in English', async () => {
    const { pdf } = await toPdf(samplePack, engine);
    const info = pdfInfo(pdf, '-isodates');
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toContain(samplePack.title);
    expect(info).toMatch(/CreationDate: +2026-11-02T00:00:00Z/);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang ?\(en-GB\)/);
  });

  it.skipIf(!canInspect)('has headings without a gap, header cells with a scope, lists and a contents', async () => {
    const { pdf } = await toPdf(everyKind, engine);
    const tree = pdfInfo(pdf, '-struct-text');
    const levels = Array.from(tree.matchAll(/^ *H(\d) /gm), ([, level]) => Number(level));
    expect(levels).toStrictEqual([1, 1, 2, 3, 4, 1, 2, 2]);
    expect(tree.match(/^ *TH\b/gm)).toHaveLength(4);
    expect(tree.match(/\/Scope \/Column/g)).toHaveLength(2);
    expect(tree.match(/\/Scope \/Row/g)).toHaveLength(2);
    for (const tag of ['TOC', 'TOCI', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Code', 'Caption', 'Link', 'THead']) {
      expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    }
  });

  it.skipIf(!canRead)('numbers its pages and marks a draft on each of them', async () => {
    const { pdf } = await toPdf(samplePack, engine);
    const pages = pdfText(pdf).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(10);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('DRAFT');
      if (index > 0) expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      if (index > 0) expect(page).toContain(samplePack.reference);
    }
    const final = pdfText((await toPdf({ ...samplePack, draft: false }, engine)).pdf);
    expect(final).not.toContain('DRAFT');
  });

  it('turns a warning of the typesetter into an error of ours', async () => {
    const [, ...few] = engine.fonts;
    const withoutMono = { ...engine, fonts: few.slice(0, 3) };
    await expect(toPdf(everyKind, withoutMono)).rejects.toThrow(TypesettingError);
    await expect(toPdf(everyKind, withoutMono)).rejects.toThrow(/bug in dars[^]*source code pro/i);
  });
});

describe('loadPdfEngine', () => {
  it('names the package that is missing', async () => {
    const resolve = Object.assign(
      (name: string) => {
        throw new Error(`Cannot find ${name}`);
      },
      { paths: () => null },
    );
    const failure = await loadPdfEngine(resolve).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UserError);
    expect(String(failure)).toContain('@myriaddreamin/typst-ts-web-compiler');
  });
});

describe.skipIf(!canRead)('the pages of an example', { timeout: 60_000 }, () => {
  it.each(['commissioner', 'consented-cohort', 'shmi-university'])(
    'are well filled to the last but one, in %s',
    async (name) => {
      const app = applicationOf(exampleFiles(name), exampleDay(name));
      const pack = buildPack(app, checkWith(app, { stage: 'submission' }), FIELD_TREES, { rules });
      const boxes = pdfText((await toPdf(pack, engine)).pdf, '-bbox');
      // Cover and contents have pages to themselves; the last ends where the text does. The foot of a page has its number.
      const pages = boxes.split('<page ').slice(3, -1);
      expect(pages.length).toBeGreaterThan(30);
      const lows = pages.map((page) =>
        Math.max(...[...page.matchAll(/yMax="([\d.]+)"/g)].map(([, low]) => Number(low)).filter((low) => low < 770)),
      );
      // In points from the top: text stands from 82 to 768, and no more than four tenths of that may stay empty.
      expect(lows.flatMap((low, index) => (low < 82 + 0.6 * 686 ? [`page ${index + 3} ends at ${low}`] : []))).toEqual(
        [],
      );
    },
  );
});
