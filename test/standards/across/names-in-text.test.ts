import { describe, expect, it } from 'vitest';
import { nameFinder } from '../../../src/standards/across/names-in-text.ts';

const NAMES = [
  ['HES', 'statistics'],
  ['Hospital Episode Statistics', 'statistics'],
  ['Hospital Episode Statistics Outpatients', 'outpatients'],
  ['Civil Registration (Deaths)', 'deaths'],
  ['—', 'nothing'],
] as const;
/** A finder of its own for each test, because one keeps its index. */
const found = (text: string) =>
  nameFinder(() => NAMES)(text).map(({ thing, start, end }) => [thing, text.slice(start, end)]);

describe('names in a text', () => {
  it('are found across lines, dashes and capitals, the longest first', () => {
    expect(found('From hospital\n  episode-statistics Outpatients, and Hospital Episode Statistics.')).toEqual([
      ['outpatients', 'hospital\n  episode-statistics Outpatients'],
      ['statistics', 'Hospital Episode Statistics'],
    ]);
  });

  it('of one word in capitals are found only as they stand', () => {
    expect(found('HES, not hes nor Hes nor THESE')).toEqual([['statistics', 'HES']]);
  });

  it('end behind a bracket that they opened', () => {
    expect(found('Hospital Episode Statistics)')).toEqual([['statistics', 'Hospital Episode Statistics']]);
    expect(found('(see Civil Registration (Deaths))')).toEqual([['deaths', 'Civil Registration (Deaths)']]);
  });
});
