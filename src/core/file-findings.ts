import { LOAD_RULES } from './load-rules.ts';
import type { FieldTrees } from './fields.ts';
import type { Finding, PlacedFinding, Severity } from './finding.ts';
import type { DocumentName } from './rule.ts';
import { SCHEMA_RULES } from './schema-rules.ts';
import { nearest } from './suggest.ts';
import { fileOf, sourcesOf, type Application, type Stage } from './workspace.ts';

/** A document of the edition that has no file: one finding each, in place of all its questions. */
export function missingFiles(app: Application, trees: FieldTrees, stage: Stage): PlacedFinding[] {
  return Object.entries(trees)
    .filter(([name]) => !app.documents.has(name as DocumentName))
    .map(([name, tree]) => ({
      ...words(SCHEMA_RULES.missingFile),
      severity: stage === 'draft' ? ('info' as const) : ('error' as const),
      message: `${fileOf(name)} (${tree.title}) does not exist.`,
      field: tree.title,
      at: { document: name, path: [] },
      related: [],
      unanswered: true,
    }));
}

/** A YAML file that no document claims, with the document that its name is nearest to. */
export function strayFiles(app: Application, trees: FieldTrees): PlacedFinding[] {
  const baseName = (file: string): string => file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
  return app.strays.map((file) => {
    const near = nearest(baseName(file), Object.keys(trees));
    return {
      ...words(SCHEMA_RULES.strayFile),
      message: `${file} belongs to no Standard of this edition.${near === undefined ? '' : ` Did you mean ${fileOf(near)}?`}`,
      at: { document: file, path: [] },
      related: [],
    };
  });
}

function words(rule: {
  id: string;
  severity: Severity;
  why: string;
  fix: string;
}): Pick<PlacedFinding, 'rule' | 'severity' | 'why' | 'fix'> {
  return { rule: rule.id, severity: rule.severity, why: rule.why, fix: rule.fix };
}

/** What is wrong with the files themselves, as the loader found it. */
export function loadFindings(app: Application): Finding[] {
  const whys = new Map<string, string>(LOAD_RULES.map((rule) => [rule.id, rule.why]));
  return sourcesOf(app).flatMap((source) =>
    source.faults.map((fault) => ({
      rule: fault.rule,
      severity: fault.severity,
      message: fault.message,
      why: whys.get(fault.rule) ?? '',
      fix: fault.fix,
      at: { file: source.file, path: [], ...fault.span },
      related:
        fault.related === undefined
          ? []
          : [{ file: source.file, path: [], ...fault.related.span, message: fault.related.message }],
    })),
  );
}
