import type { Finding, Location, OutcomeKind, Step, Waiver } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import { tally } from '../core/report.ts';
import type { Report } from '../core/report.ts';
import type { PiecewiseReporter, Reporter } from './reporter.ts';
import { DISCLAIMER } from './words.ts';

/** Version of the JSON report's shape: it grows within a version and changes meaning only with a new one. */
export const SCHEMA_VERSION = 1;

// These limits are the ones of schemas/report.schema.json.
const LONGEST_LINE = 2000;
const LONGEST_TEXT = 20_000;

const line = (text: string): string => safe(text, { max: LONGEST_LINE });
const prose = (text: string): string => safe(text, { multiline: true, max: LONGEST_TEXT });

function pointer(path: readonly Step[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function location(at: Location) {
  // Keys are the user's own words too, so they pass the redactor before they are joined.
  const path = at.path.map((step) => (typeof step === 'string' ? line(step) : step));
  return {
    file: line(at.file),
    line: at.line,
    column: at.column,
    endLine: at.endLine,
    endColumn: at.endColumn,
    path,
    pointer: pointer(path),
  };
}

function finding(one: Finding) {
  return {
    rule: line(one.rule),
    severity: one.severity,
    message: prose(one.message),
    why: prose(one.why),
    fix: prose(one.fix),
    ...(one.field === undefined ? {} : { field: line(one.field) }),
    at: location(one.at),
    related: one.related.map((other) => ({ ...location(other), message: prose(other.message) })),
    unanswered: one.unanswered === true,
    ...(one.waived === undefined ? {} : { waived: waiver(one.waived) }),
    ...(one.inBaseline === true ? { inBaseline: true } : {}),
  };
}

function waiver({ reason, from, owner, expires }: Waiver) {
  return {
    reason: prose(reason),
    from: line(from),
    ...(owner === undefined ? {} : { owner: line(owner) }),
    ...(expires === undefined ? {} : { expires }),
  };
}

function application(report: Report) {
  const counts = tally(report);
  const checks = (outcome: OutcomeKind): number => report.outcomes.filter((one) => one.outcome === outcome).length;
  return {
    application: line(report.application),
    ...(report.title === undefined ? {} : { title: line(report.title) }),
    edition: line(report.edition),
    stage: report.stage,
    ...(report.profile === undefined ? {} : { profile: report.profile }),
    asOf: report.asOf,
    files: report.files.map(line),
    counts: {
      errors: counts.error,
      warnings: counts.warning,
      notes: counts.info,
      stillToWrite: counts.unanswered,
      waived: counts.waived,
      inBaseline: counts.inBaseline,
    },
    checks: {
      total: report.outcomes.length,
      passed: checks('passed'),
      failed: checks('failed'),
      notApplicable: checks('not-applicable'),
      couldNotRun: checks('could-not-run'),
      person: checks('person'),
      waived: checks('waived'),
      inBaseline: checks('baseline'),
    },
    findings: report.findings.map(finding),
    outcomes: report.outcomes.map((one) => ({
      rule: line(one.rule),
      outcome: one.outcome,
      ...(one.reason === undefined ? {} : { reason: prose(one.reason) }),
      ...(one.waiting === true ? { waiting: true } : {}),
    })),
    notSearched: report.notSearched.map(({ file, reason }) => ({ file: line(file), reason: line(reason) })),
    questions: report.questions.map((one) => ({
      rule: line(one.rule),
      question: prose(one.question),
      why: prose(one.why),
    })),
  };
}

/** The report for programs, application by application; together the pieces are one JSON document. */
export const jsonInPieces: PiecewiseReporter = ({ tool }) => {
  const around = {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: tool.name, version: tool.version },
    notice: DISCLAIMER,
  };
  const head = JSON.stringify({ ...around, applications: [] }, null, 2).replace(/\]\n\}$/, '');
  let before = head;
  return {
    next: (report) => {
      const text = `${before}\n    ${JSON.stringify(application(report), null, 2).replaceAll('\n', '\n    ')}`;
      before = ',';
      return text;
    },
    end: () => (before === head ? `${head}]\n}\n` : '\n  ]\n}\n'),
  };
};

/** The whole report for programs, as schemas/report.schema.json describes it. */
export const json: Reporter = (reports, options) => {
  const { next, end } = jsonInPieces(options, reports.length > 1);
  return `${reports.map(next).join('')}${end()}`;
};
