import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { runRule } from '../../src/core/run-rules.ts';
import type { Location } from '../../src/core/finding.ts';
import type { CodeRule, Rule, RuleMeta } from '../../src/core/rule.ts';
import { wellFormed } from '../../src/core/well-formed.ts';
import type { Stage } from '../../src/core/workspace.ts';
import { applicationOf, checkWith } from './application.ts';
import { lackingOne, withBlank } from './lacking.ts';

/** Files by path; lines of a template text are what positions count. */
type Files = Readonly<Record<string, string>>;

/** One finding that a rejected application must have: `file:line:column`, and words of its message. */
export interface Expected {
  readonly at: string;
  readonly message?: string | RegExp;
  readonly severity?: 'error' | 'warning' | 'info';
  /** Every other place that it shows, as `file:line:column`; none, if left out. */
  readonly related?: readonly string[];
}

interface Row {
  readonly name: string;
  readonly files: Files;
  readonly asOf?: string;
  readonly stage?: Stage;
}

/** Applications that a rule lets pass, and those that it rejects, with every finding it makes. */
export interface RuleTable {
  /** `outcome` says what became of the rule, unless it ran and had nothing to say. */
  readonly accept?: readonly (Row & { readonly outcome?: 'not-applicable' | 'could-not-run' | 'person' })[];
  readonly reject: readonly (Row & { readonly findings: readonly Expected[] })[];
  /** Set where the rule speaks of an application only if every entry of a list is of some kind, so that a blank one mutes it. */
  readonly everyEntryCounts?: true;
}

/** Tests one rule alone: exact places, exact count. */
export function testRule(definition: RuleMeta, table: RuleTable): void {
  // A rule knows the types of its own arguments, and so is not assignable to the general one, though it is one.
  const rule = definition as Rule;
  const run = ({ files, asOf, stage }: Row) => {
    const report = checkWith(applicationOf(files, asOf), { rules: [rule], stage: stage ?? 'submission' });
    return {
      findings: report.findings.filter((finding) => finding.rule === rule.id),
      outcome: report.outcomes.find((outcome) => outcome.rule === rule.id)?.outcome,
    };
  };
  describe(rule.id, () => {
    for (const row of table.accept ?? []) {
      it(`accepts ${row.name}`, () => {
        const { findings, outcome } = run(row);
        expect(findings.map((finding) => finding.message)).toEqual([]);
        expect(outcome).toBe(row.outcome ?? 'passed');
      });
    }
    for (const row of table.reject) {
      it(`rejects ${row.name}`, () => {
        const { findings } = run(row);
        expect(findings.map(({ at }) => place(at))).toEqual(row.findings.map(({ at }) => at));
        findings.forEach((finding, index) => {
          const { message, severity, related } = row.findings[index] ?? {};
          if (message !== undefined) expect(finding.message).toMatch(message);
          if (severity !== undefined) expect(finding.severity).toBe(severity);
          expect(finding.related.map(place)).toEqual(related ?? []);
        });
      });
    }
    it.skipIf(!('check' in rule))('stands each answer missing', () => {
      for (const { files, asOf } of [...(table.accept ?? []), ...table.reject]) {
        const { app } = wellFormed(applicationOf(files, asOf), FIELD_TREES);
        for (const less of lackingOne(app)) runRule(rule as CodeRule, less, { stage: 'draft', untrusted: [] });
      }
    });
    it.skipIf(!('check' in rule) || table.everyEntryCounts)(
      'applies no less where a list has one more entry, a blank one',
      () => {
        for (const { files, asOf } of table.reject) {
          for (const more of withBlank(applicationOf(files, asOf))) {
            const { outcome } = runRule(rule as CodeRule, more, { stage: 'draft', untrusted: [] });
            expect(outcome.outcome).not.toBe('not-applicable');
          }
        }
      },
    );
  });
}

function place({ file, line, column }: Location): string {
  return `${file}:${line}:${column}`;
}
