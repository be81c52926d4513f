import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/standards/across/targets.ts';

describe('a target', () => {
  it('spans the days that it can mean', () => {
    expect(spanOf({ date: '2028-02-01' }, undefined)).toEqual(['2028-02-01', '2028-02-01']);
    expect(spanOf({ quarter: '2028-Q1' }, undefined)).toEqual(['2028-01-01', '2028-03-31']);
    expect(spanOf({ quarter: '2028-Q2' }, undefined)).toEqual(['2028-04-01', '2028-06-30']);
    expect(spanOf({ quarter: '2028-Q4' }, undefined)).toEqual(['2028-10-01', '2028-12-31']);
    expect(spanOf({ withinMonths: 6, of: 'term-start' }, '2027-03-01')).toEqual(['2027-03-01', '2027-09-01']);
  });

  it('is unknown where nothing can be worked out', () => {
    for (const target of [
      undefined,
      {},
      { unknownReason: 'It depends.' },
      { withinMonths: 6 },
      { withinMonths: 6, of: 'publication' as const },
    ])
      expect(spanOf(target, '2027-03-01')).toBeUndefined();
    expect(spanOf({ withinMonths: 6, of: 'term-start' }, undefined)).toBeUndefined();
  });
});
