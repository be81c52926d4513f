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

/**
 * The candidate that was meant beyond reasonable doubt: the same but for capitals and separators, or one letter away
 * with nothing else near it. For a reference, where another thing may be missing instead of misspelt, `closed` is
 * false: then a letter too many, one too few or two that changed places will do, but no letter in place of another.
 */
export function surely(typed: string, candidates: Iterable<string>, closed: boolean): string | undefined {
  const wanted = plain(typed);
  const known = [...new Set(candidates)];
  if (wanted === '' || known.includes(typed)) return undefined;
  const same = known.filter((one) => plain(one) === wanted);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const near = known.filter((one) => mistakes(wanted, plain(one)) <= 2);
  const [only] = near;
  if (only === undefined || near.length > 1) return undefined;
  const meant = plain(only);
  const alike = mistakes(wanted, meant) === 1 && wanted.charAt(0) === meant.charAt(0);
  // “site-1” and “site-2”, or “uni-a” and “uni-b”, are two things and no slip.
  const shortest = Math.min(wanted.length, meant.length);
  const sameDigits = digits(wanted) === digits(meant);
  const replaced = wanted.length === meant.length && distance(wanted, meant) === 1;
  return alike && sameDigits && shortest >= (closed ? 4 : 6) && (closed || !replaced) ? only : undefined;
}

function digits(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** Letters that differ; two neighbours in the wrong order, the commonest slip of all, are one mistake and not two. */
function mistakes(typed: string, meant: string): number {
  const away = distance(typed, meant);
  if (away !== 2 || typed.length !== meant.length) return away;
  const at = Array.from(typed).findIndex((letter, index) => letter !== meant[index]);
  return typed[at] === meant[at + 1] && typed[at + 1] === meant[at] ? 1 : away;
}

/** Letters and digits only, so that `data_sets`, `dataSets` and `Data sets` are near each other. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
