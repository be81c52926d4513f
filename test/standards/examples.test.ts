import { describe, expect, it } from 'vitest';
import { rules } from '../../src/generated/registry.ts';
import { applicationOf, checkWith, filesOf } from '../support/application.ts';

describe('examples in rules', () => {
  for (const rule of rules) {
    const run = (text: string) => {
      const { findings, questions } = checkWith(applicationOf(filesOf(text)), { rules: [rule] });
      return {
        findings: findings.filter((one) => one.rule === rule.id),
        questions: questions.filter((one) => one.rule === rule.id),
      };
    };
    rule.examples.bad.forEach((text, index) => {
      it(`${rule.id} rejects bad example ${index + 1}`, () => {
        // A rule for what only a person can judge asks instead of finding.
        const { findings, questions } = run(text);
        expect([...findings, ...questions]).not.toEqual([]);
      });
    });
    rule.examples.good.forEach((text, index) => {
      it(`${rule.id} accepts good example ${index + 1}`, () => {
        expect(run(text).findings).toEqual([]);
      });
    });
  }
});
