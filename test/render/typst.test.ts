import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShares } from '../../src/render/column-widths.ts';
import { typstTemplate } from '../../src/render/typst-template.ts';
import { typstString } from '../../src/render/typst-text.ts';
import { toTypst } from '../../src/render/typst.ts';
import { awkwardText, packOf } from './arbitraries.ts';
import { everyKind } from './every-kind.ts';
import { hostileTexts } from './hostile.ts';
import { code, facts, paragraph, table, words } from './sample-words.ts';

/** Reads a string literal as Typst does, and refuses what it would not take for one whole literal. */
function readString(literal: string): string {
  const [, inner] = /^"((?:[^"\\]|\\.)*)"$/su.exec(literal) ?? [];
  if (inner === undefined) throw new Error(`Not one string literal: ${literal}`);
  const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };
  return inner.replace(/\\(.)/gsu, (_, sign: string) => {
    const character = signs[sign];
    if (character === undefined) throw new Error(`Not an escape that we write: \\${sign}`);
    return character;
  });
}

/** Source after the template, with every string literal taken out, and those literals. */
function taken(source: string): { readonly rest: string; readonly strings: readonly string[] } {
  const strings: string[] = [];
  const rest = source.slice(typstTemplate.length).replace(/"(?:[^"\\]|\\.)*"/gsu, (literal) => {
    strings.push(readString(literal));
    return '""';
  });
  return { rest, strings };
}

const skeleton = (text: string) =>
  taken(
    toTypst({
      ...packOf(
        paragraph(text, { kind: 'strong', content: words(text) }, code(text)),
        { kind: 'heading', level: 2, id: 'h', content: words(text) },
        { kind: 'code', text },
        { kind: 'facts', items: [{ label: text, value: [paragraph(text)] }] },
        table(text, [1], [[text], [text]]),
      ),
      title: text,
      subtitle: text,
      reference: text,
      disclaimer: text,
      cover: [{ label: text, value: text }],
    }),
  ).rest;

describe('typstString', () => {
  it('is one literal that reads back as the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), awkwardText), (source) => {
        const text = source.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '');
        expect(readString(typstString(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps line ends and tabs, and spells out what would act unseen', () => {
    expect(typstString('a\r\nb\tc\u202e\u0000')).toBe(String.raw`"a\nb\tc[U+202E][U+0000]"`);
  });
});

describe('toTypst', () => {
  it.each(hostileTexts)('lets %s into string literals only', (text) => {
    const parts = text.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 3);
    const { rest } = taken(toTypst({ ...packOf(paragraph(text)), title: text }));
    for (const part of parts.filter((each) => !typstTemplate.includes(each))) {
      expect(rest, part).not.toContain(part);
    }
  });

  it('writes the same source but for its literals, whatever the words', () => {
    const plain = skeleton('x');
    fc.assert(
      fc.property(awkwardText, (text) => {
        fc.pre(text.trim() !== '');
        // Length alone decides where long words are cut, how wide columns are, what may break and where.
        const bare = (source: string) =>
          source
            // What is read as one word stands in a box.
            .replaceAll('box("")', '""')
            .replaceAll(';box(raw(""))', '')
            .replace(/\{""(?:;(?:cut;)?"")+\}/g, '""')
            .replace(/[\d.]+fr/g, 'fr')
            .replace(/\b\d+pt,/g, 'pt,')
            .replace(/true|false/g, 'flag')
            // A line that ends in a colon leads on to the next.
            .replaceAll('leading(', 'par(');
        expect(bare(skeleton(text))).toBe(bare(plain));
      }),
      { numRuns: 300 },
    );
  });

  it('sets an anchor once, and links only to anchors that stand', () => {
    const { strings, rest } = taken(toTypst(everyKind));
    expect(strings.filter((text) => text === 'lost' || text.startsWith('javascript'))).toStrictEqual([]);
    expect(rest.match(/link\(label\(/g)).toHaveLength(1);
    const twice = packOf(
      { kind: 'heading', level: 2, id: 'same', content: words('One') },
      { kind: 'heading', level: 2, id: 'same', content: words('Two') },
    );
    const source = toTypst(twice);
    expect(source).toContain('titled(2,"same",');
    expect(source).toContain('titled(2,none,');
  });

  it('sets a line of strong words alone as a small heading, and leads on from a line that ends in a colon', () => {
    const bold = { kind: 'paragraph', content: [{ kind: 'strong', content: words('Criterion 1') }] } as const;
    const source = toTypst(packOf(bold, paragraph('These are:'), paragraph('x'), bold));
    expect(source).toContain('minor(strong("Criterion 1"))');
    expect(source).toContain('leading("These are:")');
    // At the end there is nothing that it could be the heading of.
    expect(source).toContain('par(strong("Criterion 1"))');
  });

  it('keeps few facts on one page, and lets many break after the first of them', () => {
    const many = (count: number) =>
      toTypst(
        packOf({
          kind: 'facts',
          items: Array.from({ length: count }, (_, index) => ({ label: `L${index}`, value: [paragraph('v')] })),
        }),
      );
    expect(many(4)).toContain('facts(true,false,');
    expect(many(12)).toContain('facts(false,false,');
  });

  it('has the first two of many facts on one page, and the last two, unless these are long', () => {
    const many = (second: string, last: string) => {
      const values = ['v', second, ...Array.from({ length: 9 }, () => 'v'), last];
      return toTypst(packOf(facts(Object.fromEntries(values.map((value, index) => [`L${index}`, value])))));
    };
    expect(many('v', 'v')).toContain('facts(false,false,74pt,((true,0pt,"L0"');
    expect(many('v', 'v')).toContain('(true,40pt,"L10"');
    expect(many('v', 'v')).toContain('(true,0pt,"L11"');
    expect(many('words '.repeat(50), 'v')).toMatch(/facts\(false,false,1\d\dpt,/);
    expect(many('v', 'words '.repeat(90))).toContain('(true,0pt,"L10"');
  });

  it('cuts a title for the running header at the end of a word, where it would not fit on the line', () => {
    const short = (title: string, others: { readonly draft?: boolean; readonly reference?: string } = {}) =>
      /short-title:"([^"]*)"/.exec(toTypst({ ...packOf(), draft: false, ...others, title }))?.[1];
    const title = 'Paying the right bills, finding patients at risk and planning services in Fenmoor and Castleway';
    expect(short(title)).toBe(title);
    expect(short(title, { reference: 'DARS-NIC-000001-B1C2D-v1.0' })).toBe(
      'Paying the right bills, finding patients at risk and planning services in …',
    );
    expect(short(title, { draft: true, reference: 'DARS-NIC-000001-B1C2D-v1.0' })).toBe(
      'Paying the right bills, finding patients at risk and planning …',
    );
    expect(short('x'.repeat(120))).toBe(`${'x'.repeat(95)} …`);
    expect(short('Short')).toBe('Short');
  });

  it('keeps a short lead with the facts or the table after it', () => {
    const lead = toTypst(packOf(paragraph('Lead.'), facts({ L: 'v' })));
    expect(lead).toContain('leading("Lead.")');
    expect(toTypst(packOf(paragraph('Lead.'), paragraph('More.')))).not.toContain('leading("Lead.")');
  });

  it('refuses a date that is none', () => {
    expect(() => toTypst({ ...packOf(), date: '2 May' })).toThrow(RangeError);
  });
});

describe('columnShares', () => {
  it('keeps what was wanted where every word fits', () => {
    expect(columnShares([1, 3], [0.1, 0.1])).toStrictEqual([0.25, 0.75]);
  });

  it('widens a column for its longest word at the cost of the others', () => {
    expect(columnShares([1, 2, 7], [0.2, 0.2, 0.1]).map((share) => share.toFixed(3))).toStrictEqual([
      '0.200',
      '0.200',
      '0.600',
    ]);
  });

  it('always fills the width, however little room there is', () => {
    const column = fc.record({
      wanted: fc.double({ min: 0.01, max: 9, noNaN: true }),
      least: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
        const shares = columnShares(
          columns.map(({ wanted }) => wanted),
          columns.map(({ least }) => least),
        );
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
        expect(shares.every((share) => share >= 0)).toBe(true);
      }),
    );
  });
});
