import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../../src/core/printable.ts';

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '\u001b[31m',
      '\r\n',
      '\r',
      '\n',
      '\t',
      '\u202e',
      '\u200b',
      '\ud83d',
      '\ude00',
      '\ufe0f',
      '✔',
      'a',
      '‹',
      '\\',
      '\x1b',
    ),
    maxLength: 30,
  }),
);

describe('printable', () => {
  it.each([
    ['plain words stay, “quoted”, dashed – and £1', 'plain words stay, “quoted”, dashed – and £1'],
    ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['\u001b]8;;https://example.org\u0007link\u001b]8;;\u0007', '\\x1b]8;;https://example.org\\x07link\\x1b]8;;\\x07'],
    ['\u0000\u0008\u007f\u009b', '\\x00\\x08\\x7f\\x9b'],
    ['one\ntwo\r\nthree\rfour', 'one⏎two⏎three\\x0dfour'],
    ['a\tb', 'a⇥b'],
    ['abc\u202edef\u2066', 'abc‹U+202E›def‹U+2066›'],
    ['zero\u200bwidth\u00ad\ufeff', 'zero‹U+200B›width‹U+00AD›‹U+FEFF›'],
    ['line\u2028paragraph\u2029', 'line‹U+2028›paragraph‹U+2029›'],
    ['\ud800x\udc00', '‹U+D800›x‹U+DC00›'],
    ['tag \u{e0041} private \uf0b7 noncharacter \u{1fffe}', 'tag ‹U+E0041› private ‹U+F0B7› noncharacter ‹U+1FFFE›'],
    ['✔️ stays, x\ufe0f does not', '✔️ stays, x‹U+FE0F› does not'],
    ['👍🏽 café cafe\u0301 数据', '👍🏽 café cafe\u0301 数据'],
    ['👩\u200d🔬', '👩‹U+200D›🔬'],
  ])('shows %j as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps line ends when asked, and only those', () => {
    expect(printable('a\r\nb\nc\rd\u2028', { multiline: true })).toBe('a\nb\nc\\x0dd‹U+2028›');
  });

  it('cuts with an ellipsis and never inside a character', () => {
    expect(printable('abcdef', { max: 6 })).toBe('abcdef');
    expect(printable('abcdefg', { max: 6 })).toBe('abcde…');
    expect(printable('😀😀😀😀', { max: 4 })).toBe('😀😀😀😀');
    expect(printable('😀😀😀😀', { max: 3 })).toBe('😀😀…');
    expect(printable('\r\n'.repeat(9), { max: 3 })).toBe('⏎⏎…');
    expect(printable('a'.repeat(1_000_000), { max: 10 })).toBe('aaaaaaaaa…');
  });

  it('leaves nothing unprintable of any code point', () => {
    for (let from = 0; from <= 0x10ffff; from += 0x1000) {
      let block = '';
      for (let code = from; code < from + 0x1000; code += 1) block += `${String.fromCodePoint(code)} `;
      expect(FORBIDDEN.exec(printable(block)), `from U+${from.toString(16)}`).toBeNull();
      expect(FORBIDDEN.exec(printable(block, { multiline: true }).replaceAll('\n', ''))).toBeNull();
    }
  });

  it('leaves nothing unprintable of any text, is as good once as twice, and keeps to its limit', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), fc.integer({ min: 1, max: 40 }), (text, multiline, max) => {
        const once = printable(text, { multiline });
        expect(FORBIDDEN.test(multiline ? once.replaceAll('\n', '') : once)).toBe(false);
        expect(printable(once, { multiline })).toBe(once);
        const short = printable(text, { multiline, max });
        expect(Array.from(short).length).toBeLessThanOrEqual(max);
        expect(once.startsWith(short.endsWith('…') ? short.slice(0, -1) : short)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves printable ASCII as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          expect(printable(text)).toBe(text);
        },
      ),
    );
  });
});
