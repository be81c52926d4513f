import { toCsv } from '../core/csv.ts';
import type { Colours } from '../report/colours.ts';
import { count } from '../report/words.ts';
import { fit, hanging, widthOf } from '../report/wrap.ts';
import { expiringInWords, findingsInWords, isUnread, type Agreement, type PortfolioRow } from '../views/portfolio.ts';
import { table } from './table.ts';

const COLUMNS = [
  'Folder',
  'Reference',
  'Title',
  'Applicant',
  'Stage',
  'Starts',
  'Ends',
  'Next action',
  'By',
  'Overdue',
  'How the day is known',
  'Errors',
  'Warnings',
  'Notes',
  'To write',
  'Evidence expiring',
  'Cannot be read',
];

/** Agreements as a table for spreadsheets. */
export function portfolioTable(rows: readonly PortfolioRow[]): string {
  return toCsv([COLUMNS, ...rows.map(cellsOf)]);
}

/** How the day of an action is known, for readers who do not know the marks of facts. */
const KNOWN = {
  seen: 'named by guidance',
  practice: 'practice',
  inferred: 'a reminder of dars',
  cut: 'named by guidance of which a part is not known',
} as const;

function cellsOf(row: PortfolioRow): readonly string[] {
  if (isUnread(row)) return [row.folder, ...COLUMNS.slice(2).map(() => ''), row.error];
  const { folder, reference, title, applicant, stage, start, ends, actions, findings, expiring } = row;
  const [next] = actions;
  return [
    folder,
    reference ?? '',
    title,
    applicant ?? '',
    stage,
    start ?? '',
    ends ?? '',
    next?.what ?? '',
    next?.by ?? '',
    next === undefined ? '' : next.overdue ? 'yes' : 'no',
    next === undefined ? '' : next.status === undefined ? 'in the application' : KNOWN[next.status],
    ...[findings.errors, findings.warnings, findings.notes, findings.open].map(String),
    expiringInWords(expiring),
    '',
  ];
}

/** Narrowest terminal in which an agreement fits on one line. */
const ONE_LINE = 120;

/** Agreements in words: one line each where the terminal is wide enough, else a few. */
export function portfolioInWords(
  rows: readonly PortfolioRow[],
  { day, within }: { readonly day: string; readonly within: number },
  width: number,
  colour: Colours,
): string {
  const agreements = rows.filter((row): row is Agreement => !isUnread(row));
  const several = new Set(agreements.map(({ applicant }) => applicant)).size > 1;
  const lines =
    width < ONE_LINE
      ? agreements.map((one) => `\n${over(one, several, width, colour)}`)
      : ['\n', across(agreements, several, width, colour)];
  const unread = rows.length - agreements.length;
  const head =
    agreements.length === 0 && unread > 0 ? 'No agreement can be read' : count(agreements.length, 'agreement');
  return [
    `${colour.bold(head)}${colour.dim(`, as of ${day}${unread > 0 && agreements.length > 0 ? `; ${unread} more cannot be read` : ''}`)}\n`,
    ...(agreements.length === 0 ? [] : lines),
    ...rows
      .filter(isUnread)
      .map(
        ({ folder, error }) =>
          `\n${hanging('Cannot be read: ', `${folder}: ${error}`, width, colour.red).join('\n')}\n`,
      ),
    `\n${hanging('', `Expiring: what has lapsed or ends within ${count(within, 'day')}. The day to ask for a renewal is a reminder of dars, not a rule of NHS England.`, width).join('\n')}\n`,
  ].join('');
}

/** Agreements as a table, one line each; what does not fit ends in an ellipsis. */
function across(agreements: readonly Agreement[], several: boolean, width: number, colour: Colours): string {
  const names = Math.max(9, ...agreements.map((one) => Math.min(28, widthOf(nameOf(one)))));
  const findings = Math.max(8, ...agreements.map((one) => widthOf(findingsInWords(one.findings))));
  // Who applies is of use only where they are several.
  const applicants = several ? Math.min(20, Math.floor(width / 7)) : 0;
  const rest = width - names - 10 - 19 - findings - 8 - 12 - (several ? applicants + 2 : 0);
  const [title, action] = [Math.floor(rest * 0.4), Math.ceil(rest * 0.6)];
  const rows = agreements.map((one) => {
    const [next] = one.actions;
    const by = next === undefined ? '' : `${next.by}${next.overdue ? ' overdue' : ''}`;
    return [
      fit(nameOf(one), names),
      ...(several ? [fit(one.applicant ?? 'not said', applicants)] : []),
      fit(titleOf(one), title),
      one.ends ?? 'not said',
      by,
      fit(next?.what ?? 'nothing is dated', action),
      findingsInWords(one.findings),
      String(one.expiring.length),
    ];
  });
  const heads = ['Agreement', ...(several ? ['Applicant'] : []), 'Title', 'Ends', 'By', 'Next action', 'Findings'];
  return table([...heads, 'Expiring'], rows, colour);
}

/** An agreement over a few lines, where the terminal is narrow. */
function over(one: Agreement, several: boolean, width: number, colour: Colours): string {
  const { applicant, ends, actions, findings, expiring } = one;
  const [next] = actions;
  const lines = (label: string, text: string): readonly string[] =>
    hanging(`  ${label.padEnd(10)}`, text, width, colour.dim);
  const by = next === undefined ? 'nothing is dated' : `${next.by}${next.overdue ? ', overdue' : ''}: ${next.what}`;
  return `${[
    ...hanging('', `${nameOf(one)} ${titleOf(one)}`.trimEnd(), width).map(colour.bold),
    ...(several ? lines('Of', applicant ?? 'not said') : []),
    ...lines('Ends', ends ?? 'not said'),
    ...lines('Next', by),
    ...lines('Findings', findingsInWords(findings)),
    ...(expiring.length === 0 ? [] : lines('Expiring', expiringInWords(expiring))),
  ].join('\n')}\n`;
}

/** The reference by which an agreement is known, or else its folder. */
function nameOf({ reference, folder }: Agreement): string {
  return reference ?? folder;
}

/** The title, unless the agreement is known by the very same words. */
function titleOf(one: Agreement): string {
  return one.title === nameOf(one) ? '' : one.title;
}
