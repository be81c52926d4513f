import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fieldAt, type Field } from '../../src/core/fields.ts';
import { rules } from '../../src/generated/registry.ts';
import { IN_PLACE_OF_RULES } from '../../src/reference/rule-table.ts';
import { readPapers } from './papers.ts';

const guidance = new Set(rules.flatMap((rule) => rule.guidance ?? []));
const ids = new Set(rules.map((rule) => rule.id));
const entries = Object.entries(IN_PLACE_OF_RULES);
const papers = readPapers();

/** The field with this path, and how its group asks for it; lists passed through. */
function fieldOf(path: string): { readonly field: Field | undefined; readonly asked: boolean } {
  const [document = '', ...keys] = path.split('/');
  let group: Field | undefined = FIELD_TREES[document];
  let asked = false;
  for (const key of keys) {
    group = group?.item ?? group;
    asked = [group?.required, group?.atSubmission, group?.sometimes, group?.oneOf?.flat()].some(
      (names) => names?.includes(key) === true,
    );
    group = fieldAt(group, [key]);
  }
  return { field: group, asked };
}

describe('lines of the rule table without a rule of their own', () => {
  it('name fields that the form asks for, always or in some cases', () => {
    const fields = entries.flatMap(([id, entry]) =>
      'asked' in entry ? entry.asked.map((path) => [id, path] as const) : [],
    );
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(([, path]) => fieldOf(path).field === undefined)).toEqual([]);
    expect(fields.filter(([, path]) => !fieldOf(path).asked)).toEqual([]);
  });

  it('name rules that exist, and none that has the line as its own', () => {
    for (const [, entry] of entries)
      if ('foundBy' in entry) expect(entry.foundBy.filter((id) => !ids.has(id))).toEqual([]);
    expect(entries.filter(([id]) => guidance.has(id))).toEqual([]);
  });

  it.skipIf(papers === undefined)('are, with the rules, all lines that the papers have', () => {
    const missing = [...(papers?.rules ?? [])].filter(
      (id) => !guidance.has(id) && !Object.hasOwn(IN_PLACE_OF_RULES, id),
    );
    expect(missing).toEqual([]);
    expect(entries.map(([id]) => id).filter((id) => papers?.rules.has(id) !== true)).toEqual([]);
  });
});
