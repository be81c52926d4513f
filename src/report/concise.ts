import { safe } from '../core/redact.ts';
import { accountOf } from './account.ts';
import { fileNames } from './reporter.ts';
import type { Pieces, PiecewiseReporter, Reporter, ReportOptions } from './reporter.ts';
import { leftOut, shownFindings, type ShownFindings } from './shown-findings.ts';
import { checksOf, SEVERITY_WORDS, verdictOnAll } from './words.ts';

/** The short report, application by application, with every finding that counts. */
export const conciseInPieces: PiecewiseReporter = (options, several) =>
  pieces(options, several, shownFindings([], undefined));

/** One line for each finding that counts, for editors, `grep` and long logs; the last line is the summary. */
export const concise: Reporter = (reports, options) => {
  const { next, end } = pieces(options, reports.length > 1, shownFindings(reports, options.most));
  return `${reports.map(next).join('')}${end()}`;
};

function pieces(options: ReportOptions, several: boolean, findings: ShownFindings): Pieces {
  const name = fileNames(several, options);
  let account = accountOf([]);
  return {
    next: (report) => {
      account = accountOf([report], account);
      const lines = findings.shown(report).map((finding) => {
        const place = `${safe(name(finding.at.file, report), { max: 300 })}:${finding.at.line}:${finding.at.column}`;
        const words = `${safe(finding.rule, { max: 200 })} ${safe(finding.message, { max: 2000 })}`;
        return `${place}: ${SEVERITY_WORDS[finding.severity]} ${words}\n`;
      });
      return lines.join('');
    },
    end: () => {
      const checks = options.quiet === true ? '' : ` (${checksOf(account)})`;
      const more = findings.left === 0 ? '' : `${leftOut(findings, several)}\n`;
      return `${more}${verdictOnAll(account)}${checks}\n`;
    },
  };
}
