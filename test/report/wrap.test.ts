import { describe, expect, it } from 'vitest';
import stringWidth from 'string-width';
import { cellsOf, fit, hanging, widthOf, wrap } from '../../src/report/wrap.ts';

describe('the width of text', () => {
  it('is what string-width says, for every character of the quick way too', () => {
    for (let code = 0x20; code < 0x2fff; code += 1) {
      const character = String.fromCharCode(code);
      // What the escaper writes out never comes here.
      if (/\p{C}|\p{Zl}|\p{Zp}/u.test(character)) continue;
      expect(widthOf(character), `U+${code.toString(16)}`).toBe(stringWidth(character));
    }
    for (const text of ['研究データ', '👍🏽', '👨‍👩‍👧', '🇬🇧', 'e\u0301', '한국', 'ｱｲｳ', '❤️', '①', 'Ŵy'])
      expect(widthOf(text), text).toBe(stringWidth(text));
    expect(cellsOf('a研👍🏽').map((cell) => cell.width)).toEqual([1, 2, 2]);
  });
});

describe('wrapped text', () => {
  it('breaks at spaces, keeps long words whole and loses nothing', () => {
    expect(wrap('one two three averyveryverylongword four', 10)).toEqual([
      'one two',
      'three',
      'averyveryverylongword',
      'four',
    ]);
    expect(wrap('first\n\n  second  line ', 40)).toEqual(['first second line']);
    expect(wrap('', 10)).toEqual([]);
    expect(wrap('研究 データ 研究', 9)).toEqual(['研究', 'データ', '研究']);
  });

  it('hangs under its lead', () => {
    expect(hanging('Fix: ', 'one two three four', 14)).toEqual(['Fix: one two', '     three', '     four']);
  });

  it('is cut to fit with an ellipsis', () => {
    expect(fit('short', 5)).toBe('short');
    expect(fit('longer text', 8)).toBe('longer…');
    expect(fit('研究データ', 6)).toBe('研究…');
  });
});
