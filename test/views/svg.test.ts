import { describe, expect, it } from 'vitest';
import { svgText, textLines, textWidth } from '../../src/views/svg.ts';

describe('text in drawings', () => {
  it('is escaped, and shows what cannot be seen', () => {
    expect(svgText(1, 2, 'a<b>&"\u0007', { size: 12 })).toBe(
      '<text x="1" y="2" font-size="12" fill="#212b32">a&lt;b&gt;&amp;&quot;\\x07</text>',
    );
  });

  it('breaks into lines that fit, and inside a word that is longer than a line', () => {
    const lines = textLines(`short words and ${'long'.repeat(20)}`, 100, 12);
    expect(lines.every((line) => textWidth(line, 12) <= 100)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(`shortwordsand${'long'.repeat(20)}`);
  });

  it('marks what was cut, at the end of a word where there is one', () => {
    expect(textLines('one two three four five six seven', 60, 12, 2)).toEqual(['one two', 'three…']);
    expect(textLines('one two threefourfivesix', 60, 12, 2)).toEqual(['one two', 'threefour…']);
  });
});
