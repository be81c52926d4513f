import type { Level } from '../standards/across/flows.ts';
import type { Actor, FlowRow, Flows } from './flows.ts';
import { num, svgDocument, svgText, textLines, textWidth, type Drawing, type Placed } from './svg.ts';

/** Sizes in pixels. Across a printed page of text, 690 pixels make type of 12 pixels 7.5 points high. */
const MARGIN = 20;
const WIDTH = 690;
/** Names of parties have words so long that no column can be narrower. */
const NARROWEST = 108;
/** Columns of less than this have smaller type, and boxes closer to each other. */
const ROOMY = 150;
const WIDEST_BOX = 190;
const ROW = 46;
const DOT = 11;
const SMALL = 12;

interface Line {
  readonly colour: string;
  readonly dashes?: string;
  readonly width: number;
}

/** How data of each level are drawn: the more they tell of a person, the heavier the line. */
const LINES: Readonly<Record<Level | 'open', Line>> = {
  identifiable: { colour: '#b32317', width: 3.5 },
  pseudonymised: { colour: '#005eb8', width: 2 },
  'aggregated-not-suppressed': { colour: '#8a5a00', width: 2, dashes: '8 4' },
  'aggregated-suppressed': { colour: '#00695c', width: 2, dashes: '4 4' },
  anonymous: { colour: '#4c6272', width: 1.5, dashes: '2 4' },
  open: { colour: '#4c6272', width: 1.5 },
};

/** Where columns stand, and how large names are in them. */
interface Grid {
  readonly margin: number;
  readonly column: number;
  readonly box: number;
  readonly size: number;
  /** Lines of the longest name of a party. */
  readonly lines: number;
}

const LEADING = 16;

/** The columns of so many parties: together as wide as a page of text, and wider only where they must be. */
function gridOf(actors: readonly Actor[], margin: number): Grid {
  const column = Math.max(NARROWEST, WIDTH / Math.max(1, actors.length));
  const size = column < ROOMY ? 12 : 13;
  const box = Math.min(WIDEST_BOX, column - (column < ROOMY ? 8 : 28));
  const lines = Math.max(2, ...actors.map(({ name }) => textLines(name, box - 10, size, 6).length));
  return { margin, column, box, size, lines };
}

/**
 * The flows as a drawing: everybody in a column of their own, columns by territory, and one arrow a row.
 * Rows keep the order of the list, so that nothing crosses and the same flows give the same drawing. Where it stands
 * beside the list (`alone` is false), it has neither the list nor a heading nor a margin.
 */
export function flowsSvg(view: Flows, { alone = true }: Placed = {}): Drawing {
  const { title, actors, flows } = view;
  const margin = alone ? MARGIN : 0;
  const grid = gridOf(actors, margin);
  const width = 2 * margin + Math.max(WIDTH, actors.length * grid.column);
  const heading = alone ? textLines(`Data flows: ${title}`, width - 2 * margin, 18, 2) : [];
  const top = margin + heading.length * 24 + (alone ? 8 : 0);
  const grounds = groundsOf(actors, grid);
  const boxes = top + 10 + Math.max(1, ...grounds.map(({ label }) => label.length)) * LEADING;
  const first = boxes + boxHeight(grid) + 34;
  const foot = first + flows.length * ROW;
  const list = alone ? listed(flows, width, foot + 44) : { parts: [], bottom: foot };
  const height = list.bottom + margin;
  const description = told(view);
  const columns = new Map(actors.map(({ id }, index) => [id, margin + (index + 0.5) * grid.column] as const));
  const svg = svgDocument({ id: 'flows', width, height, title: `Data flows: ${title}`, description }, [
    ...heading.map((line, index) => svgText(margin, margin + 16 + index * 24, line, { size: 18, bold: true })),
    ...grounds.flatMap((one, index) => ground(one, index, top, foot)),
    ...actors.flatMap((actor) => box(actor, grid, columns.get(actor.id) ?? 0, boxes, foot)),
    ...flows.flatMap((flow, index) => arrow(flow, columns, first + index * ROW, width - margin)),
    ...(alone ? [svgText(margin, foot + 26, 'List of flows, by number', { size: 15, bold: true })] : []),
    ...list.parts,
  ]);
  return { svg, width, height, description };
}

interface Ground {
  readonly label: readonly string[];
  readonly x: number;
  readonly room: number;
}

/** Where each territory lies, and its name in lines. */
function groundsOf(actors: readonly Actor[], { margin, column }: Grid): readonly Ground[] {
  const names = [...new Set(actors.map(({ territory }) => territory))];
  return names.map((name) => {
    const from = actors.findIndex(({ territory }) => territory === name);
    const room = actors.filter(({ territory }) => territory === name).length * column - 4;
    return { label: textLines(name, room - 12, 13, 3), x: margin + from * column + 2, room };
  });
}

/** A shaded ground with its name for each territory. */
function ground({ label, x, room }: Ground, index: number, top: number, foot: number): string[] {
  return [
    `<rect x="${num(x)}" y="${num(top)}" width="${num(room)}" height="${num(foot - top)}" rx="6" fill="${index % 2 === 0 ? '#eef2f5' : '#f6f1e7'}"/>`,
    ...label.map((line, at) =>
      svgText(x + 6, top + 17 + at * LEADING, line, { size: 13, bold: true, fill: '#4c6272' }),
    ),
  ];
}

function boxHeight({ lines }: Grid): number {
  return lines * LEADING + 16;
}

function box({ name }: Actor, grid: Grid, x: number, y: number, foot: number): string[] {
  const height = boxHeight(grid);
  const lines = textLines(name, grid.box - 10, grid.size, grid.lines);
  const start = y + height / 2 + 4.5 - ((lines.length - 1) * LEADING) / 2;
  return [
    `<line x1="${num(x)}" y1="${num(y + height)}" x2="${num(x)}" y2="${num(foot - 10)}" stroke="#aeb7bd" stroke-dasharray="3 4"/>`,
    `<rect x="${num(x - grid.box / 2)}" y="${num(y)}" width="${num(grid.box)}" height="${num(height)}" rx="5" fill="#ffffff" stroke="#212b32"/>`,
    ...lines.map((line, index) => svgText(x, start + index * LEADING, line, { size: grid.size, anchor: 'middle' })),
  ];
}

/** One flow: its number where it leaves, a line in the manner of its level, and a head where it arrives. Nothing goes beyond `edge`. */
function arrow(flow: FlowRow, columns: ReadonlyMap<string, number>, y: number, edge: number): string[] {
  const from = columns.get(flow.fromId ?? '');
  const to = columns.get(flow.toId ?? '');
  const line = LINES[flow.levelCode ?? 'open'];
  const start = from ?? to;
  if (start === undefined) return [];
  const pen = `fill="none" stroke="${line.colour}" stroke-width="${num(line.width)}"${line.dashes === undefined ? '' : ` stroke-dasharray="${line.dashes}"`}`;
  const label = shortLevel(flow);
  if (to === undefined || from === undefined || to === from) {
    // At the right edge loops go out to the left, all of one party alike, so that their words stay inside.
    const way = start + 16 + textWidth(LONGEST_LEVEL, SMALL) > edge ? -1 : 1;
    const out = start + way * 58;
    return [
      `<path d="M${num(start + way * DOT)} ${num(y - 6)}H${num(out - way * 8)}q${way * 8} 0 ${way * 8} 8v4q0 8 ${-way * 8} 8H${num(start + way * 10)}" ${pen}/>`,
      head(start, y + 14, way === 1 ? -1 : 1, line.colour),
      caption(start + way * 16, y - 13, label, way > 0 ? 'start' : 'end'),
      ...dot(start, y - 6, flow.number, line.colour),
    ];
  }
  const way = to > from ? 1 : -1;
  // Words that would run across the next column stand in two lines.
  const words = textLines(label, Math.abs(to - from) - DOT - 14, SMALL, 2);
  return [
    `<path d="M${num(from + way * DOT)} ${num(y)}H${num(to - way * 10)}" ${pen}/>`,
    head(to, y, way, line.colour),
    ...words.map((one, index) =>
      caption(from + way * (DOT + 8), y - 7 - (words.length - 1 - index) * 13, one, way > 0 ? 'start' : 'end'),
    ),
    ...dot(from, y, flow.number, line.colour),
  ];
}

function head(x: number, y: number, way: 1 | -1, colour: string): string {
  return `<path d="M${num(x)} ${num(y)}l${num(-way * 11)} -6v12z" fill="${colour}"/>`;
}

function dot(x: number, y: number, number: number, colour: string): string[] {
  return [
    `<circle cx="${num(x)}" cy="${num(y)}" r="${DOT}" fill="${colour}"/>`,
    svgText(x, y + 4.5, String(number), { size: 12, anchor: 'middle', bold: true, fill: '#ffffff' }),
  ];
}

function caption(x: number, y: number, text: string, anchor: 'start' | 'end'): string {
  return svgText(x, y, text, { size: SMALL, anchor });
}

const LONGEST_LEVEL = 'totals, unsuppressed';

/** The level in a word that fits between two columns. */
function shortLevel({ levelCode, level }: FlowRow): string {
  if (levelCode === 'aggregated-not-suppressed') return LONGEST_LEVEL;
  return levelCode === 'aggregated-suppressed' ? 'totals, suppressed' : level.toLowerCase();
}

/** The list under the drawing, which says the same in words. */
function listed(flows: readonly FlowRow[], width: number, top: number): { parts: string[]; bottom: number } {
  const parts: string[] = [];
  let y = top;
  for (const flow of flows) {
    const lines = textLines(sentence(flow), width - 2 * MARGIN - 34, 13);
    parts.push(svgText(MARGIN + 20, y + 4, `${flow.number}.`, { size: 13, anchor: 'end', bold: true }));
    for (const line of lines) {
      parts.push(svgText(MARGIN + 30, y + 4, line, { size: 13 }));
      y += 18;
    }
    y += 6;
  }
  return { parts, bottom: y };
}

/** One flow in a sentence. */
function sentence({ from, to, onBehalfOf, data, level, how }: FlowRow): string {
  const behalf = onBehalfOf === undefined ? '' : ` (on behalf of ${onBehalfOf})`;
  return `${from}${behalf} to ${to}: ${data.join(', ')}. ${level}. ${how}.`;
}

function told({ actors, flows }: Flows): string {
  const names = [...new Set(actors.map(({ territory }) => territory))].map(
    (territory) =>
      `${territory}: ${actors
        .filter((actor) => actor.territory === territory)
        .map(({ name }) => name)
        .join(', ')}.`,
  );
  return [...names, ...flows.map((flow) => `Flow ${flow.number}: ${sentence(flow)}`)].join(' ');
}
