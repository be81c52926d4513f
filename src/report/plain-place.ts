import type { Finding } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import type { Report } from '../core/report.ts';
import { fileNames, type ReportOptions } from './reporter.ts';

/** Findings of a report as machines want them: with the file's name, and a key that outlives edits around them. */
export interface KeyedFinding {
  readonly report: Report;
  readonly finding: Finding;
  /** Path of the file from where the command runs, with forward slashes. */
  readonly file: string;
  /** Made of rule, file and named path, never of the line; a number follows where one place has several. */
  readonly fingerprint: string;
}

/** Every finding of every report with its key, in order. */
export function keyed(reports: readonly Report[], options: ReportOptions): readonly KeyedFinding[] {
  const name = fileNames(reports.length > 1, options);
  const seen = new Map<string, number>();
  return reports.flatMap((report) =>
    report.findings.map((finding) => {
      const file = safe(name(finding.at.file, report), { max: 300 });
      const path = options.pathName?.(finding, report) ?? finding.at.path.join('.');
      const key = safe(`${finding.rule}@${file}#${path}`, { max: 600 });
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return { report, finding, file, fingerprint: count === 1 ? key : `${key}~${count}` };
    }),
  );
}

/** Text of several lines as machines get it: hidden and escaped like all that is printed. */
export function spoken(text: string): string {
  return safe(text, { multiline: true, max: 20_000 });
}
