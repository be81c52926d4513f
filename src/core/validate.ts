import schemaValidator from '../generated/validators.js';
import type { ConstraintNotes, FieldTrees } from './fields.ts';
import { fieldAt } from './fields.ts';
import type { Finding, Location, Outcome, Place, PlacedFinding, Severity, Step } from './finding.ts';
import { SEVERITIES } from './finding.ts';
import { LOAD_RULES } from './load-rules.ts';
import type { Question, Report } from './report.ts';
import type { CodeRule, DocumentName, Rule, SchemaRule } from './rule.ts';
import { runRule } from './run-rules.ts';
import { valueAt } from './schema-errors.ts';
import { schemaFindings } from './schema-findings.ts';
import { SCHEMA_RULES } from './schema-rules.ts';
import { nearest } from './suggest.ts';
import { applyWaivers, WAIVER_RULES } from './waive.ts';
import { fileOf, withinEdition, type Application, type Stage } from './workspace.ts';
import { editionOf } from '../reference/editions.ts';

/** What a run is told beside the application itself. */
export interface ValidateOptions {
  /** Overrides the stage that the application states. */
  readonly stage?: Stage;
  readonly rules: readonly Rule[];
  readonly trees: FieldTrees;
  readonly notes: ConstraintNotes;
  /** Severity by rule id, or `off`, from the configuration. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  readonly help?: (document: string, path: readonly Step[]) => string | undefined;
}

/** Checks an application and accounts for every rule. Pure: the same application and options give the same report. */
export function validate(whole: Application, options: ValidateOptions): Report {
  const application = whole.get('application');
  const stage = options.stage ?? (application?.stage === 'submission' ? 'submission' : 'draft');
  const edition = editionOf(typeof application?.edition === 'string' ? application.edition : undefined);
  const expected = new Set<string>(['application', 'evidence', ...edition.standards.map((standard) => standard.slug)]);
  const app = withinEdition(whole, expected);
  const trees = Object.fromEntries(Object.entries(options.trees).filter(([name]) => expected.has(name)));
  const codeRules = options.rules.filter((rule): rule is CodeRule => 'check' in rule);
  const schemaRules = new Map(options.rules.filter((rule): rule is SchemaRule => 'schema' in rule).map((rule) => [rule.id, rule]));
  const off = (id: string): boolean => options.severities?.get(id) === 'off';

  const placed: PlacedFinding[] = [...missingFiles(app, trees, stage), ...strayFiles(app, trees)];
  const data: Record<string, unknown> = {};
  for (const [name, document] of app.documents) {
    if (document.answers !== undefined) data[name] = document.answers.data;
  }
  schemaValidator(data);
  const shape = schemaFindings(schemaValidator.errors ?? [], {
    data,
    trees: options.trees,
    notes: options.notes,
    stage,
    rules: schemaRules,
    help: options.help ?? (() => undefined),
  });
  // One by one: more arguments than a call can take would stop the check of a very long file.
  for (const finding of shape.findings) placed.push(finding);

  const questions: Question[] = [];
  const outcomes: Outcome[] = [];
  for (const rule of codeRules) {
    const outside = rule.reads.filter((name) => !expected.has(name));
    if (off(rule.id) || outside.length > 0) {
      outcomes.push(off(rule.id) ? switchedOff(rule.id) : notApplicable(rule.id, `${outside.join(' and ')} is not part of edition ${edition.id}`));
      continue;
    }
    const run = runRule(rule, app, { stage, untrusted: shape.untrusted });
    for (const finding of run.findings) placed.push(finding);
    for (const question of run.questions) questions.push(question);
    outcomes.push(run.outcome);
  }
  const broken = new Set(placed.map((finding) => finding.rule));
  for (const rule of schemaRules.values()) {
    outcomes.push(off(rule.id) ? switchedOff(rule.id) : schemaOutcome(rule, app, broken, shape.muted));
  }

  const findings = [...loadFindings(app), ...placed.filter((finding) => !off(finding.rule)).map((finding) => locate(app, finding, trees))];
  const own = [...LOAD_RULES, ...Object.values(SCHEMA_RULES), ...Object.values(WAIVER_RULES)];
  const known = new Set([...options.rules, ...own].map((rule) => rule.id));
  const settled = withSeverities(applyWaivers(app, findings, known), options.severities, stage);
  const byRule = new Map<string, Finding[]>(settled.map((finding) => [finding.rule, []]));
  for (const finding of settled) if (finding.waived === undefined) byRule.get(finding.rule)?.push(finding);
  for (const rule of own) {
    const failed = byRule.has(rule.id);
    outcomes.push(off(rule.id) && !failed ? switchedOff(rule.id) : { rule: rule.id, outcome: failed ? 'failed' : 'passed' });
  }
  const title = application?.title;
  return {
    application: app.name,
    ...(typeof title === 'string' ? { title } : {}),
    edition: edition.id,
    stage,
    asOf: app.asOf,
    files: [...app.documents.values()].map((document) => document.source.file),
    findings: settled.toSorted(inOrder),
    outcomes: outcomes.map((outcome) => settledOutcome(outcome, byRule.get(outcome.rule) ?? [], stage)).toSorted((a, b) => compare(a.rule, b.rule)),
    questions: questions.toSorted((a, b) => compare(a.rule, b.rule)),
  };
}

function notApplicable(rule: string, reason: string): Outcome {
  return { rule, outcome: 'not-applicable', reason };
}

function switchedOff(rule: string): Outcome {
  return notApplicable(rule, 'switched off in the configuration');
}

/** A document of the edition that has no file: one finding each, in place of all its questions. */
function missingFiles(app: Application, trees: FieldTrees, stage: Stage): PlacedFinding[] {
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

function strayFiles(app: Application, trees: FieldTrees): PlacedFinding[] {
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

function words(rule: { id: string; severity: Severity; why: string; fix: string }): Pick<PlacedFinding, 'rule' | 'severity' | 'why' | 'fix'> {
  return { rule: rule.id, severity: rule.severity, why: rule.why, fix: rule.fix };
}

function loadFindings(app: Application): Finding[] {
  const whys = new Map<string, string>(LOAD_RULES.map((rule) => [rule.id, rule.why]));
  return [...app.documents.values()].flatMap(({ source }) =>
    source.faults.map((fault) => ({
      rule: fault.rule,
      severity: fault.severity,
      message: fault.message,
      why: whys.get(fault.rule) ?? '',
      fix: fault.fix,
      at: { file: source.file, path: [], ...fault.span },
      related: fault.related === undefined ? [] : [{ file: source.file, path: [], ...fault.related.span, message: fault.related.message }],
    })),
  );
}

function schemaOutcome(rule: SchemaRule, app: Application, broken: ReadonlySet<string>, muted: ReadonlySet<string>): Outcome {
  if (broken.has(rule.id)) return { rule: rule.id, outcome: 'failed' };
  if (muted.has(rule.id)) return { rule: rule.id, outcome: 'could-not-run', reason: 'what it asks for is misspelt or not written as it has to be' };
  const document = app.documents.get(rule.schema);
  if (document !== undefined && document.answers === undefined) return { rule: rule.id, outcome: 'could-not-run', reason: `${rule.schema} could not be read` };
  if (app.get(rule.schema) === undefined) return { rule: rule.id, outcome: 'could-not-run', reason: `${rule.schema} is not written yet`, waiting: true };
  return { rule: rule.id, outcome: 'passed' };
}

/** What a failed rule came to once waivers are known, and in a draft, where an open question is no failure. */
function settledOutcome(outcome: Outcome, left: readonly Finding[], stage: Stage): Outcome {
  if (outcome.outcome !== 'failed') return outcome;
  if (left.length === 0) return { ...outcome, outcome: 'waived' };
  if (stage === 'draft' && left.every((finding) => finding.unanswered === true)) {
    return { rule: outcome.rule, outcome: 'could-not-run', reason: 'answers are still to be written', waiting: true };
  }
  return outcome;
}

/** Severities as configured. A file that cannot be read stays an error, and in a draft an open question stays information. */
function withSeverities(findings: readonly Finding[], severities: ValidateOptions['severities'], stage: Stage): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities?.get(finding.rule);
    if (severity === undefined || (finding.rule.startsWith('load/') && finding.severity === 'error')) return [finding];
    if (severity === 'off') return [];
    return stage === 'draft' && finding.unanswered === true ? [finding] : [{ ...finding, severity }];
  });
}

/** Turns the place of a finding into lines and columns of the file that the user wrote. */
function locate(app: Application, finding: PlacedFinding, trees: FieldTrees): Finding {
  const { at, related, ...rest } = finding;
  const field = finding.field ?? nearestTitle(at, trees);
  return {
    ...rest,
    ...(field === undefined ? {} : { field }),
    at: concrete(app, at),
    related: related.map((other) => ({ ...concrete(app, other.at), message: other.message })),
  };
}

function concrete(app: Application, place: Place): Location {
  const document = app.documents.get(place.document as DocumentName);
  const file = document?.source.file ?? (app.strays.includes(place.document) ? place.document : fileOf(place.document));
  if (document === undefined) return { file, path: place.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const original = (path: readonly Step[]): readonly Step[] => document.answers?.original(path) ?? path;
  const path = original(place.path);
  if (place.orElse !== undefined && !document.source.has(path)) {
    const part = valueAt(document.answers?.data, place.orElse) === undefined ? 'key' : 'value';
    return { file, path, ...document.source.locate(original(place.orElse), part) };
  }
  return { file, path, ...document.source.locate(path, place.part ?? 'value') };
}

/** Title of the field at a place, or of the nearest one around it that has a title. */
function nearestTitle(place: Place, trees: FieldTrees): string | undefined {
  for (let length = place.path.length; length > 0; length -= 1) {
    const title = fieldAt(trees[place.document], place.path.slice(0, length))?.title;
    if (title) return title;
  }
  return undefined;
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(fileRank(a.at.file), fileRank(b.at.file)) ||
    a.at.line - b.at.line ||
    a.at.column - b.at.column ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

/** application.yaml first, then the Standards by name, then evidence. */
function fileRank(file: string): string {
  return file === 'application.yaml' ? `0${file}` : file.startsWith('standards/') ? `1${file}` : `2${file}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
