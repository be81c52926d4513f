import { num, svgDocument, svgText, textLines, type Drawing } from './svg.ts';
import { axisOf, barOf, type TimeAxis } from './time-axis.ts';
import { groupsOf, standingWords, type Standing, type Timeline, type TimelineEntry } from './timeline.ts';

/** Sizes in pixels. Across a printed page of text a pixel becomes 0.62 points, so that 13 pixels make type of 8 points. */
const WIDTH = 690;
const LEFT = 306;
const RIGHT = 84;
const MARGIN = 16;
/** Among text, only so much that no office program cuts off a letter at the edge. */
const EDGE = 4;
const ROW = 30;
const SIZE = 13;

/** Most rows of one drawing among text: two stand on a page under a heading, so that none leaves a page before it empty. */
const MOST_ROWS = 13;

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

/** A row of the drawing: a heading, or a thing with its last day. */
type Row = string | TimelineEntry;

const rowsOf = (timeline: Timeline): readonly Row[] =>
  groupsOf(timeline).flatMap(([heading, entries]) => [heading, ...entries]);

/** The timeline as one drawing that stands alone, with a heading; its description says all that it shows. */
export function timelineSvg(timeline: Timeline): Drawing {
  const heading = textLines(`Timeline: ${timeline.title}`, WIDTH, 18, 2);
  return drawing(timeline, rowsOf(timeline), { id: 'timeline', margin: MARGIN, heading });
}

/**
 * The timeline as drawings to stand one below the other in a text, each small enough for a page: without a heading with
 * hardly a margin. Each has the axis; what goes on from the drawing before says so.
 */
export function timelineSvgs(timeline: Timeline): readonly Drawing[] {
  const rows = rowsOf(timeline);
  return portions(rows).map((own, index) =>
    drawing(timeline, own, { id: `timeline${index === 0 ? '' : `-${index + 1}`}`, margin: EDGE, heading: [] }),
  );
}

/** Rows in portions of about one length, none of which ends with a heading. */
function portions(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / MOST_ROWS);
  // Each portion but the first begins with a heading of its own.
  const size = Math.ceil((rows.length + count - 1) / count);
  const found: Row[][] = [];
  let group = '';
  for (const row of rows) {
    const last = found.at(-1);
    const heads = typeof row === 'string';
    if (last !== undefined && last.length + (heads ? 1 : 0) < size) last.push(row);
    else found.push(heads ? [row] : [`${group}, continued`, row]);
    if (heads) group = row;
  }
  return found;
}

interface Look {
  readonly id: string;
  readonly margin: number;
  readonly heading: readonly string[];
}

function drawing(timeline: Timeline, rows: readonly Row[], { id, margin, heading }: Look): Drawing {
  const { title, start, end } = timeline;
  const axis = axisOf(timeline);
  const x = (fraction: number): number => margin + LEFT + fraction * (WIDTH - LEFT - RIGHT);
  const top = margin + heading.length * 24 + 50;
  const bottom = top + rows.length * ROW;
  const parts = heading.map((line, index) => svgText(margin, margin + 16 + index * 24, line, { size: 18, bold: true }));
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
      svgText(place + 3, top - 14, String(year), { size: SIZE, fill: '#4c6272' }),
    );
  }
  rows.forEach((row, index) => {
    const y = top + index * ROW;
    if (typeof row === 'string') parts.push(svgText(margin, y + 20, row, { size: SIZE, bold: true }));
    else parts.push(...bar(row, { axis, x, y, margin }));
  });
  const entries = rows.filter((row) => typeof row !== 'string');
  const frame = { width: WIDTH + 2 * margin, height: bottom + margin, description: told(timeline, entries) };
  return { ...frame, svg: svgDocument({ ...frame, id, title: `Timeline: ${title}` }, parts) };
}

interface Place {
  readonly axis: TimeAxis;
  readonly x: (fraction: number) => number;
  readonly y: number;
  readonly margin: number;
}

/** One row: what it is, its bar, and its last day at the right. */
function bar(entry: TimelineEntry, { axis, x, y, margin }: Place): string[] {
  const { beyond, ...ends } = barOf(axis, entry);
  const [from, to] = [x(ends.from), x(ends.to)];
  const colour = COLOURS[entry.standing];
  const [label = '', more] = textLines(`${entry.kind}: ${entry.name}`, LEFT - 12, SIZE, 2);
  return [
    svgText(margin, y + (more === undefined ? 19 : 13), label, { size: SIZE }),
    ...(more === undefined ? [] : [svgText(margin, y + 26, more, { size: SIZE })]),
    `<rect x="${num(from)}" y="${num(y + 10)}" width="${num(to - from)}" height="9" fill="${colour}"/>`,
    `<path d="M${num(to)} ${num(y + 7)}${HEADS[beyond ?? 'end']}" fill="${colour}"/>`,
    svgText(margin + WIDTH, y + 19, entry.to, { size: SIZE, anchor: 'end', fill: colour, bold: true }),
  ];
}

/** What a drawing shows, in sentences; the last also has what is dated by words alone. */
function told({ asOf, start, end, entries: all, inWords }: Timeline, entries: readonly TimelineEntry[]): string {
  const one = (entry: TimelineEntry): string =>
    `${entry.kind}: ${entry.name}, ${entry.from === undefined ? '' : `from ${entry.from} `}to ${entry.to}; ${standingWords(entry)}.`;
  const last = all.length === 0 || entries.at(-1) === all.at(-1);
  return [
    `The agreement runs from ${start ?? 'a day that is not said'} to ${end ?? 'a day that is not said'}; checked as of ${asOf}.`,
    ...entries.map(one),
    ...(last ? inWords : []).map(({ what, when }) => `${what}: ${when}.`),
  ].join(' ');
}
