import type { Finding, Severity } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import type { Colours } from './colours.ts';
import { frame } from './frame.ts';
import { hanging, widthOf, wrap } from './wrap.ts';
import { count, SEVERITY_WORDS } from './words.ts';

/** What drawing a finding needs of its surroundings. */
export interface Drawing {
  readonly colour: Colours;
  readonly width: number;
  /** The lines of a file, or undefined when its text is not to be had. */
  readonly lines: (file: string) => readonly string[] | undefined;
  /** The name of a file as people see it, not yet made safe. */
  readonly name: (file: string) => string;
}

const INDENT = '  ';
const CONTEXT = 1;
const MOST_FRAMES = 3;
const MOST_RELATED = 8;

/** The colour of a severity; never the only sign of it. */
export function severityColour(colour: Colours, severity: Severity): (text: string) => string {
  return { error: colour.red, warning: colour.yellow, info: colour.blue }[severity];
}

/** Where a finding stands, as terminals make it clickable: `file:line:column`. */
export function place(
  at: { readonly file: string; readonly line: number; readonly column: number },
  drawing: Drawing,
): string {
  return `${safe(drawing.name(at.file), { max: 300 })}:${at.line}:${at.column}`;
}

/** A piece of a heading and its colour. */
export interface Piece {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** Sets pieces beside each other while there is room, and the rest below. */
export function heading(pieces: readonly Piece[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, paint } of pieces) {
    const columns = widthOf(text);
    if (line === '') {
      line = paint(text);
      used = columns;
    } else if (used + 2 + columns <= width) {
      line += `  ${paint(text)}`;
      used += 2 + columns;
    } else {
      lines.push(line);
      line = `${INDENT}${paint(text)}`;
      used = 2 + columns;
    }
  }
  return [...lines, line];
}

function drawn(at: Finding['at'], drawing: Drawing, severity: Severity, context: number): string[] {
  const lines = drawing.lines(at.file);
  // Of a blank file, or one that could not be decoded, there is nothing to see.
  if (lines === undefined || lines.every((line) => line.trim() === '')) return [];
  const mark = severityColour(drawing.colour, severity);
  const rows = frame(lines, at, { colour: drawing.colour, width: drawing.width - 2, mark, context });
  return rows.map((row) => `${INDENT}${row}`);
}

function related({ at, related: places }: Finding, drawing: Drawing): string[] {
  const rows: string[] = [];
  for (const [index, other] of places.slice(0, MOST_RELATED).entries()) {
    // A neighbouring line stands in the finding's own frame already.
    const shown = other.file === at.file && Math.abs(other.line - at.line) <= CONTEXT;
    const picture = index < MOST_FRAMES && !shown ? drawn(other, drawing, 'info', 0) : [];
    const words = `${place(other, drawing)}: ${safe(other.message, { max: 500 })}`;
    rows.push(...hanging(`${INDENT}See: `, words, drawing.width, drawing.colour.dim), ...picture);
  }
  if (places.length > MOST_RELATED) rows.push(`${INDENT}See: ${count(places.length - MOST_RELATED, 'more place')}`);
  return rows;
}

/** A finding as a block of lines: where, how grave, what, the lines concerned, why it matters and what to do. */
export function drawFinding(finding: Finding, drawing: Drawing, withWhy: boolean): string[] {
  const { colour, width } = drawing;
  const severity = severityColour(colour, finding.severity);
  const head = heading(
    [
      { text: place(finding.at, drawing), paint: colour.bold },
      { text: SEVERITY_WORDS[finding.severity], paint: (text) => colour.bold(severity(text)) },
      { text: safe(finding.rule, { max: 200 }), paint: colour.dim },
    ],
    width,
  );
  const message = wrap(safe(finding.message, { max: 2000 }), width - 2).map((line) => `${INDENT}${line}`);
  const picture = drawn(finding.at, drawing, finding.severity, CONTEXT);
  const others = related(finding, drawing);
  const note = (lead: string, text: string | undefined): string[] =>
    text === undefined || text === ''
      ? []
      : hanging(`${INDENT}${lead}`, safe(text, { multiline: true, max: 4000 }), width, colour.dim);
  const notes = [
    // The message mostly names the field already.
    ...note(
      'Field: ',
      finding.field !== undefined && finding.message.includes(finding.field) ? undefined : finding.field,
    ),
    ...note('Why:   ', withWhy ? finding.why : undefined),
    ...note('Fix:   ', finding.fix),
  ];
  const blocks = [[...head, ...message], picture, others, notes].filter((block) => block.length > 0);
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}
