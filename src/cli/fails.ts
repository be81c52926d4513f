import { SEVERITIES, type Severity } from '../core/finding.ts';
import { counting, type Report } from '../core/report.ts';

/** True when a finding that counts weighs at least this much. Open questions of a draft never fail it. */
export function fails(report: Report, failOn: string): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn as Severity);
  return counting(report).some(
    (finding) =>
      SEVERITIES.indexOf(finding.severity) <= limit && !(finding.unanswered === true && report.stage === 'draft'),
  );
}
