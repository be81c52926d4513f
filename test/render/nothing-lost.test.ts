import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Field } from '../../src/core/fields.ts';
import { fileOf } from '../../src/core/workspace.ts';
import { buildPack } from '../../src/render/build.ts';
import { showNumber } from '../../src/core/show-number.ts';
import { toDocx } from '../../src/render/docx.ts';
import { toHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { loadPdfEngine } from '../../src/io/pdf-engine.ts';
import { toPdf } from '../../src/render/pdf.ts';
import { paint } from './painter.ts';
import { hasProgram, pdfText } from './poppler.ts';
import { docxText } from './read-docx.ts';
import { applicationOf, checkWith } from '../support/application.ts';

const canRead = hasProgram('pdftotext');

/** Fills every field of a form, each free answer with a mark of its own; collects the marks by path. */
function fill(field: Field, path: string, marks: Map<string, string>): unknown {
  switch (field.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(field.fields ?? {}).map(([key, part]) => [key, fill(part, `${path}.${key}`, marks)]),
      );
    case 'list':
      return field.item === undefined
        ? []
        : [fill(field.item, `${path}[0]`, marks), fill(field.item, `${path}[1]`, marks)];
    case 'boolean':
      return true;
    case 'integer': {
      const number = 100_000 + marks.size;
      marks.set(path, showNumber(number));
      return number;
    }
    default: {
      // The last choice: of the editions that is the one with every Standard.
      const coded = Object.keys(field.labels ?? {}).at(-1);
      if (coded !== undefined) return coded;
      const mark = `zq${marks.size}x`;
      marks.set(path, mark);
      return mark;
    }
  }
}

describe('no answer is lost on the way to the pack', () => {
  const marks = new Map<string, string>();
  const files = Object.fromEntries(
    Object.entries(FIELD_TREES).map(([name, tree]) => [
      fileOf(name),
      stringify(fill(tree, name, marks), { lineWidth: 0 }),
    ]),
  );
  const app = applicationOf(files);
  const pack = buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES);

  it('fills more than seven hundred fields', () => {
    expect(marks.size).toBeGreaterThan(700);
  });

  const formats: readonly (readonly [format: string, render: () => string | Promise<string>])[] = [
    ['Markdown', () => toMarkdown(pack)],
    ['HTML', () => toHtml(pack, { sha256: () => '' })],
    ['Word', async () => docxText(await toDocx(pack, paint))],
    // Where lines end is the typesetter's to choose, even within a mark.
    ['PDF', async () => pdfText((await toPdf(pack, await loadPdfEngine())).pdf).replaceAll(/\s+/g, '')],
  ];

  it.each(formats.filter(([format]) => canRead || format !== 'PDF'))(
    '%s holds each of them',
    async (_format, render) => {
      const text = await render();
      const lost = [...marks].filter(([, mark]) => !text.includes(mark)).map(([path]) => path);
      expect(lost).toEqual([]);
    },
  );
});
