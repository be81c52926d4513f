import { CONSTRAINT_NOTES, FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Finding, Outcome, Step } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import type { CodeRule, DocumentName, Rule } from '../../src/core/rule.ts';
import { at } from '../../src/core/rule.ts';
import { validate, type ValidateOptions } from '../../src/core/validate.ts';
import { applicationOf } from '../support/application.ts';

/** A rule for tests of the engine; what a test does not care about has a default. */
export function makeRule(parts: Partial<CodeRule> & { readonly id: string }): Rule {
  return {
    severity: 'error',
    since: '0.1.0',
    title: 'A fault made up for a test',
    why: 'Why it matters.',
    fix: 'What to do.',
    source: { fact: 'model', status: 'inferred' },
    examples: { bad: [], good: [] },
    reads: ['application'],
    messages: {},
    check: () => undefined,
    ...parts,
  };
}

/** A rule that finds fault with the values at these paths, in this order. */
export function pointing(id: string, document: DocumentName, ...paths: readonly (readonly Step[])[]): Rule {
  return makeRule({
    id,
    reads: [document],
    messages: { wrong: (args: { path: string }) => `Fault at ${args.path}.` },
    check: (_, report) => {
      for (const path of paths) report['wrong']?.({ path: path.join('.') }, at(document, path));
    },
  });
}

/** A finding as a test names it: `application.yaml:1:1 rule severity`. */
export function brief({ at: place, rule, severity }: Finding): string {
  return `${place.file}:${place.line}:${place.column} ${rule} ${severity}`;
}

/** Checks files with no rules but those of the engine, unless options say otherwise, and at the stage of the application. */
export function check(files: Readonly<Record<string, string>>, options: Partial<ValidateOptions> = {}): Report {
  return validate(applicationOf(files), { rules: [], trees: FIELD_TREES, notes: CONSTRAINT_NOTES, ...options });
}

/** What became of one rule. */
export function outcomeOf(report: Report, rule: string): Outcome | undefined {
  return report.outcomes.find((outcome) => outcome.rule === rule);
}

/** Findings of one rule. */
export function of(report: Report, rule: string): readonly Finding[] {
  return report.findings.filter((finding) => finding.rule === rule);
}
