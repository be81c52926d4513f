import type { Span } from './finding.ts';

/** The lines of a text: turns offsets into places that people and editors understand. */
export interface Lines {
  /** Span between two offsets, the second exclusive. Offsets outside the text are drawn to its edges. */
  readonly span: (start: number, end: number) => Span;
  /** Number of the line that holds an offset, from 1. */
  readonly lineAt: (offset: number) => number;
  /** Offset of the first character of a line. */
  readonly startOf: (line: number) => number;
  /** A line without its line break; empty for a line that does not exist. */
  readonly textOf: (line: number) => string;
  /** How many lines there are; a final line break opens one more, empty line. */
  readonly count: () => number;
}

/** The very start of a file. */
export const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Indexes the lines of a text, but only once a place is asked for: most files have no finding. */
export function linesOf(text: string): Lines {
  let index: readonly number[] | undefined;
  const starts = (): readonly number[] => (index ??= lineStarts(text));

  const lineAt = (offset: number): number => {
    const all = starts();
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((all[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const startOf = (line: number): number => starts()[line - 1] ?? text.length;

  return {
    lineAt,
    startOf,
    count: () => starts().length,
    textOf: (line) => text.slice(startOf(line), startOf(line + 1)).replace(/\r?\n$/, ''),
    span: (start, end) => {
      const from = Math.max(0, Math.min(start, text.length));
      const to = Math.max(from, Math.min(end, text.length));
      const line = lineAt(from);
      const endLine = lineAt(to);
      return {
        line,
        column: from - startOf(line) + 1,
        endLine,
        endColumn: to - startOf(endLine) + 1,
      };
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
