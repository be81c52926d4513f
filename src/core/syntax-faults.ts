import type { Draft } from './load-faults.ts';
import type { Lines } from './lines.ts';
import { inPlainWords } from './yaml-words.ts';
import type { Problem } from './yaml-words.ts';

/** Errors that stand for themselves. All others are often echoes of an error further up. */
const PLAIN_SLIPS = new Set(['BAD_SCALAR_START', 'BAD_DQ_ESCAPE', 'BLOCK_AS_IMPLICIT_KEY', 'TAB_AS_INDENT']);

interface Candidate {
  /** Where the error was met, which may be a line away from where its cause is shown. */
  readonly start: number;
  /** Made only when needed: a hostile file can have half a million errors, nearly all of them echoes. */
  readonly draft: () => Draft;
  readonly plain: boolean;
  /** Said of a token outside every document: the parser has given up on the rest of the file. */
  readonly adrift: boolean;
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
    adrift: false,
  }));
  for (const problem of problems) {
    if (isOurs(problem)) continue;
    candidates.push({
      start: problem.start,
      draft: () => inPlainWords(problem, text, lines),
      plain: PLAIN_SLIPS.has(problem.code),
      adrift: problem.message.includes('in YAML stream'),
    });
  }
  // Stable: of two errors at one place the one found by the guard, and then the first of the package, explains more.
  return withoutEchoes(
    candidates.toSorted((a, b) => a.start - b.start),
    text,
    lines,
  );
}

/** What the guard reports itself, at the opening mark instead of at the end of the file. */
function isOurs({ message }: Problem): boolean {
  return message.startsWith('Missing closing') || message.includes('end with a ');
}

function withoutEchoes(sorted: readonly Candidate[], text: string, lines: Lines): readonly Draft[] {
  const kept: Draft[] = [];
  const told = new Set<number>();
  let field = 0;
  let toldOf = -1;
  let checked = 0;
  let lost = false;
  for (const { start, draft, plain, adrift } of sorted) {
    const met = lines.lineAt(start);
    for (; checked < met; checked += 1) {
      if (opensField(lines.startOf(checked + 1), text)) field = checked + 1;
    }
    if (told.has(met) || (toldOf === field && !plain) || (lost && adrift)) continue;
    const worded = draft();
    const shown = lines.lineAt(worded.start);
    if (told.has(shown)) continue;
    kept.push(worded);
    told.add(met).add(shown);
    toldOf = field;
    lost ||= adrift;
  }
  return kept;
}

function opensField(at: number, text: string): boolean {
  return /[^\s#\-\]}]/.test(text[at] ?? ' ');
}
