import { num, svgDocument, svgText, textLines, type Drawing, type Placed } from './svg.ts';
import { axisOf, barOf } from './time-axis.ts';
import { groupsOf, standingWords, type Standing, type Timeline, type TimelineEntry } from './timeline.ts';

const WIDTH = 780;
const LEFT = 314;
const RIGHT = 104;
const MARGIN = 16;
const ROW = 30;
const SIZE = 13;

const COLOURS: Readonly<Record<Standing, string>> = {
  lapsed: '#b32317',
  short: '#b86a00',
  outside: '#b32317',
  open: '#4c6272',
  inside: '#00695c',
  lasts: '#005eb8',
};

/** Shapes at the end of a bar: its last day, or an arrow where that lies beyond the drawing. */
const HEADS = {
  end: 'l7.5 7.5l-7.5 7.5l-7.5 -7.5z',
  left: 'v15l-11 -7.5z',
  right: 'v15l11 -7.5z',
} as const;

/** The timeline as a drawing; its description says all that it shows. Without a heading where it does not stand alone. */
export function timelineSvg(timeline: Timeline, { alone = true }: Placed = {}): Drawing {
  const { title, start, end } = timeline;
  const rows = groupsOf(timeline).flatMap(([heading, entries]) => [heading, ...entries]);
  const axis = axisOf(timeline);
  const x = (fraction: number): number => LEFT + fraction * (WIDTH - LEFT - RIGHT);
  const heading = alone ? textLines(`Timeline: ${title}`, WIDTH - 2 * MARGIN, 18, 2) : [];
  const top = MARGIN + heading.length * 24 + 44;
  const bottom = top + rows.length * ROW;
  const parts = heading.map((line, index) => svgText(MARGIN, MARGIN + 16 + index * 24, line, { size: 18, bold: true }));
  if (start !== undefined && end !== undefined) {
    const [from, to] = [x(axis.at(start)), x(axis.at(end))];
    parts.push(
      `<rect x="${num(from)}" y="${num(top - 8)}" width="${num(to - from)}" height="${num(bottom - top + 8)}" fill="#e8edee"/>`,
      svgText((from + to) / 2, top - 34, `Agreement ${start} to ${end}`, { size: SIZE, anchor: 'middle', bold: true }),
    );
  }
  for (const year of axis.years) {
    const place = x(axis.at(`${year}-01-01`));
    parts.push(
      `<line x1="${num(place)}" y1="${num(top - 8)}" x2="${num(place)}" y2="${num(bottom)}" stroke="#aeb7bd" stroke-dasharray="2 3"/>`,
      svgText(place + 3, top - 14, String(year), { size: 12, fill: '#4c6272' }),
    );
  }
  rows.forEach((entry, index) => {
    const y = top + index * ROW;
    if (typeof entry === 'string') {
      parts.push(svgText(MARGIN, y + 20, entry, { size: SIZE, bold: true }));
      return;
    }
    const bar = barOf(axis, entry);
    const [from, to] = [x(bar.from), x(bar.to)];
    const colour = COLOURS[entry.standing];
    const [label = '', more] = textLines(`${entry.kind}: ${entry.name}`, LEFT - MARGIN - 12, SIZE, 2);
    parts.push(
      svgText(MARGIN, y + (more === undefined ? 19 : 13), label, { size: SIZE }),
      ...(more === undefined ? [] : [svgText(MARGIN, y + 26, more, { size: SIZE })]),
      `<rect x="${num(from)}" y="${num(y + 10)}" width="${num(to - from)}" height="9" fill="${colour}"/>`,
      `<path d="M${num(to)} ${num(y + 7)}${HEADS[bar.beyond ?? 'end']}" fill="${colour}"/>`,
      svgText(WIDTH - MARGIN, y + 19, entry.to, { size: SIZE, anchor: 'end', fill: colour, bold: true }),
    );
  });
  const frame = { width: WIDTH, height: bottom + MARGIN, description: told(timeline) };
  return { ...frame, svg: svgDocument({ ...frame, id: 'timeline', title: `Timeline: ${title}` }, parts) };
}

/** The timeline in sentences. */
function told({ asOf, start, end, entries, inWords }: Timeline): string {
  const one = (entry: TimelineEntry): string =>
    `${entry.kind}: ${entry.name}, ${entry.from === undefined ? '' : `from ${entry.from} `}to ${entry.to}; ${standingWords(entry)}.`;
  return [
    `The agreement runs from ${start ?? 'a day that is not said'} to ${end ?? 'a day that is not said'}; checked as of ${asOf}.`,
    ...entries.map(one),
    ...inWords.map(({ what, when }) => `${what}: ${when}.`),
  ].join(' ');
}
