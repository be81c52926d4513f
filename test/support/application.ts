import { createHash } from 'node:crypto';
import { parse, stringify } from 'yaml';
import { CONSTRAINT_NOTES, FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Profile } from '../../src/core/profile.ts';
import { validate } from '../../src/core/validate.ts';
import { fileOf, loadWorkspace, type Application, type Stage } from '../../src/core/workspace.ts';
import type { Report } from '../../src/core/report.ts';
import type { Rule } from '../../src/core/rule.ts';
import { rules as allRules } from '../../src/generated/registry.ts';

const encoder = new TextEncoder();

/** Loads an application from the text of its files, by path. */
export function applicationOf(files: Readonly<Record<string, string>>, asOf = '2026-11-23'): Application {
  const of = (evidence: boolean) => Object.entries(files).filter(([file]) => file.startsWith('evidence/') === evidence);
  const yaml = new Map(of(false).map(([file, text]) => [file, encoder.encode(text)]));
  const papers = new Map(of(true).map(([file, text]) => [file.slice('evidence/'.length), encoder.encode(text)]));
  // Where a test gives no file of evidence, those that the ledger names are there.
  const named = [...(files['evidence.yaml'] ?? '').matchAll(/\bfile: ['"]?([^'",}\n]+)/g)].map(([, file = '']) =>
    file.trim(),
  );
  const evidenceFiles = papers.size === 0 ? named : [...papers.keys()];
  const digestOf = (file: string): string | undefined => {
    const bytes = papers.get(file);
    return bytes && createHash('sha256').update(bytes).digest('hex');
  };
  return loadWorkspace({ name: 'test', yaml, evidenceFiles, digestOf }, FIELD_TREES, asOf);
}

/** Files of a small application written as one YAML map from document name to content, or to the text of its file, as in the examples of rules. */
export function filesOf(text: string): Record<string, string> {
  const documents = parse(text) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(documents).map(([name, content]) =>
      name.startsWith('evidence/')
        ? [name, String(content)]
        : [fileOf(name), typeof content === 'string' ? content : stringify(content)],
    ),
  );
}

/** Checks an application with some rules, or all. */
export function checkWith(
  app: Application,
  options: { rules?: readonly Rule[]; stage?: Stage; profile?: Profile } = {},
): Report {
  return validate(app, {
    rules: options.rules ?? allRules,
    trees: FIELD_TREES,
    notes: CONSTRAINT_NOTES,
    stage: options.stage ?? 'submission',
    ...(options.profile === undefined ? {} : { profile: options.profile }),
  });
}
