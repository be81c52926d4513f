import { SEVERITIES, type Finding } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import type { Report } from '../core/report.ts';
import { markdownBlocks } from '../render/markdown-blocks.ts';
import { paragraph, text, type Block } from '../render/model.ts';
import { keyed, spoken, type KeyedFinding } from './plain-place.ts';
import type { Reporter } from './reporter.ts';
import { accountOf } from './account.ts';
import { checksOf, count, DISCLAIMER, isStillToWrite, SEVERITY_WORDS, verdict } from './words.ts';

/** Rows of one application: code hosts refuse summaries of more than a mebibyte. */
const ROWS = 200;

/** Markdown for a merge request or the summary of a build: a table of findings for each application. */
export const markdown: Reporter = (reports, options) => {
  const findings = keyed(reports, options);
  const blocks = reports.flatMap((report) =>
    application(
      report,
      findings.filter((one) => one.report === report),
    ),
  );
  return `${markdownBlocks([...blocks, paragraph(DISCLAIMER)], { place: 'block', fragments: new Map() }).trim()}\n`;
};

function application(report: Report, findings: readonly KeyedFinding[]): Block[] {
  const rows = SEVERITIES.flatMap((severity) =>
    findings.filter(
      ({ finding }) => finding.severity === severity && finding.waived === undefined && !isStillToWrite(finding),
    ),
  );
  const open = findings.filter(({ finding }) => isStillToWrite(finding));
  const waived = findings.filter(({ finding }) => finding.waived !== undefined);
  return [
    { kind: 'heading', level: 2, id: '', content: text(safe(report.title ?? report.application)) },
    paragraph(
      `${verdict(accountOf([report]))} (stage ${report.stage}, edition ${report.edition}, as of ${report.asOf})`,
    ),
    ...(rows.length === 0 ? [] : [table(rows.slice(0, ROWS))]),
    ...(rows.length > ROWS ? [paragraph(`… and ${count(rows.length - ROWS, 'more finding')}`)] : []),
    ...list('Still to write', open),
    ...list('Waived', waived, (finding) => `${finding.message} Waived because: ${finding.waived?.reason ?? ''}`),
    ...questions(report),
    paragraph(checksOf(accountOf([report]))),
  ];
}

function table(findings: readonly KeyedFinding[]): Block {
  return {
    kind: 'table',
    caption: 'Findings',
    headed: true,
    head: ['', 'Where', 'What is wrong', 'What to do'].map(text),
    rows: findings.map(({ finding, file }) => [
      text(SEVERITY_WORDS[finding.severity]),
      [{ kind: 'code', text: `${file}:${finding.at.line}:${finding.at.column}` }],
      text(spoken(finding.message)),
      text(spoken(finding.fix)),
    ]),
    rowHeads: false,
    widths: [1, 3, 5, 5],
  };
}

function list(
  title: string,
  findings: readonly KeyedFinding[],
  words: (finding: Finding) => string = (finding) => finding.message,
): Block[] {
  if (findings.length === 0) return [];
  const items = findings
    .slice(0, ROWS)
    .map(({ finding, file }) => [paragraph(spoken(`${file}:${finding.at.line} ${words(finding)}`))]);
  return [paragraph(`${title}: ${findings.length}`), { kind: 'list', ordered: false, items }];
}

function questions({ questions: asked }: Report): Block[] {
  if (asked.length === 0) return [];
  const items = asked.map(({ question }) => [paragraph(spoken(question))]);
  return [paragraph('For a person to judge'), { kind: 'list', ordered: false, items }];
}
