import schemaValidator from '../generated/validators.js';
import type { ConstraintNotes, FieldTrees } from './fields.ts';
import { applyBaseline, type BaselineEntry } from './baseline.ts';
import { applyConfiguredWaivers, type ConfiguredWaiver } from './configured-waivers.ts';
import { ENGINE_RULES } from './engine-rules.ts';
import { loadFindings, missingFiles, strayFiles } from './file-findings.ts';
import type { Finding, Outcome, PlacedFinding, Severity } from './finding.ts';
import { leakFindings } from './leak-findings.ts';
import { compare, inOrder, placedIn } from './place-findings.ts';
import { counts, type Question, type Report } from './report.ts';
import { inProfile, type Profile } from './profile.ts';
import type { CheckedRule, CodeRule, Rule, SchemaRule } from './rule.ts';
import { runRule } from './run-rules.ts';
import { schemaFindings } from './schema-findings.ts';
import { SHARED_TREE } from './fields-data.ts';
import { isEcho, sharedFindings } from './shared-findings.ts';
import { SHARED } from './shared-organisations.ts';
import { applyWaivers } from './waive.ts';
import { sourcesOf, withinEdition, type Application, type Stage } from './workspace.ts';
import { editionOf } from '../reference/editions.ts';

/** What a run is told beside the application itself. */
export interface ValidateOptions {
  /** Overrides the stage that the application states. */
  readonly stage?: Stage;
  /** What is checked; left out, a record that the register's import made, or else an application. */
  readonly profile?: Profile;
  readonly rules: readonly Rule[];
  /** Rules of the organisation itself, which run beside them. */
  readonly houseRules?: readonly CheckedRule[];
  readonly trees: FieldTrees;
  readonly notes: ConstraintNotes;
  /** Severity by rule id, or `off`, from the configuration. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** Waivers that stand in the configuration. */
  readonly waivers?: readonly ConfiguredWaiver[];
  /** Findings that are known from before and do not count. */
  readonly baseline?: readonly BaselineEntry[];
}

/** Checks an application and accounts for every rule. Pure: the same application and options give the same report. */
export function validate(whole: Application, options: ValidateOptions): Report {
  const application = whole.get('application');
  const stage = options.stage ?? (application?.stage === 'submission' ? 'submission' : 'draft');
  const profile = options.profile ?? (application?.origin === 'register-import' ? 'register' : 'application');
  const edition = editionOf(typeof application?.edition === 'string' ? application.edition : undefined);
  const expected = new Set<string>(['application', 'evidence', ...edition.standards.map((standard) => standard.slug)]);
  const app = withinEdition(whole, expected);
  const trees = Object.fromEntries(Object.entries(options.trees).filter(([name]) => expected.has(name)));
  const house = options.houseRules ?? [];
  const codeRules = [...options.rules.filter((rule): rule is CodeRule => 'check' in rule), ...house];
  const schemaRules = new Map(
    options.rules.filter((rule): rule is SchemaRule => 'schema' in rule).map((rule) => [rule.id, rule]),
  );
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
  });
  for (const finding of sharedFindings(app, options.notes)) placed.push(finding);
  // One by one: more arguments than a call can take would stop the check of a very long file.
  for (const finding of shape.findings) if (!isEcho(app, finding)) placed.push(finding);

  const questions: Question[] = [];
  const outcomes: Outcome[] = [];
  for (const rule of codeRules) {
    const outside = rule.reads.filter((name) => !expected.has(name));
    if (off(rule.id) || outside.length > 0) {
      outcomes.push(
        off(rule.id)
          ? switchedOff(rule.id)
          : notApplicable(rule.id, `${outside.join(' and ')} is not part of edition ${edition.id}`),
      );
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

  const findings = [
    ...loadFindings(app),
    ...leakFindings(app).filter((finding) => !off(finding.rule)),
    ...withoutRepeats(
      app,
      placed
        .filter((finding) => !off(finding.rule))
        .map((finding) => placedIn(app, finding, { ...trees, [SHARED]: SHARED_TREE })),
    ),
  ];
  const known = new Set([...options.rules, ...house, ...ENGINE_RULES].map((rule) => rule.id));
  const waived = applyConfiguredWaivers(app, applyWaivers(app, findings, known), options.waivers ?? [], known);
  const weighed = withSeverities(inProfile(waived, profile), options.severities, stage).map(asReported);
  const settled =
    options.baseline === undefined ? weighed : applyBaseline(app, weighed.toSorted(inOrder), options.baseline);
  const byRule = new Map<string, Finding[]>(settled.map((finding) => [finding.rule, []]));
  for (const finding of settled) byRule.get(finding.rule)?.push(finding);
  for (const rule of ENGINE_RULES) {
    const failed = byRule.has(rule.id);
    outcomes.push(
      off(rule.id) && !failed ? switchedOff(rule.id) : { rule: rule.id, outcome: failed ? 'failed' : 'passed' },
    );
  }
  const title = application?.title;
  return {
    application: app.name,
    ...(typeof title === 'string' ? { title } : {}),
    edition: edition.id,
    stage,
    ...(profile === 'application' ? {} : { profile }),
    asOf: app.asOf,
    files: sourcesOf(app).map(({ file }) => file),
    findings: settled.toSorted(inOrder),
    outcomes: outcomes
      .map((outcome) => settledOutcome(outcome, byRule.get(outcome.rule) ?? [], stage))
      .toSorted((a, b) => compare(a.rule, b.rule)),
    notSearched: app.withoutText,
    questions: questions.toSorted((a, b) => compare(a.rule, b.rule)),
  };
}

function notApplicable(rule: string, reason: string): Outcome {
  return { rule, outcome: 'not-applicable', reason };
}

function switchedOff(rule: string): Outcome {
  return notApplicable(rule, 'switched off in the configuration');
}

function schemaOutcome(
  rule: SchemaRule,
  app: Application,
  broken: ReadonlySet<string>,
  muted: ReadonlySet<string>,
): Outcome {
  if (broken.has(rule.id)) return { rule: rule.id, outcome: 'failed' };
  if (muted.has(rule.id))
    return {
      rule: rule.id,
      outcome: 'could-not-run',
      reason: 'what it asks for is misspelt or not written as it has to be',
    };
  const document = app.documents.get(rule.schema);
  if (document !== undefined && document.answers === undefined)
    return { rule: rule.id, outcome: 'could-not-run', reason: `${rule.schema} could not be read` };
  if (app.get(rule.schema) === undefined)
    return { rule: rule.id, outcome: 'could-not-run', reason: `${rule.schema} is not written yet`, waiting: true };
  return { rule: rule.id, outcome: 'passed' };
}

/** What a failed rule came to once waivers and the baseline are known, and in a draft, where an open question is no failure. */
function settledOutcome(outcome: Outcome, own: readonly Finding[], stage: Stage): Outcome {
  if (outcome.outcome !== 'failed') return outcome;
  const left = own.filter(counts);
  if (left.length === 0) {
    return { ...outcome, outcome: own.some((finding) => finding.inBaseline === true) ? 'baseline' : 'waived' };
  }
  if (stage === 'draft' && left.every((finding) => finding.unanswered === true)) {
    return { rule: outcome.rule, outcome: 'could-not-run', reason: 'answers are still to be written', waiting: true };
  }
  return outcome;
}

/** What is awaited of an answer that stands there is a finding like any other, however light: its title alone would not tell why. */
function asReported(finding: Finding): Finding {
  if (finding.unanswered !== false) return finding;
  const { unanswered: _, ...rest } = finding;
  return rest;
}

/** One finding in place of several: what is wrong in the shared file is wrong wherever an application takes it in. */
function withoutRepeats({ shared }: Application, findings: readonly Finding[]): readonly Finding[] {
  if (shared === undefined) return findings;
  const seen = new Set<string>();
  return findings.filter(({ rule, at: { file, line, column } }) => {
    const key = `${rule}\n${line}:${column}`;
    const again = file === shared.source.file && seen.has(key);
    if (file === shared.source.file) seen.add(key);
    return !again;
  });
}

/** Severities as configured. A file that cannot be read stays an error, and in a draft an open question stays information. */
function withSeverities(
  findings: readonly Finding[],
  severities: ValidateOptions['severities'],
  stage: Stage,
): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities?.get(finding.rule);
    if (severity === undefined || (finding.rule.startsWith('load/') && finding.severity === 'error')) return [finding];
    if (severity === 'off') return [];
    return stage === 'draft' && finding.unanswered !== undefined ? [finding] : [{ ...finding, severity }];
  });
}
