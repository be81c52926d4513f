import type { Draft } from './load-faults.ts';
import type { Lines } from './lines.ts';
import { lineFrom, secondColon } from './line-words.ts';
import type { Problem } from './line-words.ts';
import { inPlainWords } from './yaml-words.ts';

interface Candidate {
  /** Where the error was met, which may be a line away from where its cause is shown. */
  readonly start: number;
  /** Made only when needed: a hostile file can have half a million errors, nearly all of them echoes. */
  readonly draft: () => Draft;
  /** True for an error that stands for itself; any other may be the echo of one further up. */
  readonly plain: boolean;
  /** True for an error that only says that the parser had given up before. */
  readonly late: boolean;
}

/**
 * One fault for one mistake. Of each top-level field the first error counts, then only errors that stand for
 * themselves on lines of their own: a parser that lost its way stumbles over everything up to the next field.
 */
export function syntaxFaults(
  problems: readonly Problem[],
  refused: readonly Draft[],
  text: string,
  lines: Lines,
): readonly Draft[] {
  const candidates: Candidate[] = refused.map((draft) => ({
    start: draft.start,
    draft: () => draft,
    plain: true,
    late: false,
  }));
  for (const problem of problems) {
    if (isOurs(problem)) continue;
    candidates.push({
      start: problem.start,
      draft: () => inPlainWords(problem, text, lines),
      plain: standsAlone(problem, text),
      late: isLate(problem, text),
    });
  }
  const fields = fieldsOf(text, lines);
  // An error that stands for itself explains every other error of its field, even one met on the line before it.
  const explained = new Set(candidates.filter(({ plain }) => plain).map(({ start }) => fields(start)));
  const causes = candidates.filter(({ plain, start }) => plain || !explained.has(fields(start)));
  // Stable: of two errors at one place the one found by the guard, and then the first of the package, explains more.
  return withoutEchoes(
    causes.toSorted((a, b) => a.start - b.start),
    fields,
    lines,
  );
}

function withoutEchoes(
  sorted: readonly Candidate[],
  fieldAt: (offset: number) => number,
  lines: Lines,
): readonly Draft[] {
  const kept: Draft[] = [];
  const told = new Set<number>();
  let toldOf = -1;
  for (const { start, draft, plain, late } of sorted) {
    const met = lines.lineAt(start);
    const field = fieldAt(start);
    if (told.has(met) || (toldOf === field && !plain) || (late && kept.length > 0)) continue;
    const worded = draft();
    const shown = lines.lineAt(worded.start);
    if (told.has(shown)) continue;
    kept.push(worded);
    told.add(met).add(shown);
    toldOf = field;
  }
  return kept;
}

/** What the guard reports itself, at the opening mark instead of at the end of the file. */
function isOurs({ message }: Problem): boolean {
  return message.startsWith('Missing closing') || message.includes('end with a ');
}

function standsAlone({ code, message, start }: Problem, text: string): boolean {
  if (code === 'BAD_SCALAR_START') return !/[|>]/.test(text.charAt(start));
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return message.startsWith('Nested') && secondColon(lineFrom(start, text));
  return code === 'BAD_DQ_ESCAPE' || code === 'TAB_AS_INDENT';
}

function isLate({ code, message, start }: Problem, text: string): boolean {
  if (code === 'KEY_OVER_1024_CHARS' || message.includes('in YAML stream')) return true;
  return message.includes('at node end') && (start === 0 || text[start - 1] === '\n');
}

/** Tells in which top-level field an offset lies, as the number of the line that opens it. */
function fieldsOf(text: string, lines: Lines): (offset: number) => number {
  const opener = /[^\s#\-\]}][^\n:]*:(?=\s|$)/y;
  const opens: number[] = [];
  let open = 0;
  for (let line = 1; line <= lines.count(); line += 1) {
    opener.lastIndex = lines.startOf(line);
    if (opener.test(text)) open = line;
    opens.push(open);
  }
  return (offset) => opens[lines.lineAt(offset) - 1] ?? 0;
}
