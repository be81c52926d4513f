import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/core/rule.ts';
import rule from '../../../src/standards/sub-licencing-and-onward-sharing/rules/criteria-to-read.ts';
import { applicationOf, checkWith } from '../../support/application.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/sub-licencing-and-onward-sharing.yaml';
const files = { [file]: 'permitted: true\ncriteria: Benefit.\n' };

testRule(rule, {
  accept: [
    { name: 'criteria, about which it only asks', outcome: 'person', files },
    { name: 'criteria that are not written yet', files: { [file]: 'permitted: true\ncriteria:\n' } },
    { name: 'no sub-licences', outcome: 'not-applicable', files: { [file]: 'permitted: false\ncriteria: Benefit.\n' } },
  ],
  reject: [],
});

describe('criteria for sub-licences', () => {
  it('are a question to a person, where there are any', () => {
    const questions = (text: string) =>
      checkWith(applicationOf({ [file]: text }), { rules: [rule as unknown as Rule] }).questions.length;
    expect([files[file] ?? '', 'permitted: true\n', 'permitted: false\ncriteria: Benefit.\n'].map(questions)).toEqual([
      1, 0, 0,
    ]);
  });
});
