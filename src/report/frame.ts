import type { Span } from '../core/finding.ts';
import { redact, safe } from '../core/redact.ts';
import { printable } from '../core/printable.ts';
import type { Colours } from './colours.ts';
import { cellsOf, fit } from './wrap.ts';

/** How a frame is drawn. */
export interface FrameOptions {
  readonly colour: Colours;
  /** Columns to keep to. */
  readonly width: number;
  /** Colour of the marks under the span. */
  readonly mark: (text: string) => string;
  /** Lines to show before and after the marked one. */
  readonly context: number;
}

/** No line of a file is looked at further from the marked stretch than this; a line may be a megabyte long. */
const REACH = 2000;
const SHORTEST_LINE = 16;

/** The user's own text as lines, counted as positions count them: by line feeds. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** Moves an offset off the middle of a character outside the basic plane. */
function onCharacter(text: string, offset: number): number {
  const inside = /[\uDC00-\uDFFF]/.test(text.charAt(offset)) && /[\uD800-\uDBFF]/.test(text.charAt(offset - 1));
  return inside ? offset - 1 : offset;
}

interface Marked {
  /** Text of the line as shown, cut to its room. */
  readonly shown: string;
  /** Columns before the marks. */
  readonly lead: number;
  /** Columns that the marks take, at least one. */
  readonly length: number;
}

/** Lays the marked stretch of a line out in the room there is, folding what is too long with `…`. */
function markedLine(line: string, start: number, end: number, room: number): Marked {
  const from = Math.max(0, start - REACH);
  const to = Math.min(line.length, start + REACH);
  // The redactor sees the stretch before it is cut to the screen, so that half a number is never left over.
  const { text, map } = redact(line.slice(from, to));
  const first = onCharacter(text, map(start - from));
  const last = Math.max(first, map(Math.min(end, to) - from, 'end'));
  const before = cellsOf(printable(text.slice(0, first)));
  const inside = cellsOf(printable(text.slice(first, last)));
  const cells = [...before, ...inside, ...cellsOf(printable(text.slice(last)))];
  const widthBetween = (a: number, b: number): number => cells.slice(a, b).reduce((sum, cell) => sum + cell.width, 0);

  let left = 0;
  const wanted = Math.min(
    Math.max(1, widthBetween(before.length, before.length + inside.length)),
    Math.floor(room / 2),
  );
  if (from > 0 || widthBetween(0, before.length) + wanted + 1 > room) {
    left = before.length;
    for (let kept = 0; left > 0 && kept + (cells[left - 1]?.width ?? 0) <= Math.floor(room / 3); left -= 1) {
      kept += cells[left - 1]?.width ?? 0;
    }
  }
  const folded = left > 0 || from > 0;
  let right = left;
  let used = folded ? 1 : 0;
  const fits = (cell: number): boolean => {
    const rest = cell + 1 < cells.length || to < line.length ? 1 : 0;
    return used + (cells[cell]?.width ?? 0) + rest <= room;
  };
  for (; right < cells.length && fits(right); right += 1) used += cells[right]?.width ?? 0;
  const cut = right < cells.length || to < line.length;
  const visible = cells
    .slice(left, right)
    .map((cell) => cell.text)
    .join('');
  return {
    shown: `${folded ? '…' : ''}${cut ? visible.trimEnd() : visible}${cut ? '…' : ''}`.trimEnd(),
    lead: (folded ? 1 : 0) + widthBetween(left, before.length),
    length: Math.max(1, widthBetween(before.length, Math.min(right, before.length + inside.length))),
  };
}

/** Draws the lines around a span with marks under it; nothing when the span lies outside the text. */
export function frame(lines: readonly string[], span: Span, options: FrameOptions): string[] {
  const line = lines[span.line - 1];
  if (line === undefined) return [];
  const { colour, context } = options;
  // An end in the first column takes nothing of its line: a block of text ends at the line feed before it.
  const lastLine = span.endColumn === 1 ? Math.max(span.line, span.endLine - 1) : span.endLine;
  const several = lastLine > span.line;
  const digits = Math.max(3, String(span.line + context).length);
  const room = Math.max(SHORTEST_LINE, options.width - digits - 3);
  const gutter = (label: string): string => colour.dim(`${label.padStart(digits)} │`);
  const row = (label: string, text: string): string => (text === '' ? gutter(label) : `${gutter(label)} ${text}`);

  const start = Math.min(Math.max(0, span.column - 1), line.length);
  const whole = line.trimEnd().length;
  const end =
    several || span.endLine > span.line
      ? Math.max(start, whole)
      : Math.min(Math.max(start, span.endColumn - 1), line.length);
  const { shown, lead, length } = markedLine(line, start, end, room);
  const around = (number: number): string[] => {
    const other = lines[number - 1];
    if (other === undefined || other.trim() === '') return [];
    return [row(String(number), colour.dim(fit(safe(other.slice(0, REACH)), room)))];
  };

  const rows: string[] = [];
  for (let number = span.line - context; number < span.line; number += 1) rows.push(...around(number));
  rows.push(row(String(span.line), shown));
  const marks = `${' '.repeat(lead)}${options.mark('^'.repeat(length))}`;
  const note = `… to line ${lastLine}`;
  if (!several) rows.push(row('', marks));
  else if (lead + length + 1 + note.length <= room) rows.push(row('', `${marks} ${options.mark(note)}`));
  else rows.push(row('', marks), row('', options.mark(note)));
  for (let number = span.line + 1; number <= span.line + context; number += 1) rows.push(...around(number));
  return rows;
}
