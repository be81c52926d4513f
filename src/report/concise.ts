import { safe } from '../core/redact.ts';
import { fileNames } from './reporter.ts';
import type { Reporter } from './reporter.ts';
import { leftOut, shownFindings } from './shown-findings.ts';
import { checksOf, SEVERITY_WORDS, verdictOnAll } from './words.ts';

/** One line for each finding that counts, for editors, `grep` and long logs; the last line is the summary. */
export const concise: Reporter = (reports, options) => {
  const name = fileNames(reports, options);
  const { shown, left } = shownFindings(reports, options.most);
  const lines = reports.flatMap((report) =>
    shown(report).map((finding) => {
      const place = `${safe(name(finding.at.file, report), { max: 300 })}:${finding.at.line}:${finding.at.column}`;
      const words = `${safe(finding.rule, { max: 200 })} ${safe(finding.message, { max: 2000 })}`;
      return `${place}: ${SEVERITY_WORDS[finding.severity]} ${words}`;
    }),
  );
  const account = options.quiet === true ? '' : ` (${checksOf(reports)})`;
  const more = left === 0 ? [] : [leftOut(left)];
  return `${[...lines, ...more, `${verdictOnAll(reports)}${account}`].join('\n')}\n`;
};
