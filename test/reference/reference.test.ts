import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frozen, known, weakest } from '../../src/reference/entry.ts';
import { entriesIn, isFrozen } from './marks.ts';

const folder = new URL('../../src/reference/', import.meta.url);
/** Modules of data; editions carry marks of their own kind. */
const modules = readdirSync(folder).filter(
  (file) => file.endsWith('.ts') && !['entry.ts', 'editions.ts'].includes(file),
);
const loaded = await Promise.all(
  modules.map(async (file) => [file, (await import(new URL(file, folder).href)) as Record<string, unknown>] as const),
);
const STATUSES = ['seen', 'practice', 'inferred', 'cut'];

describe.each(loaded)('%s', (_, exported) => {
  const data = Object.entries(exported).filter(([, value]) => typeof value === 'object');

  it('holds data that nobody can change', () => {
    expect(data.filter(([, value]) => !isFrozen(value)).map(([name]) => name)).toEqual([]);
  });

  it('says of every entry where it is from, how it is known and of when', () => {
    for (const entry of data.flatMap(([, value]) => entriesIn(value))) {
      if (!('asOf' in entry) && 'label' in entry) continue;
      expect(entry).toMatchObject({ source: expect.stringMatching(/\S{3}/), status: expect.toBeOneOf(STATUSES) });
      expect(entry.asOf).toMatch(/^20\d{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/);
    }
  });
});

describe('entries', () => {
  it('carry their mark', () => {
    const mark = { source: 'a page', status: 'seen', asOf: '2026-05' } as const;
    expect(known(12, mark)).toEqual({ value: 12, ...mark });
  });

  it('freeze through and through', () => {
    const data = frozen({ list: [{ word: 'a' }], none: null });
    expect(isFrozen(data)).toBe(true);
    expect(frozen(data)).toBe(data);
  });

  it('know what a conclusion is worth', () => {
    expect(weakest(['seen', 'practice'])).toBe('practice');
    expect(weakest(['inferred', 'seen'])).toBe('inferred');
    expect(weakest(['seen', 'cut'])).toBe('cut');
    expect(weakest(['seen'])).toBe('seen');
    expect(weakest([])).toBe('inferred');
  });
});
