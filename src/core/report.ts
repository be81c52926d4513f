import type { Finding, Outcome, Severity, Waiver } from './finding.ts';
import type { Profile } from './profile.ts';
import type { Stage } from './workspace.ts';

/** A question that only a person can answer, raised by a rule for this application. */
export interface Question {
  readonly rule: string;
  readonly question: string;
  readonly why: string;
}

/** Everything one run found out about one application. Findings are sorted by file, line, column, rule and message. */
export interface Report {
  /** Name of the application's folder. */
  readonly application: string;
  /** Title of the application, when it has one. */
  readonly title?: string;
  /** Edition of the guidance that was checked against, such as `2026-05`. */
  readonly edition: string;
  readonly stage: Stage;
  /** Present when a published record was checked, whose history explains some errors. */
  readonly profile?: Exclude<Profile, 'application'>;
  /** Day on which the application was checked, as YYYY-MM-DD. */
  readonly asOf: string;
  /** Files read, relative to the application folder, in the order of the Standards. */
  readonly files: readonly string[];
  /** Findings, those that do not count included. */
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
  readonly questions: readonly Question[];
  /** Files of evidence that were not searched for values of people and secrets, and why. */
  readonly notSearched: readonly { readonly file: string; readonly reason: string }[];
}

/** True for a finding that counts: neither waived nor hidden by a baseline. */
export function counts(finding: Finding): boolean {
  return finding.waived === undefined && finding.inBaseline !== true;
}

/** Findings that count. */
export function counting(report: Report): readonly Finding[] {
  return report.findings.filter(counts);
}

/** How many findings of each severity count; unanswered questions of a draft are counted apart. */
export function tally(report: Report): Record<Severity, number> & {
  unanswered: number;
  waived: number;
  inBaseline: number;
} {
  const totals = { error: 0, warning: 0, info: 0, unanswered: 0, waived: 0, inBaseline: 0 };
  for (const finding of report.findings) {
    if (finding.waived !== undefined) totals.waived += 1;
    else if (finding.inBaseline === true) totals.inBaseline += 1;
    else if (finding.unanswered === true && finding.severity === 'info') totals.unanswered += 1;
    else totals[finding.severity] += 1;
  }
  return totals;
}

/** Where a waiver stands, who answers for it and until when, in a few words. */
export function waiverNote({ from, owner, expires }: Waiver): string {
  return [from, ...(owner === undefined ? [] : [owner]), ...(expires === undefined ? [] : [`until ${expires}`])].join(
    ', ',
  );
}
