import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frozen, known, weakest } from '../../src/reference/entry.ts';
import { factOf } from '../../src/reference/facts.ts';
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

describe('sources of entries', () => {
  const entries = loaded
    .flatMap(([, exported]) => Object.values(exported).flatMap(entriesIn))
    .filter((entry) => 'asOf' in entry);

  it('name facts that the ledger has', () => {
    const named = entries.flatMap((entry) => idsIn(entry.source));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => factOf(id) === undefined)).toEqual([]);
  });

  it('are not called seen when the fact is inferred', () => {
    const bold = entries.filter(
      (entry) => entry.status === 'seen' && idsIn(entry.source).some((id) => factOf(id)?.status === 'inferred'),
    );
    expect(bold).toEqual([]);
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

/** Ids of facts in the words of a source, such as “TERM2; 1-10”. */
function idsIn(words: string): readonly string[] {
  return [...words.matchAll(/(?<![\w-])(?:\d{1,2}[a-e]?|DSFC|DSA|REG|FORM|AUD|AGD|SUP)-\d{2}(?![\w-])/g)].map(
    ([id]) => id,
  );
}
