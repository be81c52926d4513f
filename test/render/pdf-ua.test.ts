import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { loadPdfEngine } from '../../src/io/pdf-engine.ts';
import { buildPack } from '../../src/render/build.ts';
import type { Pack } from '../../src/render/model.ts';
import { figuresOf } from '../../src/render/outline.ts';
import { withRowHeaders } from '../../src/render/pdf-row-headers.ts';
import { markedAsPdfUa, obstaclesToPdfUa } from '../../src/render/pdf-ua.ts';
import { toPdf } from '../../src/render/pdf.ts';
import { toTypst } from '../../src/render/typst.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { temporaryFolder } from '../support/cli.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';
import { packOf } from './arbitraries.ts';
import { everyKind } from './every-kind.ts';
import { samplePack } from './sample-pack.ts';
import { heading, link, paragraph, quote, table } from './sample-words.ts';

const engine = await loadPdfEngine();
const canCheck = spawnSync('qpdf', ['--version']).error === undefined;
if (!canCheck)
  process.stderr.write('Skipped: the structure of the PDF is not checked, because qpdf is not installed.\n');

/** The typesetter as a native program, which checks PDF/UA-1 itself; a package for developers that some platforms lack. */
const nativePackage: string = '@myriaddreamin/typst-ts-node-compiler';
const native = await import(nativePackage).catch(() => undefined);
if (native === undefined)
  process.stderr.write(
    'Skipped: PDF/UA-1 is not checked by the native typesetter; npm install --no-save @myriaddreamin/typst-ts-node-compiler@0.7.0 brings it where it exists.\n',
  );

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const exampleApp = (name: string) => applicationOf(exampleFiles(name), exampleDay(name));
const examplePack = (name: string): Pack =>
  buildPack(exampleApp(name), checkWith(exampleApp(name), { stage: 'submission' }), FIELD_TREES);

describe('a PDF marked as PDF/UA-1', { timeout: 60_000 }, () => {
  it('says so in its description, and has readers show its title', async () => {
    const { pdf, obstacles } = await toPdf(samplePack, engine);
    const text = latin1(pdf);
    expect(obstacles).toEqual([]);
    expect(text.match(/<pdfuaid:part>1<\/pdfuaid:part>/g)).toHaveLength(1);
    expect(text).toContain('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"');
    expect(text.match(/\/DisplayDocTitle true/g)).toHaveLength(1);
    expect(text).toMatch(/\/Lang \(en-GB\)/);
  });

  it.skipIf(!canCheck)('is whole: every object stands where the file says', async () => {
    const file = path.join(temporaryFolder(), 'pack.pdf');
    writeFileSync(file, (await toPdf({ ...samplePack, title: 'Caerŵen ≥ “title”' }, engine)).pdf);
    // Where it has to guess, qpdf says so and ends with another exit code, which fails here.
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it.skipIf(!canCheck)('marks the cells that head a row, in the tables that have such, and stays whole', async () => {
    const rows = [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ];
    const headed = { ...table('Headed', [1, 1, 1], [['A', 'B', 'C'], ...rows]), rowHeads: true };
    const plain = { ...table('Plain', [1, 1, 1], [['A', 'B', 'C'], ...rows]), rowHeads: false };
    const file = path.join(temporaryFolder(), 'pack.pdf');
    writeFileSync(file, (await toPdf(packOf(plain, headed, plain), engine)).pdf);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream');
    const { qpdf } = JSON.parse(execFileSync('qpdf', ['--json', file], { encoding: 'utf8' })) as {
      qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: Readonly<Record<string, unknown>> }>>];
    };
    const cells = Object.values(qpdf[1]).flatMap(({ value }) =>
      value?.['/S'] === '/TH' || value?.['/S'] === '/TD' ? [JSON.stringify([value['/S'], value['/A']])] : [],
    );
    const count = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell)).length;
    expect(count(/^\["\/TH".*"\/Scope":"\/Column"/)).toBe(9);
    expect(count(/^\["\/TH".*"\/Scope":"\/Row"/)).toBe(2);
    // In the plain tables each cell lists its header; in the other, scopes say it.
    expect(count(/^\["\/TD".*"\/Headers":\["u:U[13]x/)).toBe(12);
    expect(count(/^\["\/TD".*"\/RowSpan":1/)).toBe(4);
    expect(cells).toHaveLength(27);
  });

  it('refuses to mark rows in a PDF with another number of tables', async () => {
    const { pdf } = await toPdf(packOf(table('One', [1], [['A'], ['b']])), engine);
    expect(() => withRowHeaders(pdf, [true, true])).toThrow(RangeError);
    expect(() => withRowHeaders(new TextEncoder().encode('%PDF-1.7'), [true])).toThrow(RangeError);
  });

  it('is not marked while something stands in the way, and says what', async () => {
    const pack = packOf(
      table('No head', [1], [[''], ['x']]),
      heading(2, 'a', ' '),
      quote(paragraph(link('https://a.example', ' '))),
    );
    const { pdf, obstacles } = await toPdf(pack, engine);
    expect(obstacles).toEqual([
      'a table has no header row in “Part”',
      'a heading has no words in “Part”',
      'a link has no words in “Part”',
    ]);
    expect(latin1(pdf)).not.toContain('pdfuaid');
    expect(obstaclesToPdfUa({ ...packOf(), title: ' ' })).toEqual(['the application has no title']);
  });

  it('refuses a PDF of another make: one with more after its description, and no PDF at all', () => {
    const objects = [
      '1 0 obj\n<<\n  /Length 1\n>>\nstream\n<rdf:Description rdf:about="" a></rdf:Description>\nendstream\nendobj\n\n',
      '2 0 obj\n<<\n  /Metadata 1 0 R\n  /ViewerPreferences <<\n>>\n>>\nendobj\n\n',
      '3 0 obj\n<<\n>>\nendobj\n\n',
    ];
    const build = (...order: readonly number[]) => {
      const at = new Map<number, number>();
      let text = '%PDF-1.7\n';
      for (const index of order) {
        at.set(index, text.length);
        text += objects[index];
      }
      const rows = objects.map((_, index) => `${String(at.get(index)).padStart(10, '0')} 00000 n\r\n`);
      const table = `xref\n0 4\n0000000000 65535 f\r\n${rows.join('')}trailer\n<<\n  /Root 2 0 R\n>>\n`;
      return new TextEncoder().encode(`${text}${table}startxref\n${text.length}\n%%EOF`);
    };
    expect(latin1(markedAsPdfUa(build(2, 0, 1)))).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(() => markedAsPdfUa(build(0, 1, 2))).toThrow(RangeError);
    expect(() => markedAsPdfUa(new TextEncoder().encode('%PDF-1.7\nstartxref\n3\n%%EOF'))).toThrow(RangeError);
  });

  it.each(exampleNames)('is made of example %s', (name) => {
    expect(obstaclesToPdfUa(examplePack(name))).toEqual([]);
  });

  it.skipIf(native === undefined).each(['sample', 'every kind', ...exampleNames])(
    'of %s is found sound by the native typesetter',
    (name) => {
      const pack = name === 'sample' ? samplePack : name === 'every kind' ? everyKind : examplePack(name);
      const workspace = temporaryFolder();
      const compiler = native.NodeCompiler.create({
        workspace,
        fontArgs: [{ fontBlobs: engine.fonts.map((font) => Buffer.from(font)) }],
      });
      for (const { name: drawing, svg } of figuresOf(pack))
        compiler.mapShadow(path.join(workspace, `${drawing}.svg`), Buffer.from(svg));
      const compiled = compiler.compile({ mainFileContent: toTypst(pack) });
      expect(compiled.hasError()).toBe(false);
      expect(latin1(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))).toContain('pdfuaid:part');
    },
  );
});
