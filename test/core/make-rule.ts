import type { Finding, Step } from '../../src/core/finding.ts';
import type { CodeRule, DocumentName, Rule } from '../../src/core/rule.ts';
import { at } from '../../src/core/rule.ts';

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
