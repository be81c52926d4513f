import { describe, expect, it } from 'vitest';
import type { Rule, RuleMeta } from '../../src/core/rule.ts';
import type { Stage } from '../../src/core/workspace.ts';
import { applicationOf, checkWith } from './application.ts';

/** Files by path; lines of a template text are what positions count. */
type Files = Readonly<Record<string, string>>;

/** One finding that a rejected application must have: `file:line:column`, and words of its message. */
export interface Expected {
  readonly at: string;
  readonly message?: string | RegExp;
  readonly severity?: 'error' | 'warning' | 'info';
  /** Places shown with it, as `file:line:column`, in any order. */
  readonly beside?: readonly string[];
}

/** Applications that a rule lets pass, and those that it rejects, with every finding it makes. */
export interface RuleTable {
  readonly accept?: readonly {
    readonly name: string;
    readonly files: Files;
    readonly asOf?: string;
    readonly stage?: Stage;
  }[];
  readonly reject: readonly {
    readonly name: string;
    readonly files: Files;
    readonly asOf?: string;
    readonly stage?: Stage;
    readonly findings: readonly Expected[];
  }[];
}

/** Tests one rule alone: exact places, exact count. */
export function testRule(definition: RuleMeta, table: RuleTable): void {
  // A rule knows the types of its own arguments, and so is not assignable to the general one, though it is one.
  const rule = definition as Rule;
  const run = (files: Files, asOf: string | undefined, stage: Stage | undefined) =>
    checkWith(applicationOf(files, asOf), { rules: [rule], stage: stage ?? 'submission' }).findings.filter(
      (finding) => finding.rule === rule.id,
    );
  describe(rule.id, () => {
    for (const { name, files, asOf, stage } of table.accept ?? []) {
      it(`accepts ${name}`, () => {
        expect(run(files, asOf, stage).map((finding) => finding.message)).toEqual([]);
      });
    }
    for (const { name, files, asOf, stage, findings } of table.reject) {
      it(`rejects ${name}`, () => {
        const found = run(files, asOf, stage);
        expect(found.map(({ at }) => `${at.file}:${at.line}:${at.column}`)).toEqual(findings.map(({ at }) => at));
        found.forEach((finding, index) => {
          const { message, severity, beside } = findings[index] ?? {};
          if (message !== undefined) expect(finding.message).toMatch(message);
          if (severity !== undefined) expect(finding.severity).toBe(severity);
          if (beside !== undefined) {
            const places = finding.related.map((one) => `${one.file}:${one.line}:${one.column}`);
            expect(places.toSorted()).toEqual([...beside].toSorted());
          }
        });
      });
    }
  });
}
