import { describe, expect, it } from 'vitest';
import { rules } from '../../src/generated/registry.ts';
import { applicationOf, checkWith, filesOf } from '../support/application.ts';

describe('examples in rules', () => {
  for (const rule of rules) {
    /** What the rule finds, and what it asks a person. */
    const findings = (text: string) => {
      const report = checkWith(applicationOf(filesOf(text)), { rules: [rule] });
      return [...report.findings, ...report.questions].filter((one) => one.rule === rule.id);
    };
    rule.examples.bad.forEach((text, index) => {
      it(`${rule.id} rejects bad example ${index + 1}`, () => {
        expect(findings(text)).not.toEqual([]);
      });
    });
    rule.examples.good.forEach((text, index) => {
      it(`${rule.id} accepts good example ${index + 1}`, () => {
        expect(findings(text)).toEqual([]);
      });
    });
  }
});
