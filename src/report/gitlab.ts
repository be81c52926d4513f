import type { Severity } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import { keyed, spoken } from './plain-place.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A Code Quality report, which GitLab shows in merge requests. */
export const gitlab: Reporter = (reports, options) => {
  const issues = keyed(reports, options)
    .filter(({ finding }) => finding.waived === undefined)
    .map(({ finding, file, fingerprint }) => ({
      description: spoken(`${finding.message} ${finding.fix}`),
      check_name: safe(finding.rule),
      fingerprint,
      severity: SEVERITIES[finding.severity],
      location: { path: file, lines: { begin: finding.at.line, end: finding.at.endLine } },
    }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};
