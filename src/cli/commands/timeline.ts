import { UserError } from '../../core/user-error.ts';
import { sha256 } from '../../io/digest.ts';
import type { Colours } from '../../report/colours.ts';
import { fit, hanging, widthOf } from '../../report/wrap.ts';
import { axisOf, barOf, type TimeAxis } from '../../views/time-axis.ts';
import { groupsOf, standingWords, timelineOf, type Timeline, type TimelineEntry } from '../../views/timeline.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { openView, printJson, type ViewOptions } from '../view.ts';

/** Options of `dars timeline`. */
export interface TimelineOptions extends ViewOptions {
  readonly svg?: boolean;
  readonly ics?: boolean;
}

/** Prints what in an application bears a day, against the term of the agreement. */
export async function runTimeline(where: string | undefined, options: TimelineOptions, io: Io): Promise<number> {
  if ([options.svg, options.ics, options.format === 'json'].filter((one) => one === true).length > 1)
    throw new UserError('Choose one of --svg, --ics and --format json.', { exitCode: 2 });
  const timeline = timelineOf(openView(where, options, io).app);
  if (options.format === 'json') printJson(io, timeline);
  else if (options.svg === true) {
    const { timelineSvg } = await import('../../views/timeline-svg.ts');
    io.out(timelineSvg(timeline).svg);
  } else if (options.ics === true) {
    const { toCalendar } = await import('../../views/calendar.ts');
    io.out(toCalendar(timeline, { sha256 }));
  } else io.out(drawn(timeline, Math.min(io.columns, 120), await coloursFor(io, options.color ?? 'auto')));
  return EXIT.clean;
}

function drawn(timeline: Timeline, width: number, colour: Colours): string {
  const { title, asOf, start, end, workEnds, entries, inWords } = timeline;
  const axis = axisOf(timeline);
  const kindWidth = Math.max(0, ...entries.map(({ kind }) => widthOf(kind)));
  const nameWidth = Math.max(12, Math.floor((width - kindWidth) * 0.36));
  const lead = kindWidth + nameWidth + 4;
  const columns = Math.max(12, width - lead - 12);
  const row = (entry: TimelineEntry): string => {
    const name = fit(entry.name, nameWidth);
    const paint = entry.standing === 'lapsed' ? colour.red : entry.standing === 'short' ? colour.yellow : colour.green;
    return `  ${entry.kind.padEnd(kindWidth)} ${name}${' '.repeat(nameWidth - widthOf(name))} ${bar(entry, timeline, axis, columns, paint)} ${entry.to}\n`;
  };
  const groups = groupsOf(timeline).map(
    ([heading, own]) =>
      `\n${colour.bold(heading)}\n${' '.repeat(lead)}${colour.dim(years(axis, columns))}\n${own
        .map((entry) => `${row(entry)}${note(entry, kindWidth, width, colour)}`)
        .join('')}`,
  );
  const words =
    inWords.length === 0
      ? ''
      : `\n${colour.bold('Dated in words')}\n${inWords.map(({ what, when }) => hanging('  ', `${what}: ${when}`, width).join('\n')).join('\n')}\n`;
  return (
    `${hanging('', title, width, colour.bold).map(colour.bold).join('\n')}\n` +
    `${colour.dim(`as of ${asOf}`)}\n` +
    `Agreement ${start ?? 'start not said'} to ${end ?? 'end not said'}${workEnds === undefined || workEnds === end ? '' : `; work ends ${workEnds}`}\n` +
    (entries.length === 0 ? '\nNothing in this application bears a day.\n' : '') +
    groups.join('') +
    words +
    (entries.length === 0
      ? ''
      : `\n${hanging('', '│ is the start and the end of the agreement, ━ the time for which a thing holds, ◆ its last day or the day on which it is due.', width).join('\n')}\n`)
  );
}

/** What stands under a row that needs a word: by how much it falls short, and whether it is renewed each year. */
function note(entry: TimelineEntry, kindWidth: number, width: number, colour: Colours): string {
  if (entry.standing === 'inside' || entry.standing === 'lasts' || entry.standing === 'open') return '';
  const words = `${standingWords(entry)}${entry.yearly === true ? '; to be renewed each year' : ''}`;
  return `${hanging(' '.repeat(kindWidth + 3), words, width)
    .map(colour.dim)
    .join('\n')}\n`;
}

/** The years above the bars, each where it begins; in two digits where there is no room for four. */
function years(axis: TimeAxis, columns: number): string {
  const short = columns / axis.years.length < 5;
  let line = '';
  for (const year of axis.years) {
    const place = Math.round(axis.at(`${year}-01-01`) * (columns - 1));
    if (line !== '' && place <= line.length) continue;
    line = `${line.padEnd(place)}${short ? `’${String(year).slice(-2)}` : String(year)}`;
  }
  return line.slice(0, columns);
}

function bar(
  entry: TimelineEntry,
  { start, end }: Timeline,
  axis: TimeAxis,
  columns: number,
  paint: (text: string) => string,
): string {
  const column = (fraction: number): number => Math.round(fraction * (columns - 1));
  const cells = Array.from({ length: columns }, () => ' ');
  for (const day of [start, end]) if (day !== undefined) cells[column(axis.at(day))] = '│';
  const { from, to, beyond } = barOf(axis, entry);
  for (let place = column(from); place < column(to); place += 1) cells[place] = '━';
  if (entry.from !== undefined && entry.from < axis.first) cells[0] = '◀';
  cells[column(to)] = beyond === 'right' ? '▶' : beyond === 'left' ? '◀' : '◆';
  return cells.map((cell) => ('│ '.includes(cell) ? cell : paint(cell))).join('');
}
