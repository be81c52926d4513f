import { distance } from 'fastest-levenshtein';

/**
 * The candidate a person most probably meant, or undefined when none is near: at most a third of the letters differ.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(typed);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 0.5;
  for (const candidate of candidates) {
    const away = mistakes(wanted, plain(candidate));
    if (away < least && away < wanted.length) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** Letters that differ; two neighbours in the wrong order, the commonest slip of all, are one mistake and not two. */
function mistakes(typed: string, meant: string): number {
  const away = distance(typed, meant);
  if (away !== 2 || typed.length !== meant.length) return away;
  const at = Array.from(typed).findIndex((letter, index) => letter !== meant[index]);
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] ? 1 : away;
}

/** Letters and digits only, so that `data_sets`, `dataSets` and `Data sets` are near each other. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
