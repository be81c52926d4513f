import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../src/render/docx.ts';
import { plainText } from '../../src/render/literal.ts';
import type { Block } from '../../src/render/model.ts';
import { inlines, packOf } from './arbitraries.ts';
import { everyKind, everyWord } from './every-kind.ts';
import { hostileTexts } from './hostile.ts';
import { hasProgram, pdfInfo, pdfText } from './poppler.ts';
import { docxText, hasLibreOffice, openedByLibreOffice, partOf, readDocx, xmlFault } from './read-docx.ts';
import { samplePack } from './sample-pack.ts';
import { bullets, code, facts, heading, link, numbers, paragraph, table, words } from './sample-words.ts';

const canOpen = hasLibreOffice() && hasProgram('pdftotext') && hasProgram('pdfinfo');
const document = async (...content: readonly Block[]) => partOf(await toDocx(packOf(...content)));
const lines = async (...content: readonly Block[]) => {
  const all = docxText(await toDocx(packOf(...content))).split('\n');
  return all.slice(all.lastIndexOf('Part') + 1).filter((line) => line !== '');
};
const count = (text: string, part: string | RegExp) => text.split(part).length - 1;

describe('toDocx', () => {
  it.each(hostileTexts)('shows %s as it stands, wherever it stands', async (text) => {
    const shown = text.replaceAll(/\s+/g, ' ');
    const found = await lines(
      paragraph(text),
      { kind: 'heading', level: 2, id: text, content: words(text) },
      { kind: 'code', text },
      facts({ [text]: text }),
      table(
        text,
        [1, 1],
        [
          [text, 'x'],
          [words(code(text)), 'y'],
        ],
      ),
    );
    expect(found).toEqual([shown, shown, text, shown, shown, shown, shown, 'x', shown, 'y']);
  });

  it('shows any inlines literally, in well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(inlines, async (content) => {
        const docx = await toDocx(packOf({ kind: 'paragraph', content }));
        for (const [name, part] of readDocx(docx)) expect([name, xmlFault(part)]).toEqual([name, undefined]);
        const text = docxText(docx);
        const flat = (words: string) => words.replaceAll(/\s+/g, '');
        expect(flat(text.slice(text.lastIndexOf('\nPart\n') + 6))).toBe(flat(plainText(content)));
      }),
      { numRuns: 60 },
    );
  });

  it('spells out what XML cannot hold', async () => {
    const [line] = await lines(paragraph('a\u0000b\uffffc\ufffed\ud800e'));
    expect(line).toBe('a[U+0000]b[U+FFFF]c[U+FFFE]d[U+D800]e');
  });

  it('writes every kind of inline and block', async () => {
    const text = docxText(await toDocx(everyKind));
    for (const word of everyWord) expect(text).toContain(word);
  });

  it('gives headings their style, and each style its level in the outline', async () => {
    const docx = await toDocx(packOf(heading(2, 'a', 'Second'), heading(3, 'b', 'Third'), heading(4, 'c', 'Fourth')));
    expect([...partOf(docx).matchAll(/<w:pStyle w:val="(Heading\d|Title)"/g)].map(([, style]) => style)).toEqual([
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading4',
    ]);
    const styles = partOf(docx, 'word/styles.xml');
    for (const level of [1, 2, 3, 4])
      expect(styles).toMatch(
        new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"/>.*?</w:style>`),
      );
  });

  it('repeats the header row of a table on every page, and marks no other row so', async () => {
    const xml = await document(
      table(
        'Caption',
        [1, 2],
        [
          ['A', 'B'],
          ['1', '2'],
          ['3', '4'],
        ],
      ),
    );
    expect(count(xml, '<w:tr>')).toBe(3);
    expect(count(xml, /<w:tblHeader(?: w:val="true")?\/>/)).toBe(1);
    expect(xml.indexOf('<w:tblHeader')).toBeLessThan(xml.indexOf('>A<'));
    expect(xml).toContain('Caption');
  });

  it('lets a very long answer break across pages', async () => {
    const whole = /<w:cantSplit(?: w:val="true")?\/>/;
    expect(await document(facts({ Short: 'answer' }))).toMatch(whole);
    expect(await document(facts({ Long: 'answer '.repeat(200) }))).not.toMatch(whole);
    const listed = (count: number) =>
      document({
        kind: 'facts',
        items: [{ label: 'Fields', value: [bullets(...Array.from({ length: count }, () => 'sex'))] }],
      });
    expect(await listed(8)).toMatch(whole);
    expect(await listed(30)).not.toMatch(whole);
  });

  it('sets a name in the type of code in a table small, so that half a digest fits on a line', async () => {
    const digest = '0123456789abcdef'.repeat(4);
    expect(await document(table('', [1], [['A'], [[code(digest)]]]))).toMatch(
      /<w:sz w:val="17"\/>(?:(?!<\/w:r>).)*0123/,
    );
  });

  it('keeps the words of a callout from the edges of its ground', async () => {
    const styles = readDocx(await toDocx(packOf(paragraph('x')))).get('word/styles.xml') ?? '';
    const [note = ''] = /w:styleId="Callout-note".*?<\/w:style>/s.exec(styles) ?? [];
    for (const side of ['top', 'bottom']) expect(note).toMatch(new RegExp(`<w:${side} [^>]*w:space="6"`));
  });

  it('numbers each list from its own start', async () => {
    const docx = await toDocx(packOf(numbers(1, 'a'), numbers(1, 'b'), numbers(4, 'c'), bullets('d')));
    const ids = [...partOf(docx).matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(4);
    expect(partOf(docx, 'word/numbering.xml')).toContain('<w:start w:val="4"/>');
  });

  it('links within the document only to bookmarks that stand once, and outside only to safe addresses', async () => {
    const docx = await toDocx(
      packOf(
        heading(2, 'place', 'Place'),
        heading(2, 'place', 'Place again'),
        paragraph(link('#place', 'to it')),
        paragraph(link('#lost', 'nowhere')),
        paragraph(link('javascript:alert(1)', 'refused')),
        paragraph(link('https://a.example/?x=1&y="2"', 'out')),
      ),
    );
    const xml = partOf(docx);
    const marks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    const links = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(marks).size).toBe(marks.length);
    expect(links).toHaveLength(2);
    for (const name of links) expect(marks).toContain(name);
    const relations = partOf(docx, 'word/_rels/document.xml.rels');
    expect([...relations.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(([, to]) => to)).toEqual([
      'https://a.example/?x=1&amp;y=&quot;2&quot;',
    ]);
    const [, id = ''] = /<w:hyperlink [^>]*r:id="([^"]+)"/.exec(xml) ?? [];
    expect(relations).toContain(`Id="${id}"`);
  });

  it('names the document and its language, says DRAFT on every page, and gives no clock and no author', async () => {
    const docx = await toDocx({ ...samplePack, date: '2026-11-02' });
    const core = partOf(docx, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>DRAFT: ${samplePack.title}</dc:title>`);
    expect([...core.matchAll(/>(\d{4}-\d\d-\d\dT[^<]*)</g)].map(([, time]) => time)).toEqual([
      '2026-11-02T00:00:00Z',
      '2026-11-02T00:00:00Z',
    ]);
    expect(core).not.toMatch(/<(?:dc:creator|cp:lastModifiedBy)>[^<]/);
    expect(partOf(docx, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    const edges = [...readDocx(docx)].filter(([name]) => /^word\/(?:header|footer)\d\.xml$/.test(name));
    expect(edges.filter(([, part]) => part.includes('DRAFT'))).toHaveLength(2);
  });

  it('gives the same bytes each time', async () => {
    const first = await toDocx(samplePack);
    expect(Buffer.from(await toDocx(samplePack)).equals(first)).toBe(true);
    expect(Buffer.from(await toDocx({ ...samplePack, date: '2026-11-03' })).equals(first)).toBe(false);
  });

  it.skipIf(!canOpen)(
    'is opened by another office program, with its words, title and pages',
    { timeout: 120_000 },
    async () => {
      const pdf = openedByLibreOffice(await toDocx(samplePack));
      expect(pdfInfo(pdf)).toContain(`DRAFT: ${samplePack.title}`);
      const text = pdfText(pdf).replaceAll(/\s+/g, ' ');
      for (const section of samplePack.sections) expect(text).toContain(section.title);
      expect(text).toMatch(/Page 2 of \d+/);
    },
  );

  it('begins the first part on a page of its own, and no other', async () => {
    const pack = packOf(paragraph('x'));
    const [first] = pack.sections;
    if (first === undefined) throw new Error('the sample has a part');
    const xml = partOf(await toDocx({ ...pack, sections: [first, { ...first, id: 'other' }] }));
    expect(count(xml, '<w:pageBreakBefore/>')).toBe(1);
  });

  it('keeps the head of a table with two rows, and few short rows together, but no page half empty for long ones', async () => {
    const rows = (length: number, text: string) => [['A'], ...Array.from({ length }, () => [text])];
    const kept = async (length: number, text: string) =>
      count((await document(table('', [1], rows(length, text)))).split('<w:tbl>')[1] ?? '', '<w:keepNext/>');
    expect(await kept(12, 'x')).toBe(3);
    expect(await kept(4, 'x')).toBe(4);
    expect(await kept(4, 'long words '.repeat(40))).toBe(3);
  });

  it('sets a name in the type of code in a heading light and small', async () => {
    const xml = await document({ kind: 'heading', level: 3, id: 'a', content: words('Flow 1 ', code('to-store')) });
    expect(xml).toMatch(/<w:b w:val="false"\/>(?:(?!<\/w:r>).)*to-store/);
    expect(xml.split('Flow 1')[0]).not.toContain('<w:b w:val="false"/>');
  });

  it('sets a name in the type of code in a cell light and small', async () => {
    const rows = [
      ['A', 'B'],
      [words('Paper ', code('rec-letter')), 'x'],
    ];
    const xml = await document(table('', [1, 1], rows));
    expect(xml).toMatch(/<w:b w:val="false"\/>(?:(?!<\/w:r>).)*<w:sz w:val="17"\/>(?:(?!<\/w:r>).)*rec-letter/);
    expect(await document(paragraph(code('rec-letter')))).not.toContain('<w:sz w:val="17"/>');
  });

  it('leaves no heading behind at the foot of a page, whatever it is made of', async () => {
    const styles = readDocx(await toDocx(packOf(paragraph('x')))).get('word/styles.xml') ?? '';
    expect(/w:styleId="About".*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:keepNext/>');
    const bold = { kind: 'paragraph', content: [{ kind: 'strong', content: words('Criterion 1') }] } as const;
    expect(await document(bold)).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*Criterion 1/);
    expect(await document(paragraph('Criterion 1'))).not.toContain('<w:keepNext/>');
  });

  it('has one line of the title in its running header', async () => {
    const title =
      'Who stays in general practice, and who leaves? Careers of general practitioners and their colleagues in England since 2016';
    const parts = [...readDocx(await toDocx({ ...packOf(paragraph('x')), title })).entries()];
    const headers = parts.filter(([name]) => /^word\/header\d+\.xml$/.test(name)).map(([, part]) => part);
    expect(headers.join('')).toContain(
      'Who stays in general practice, and who leaves? Careers of general practitioners and their …',
    );
  });
});
