import { describe, expect, it } from 'vitest';
import { looksLikeFormula, toCsv } from '../../src/core/csv.ts';

describe('rows as CSV', () => {
  it('begin with a mark of their encoding, part rows by CRLF, and quote what has to be quoted', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['one, two', 'she said “yes”'],
        ['two\nlines', 'a "quote"'],
        ['', ' edge'],
      ]),
    ).toBe('\uFEFFa,b\r\n"one, two",she said “yes”\r\n"two\nlines","a ""quote"""\r\n," edge"\r\n');
  });

  it.each(['=1+1', '+44', '-1', '@SUM(A1)', ' =1', '\t=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    'put an apostrophe before %j, which a spreadsheet would run',
    (cell) => {
      expect(looksLikeFormula(cell)).toBe(true);
      expect(toCsv([[cell]]).replaceAll('"', '')).toBe(`\uFEFF'${cell}\r\n`);
    },
  );

  it.each(['• a point', 'a=b', '– a dash', '2027-04-01', '1-2', ''])('leave %j as it is', (cell) => {
    expect(toCsv([[cell]])).toBe(`\uFEFF${cell}\r\n`);
  });
});
