import type { Level } from '../standards/across/flows.ts';
import type { Actor, FlowRow, Flows } from './flows.ts';
import { num, svgDocument, svgText, textLines, type Drawing, type Placed } from './svg.ts';

const MARGIN = 20;
/** Many actors stand closer, so that their names stay large enough to read on a page. */
const COLUMN = { few: 190, many: 158, most: 4 } as const;
const GAP = 14;
const BOX = 76;
const ROW = 46;
const LEAST_WIDTH = 760;
const DOT = 11;

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

/**
 * The flows as a drawing: everybody in a column of their own, columns by territory, and one arrow a row.
 * Rows keep the order of the list, so that nothing crosses and the same flows give the same drawing. Where it stands
 * beside the list (`alone` is false), it has neither the list nor a heading.
 */
export function flowsSvg(view: Flows, { alone = true }: Placed = {}): Drawing {
  const { title, actors, flows } = view;
  const column = actors.length > COLUMN.most ? COLUMN.many : COLUMN.few;
  const width = Math.max(LEAST_WIDTH, 2 * MARGIN + actors.length * column);
  const heading = alone ? textLines(`Data flows: ${title}`, width - 2 * MARGIN, 18, 2) : [];
  const top = MARGIN + heading.length * 24 + 8;
  const boxes = top + 26;
  const first = boxes + BOX + 34;
  const foot = first + flows.length * ROW;
  const list = alone ? listed(flows, width, foot + 44) : { parts: [], bottom: foot };
  const height = list.bottom + MARGIN;
  const description = told(view);
  const columns = new Map(actors.map(({ id }, index) => [id, MARGIN + (index + 0.5) * column] as const));
  const svg = svgDocument({ id: 'flows', width, height, title: `Data flows: ${title}`, description }, [
    ...heading.map((line, index) => svgText(MARGIN, MARGIN + 16 + index * 24, line, { size: 18, bold: true })),
    ...territories(actors, column, top, foot),
    ...actors.flatMap((actor) => box(actor, column, columns.get(actor.id) ?? 0, boxes, foot)),
    ...flows.flatMap((flow, index) => arrow(flow, columns, first + index * ROW)),
    ...(alone ? [svgText(MARGIN, foot + 26, 'List of flows, by number', { size: 15, bold: true })] : []),
    ...list.parts,
  ]);
  return { svg, width, height, description };
}

/** A shaded ground with its name for each territory. */
function territories(actors: readonly Actor[], column: number, top: number, foot: number): string[] {
  const names = [...new Set(actors.map(({ territory }) => territory))];
  return names.flatMap((name, index) => {
    const from = actors.findIndex(({ territory }) => territory === name);
    const count = actors.filter(({ territory }) => territory === name).length;
    const x = MARGIN + from * column + 3;
    const room = count * column - 6;
    const [label = ''] = textLines(name, room - 16, 13, 1);
    return [
      `<rect x="${num(x)}" y="${num(top)}" width="${num(room)}" height="${num(foot - top)}" rx="6" fill="${index % 2 === 0 ? '#eef2f5' : '#f6f1e7'}"/>`,
      svgText(x + 8, top + 17, label, { size: 13, bold: true, fill: '#4c6272' }),
    ];
  });
}

function box({ name }: Actor, column: number, x: number, y: number, foot: number): string[] {
  const width = column - 2 * GAP;
  const lines = textLines(name, width - 12, 13, 4);
  const start = y + BOX / 2 + 4.5 - ((lines.length - 1) * 16) / 2;
  return [
    `<line x1="${num(x)}" y1="${num(y + BOX)}" x2="${num(x)}" y2="${num(foot - 10)}" stroke="#aeb7bd" stroke-dasharray="3 4"/>`,
    `<rect x="${num(x - width / 2)}" y="${num(y)}" width="${num(width)}" height="${num(BOX)}" rx="5" fill="#ffffff" stroke="#212b32"/>`,
    ...lines.map((line, index) => svgText(x, start + index * 16, line, { size: 13, anchor: 'middle' })),
  ];
}

/** One flow: its number where it leaves, a line in the manner of its level, and a head where it arrives. */
function arrow(flow: FlowRow, columns: ReadonlyMap<string, number>, y: number): string[] {
  const from = columns.get(flow.fromId ?? '');
  const to = columns.get(flow.toId ?? '');
  const line = LINES[flow.levelCode ?? 'open'];
  const start = from ?? to;
  if (start === undefined) return [];
  const pen = `fill="none" stroke="${line.colour}" stroke-width="${num(line.width)}"${line.dashes === undefined ? '' : ` stroke-dasharray="${line.dashes}"`}`;
  const label = shortLevel(flow);
  if (to === undefined || from === undefined || to === from) {
    const out = start + 58;
    return [
      `<path d="M${num(start + DOT)} ${num(y - 6)}H${num(out - 8)}q8 0 8 8v4q0 8 -8 8H${num(start + 10)}" ${pen}/>`,
      head(start, y + 14, -1, line.colour),
      caption(start + 16, y - 12, label, 'start'),
      ...dot(start, y - 6, flow.number, line.colour),
    ];
  }
  const way = to > from ? 1 : -1;
  return [
    `<path d="M${num(from + way * DOT)} ${num(y)}H${num(to - way * 10)}" ${pen}/>`,
    head(to, y, way, line.colour),
    caption(from + way * (DOT + 8), y - 7, label, way > 0 ? 'start' : 'end'),
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
  return svgText(x, y, text, { size: 12, anchor });
}

/** The level in a word that fits between two columns. */
function shortLevel({ levelCode, level }: FlowRow): string {
  if (levelCode === 'aggregated-not-suppressed') return 'totals, unsuppressed';
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
