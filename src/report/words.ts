import type { Finding, OutcomeKind, Severity } from '../core/finding.ts';
import { counts, tally } from '../core/report.ts';
import type { Report } from '../core/report.ts';
import { showNumber } from '../core/show-number.ts';

/** Said at the end of every report to a person. */
export const DISCLAIMER =
  'dars is not an NHS England product, and a clean run is not an approval: NHS England decides.';

/** The word for a severity; never colour alone. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What becomes of a rule, in the order and the words of the account. */
export const OUTCOME_WORDS: readonly (readonly [OutcomeKind, string])[] = [
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['not-applicable', 'not applicable'],
  ['could-not-run', 'could not run'],
  ['person', 'for a person'],
  ['waived', 'waived'],
  ['baseline', 'hidden by the baseline'],
];

/** A number with its noun: `1 error`, `2 errors`, `1,204 checks`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${showNumber(number)} ${number === 1 ? singular : plural}`;
}

/** True for an answer that a draft still lacks: it is listed, not reported as a fault. */
export function isStillToWrite(finding: Finding): boolean {
  return counts(finding) && finding.unanswered === true && finding.severity === 'info';
}

/** Findings of all reports by kind. */
export function totals(reports: readonly Report[]): ReturnType<typeof tally> {
  const total = { error: 0, warning: 0, info: 0, unanswered: 0, waived: 0, inBaseline: 0 };
  for (const report of reports) {
    const own = tally(report);
    total.error += own.error;
    total.warning += own.warning;
    total.info += own.info;
    total.unanswered += own.unanswered;
    total.waived += own.waived;
    total.inBaseline += own.inBaseline;
  }
  return total;
}

/** The first line of a summary: `2 errors, 1 warning, 14 still to write`, or that no fault was found. */
export function verdict(reports: readonly Report[]): string {
  const total = totals(reports);
  const checked = reports.some((report) => report.files.length > 0);
  const ran = reports.flatMap((report) => report.outcomes);
  const partly = ran.some((one) => one.outcome === 'could-not-run');
  const clean = partly ? 'No fault found by the checks that could run' : 'No fault found';
  const faults = total.error + total.warning + total.info;
  if (!checked && faults === 0) return 'Nothing was checked: no file was read';
  const parts = [
    faults === 0 ? clean : '',
    total.error > 0 ? count(total.error, 'error') : '',
    total.warning > 0 ? count(total.warning, 'warning') : '',
    total.info > 0 ? count(total.info, 'note') : '',
    total.unanswered > 0 ? `${showNumber(total.unanswered)} still to write` : '',
    total.waived > 0 ? `${showNumber(total.waived)} waived` : '',
    total.inBaseline > 0 ? `${showNumber(total.inBaseline)} hidden by the baseline` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The verdict on several applications, or on the only one. */
export function verdictOnAll(reports: readonly Report[]): string {
  const words = verdict(reports);
  if (reports.length === 1) return words;
  return `${count(reports.length, 'application')}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The account of every rule: `192 checks: 180 passed, 12 not applicable`. */
export function checksOf(reports: readonly Report[]): string {
  const outcomes = reports.flatMap((report) => report.outcomes);
  if (outcomes.length === 0) return 'No checks ran';
  const parts = OUTCOME_WORDS.map(([kind, words]) => {
    const number = outcomes.filter((one) => one.outcome === kind).length;
    return number > 0 ? `${showNumber(number)} ${words}` : '';
  });
  return `${count(outcomes.length, 'check')}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** What was checked and against what, after the name: `22 files, edition 2026-05, as a draft, as of 2026-11-23`. */
export function scopeOf(report: Report): string {
  const stage = report.stage === 'draft' ? 'as a draft' : 'for submission';
  const profile = report.profile === undefined ? '' : ', as a published record';
  return `${count(report.files.length, 'file')}, edition ${report.edition}, ${stage}${profile}, as of ${report.asOf}`;
}
