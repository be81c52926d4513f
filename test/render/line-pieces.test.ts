import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePieces, linePieces, staysWhole, textEms, unbroken, wholeWords } from '../../src/render/line-pieces.ts';
import { oneLine } from '../../src/render/literal.ts';
import { awkwardText } from './arbitraries.ts';

const free = { before: true, after: true };
const kinds = (text: string, ems = 40, ends = free) =>
  linePieces(text, ems, ends).map(({ kind, text: own }) => [kind, own]);

describe('linePieces', () => {
  it('leaves a word whole that is exactly as wide as its line, with a space behind it or without', () => {
    // A sum of fractions may come out a hair beyond the same sum in another order.
    const ems = (textEms('Commissioners') * 9.4 + 12 - 12) / 9.4 - 1e-12;
    expect(kinds('SUS for Commissioners (invoices)', ems)).toEqual([['plain', 'SUS for Commissioners (invoices)']]);
    expect(kinds('Confidentiality', textEms('Confidentiality'))).toEqual([['plain', 'Confidentiality']]);
  });

  it('lets a word break that is wider than its line, after its signs first', () => {
    expect(kinds('see https://www.example.org/your-records now', 12)).toEqual([
      ['plain', 'see https://'],
      ['cut', 'www.'],
      ['cut', 'example.'],
      ['cut', 'org/'],
      ['cut', 'your-'],
      ['cut', 'records '],
      ['cut', 'now'],
    ]);
    expect(kinds('aaaaaaaaaa', 3).map(([kind]) => kind)).toEqual(['plain', ...Array.from({ length: 9 }, () => 'cut')]);
  });

  it('loses and adds nothing, whatever the text and the room', () => {
    fc.assert(
      fc.property(awkwardText, fc.integer({ min: 1, max: 40 }), fc.boolean(), (text, ems, before) => {
        const found = linePieces(text, ems, { before, after: true });
        expect(found.map((piece) => piece.text).join('')).toBe(oneLine(text));
        expect(unbroken(oneLine(text)).join('')).toBe(oneLine(text));
      }),
    );
  });

  it.each([
    'by 00/CAG/0001 alone',
    '(ISO/IEC 27001).',
    'of DARS-NIC-000003-B1C2D-v2.0, which',
    'to 2030-03-31;',
    'for 2025/26.',
    'copies (working-copy), and',
    'a one-off delivery',
    'on 30 September 2027',
    'Wexcombe ZZ99 3VZ.',
  ])('keeps on one line what is read as one in “%s”', (text) => {
    expect(kinds(text).filter(([kind]) => kind === 'whole')).toHaveLength(1);
  });

  it('holds together a day and its month, and not the year', () => {
    expect(kinds('on 30 September 2027')).toEqual([
      ['plain', 'on '],
      ['whole', '30 September'],
      ['plain', ' 2027'],
    ]);
    expect(wholeWords('in Part 1 May be')).toContain('1 May ');
  });

  it.each(['well-meaning people', 'either/or', 'non-identifiable data', 'in 30 days', 'and 27,000 people'])(
    'leaves “%s” to break where it may',
    (text) => {
      expect(kinds(text).map(([kind]) => kind)).toEqual(['plain']);
    },
  );

  it('breaks even these where their line is too narrow', () => {
    expect(kinds('30 September', 6)).toEqual([['plain', '30 September']]);
    expect(kinds('DARS-NIC-000003-B1C2D', 8).map(([kind]) => kind)).not.toContain('whole');
  });

  it('parts nothing from a sign that touches it in other dress', () => {
    expect(kinds('00/CAG/0001', 40, { before: true, after: false })).toEqual([['plain', '00/CAG/0001']]);
    expect(kinds('00/CAG/0001', 40, { before: false, after: true })).toEqual([['plain', '00/CAG/0001']]);
  });
});

describe('codePieces', () => {
  it('keeps a name in the type of code on one line, where it has room and stands alone', () => {
    expect(codePieces('work-on-comparison-records', 36, free)).toEqual([
      { text: 'work-on-comparison-records', kind: 'whole' },
    ]);
    expect(codePieces('cases.txt', 36, { before: true, after: false })[0]?.kind).toBe('plain');
    expect(codePieces('work-on-comparison-records', 8, free).length).toBeGreaterThan(1);
  });

  it('leaves no part of a version alone on a line', () => {
    const [start, end] = codePieces('consent-form-1-0', 7.5, free);
    expect([start?.text, end]).toEqual(['consent-form-', { text: '1-0', kind: 'whole' }]);
    expect(codePieces('consent-form-1-0', 7.5, { before: true, after: false }).map(({ text }) => text)).not.toContain(
      '1-0',
    );
  });
});

describe('staysWhole', () => {
  it('takes no longer than a hand of words', () => {
    expect(staysWhole('(clinical-records-to-the-university-of-somewhere)')).toBe(false);
  });
});
