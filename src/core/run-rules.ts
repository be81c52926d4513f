import { guardReads, UntrustedRead } from './guard.ts';
import type { Outcome, Place, PlacedFinding, Severity, Step } from './finding.ts';
import { once } from './once.ts';
import type { Question } from './report.ts';
import type { CheckedRule, DocumentName, Message, RelatedPlace } from './rule.ts';
import type { Application, Stage } from './workspace.ts';

/** What one rule came to. */
export interface RuleRun {
  readonly outcome: Outcome;
  readonly findings: readonly PlacedFinding[];
  readonly questions: readonly Question[];
}

/** What running a rule needs beside the application. */
export interface RuleContext {
  readonly stage: Stage;
  readonly untrusted: readonly { readonly document: string; readonly path: readonly Step[] }[];
}

/** Runs one rule that code checks, and says what became of it. */
export function runRule(rule: CheckedRule, app: Application, context: RuleContext): RuleRun {
  const withoutFindings = (outcome: Outcome['outcome'], reason?: string, waiting = false): RuleRun => ({
    outcome: {
      rule: rule.id,
      outcome,
      ...(reason === undefined ? {} : { reason }),
      ...(waiting ? { waiting: true as const } : {}),
    },
    findings: [],
    questions: [],
  });
  const broken = rule.reads.filter((name) => app.documents.has(name) && app.documents.get(name)?.answers === undefined);
  if (broken.length > 0) return withoutFindings('could-not-run', `${listed(broken)} could not be read`);
  const unwritten = rule.reads.filter((name) => app.get(name) === undefined);
  if (unwritten.length > 0)
    return withoutFindings(
      'could-not-run',
      `${listed(unwritten)} ${unwritten.length > 1 ? 'are' : 'is'} not written yet`,
      true,
    );

  const findings: PlacedFinding[] = [];
  const questions: Question[] = [];
  const inputs = inputsOf(rule, app, context);
  try {
    if (rule.applies?.(inputs) === false) return withoutFindings('not-applicable');
    rule.check(inputs, reporterOf(rule, context.stage, findings, questions));
  } catch (error) {
    if (!(error instanceof UntrustedRead)) throw error;
    // Keys only: places in lists count from 0 and leave out blanks, which would lead a reader astray.
    const keys = error.path.filter((step) => typeof step === 'string').join('.');
    return withoutFindings('could-not-run', `it reads “${keys}”, which is not written as it has to be`);
  }
  if (findings.length > 0) return { outcome: { rule: rule.id, outcome: 'failed' }, findings, questions };
  const asked = questions[0];
  if (asked !== undefined)
    return { outcome: { rule: rule.id, outcome: 'person', reason: asked.question }, findings, questions };
  return withoutFindings('passed');
}

function inputsOf(rule: CheckedRule, app: Application, context: RuleContext): never {
  const safeApp = guardedFor(context.untrusted)(app);
  const inputs: Record<string, unknown> = { app: safeApp };
  for (const name of rule.reads) inputs[camelCase(name)] = safeApp.get(name);
  // `reads` decides both the type of the check's argument and these keys, so they agree by construction.
  return inputs as never;
}

/** All rules of a run share one guarded application, so that what they derive from it is derived once. */
const guardedFor = once((untrusted: RuleContext['untrusted']) => once((app: Application) => guarded(app, untrusted)));

function guarded(app: Application, untrusted: RuleContext['untrusted']): Application {
  const known = new Map<DocumentName, unknown>();
  const get = (name: DocumentName): unknown => {
    const document = app.documents.get(name);
    // Nothing can be said that rests on a file which could not be read, whether the rule names it or only looks at it.
    if (document !== undefined && document.answers === undefined) throw new UntrustedRead([name]);
    if (!known.has(name)) {
      const paths = untrusted.filter((bad) => bad.document === name).map((bad) => bad.path);
      known.set(name, guardReads(app.get(name), paths));
    }
    return known.get(name);
  };
  return { ...app, get: (name) => get(name) as ReturnType<typeof app.get<typeof name>> };
}

function reporterOf(rule: CheckedRule, stage: Stage, findings: PlacedFinding[], questions: Question[]): never {
  const reporter: Record<string, unknown> = {};
  for (const [id, message] of Object.entries(rule.messages)) {
    reporter[id] = (args: unknown, at: Place, related: readonly RelatedPlace[] = []) => {
      const text = wordsOf(message)(args);
      if (typeof message !== 'function' && 'person' in message) {
        questions.push({ rule: rule.id, question: text, why: rule.why });
        return;
      }
      const missing = typeof message !== 'function' && 'missing' in message;
      findings.push({
        rule: rule.id,
        severity: missing && stage === 'draft' ? 'info' : severityOf(message, rule.severity),
        message: text,
        why: rule.why,
        fix: rule.fix,
        at,
        related,
        ...(missing ? { unanswered: true } : {}),
      });
    };
  }
  return reporter as never;
}

function wordsOf(message: Message): (args: unknown) => string {
  return typeof message === 'function' ? message : message.text;
}

function severityOf(message: Message, fallback: Severity): Severity {
  return typeof message !== 'function' && 'severity' in message ? (message.severity ?? fallback) : fallback;
}

function listed(names: readonly string[]): string {
  return names.join(' and ');
}

/** `data-controllers` → `dataControllers`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
