import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../../src/core/fields-data.ts';
import type { Field } from '../../../src/core/fields.ts';
import { rules } from '../../../src/generated/registry.ts';
import { PAPER_HOMES } from '../../../src/standards/across/paper-homes.ts';

/** Every answer that names a paper, or anything by its kind. */
function homes(field: Field, path: string): string[] {
  const own = field.ref === 'evidence' || field.ref === 'any' ? [path] : [];
  const below = Object.entries(field.fields ?? {}).flatMap(([key, part]) => homes(part, `${path}.${key}`));
  return [...own, ...below, ...(field.item === undefined ? [] : homes(field.item, path))];
}

describe('the table of papers', () => {
  it('is told in docs/evidence.md with rules that there are', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/evidence.md'), 'utf8');
    const named = [...page.matchAll(/`([a-z-]+\/[a-z0-9-]+)`/g)].map(([, id]) => id);
    const known = new Set(rules.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => id === undefined || !known.has(id))).toEqual([]);
  });

  it('has every answer that may rest on one, and no other', () => {
    const all = Object.entries(FIELD_TREES).flatMap(([name, tree]) => (name === 'evidence' ? [] : homes(tree, name)));
    expect(Object.keys(PAPER_HOMES).toSorted()).toEqual([...new Set(all)].toSorted());
  });

  it('has a home for every kind of paper but those that no Standard asks for', () => {
    const kinds = Object.keys(FIELD_TREES['evidence']?.fields?.['items']?.item?.fields?.['kind']?.labels ?? {});
    const housed = new Set<string>(Object.values(PAPER_HOMES).flatMap((home) => home.kinds ?? []));
    expect(kinds.filter((kind) => !housed.has(kind))).toEqual([
      'ico-registration',
      'publication-policy',
      'destruction-certificate',
      'other',
    ]);
  });
});
