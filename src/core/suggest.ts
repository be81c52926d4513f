import { distance } from 'fastest-levenshtein';

/**
 * The candidate a person most probably meant, or undefined when none is near: at most a third of the letters differ.
 */
export function nearest(typed: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(typed);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 0.5;
  for (const candidate of candidates) {
    const away = distance(wanted, plain(candidate));
    if (away < least && away < wanted.length) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** Letters and digits only, so that `data_sets`, `dataSets` and `Data sets` are near each other. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
