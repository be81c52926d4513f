import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { loadPdfEngine } from '../../src/io/pdf-engine.ts';
import { buildPack } from '../../src/render/build.ts';
import { toDocx } from '../../src/render/docx.ts';
import { toHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { Audience, Block, Pack } from '../../src/render/model.ts';
import { figuresOf } from '../../src/render/outline.ts';
import { obstaclesToPdfUa } from '../../src/render/pdf-ua.ts';
import { toPdf } from '../../src/render/pdf.ts';
import { rules } from '../../src/generated/registry.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';
import { packOf } from './arbitraries.ts';
import { paint } from './painter.ts';
import { hasProgram, pdfText } from './poppler.ts';
import { partOf } from './read-docx.ts';

const canRead = hasProgram('pdftotext');
const packFor = (audience: Audience, name = 'section-251-registry'): Pack => {
  const app = applicationOf(exampleFiles(name), exampleDay(name));
  return buildPack(app, checkWith(app, { stage: 'submission' }), FIELD_TREES, {
    audience,
    rules,
    inputDigest: 'a'.repeat(64),
  });
};
const titles = (pack: Pack) => pack.sections.map(({ title }) => title);

describe('drawings in a pack', () => {
  const pack = packFor('applicant');

  it('are made from the answers, each with words that say what it shows', () => {
    expect(figuresOf(pack).map(({ name }) => name)).toEqual(['flows', 'timeline', 'timeline-2', 'timeline-3']);
    expect(figuresOf(pack)[0]?.alt).toContain('Flow 1: Quillmere Registry Systems Limited');
  });

  it('stand whole in the page, beside the Markdown, and as text in the PDF', { timeout: 60_000 }, async () => {
    const html = toHtml(pack, { sha256: () => '' });
    expect(html.match(/<svg [^>]*role="img"/g)).toHaveLength(4);
    expect(html).toMatch(/tabindex="0" aria-label="Who sends data to whom[^"]*">\n<svg /);
    expect(toMarkdown(pack)).toContain('](flows.svg)');
    const { pdf, obstacles } = await toPdf(pack, await loadPdfEngine());
    expect(obstacles).toEqual([]);
    if (canRead) expect(pdfText(pdf).replaceAll(/\s+/g, ' ')).toContain('totals, suppressed');
  });

  it('stand in Word as lines, with dots for programs that draw none, and say in words what they show', async () => {
    const docx = await toDocx(pack, paint);
    const xml = partOf(docx);
    const relations = partOf(docx, 'word/_rels/document.xml.rels');
    const target = (id: string) =>
      new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations)?.slice(1).join('');
    const dots = [...xml.matchAll(/<a:blip r:embed="([^"]+)"/g)].map(([, id = '']) => target(id));
    const lines = [...xml.matchAll(/<asvg:svgBlip [^>]*r:embed="([^"]+)"/g)].map(([, id = '']) => target(id));
    expect(dots).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/\.png$/)));
    expect(lines).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/\.svg$/)));
    expect(new Set([...dots, ...lines]).size).toBe(8);
    expect(partOf(docx, `word/${lines[0] ?? ''}`)).toContain('Quillmere Registry Systems');
    expect([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2', '3', '4']);
    expect(xml).toMatch(/<wp:docPr [^>]*descr="[^"]*Flow 1: Quillmere Registry Systems Limited/);
    // The drawings may not grow beyond the page: 9,185 twips between its margins, at 635 units each.
    for (const [, wide, high] of xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)) {
      expect(Number(wide)).toBeLessThanOrEqual(9185 * 635);
      expect(Number(high)).toBeLessThanOrEqual(230 * 36_000);
    }
    expect(Buffer.from(await toDocx(pack, paint)).equals(docx)).toBe(true);
  });

  it('are dots with words in them, the same each time', async () => {
    const drawn = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20" font-family="'Source Sans 3'">${words}</text></svg>`;
    const [first, second, other] = await paint([drawn('one'), drawn('one'), drawn('two')]);
    expect(
      Buffer.from(first ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(first).toEqual(second);
    expect(first).not.toEqual(other);
  });

  it('spell out what no font of the PDF draws', async () => {
    const figure: Block = {
      kind: 'figure',
      name: 'a',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>中</text></svg>',
      width: 9,
      height: 9,
      alt: 'A',
      caption: 'C',
    };
    const { replaced } = await toPdf(packOf(figure), await loadPdfEngine());
    expect(replaced.map(({ codePoint }) => codePoint)).toEqual(['U+4E2D']);
    expect(obstaclesToPdfUa(packOf({ ...figure, alt: ' ' }))).toEqual([
      'a drawing has no words that say what it shows in “Part”',
    ]);
  });
});

describe('a pack for somebody', () => {
  it('has everything for the applicant, and the questions to be judged first for a reviewer', () => {
    const whole = packFor('applicant');
    expect(titles(whole).toSorted()).toEqual(titles(packFor('reviewer')).toSorted());
    expect(JSON.stringify(whole)).toMatch(/Toolkit entry.*Contract for hosting/s);
    expect(titles(packFor('reviewer')).slice(0, 3)).toEqual(['Summary', 'For a person to judge', 'What was checked']);
    expect(titles(packFor('applicant')).slice(0, 4)).toEqual([
      'Summary',
      'Data flows at a glance',
      'Days at a glance',
      'Datasets at a glance',
    ]);
  });

  it('has for the public what the register publishes, and neither evidence, findings nor digests', () => {
    const pack = packFor('public');
    expect(titles(pack)).toEqual([
      'Summary',
      'Data flows at a glance',
      'Datasets at a glance',
      'Objective for Processing',
      'Processing Activities',
      'Expected Outcomes',
      'Expected Measurable Benefits',
      'The entry as the public register will print it',
      'HDR UK data use register fields',
    ]);
    expect(JSON.stringify(pack)).not.toMatch(/aaaaaaaa aaaaaaaa|Toolkit entry|Contract for hosting/);
  });
});

describe('the parts of a pack', () => {
  it('sum up the answers in words', () => {
    const markdown = toMarkdown(packFor('applicant', 'shmi-university'));
    expect(markdown).toContain('**Where:** England');
    expect(markdown).toContain('**Level of the data:**');
    expect(markdown.match(/^What is this about/gm)).toBeNull();
  });

  it('explain abbreviations as the texts do, where the letters fit', () => {
    const app = applicationOf({
      'application.yaml':
        'title: T\nsummary: |\n  The Clinical Practice of Research Datalink (CPRD) and the big Trust (NTG). CPRD and NTG again. We use the Index of Multiple Deprivation (IMDs).\n',
    });
    const pack = buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES);
    const glossary = pack.sections.find(({ title }) => title === 'Abbreviations');
    expect(JSON.stringify(glossary)).toContain('Clinical Practice of Research Datalink');
    expect(JSON.stringify(glossary)).not.toContain('NTG');
  });

  it('hold nothing of an answer of the wrong kind, which the findings name', () => {
    const app = applicationOf({ 'application.yaml': 'title: T\norganisations: a text\n' });
    const pack = buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES);
    expect(toMarkdown(pack)).toContain('application.yaml, line 2');
  });
});
