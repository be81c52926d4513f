import type { Finding, Outcome } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import { counting, type Report } from '../core/report.ts';
import { spoken } from './plain-place.ts';
import { fileNames, type Reporter } from './reporter.ts';
import { SEVERITY_WORDS } from './words.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/**
 * JUnit results, which build servers read: a suite an application, a case a check. A check fails when it found an
 * error; what it says beside that stands in its output. Checks that did not run are skipped, with the reason.
 */
export const junit: Reporter = (reports, options) => {
  const name = fileNames(reports.length > 1, options);
  const suites = reports.map((report) => suite(report, (file) => safe(name(file, report), { max: 300 })));
  const sum = (key: 'tests' | 'failures'): number => suites.reduce((total, one) => total + one[key], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="dars" tests="${sum('tests')}" failures="${sum('failures')}" errors="0">`,
    ...suites.map((one) => one.xml),
    '</testsuites>',
    '',
  ].join('\n');
};

interface Case {
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly xml: string;
}

function suite(report: Report, name: (file: string) => string) {
  const byRule = new Map<string, Finding[]>();
  for (const finding of counting(report)) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const cases = report.outcomes.map((outcome) => testCase(outcome, byRule.get(outcome.rule) ?? [], name));
  const failures = cases.filter(({ state }) => state === 'failed').length;
  const skipped = cases.filter(({ state }) => state === 'skipped').length;
  const attributes = `name="${xmlAttribute(safe(report.application))}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  const xml = [`  <testsuite ${attributes}>`, ...cases.map((one) => one.xml), '  </testsuite>'].join('\n');
  return { tests: cases.length, failures, xml };
}

function testCase(
  { rule, outcome, reason }: Outcome,
  findings: readonly Finding[],
  name: (file: string) => string,
): Case {
  const slash = rule.indexOf('/');
  const open = `    <testcase classname="dars.${xmlAttribute(safe(rule.slice(0, slash)))}" name="${xmlAttribute(safe(rule.slice(slash + 1)))}"`;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const inner = [
    ...errors.map(
      (finding) =>
        `<failure type="error" message="${xmlAttribute(spoken(finding.message))}">${xmlText(described(finding, name))}</failure>`,
    ),
    ...(errors.length > 0 || !SKIPPED.has(outcome)
      ? []
      : [`<skipped message="${xmlAttribute(spoken(`${outcome}${reason === undefined ? '' : `: ${reason}`}`))}"/>`]),
    ...(others.length === 0
      ? []
      : [`<system-out>${xmlText(others.map((finding) => described(finding, name)).join('\n\n'))}</system-out>`]),
  ];
  const state = errors.length > 0 ? 'failed' : SKIPPED.has(outcome) ? 'skipped' : 'passed';
  const xml =
    inner.length === 0
      ? `${open}/>`
      : [`${open}>`, ...inner.map((line) => `      ${line}`), '    </testcase>'].join('\n');
  return { state, xml };
}

const SKIPPED: ReadonlySet<string> = new Set(['not-applicable', 'could-not-run', 'person', 'waived']);

function described({ severity, message, why, fix, at }: Finding, name: (file: string) => string): string {
  return spoken(
    `${name(at.file)}:${at.line}:${at.column}: ${SEVERITY_WORDS[severity]} ${message}\nWhy it matters: ${why}\nWhat to do: ${fix}`,
  );
}
