import { counts } from '../core/report.ts';
import { safe } from '../core/redact.ts';
import { fileNames } from './reporter.ts';
import type { Reporter } from './reporter.ts';
import { checksOf, SEVERITY_WORDS, verdictOnAll } from './words.ts';

/** One line for each finding that counts, for editors, `grep` and long logs; the last line is the summary. */
export const concise: Reporter = (reports, options) => {
  const name = fileNames(reports, options);
  const lines = reports.flatMap((report) =>
    report.findings.filter(counts).map((finding) => {
      const place = `${safe(name(finding.at.file, report), { max: 300 })}:${finding.at.line}:${finding.at.column}`;
      const words = `${safe(finding.rule, { max: 200 })} ${safe(finding.message, { max: 2000 })}`;
      return `${place}: ${SEVERITY_WORDS[finding.severity]} ${words}`;
    }),
  );
  const account = options.quiet === true ? '' : ` (${checksOf(reports)})`;
  return `${[...lines, `${verdictOnAll(reports)}${account}`].join('\n')}\n`;
};
