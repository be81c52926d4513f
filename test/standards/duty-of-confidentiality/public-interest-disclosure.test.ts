import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/core/rule.ts';
import rule from '../../../src/standards/duty-of-confidentiality/rules/public-interest-disclosure.ts';
import { applicationOf, checkWith } from '../../support/application.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const files = {
  [file]: 'routes: [{flows: [data-out, more-out], route: public-interest}, {flows: [in], route: consent}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'another route',
      outcome: 'not-applicable',
      files: { [file]: 'routes: [{flows: [data-out], route: consent}]\n' },
    },
    { name: 'a claim, about which it only asks', outcome: 'person', files },
    { name: 'a route of no flows yet', files: { [file]: 'routes: [{route: public-interest}]\n' } },
  ],
  reject: [],
});

describe('disclosure in the public interest', () => {
  it('is a question to a person, once for each route', () => {
    const { questions } = checkWith(applicationOf(files), { rules: [rule as unknown as Rule] });
    expect(questions.map(({ question }) => question)).toEqual([
      'Has NHS England taken its Caldicott Guardian’s advice on disclosing “data-out” and “more-out” in the public interest?',
    ]);
  });
});
