import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DISCLOSURE_RULES, disclosureRule, isAsStrict, strictest } from '../../src/reference/disclosure.ts';
import { productOf } from '../../src/reference/products.ts';

const common = JSON.parse(readFileSync(new URL('../../schemas/common.schema.json', import.meta.url), 'utf8')) as {
  definitions: { id: { pattern: string } };
};

/** The rules with these ids, taken together. */
function together(...ids: readonly string[]) {
  const rules = DISCLOSURE_RULES.filter((rule) => ids.includes(rule.id));
  expect(rules).toHaveLength(ids.length);
  const combined = strictest(rules);
  if (combined === undefined) throw new Error('no rule');
  return combined;
}

describe('rules for small numbers', () => {
  it('have ids that an application may cite, each once', () => {
    const pattern = new RegExp(common.definitions.id.pattern);
    expect(DISCLOSURE_RULES.filter((rule) => !pattern.test(rule.id))).toEqual([]);
    expect(new Set(DISCLOSURE_RULES.map((rule) => rule.id)).size).toBe(DISCLOSURE_RULES.length);
    expect(disclosureRule('hes-2018')?.hides).toEqual({ from: 1, to: 7 });
    expect(disclosureRule('case-by-case')).not.toHaveProperty('hides');
    expect(disclosureRule('nobody')).toBeUndefined();
  });

  it('are for products that exist and that name them', () => {
    for (const rule of DISCLOSURE_RULES) {
      for (const code of rule.products) expect(productOf(code)?.disclosure?.value, code).toBe(rule.id);
    }
  });

  it('follow rules that exist', () => {
    for (const { follows } of DISCLOSURE_RULES)
      expect(follows === undefined || disclosureRule(follows) !== undefined).toBe(true);
  });

  it('hide noughts exactly where nought is hidden', () => {
    for (const { id, hides, zeros } of DISCLOSURE_RULES) expect(zeros.value === 'hidden', id).toBe(hides?.from === 0);
  });

  it('are one rule when there is one', () => {
    expect(together('hes-2018')).toEqual({
      ids: ['hes-2018'],
      hides: { from: 1, to: 7 },
      roundTo: 5,
      zeros: 'shown',
      secondary: false,
      status: 'practice',
    });
  });

  it('are nothing when there is none', () => {
    expect(strictest([])).toBeUndefined();
  });

  it.each([
    [['hes-2018', 'mental-health'], { from: 0, to: 7 }, 5, 'hidden', false],
    [['hes-2018', 'community'], { from: 0, to: 7 }, 5, 'hidden', false],
    [['mental-health', 'community'], { from: 0, to: 5 }, 5, 'hidden', false],
    [['hes-2018', 'acute-plics'], { from: 1, to: 7 }, 5, 'not-stated', true],
    [['hes-2018', 'talking-therapies'], { from: 1, to: 7 }, 5, 'not-stated', false],
    [['hes-2018', 'medicines-dispensed'], { from: 1, to: 7 }, 5, 'shown', false],
    [['hes-2018', 'uk-llc'], { from: 0, to: 9 }, 5, 'hidden', false],
  ] as const)('of linked families %s are the strictest of each part', (ids, hides, roundTo, zeros, secondary) => {
    expect(together(...ids)).toMatchObject({ hides, roundTo, zeros, secondary });
  });

  it('hide nothing where no rule hides', () => {
    expect(together('talking-therapies')).not.toHaveProperty('hides');
    expect(together('uk-llc')).not.toHaveProperty('roundTo');
  });

  it('are compared part by part', () => {
    const hes = together('hes-2018');
    const mental = together('mental-health');
    const both = together('hes-2018', 'mental-health');
    expect(isAsStrict(hes, hes)).toBe(true);
    expect(isAsStrict(both, hes)).toBe(true);
    expect(isAsStrict(both, mental)).toBe(true);
    expect(isAsStrict(hes, mental)).toBe(false);
    expect(isAsStrict(mental, hes)).toBe(false);
    expect(isAsStrict(together('talking-therapies'), hes)).toBe(false);
    expect(isAsStrict(together('uk-llc'), hes)).toBe(false);
    expect(isAsStrict(together('uk-llc', 'hes-2018'), hes)).toBe(true);
    expect(isAsStrict(hes, together('acute-plics'))).toBe(false);
  });
});
