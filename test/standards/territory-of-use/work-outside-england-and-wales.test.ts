import { describe, expect, it } from 'vitest';
import type { Rule, RuleMeta } from '../../../src/core/rule.ts';
import rule from '../../../src/standards/territory-of-use/rules/work-outside-england-and-wales.ts';
import { applicationOf, checkWith } from '../../support/application.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const place = (text: string) => ({ [file]: `locations: [{id: hall, ${text}}]\n` });
const asked = (files: Record<string, string>) =>
  checkWith(applicationOf(files), { rules: [rule as RuleMeta as Rule] }).questions.map(({ question }) => question);

testRule(rule, {
  accept: [
    {
      name: 'a place in Scotland, with a question instead of a finding',
      outcome: 'person',
      files: place('kinds: [storage], area: scotland'),
    },
    {
      name: 'a published record, which is taken as it is',
      outcome: 'not-applicable',
      files: { ...place('kinds: [storage], area: scotland'), 'application.yaml': 'origin: register-import\n' },
    },
  ],
  reject: [],
});

describe('the question about places elsewhere', () => {
  it('is asked of a place in Scotland', () => {
    expect(asked(place('kinds: [storage], area: scotland'))).toEqual([
      'Place “hall” lies in “scotland”, outside England and Wales. What further assurance is there for it?',
    ]);
  });

  it.each([
    'kinds: [storage], area: wales',
    'kinds: [storage], area: GB-KEN',
    'kinds: [storage]',
    'kinds: [remote-access], area: FR',
    'area: FR',
  ])('is not asked of a place with %s', (text) => {
    expect(asked(place(text))).toEqual([]);
  });

  it('is not asked of a published record', () => {
    expect(asked({ ...place('kinds: [storage], area: FR'), 'application.yaml': 'origin: register-import\n' })).toEqual(
      [],
    );
  });
});
