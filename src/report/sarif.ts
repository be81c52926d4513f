import type { Finding, Location, Severity } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import type { Report } from '../core/report.ts';
import { keyed, spoken, type KeyedFinding } from './plain-place.ts';
import { fileNames, type Reporter, type ReportOptions } from './reporter.ts';
import { accountOf } from './account.ts';
import { checksOf, DISCLAIMER } from './words.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, which code hosts and editors read. Waived findings stay in it, marked as suppressed. */
export const sarif: Reporter = (reports, options) => {
  const findings = keyed(reports, options);
  const rules = [...new Map(findings.map(({ finding }) => [finding.rule, finding])).values()].toSorted((a, b) =>
    a.rule < b.rule ? -1 : 1,
  );
  const indexes = new Map(rules.map((finding, index) => [finding.rule, index]));
  const name = fileNames(reports.length > 1, options);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: options.tool.name,
            semanticVersion: options.tool.version,
            rules: rules.map((finding) => descriptor(finding, options)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((one) => result(one, indexes.get(one.finding.rule) ?? 0, name)),
        properties: {
          notice: DISCLAIMER,
          checks: checksOf(accountOf(reports)),
          questions: reports.flatMap((report) =>
            report.questions.map(({ rule, question }) => ({ rule: safe(rule), question: spoken(question) })),
          ),
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptor({ rule, severity, why, fix }: Finding, options: ReportOptions) {
  const known = options.rules?.(rule);
  return {
    id: safe(rule),
    shortDescription: { text: known?.title ?? safe(rule) },
    fullDescription: { text: spoken(known?.why ?? why) },
    help: { text: spoken(`${known?.why ?? why}\n\nWhat to do: ${known?.fix ?? fix}\n\nMore: dars explain ${rule}`) },
    defaultConfiguration: { level: LEVELS[known?.severity ?? severity] },
  };
}

function result({ report, finding, file, fingerprint }: KeyedFinding, ruleIndex: number, name: FileName) {
  return {
    ruleId: safe(finding.rule),
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: spoken(`${finding.message} ${finding.fix}`) },
    locations: [{ physicalLocation: physical(file, finding.at) }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((other, index) => ({
            id: index + 1,
            physicalLocation: physical(safe(name(other.file, report), { max: 300 }), other),
            message: { text: spoken(other.message) },
          })),
        }),
    partialFingerprints: { 'dars/v1': fingerprint },
    ...(finding.waived === undefined
      ? {}
      : {
          suppressions: [{ kind: 'external', status: 'accepted', justification: spoken(finding.waived.reason) }],
        }),
    ...(finding.unanswered === true ? { properties: { stillToWrite: true } } : {}),
  };
}

type FileName = (file: string, report: Report) => string;

function physical(file: string, { line, column, endLine, endColumn }: Location) {
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
