import { SEVERITIES, type Finding } from '../core/finding.ts';
import { counts, type Report } from '../core/report.ts';
import { showNumber } from '../core/show-number.ts';

/** Findings of one report that are printed. */
export type Shown = (report: Report) => readonly Finding[];

/**
 * Which findings a report prints: those that count and pass the test, in the order of the text, or with `most` the
 * first so many of all reports together by weight. `left` is how many are not printed for that.
 */
export function shownFindings(
  reports: readonly Report[],
  most: number | undefined,
  test: (finding: Finding) => boolean = () => true,
): { readonly shown: Shown; readonly left: number } {
  const wanted = (report: Report): readonly Finding[] =>
    report.findings.filter((finding) => counts(finding) && test(finding));
  if (most === undefined) return { shown: wanted, left: 0 };
  const byReport = new Map(reports.map((report) => [report, [] as Finding[]]));
  let left = most;
  let total = 0;
  for (const severity of SEVERITIES) {
    for (const report of reports) {
      const own = wanted(report).filter((finding) => finding.severity === severity);
      total += own.length;
      for (const finding of own.slice(0, left)) byReport.get(report)?.push(finding);
      left = Math.max(0, left - own.length);
    }
  }
  return { shown: (report) => byReport.get(report) ?? [], left: Math.max(0, total - most) };
}

/** Says that findings were left out, and for what reason; empty when none were. */
export function leftOut(left: number): string {
  return left === 0
    ? ''
    : `${showNumber(left)} more ${left === 1 ? 'finding' : 'findings'} not printed (--max-findings)`;
}
