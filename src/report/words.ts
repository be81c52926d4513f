import type { Finding, OutcomeKind, Severity } from '../core/finding.ts';
import { counts } from '../core/report.ts';
import type { Report } from '../core/report.ts';
import { showNumber } from '../core/show-number.ts';
import { checksIn, type Account } from './account.ts';

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

/** The first line of a summary: `2 errors, 1 warning, 14 still to write`, or that no fault was found. */
export function verdict({ files, findings, outcomes }: Account): string {
  const clean = outcomes['could-not-run'] > 0 ? 'No fault found by the checks that could run' : 'No fault found';
  const faults = findings.error + findings.warning + findings.info;
  if (files === 0 && faults === 0) return 'Nothing was checked: no file was read';
  const parts = [
    faults === 0 ? clean : '',
    findings.error > 0 ? count(findings.error, 'error') : '',
    findings.warning > 0 ? count(findings.warning, 'warning') : '',
    findings.info > 0 ? count(findings.info, 'note') : '',
    findings.unanswered > 0 ? `${showNumber(findings.unanswered)} still to write` : '',
    findings.waived > 0 ? `${showNumber(findings.waived)} waived` : '',
    findings.inBaseline > 0 ? `${showNumber(findings.inBaseline)} hidden by the baseline` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The verdict on several applications, or on the only one. */
export function verdictOnAll(account: Account): string {
  const words = verdict(account);
  if (account.applications === 1) return words;
  return `${count(account.applications, 'application')}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** The account of every rule: `192 checks: 180 passed, 12 not applicable`. */
export function checksOf(account: Account): string {
  const checks = checksIn(account);
  if (checks === 0) return 'No checks ran';
  const parts = OUTCOME_WORDS.map(([kind, words]) => {
    const number = account.outcomes[kind];
    return number > 0 ? `${showNumber(number)} ${words}` : '';
  });
  return `${count(checks, 'check')}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** What was checked and against what, after the name: `22 files, edition 2026-05, as a draft, as of 2026-11-23`. */
export function scopeOf(report: Report): string {
  const stage = report.stage === 'draft' ? 'as a draft' : 'for submission';
  const profile = report.profile === undefined ? '' : ', as a published record';
  return `${count(report.files.length, 'file')}, edition ${report.edition}, ${stage}${profile}, as of ${report.asOf}`;
}
