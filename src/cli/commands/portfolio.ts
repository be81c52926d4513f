import { FIELD_TREES } from '../../core/fields-data.ts';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { wellFormed } from '../../core/well-formed.ts';
import { mapTexts } from '../../core/workspace.ts';
import { sha256 } from '../../io/digest.ts';
import { calendarOf } from '../../views/calendar.ts';
import { agreementOf, inOrderOfAction, isUnread, type Agreement, type PortfolioRow } from '../../views/portfolio.ts';
import { check } from '../check.ts';
import { eachAgreement, type PortfolioOptions } from '../each-agreement.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { dayOf } from '../open.ts';
import { portfolioInWords, portfolioTable } from '../portfolio-report.ts';
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
  else if (format === 'csv') io.out(portfolioTable(rows));
  else if (format === 'ics') {
    const events = eventsOf(rows);
    if (events.length === 0) io.err('dars: Nothing is dated in these agreements, so the calendar is empty.\n');
    io.out(calendarOf(events, 'portfolio', { sha256 }));
  } else if (format === 'html') {
    const { portfolioPage } = await import('../../render/portfolio-html.ts');
    io.out(portfolioPage(rows, { sha256, asOf: day, within }));
  } else {
    const colour = await coloursFor(io, options.color ?? 'auto');
    io.out(portfolioInWords(rows, { day, within }, Math.min(io.columns, 160), colour));
  }
  return unread.length > 0 ? EXIT.cannotReadOrWrite : EXIT.clean;
}

function daysOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new UserError(`--within needs a number of days, such as 90, not “${text}”.`, { exitCode: 2 });
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
