import { toCsv } from '../../core/csv.ts';
import { FIELD_TREES } from '../../core/fields-data.ts';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { wellFormed } from '../../core/well-formed.ts';
import { mapTexts } from '../../core/workspace.ts';
import { sha256 } from '../../io/digest.ts';
import type { Colours } from '../../report/colours.ts';
import { count } from '../../report/words.ts';
import { fit, hanging, widthOf } from '../../report/wrap.ts';
import { calendarOf } from '../../views/calendar.ts';
import {
  agreementOf,
  expiringInWords,
  findingsInWords,
  inOrderOfAction,
  isUnread,
  type Agreement,
  type PortfolioRow,
} from '../../views/portfolio.ts';
import { check } from '../check.ts';
import { eachAgreement, type PortfolioOptions } from '../each-agreement.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { dayOf } from '../open.ts';
import { table } from '../table.ts';
import { printJson } from '../view.ts';
import { runImpact } from './portfolio-impact.ts';

/** Prints one line for each agreement below a folder. Returns 3 when one of them cannot be read. */
export async function runPortfolio(where: string | undefined, options: PortfolioOptions, io: Io): Promise<number> {
  const { format = 'text', asOf, impact, organisation, processor } = options;
  const within = daysOf(options.within ?? '90');
  // A wrong day must not become a fault of every application.
  dayOf(asOf);
  if (impact === true || organisation !== undefined || processor !== undefined) {
    return runImpact(where, options, io);
  }
  const { rows: agreements, unread } = await eachAgreement(where, { asOf }, io, async (opened, folder) => {
    const report = await check(opened);
    const app = mapTexts(wellFormed(opened.app, FIELD_TREES).app, (text) => safe(text.replaceAll(/\s+/g, ' ').trim()));
    return [agreementOf(app, report, folder, within)];
  });
  const rows = inOrderOfAction([...unread, ...agreements]);
  // Settings may pin the day, each for its own applications.
  const [first = asOf ?? io.today(), ...later] = [...new Set(agreements.map((one) => one.asOf))].toSorted();
  const day = later.length === 0 ? first : `${first} to ${later.at(-1) ?? first}`;
  if (format === 'json') printJson(io, { asOf: later.length === 0 ? first : null, within, agreements: rows });
  else if (format === 'csv') io.out(toCsv([COLUMNS, ...rows.map(cellsOf)]));
  else if (format === 'ics') io.out(calendarOf(eventsOf(rows), 'portfolio', { sha256 }));
  else if (format === 'html') {
    const { portfolioPage } = await import('../../render/portfolio-html.ts');
    io.out(portfolioPage(rows, { sha256, asOf: day, within }));
  } else io.out(drawn(rows, day, within, Math.min(io.columns, 160), await coloursFor(io, options.color ?? 'auto')));
  return unread.length > 0 ? EXIT.cannotReadOrWrite : EXIT.clean;
}

function daysOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UserError(`--within needs a number of days, such as 90, not “${text}”.`, { exitCode: 2 });
}

const COLUMNS = [
  'Folder',
  'Reference',
  'Title',
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

function cellsOf(row: PortfolioRow): readonly string[] {
  if (isUnread(row)) return [row.folder, ...COLUMNS.slice(2).map(() => ''), row.error];
  const { folder, reference, title, stage, start, ends, actions, findings, expiring } = row;
  const [next] = actions;
  return [
    folder,
    reference ?? '',
    title,
    stage,
    start ?? '',
    ends ?? '',
    next?.what ?? '',
    next?.by ?? '',
    next === undefined ? '' : next.overdue ? 'yes' : 'no',
    next === undefined ? '' : (next.status ?? 'in the application'),
    ...[findings.errors, findings.warnings, findings.notes, findings.open].map(String),
    expiringInWords(expiring),
    '',
  ];
}

/** What an agreement is called in the names of its events, which stay the same wherever dars is started from. */
function calendarName({ reference, folder, title }: Agreement): string {
  return reference ?? `${folder.split('/').at(-1)}\n${title}`;
}

function eventsOf(rows: readonly PortfolioRow[]) {
  const agreements = rows.filter((row): row is Agreement => !isUnread(row));
  const bearers = new Map<string, number>();
  for (const name of agreements.map(calendarName)) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return agreements.flatMap((agreement) => {
    const { folder, reference, title, asOf, ends, actions } = agreement;
    const name = reference ?? title;
    // Two folders may hold one agreement, such as an amendment beside what it amends: neither takes the days of the other.
    const called = calendarName(agreement);
    const own = bearers.get(called) === 1 ? called : `${called}\n${folder}`;
    const event = (id: string, day: string, summary: string) => ({
      id: `${own}\n${id}`,
      day,
      summary: `${name}: ${summary}`,
      description: `${title} (${folder})`,
      asOf,
    });
    return [
      ...(ends === undefined ? [] : [event('term/last-day', ends, 'Agreement ends')]),
      ...actions.filter(({ id }) => id !== 'term/end').map(({ id, by, what }) => event(id, by, what)),
    ];
  });
}

/** Narrowest terminal in which an agreement fits on one line. */
const ONE_LINE = 120;

function drawn(rows: readonly PortfolioRow[], day: string, within: number, width: number, colour: Colours): string {
  const agreements = rows.filter((row): row is Agreement => !isUnread(row));
  const lines =
    width < ONE_LINE
      ? agreements.map((one) => `\n${over(one, width, colour)}`)
      : ['\n', across(agreements, width, colour)];
  return [
    `${colour.bold(count(agreements.length, 'agreement'))}${colour.dim(`, as of ${day}`)}\n`,
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
function across(agreements: readonly Agreement[], width: number, colour: Colours): string {
  const names = Math.max(9, ...agreements.map((one) => Math.min(28, widthOf(nameOf(one)))));
  const findings = Math.max(8, ...agreements.map((one) => widthOf(findingsInWords(one.findings))));
  const rest = width - names - 10 - 19 - findings - 8 - 12;
  const [title, action] = [Math.floor(rest * 0.4), Math.ceil(rest * 0.6)];
  const rows = agreements.map((one) => {
    const [next] = one.actions;
    const by = next === undefined ? '' : `${next.by}${next.overdue ? ' overdue' : ''}`;
    return [
      fit(nameOf(one), names),
      fit(one.title, title),
      one.ends ?? 'not said',
      by,
      fit(next?.what ?? 'nothing is dated', action),
      findingsInWords(one.findings),
      String(one.expiring.length),
    ];
  });
  return table(['Agreement', 'Title', 'Ends', 'By', 'Next action', 'Findings', 'Expiring'], rows, colour);
}

/** An agreement over a few lines, where the terminal is narrow. */
function over(one: Agreement, width: number, colour: Colours): string {
  const { title, ends, actions, findings, expiring } = one;
  const [next] = actions;
  const lines = (label: string, text: string): readonly string[] =>
    hanging(`  ${label.padEnd(10)}`, text, width, colour.dim);
  const by = next === undefined ? 'nothing is dated' : `${next.by}${next.overdue ? ', overdue' : ''}: ${next.what}`;
  return `${[
    ...hanging('', `${nameOf(one)} ${title}`, width).map(colour.bold),
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
