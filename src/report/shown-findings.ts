import { SEVERITIES, type Finding } from '../core/finding.ts';
import { counts, type Report } from '../core/report.ts';
import { showNumber } from '../core/show-number.ts';
import { count } from './words.ts';

/** Findings of one report that are printed. */
export type Shown = (report: Report) => readonly Finding[];

/** What is printed, and what is not. */
export interface ShownFindings {
  readonly shown: Shown;
  readonly left: number;
  /** Findings of all reports, where they had to be counted; else 0. */
  readonly total: number;
}

/**
 * Which findings a report prints: those that count and pass the test, in the order of the text, or with `most` the
 * first so many of all reports together by weight. `left` of `total` findings are not printed for that.
 */
export function shownFindings(
  reports: readonly Report[],
  most: number | undefined,
  test: (finding: Finding) => boolean = () => true,
): ShownFindings {
  const wanted = (report: Report): readonly Finding[] =>
    report.findings.filter((finding) => counts(finding) && test(finding));
  if (most === undefined) return { shown: wanted, left: 0, total: 0 };
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
  return { shown: (report) => byReport.get(report) ?? [], left: Math.max(0, total - most), total };
}

/** Says which findings are printed where not all are, and in what order; empty when all are. */
export function leftOut({ left, total }: ShownFindings, several: boolean): string {
  if (left === 0) return '';
  const printed = total - left;
  const all = count(total, 'finding');
  if (printed === 0) return `None of ${all} is printed (--max-findings).`;
  const which = printed === 1 ? 'Printed is the gravest' : `Printed are the ${showNumber(printed)} gravest`;
  const order = several && printed > 1 ? ', application by application' : '';
  return `${which} of ${all}${order} (--max-findings).`;
}
