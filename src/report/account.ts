import type { OutcomeKind } from '../core/finding.ts';
import { tally, type Report } from '../core/report.ts';

/** What reports come to in numbers. It outlives them: a run over many applications keeps this and lets the reports go. */
export interface Account {
  readonly applications: number;
  readonly files: number;
  /** Findings by kind. */
  readonly findings: Readonly<ReturnType<typeof tally>>;
  /** Rules by what became of them, added up over the applications. */
  readonly outcomes: Readonly<Record<OutcomeKind, number>>;
}

/** The account of no report at all. */
const NOTHING: Account = {
  applications: 0,
  files: 0,
  findings: { error: 0, warning: 0, info: 0, unanswered: 0, waived: 0, inBaseline: 0 },
  outcomes: {
    passed: 0,
    failed: 0,
    'not-applicable': 0,
    'could-not-run': 0,
    person: 0,
    waived: 0,
    baseline: 0,
  },
};

/** The account of some reports, on top of one of others. */
export function accountOf(reports: readonly Report[], before: Account = NOTHING): Account {
  const findings = { ...before.findings };
  const outcomes = { ...before.outcomes };
  let files = before.files;
  for (const report of reports) {
    const own = tally(report);
    for (const kind of Object.keys(findings) as (keyof typeof findings)[]) findings[kind] += own[kind];
    for (const { outcome } of report.outcomes) outcomes[outcome] += 1;
    files += report.files.length;
  }
  return { applications: before.applications + reports.length, files, findings, outcomes };
}

/** How many rules an account speaks of, over all its applications. */
export function checksIn({ outcomes }: Account): number {
  return Object.values(outcomes).reduce((sum, number) => sum + number, 0);
}
