import { SEVERITIES, type Severity } from '../core/finding.ts';
import { keyed, spoken, type KeyedFinding } from './plain-place.ts';
import type { Reporter } from './reporter.ts';
import { accountOf } from './account.ts';
import { count, verdictOnAll } from './words.ts';

/** GitHub shows this many annotations of each kind for a step, and drops the others without a word. */
const SHOWN = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations for GitHub's pages: the worst first, as many as it shows; then how many more there are. */
export const github: Reporter = (reports, options) => {
  const findings = keyed(reports, options).filter(({ finding }) => finding.waived === undefined);
  const lines = SEVERITIES.flatMap((severity) => {
    const own = findings.filter(({ finding }) => finding.severity === severity);
    const left = own.length - SHOWN;
    return [
      ...own.slice(0, SHOWN).map(annotation),
      ...(left > 0 ? [`… and ${count(left, `more ${COMMANDS[severity]}`)}, which GitHub would not show`] : []),
    ];
  });
  return `${[...lines, verdictOnAll(accountOf(reports))].join('\n')}\n`;
};

function annotation({ finding, file }: KeyedFinding): string {
  const { line, column, endLine, endColumn } = finding.at;
  const properties = {
    file,
    line,
    endLine,
    // GitHub takes columns only within one line.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: finding.rule,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${list.join(',')}::${data(spoken(`${finding.message}\n${finding.fix}`))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
