import { SEVERITIES, type Finding, type Severity } from '../core/finding.ts';
import { counts, type Report } from '../core/report.ts';
import { safe } from '../core/redact.ts';
import { showNumber } from '../core/show-number.ts';
import type { Colours } from './colours.ts';
import { fileNames, type ReportOptions } from './reporter.ts';
import { heading, severityColour } from './text-finding.ts';
import { count, isStillToWrite, SEVERITY_WORDS } from './words.ts';
import { hanging } from './wrap.ts';

/** Nobody reads more rows than these at the end of a long report. */
const MOST_RULES = 20;
const MOST_FOLDERS = 20;

/** How often a rule found something that weighs so much. */
interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly applications: number;
}

/** An application with errors, by its folder as people see it. */
interface FolderCount {
  readonly folder: string;
  readonly errors: number;
}

/** What many reports come to, rule by rule. It keeps numbers alone, and no more folders than it prints. */
export interface Overview {
  readonly add: (report: Report) => void;
  /** Blocks of lines, without those that have nothing to say. */
  readonly blocks: (drawn: { readonly colour: Colours; readonly width: number }) => string[][];
}

/** Begins an overview of one application or several. What a draft still lacks is no finding here. */
export function overviewOf(options: ReportOptions, several: boolean): Overview {
  const name = fileNames(several, options);
  const rules = new Map<string, RuleCount>();
  let gravest: readonly FolderCount[] = [];
  const total = { applications: 0, withErrors: 0 };
  return {
    add: (report) => {
      const own = report.findings.filter((finding) => counts(finding) && !isStillToWrite(finding));
      total.applications += 1;
      for (const [key, one] of countsIn(own)) {
        const before = rules.get(key);
        rules.set(key, {
          ...one,
          findings: one.findings + (before?.findings ?? 0),
          applications: 1 + (before?.applications ?? 0),
        });
      }
      const errors = own.filter(({ severity }) => severity === 'error').length;
      if (errors === 0) return;
      total.withErrors += 1;
      const folder = name('application.yaml', report).replace(/\/?application\.yaml$/, '');
      // A place among equals is kept: the reports come in the order in which they are printed.
      gravest = [...gravest, { folder: folder === '' ? '.' : folder, errors }]
        .toSorted((a, b) => b.errors - a.errors)
        .slice(0, MOST_FOLDERS);
    },
    blocks: ({ colour, width }) =>
      [
        ruleRows([...rules.values()].toSorted(byWeight), several, colour, width),
        several ? folderRows(gravest, total, colour) : [],
      ].filter((block) => block.length > 0),
  };
}

function countsIn(findings: readonly Finding[]): ReadonlyMap<string, Omit<RuleCount, 'applications'>> {
  const found = new Map<string, Omit<RuleCount, 'applications'>>();
  for (const { rule, severity } of findings) {
    const key = `${severity} ${rule}`;
    found.set(key, { rule, severity, findings: 1 + (found.get(key)?.findings ?? 0) });
  }
  return found;
}

/** The gravest first, then the commonest; names decide between equals, so that the order is always the same. */
function byWeight(a: RuleCount, b: RuleCount): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    b.findings - a.findings ||
    b.applications - a.applications ||
    (a.rule < b.rule ? -1 : 1)
  );
}

function ruleRows(rules: readonly RuleCount[], several: boolean, colour: Colours, width: number): string[] {
  if (rules.length === 0) return [];
  const shown = rules.slice(0, MOST_RULES);
  const words = Math.max(...shown.map(({ severity }) => SEVERITY_WORDS[severity].length));
  const often = Math.max(...shown.map(({ findings }) => showNumber(findings).length));
  const wide = Math.max(...shown.map(({ applications }) => showNumber(applications).length));
  const rows = shown.flatMap(({ rule, severity, findings, applications }) => {
    const where = several ? ` in ${showNumber(applications).padStart(wide)}` : '';
    const numbers = `${showNumber(findings).padStart(often)}${where}`;
    const word = SEVERITY_WORDS[severity];
    const paint = (text: string): string => `${severityColour(colour, severity)(word)}${text.slice(word.length)}`;
    // A long name stands whole on a line of its own, so that it can be copied.
    return heading(
      [
        { text: `${word.padEnd(words)}  ${numbers}`, paint },
        { text: safe(rule, { max: 200 }), paint: (text) => text },
      ],
      width - 2,
    ).map((line) => `  ${line}`);
  });
  const left = rules.slice(MOST_RULES);
  const more = `and ${count(left.length, 'more rule')}, with ${count(sumOf(left), 'finding')}`;
  return [
    colour.bold(several ? 'Findings by rule, and in how many applications' : 'Findings by rule'),
    ...rows,
    ...(left.length === 0 ? [] : [`  ${more}`]),
    ...hanging('  ', 'dars explain <rule> says what a rule means and what to do.', width).map(colour.dim),
  ];
}

const sumOf = (rules: readonly RuleCount[]): number => rules.reduce((sum, { findings }) => sum + findings, 0);

function folderRows(
  folders: readonly FolderCount[],
  { applications, withErrors }: { readonly applications: number; readonly withErrors: number },
  colour: Colours,
): string[] {
  if (folders.length === 0) return [];
  const often = Math.max(...folders.map(({ errors }) => showNumber(errors).length));
  const rows = folders.map(
    ({ folder, errors }) => `  ${showNumber(errors).padStart(often)}  ${safe(folder, { max: 300 })}`,
  );
  const more = withErrors - folders.length;
  return [
    colour.bold(`Applications with errors (${showNumber(withErrors)} of ${showNumber(applications)})`),
    ...rows,
    ...(more === 0 ? [] : [`  and ${count(more, 'more application')}`]),
  ];
}
