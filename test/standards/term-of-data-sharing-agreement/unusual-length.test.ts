import { describe, expect, it } from 'vitest';
import type { Rule, RuleMeta } from '../../../src/core/rule.ts';
import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/unusual-length.ts';
import { applicationOf, checkWith } from '../../support/application.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const term = (end: string, rest = 'justification: Because.\n') => ({
  [file]: `start: 2027-01-01\nend: ${end}\n${rest}`,
});
const asked = (files: Record<string, string>) =>
  checkWith(applicationOf(files), { rules: [rule as RuleMeta as Rule] }).questions.map(({ question }) => question);

testRule(rule, {
  accept: [
    { name: 'two years, with a question instead of a finding', outcome: 'person', files: term('2028-12-31') },
    {
      name: 'a published record, which is taken as it is',
      outcome: 'not-applicable',
      files: { ...term('2028-12-31'), 'application.yaml': 'origin: register-import\n' },
    },
  ],
  reject: [],
});

describe('the question about an unusual length', () => {
  it.each(['2027-12-31', '2028-01-01', '2028-01-02', '2029-12-31', '2030-01-01'])(
    'is not asked of a term that ends on %s',
    (end) => {
      expect(asked(term(end))).toEqual([]);
    },
  );

  it.each(['2027-12-30', '2028-12-31', '2030-01-03'])('is asked of a term that ends on %s', (end) => {
    expect(asked(term(end))).toEqual([
      `The agreement runs from 2027-01-01 to ${end}, which is neither 12 nor 36 months. Does the justification say why it ends on that day?`,
    ]);
  });

  it('is not asked while an answer is open, of days in the wrong order, or of a published record', () => {
    expect(asked(term('2028-12-31', ''))).toEqual([]);
    expect(asked(term(''))).toEqual([]);
    expect(asked(term('2026-12-31'))).toEqual([]);
    expect(asked({ ...term('2028-12-31'), 'application.yaml': 'origin: register-import\n' })).toEqual([]);
  });
});
