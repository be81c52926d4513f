/**
 * True when a path with forward slashes fits a pattern: `?` stands for one character of a name, `*` for any number of
 * them, `**` between slashes for any number of folders, and a pattern that ends in a slash for all that lies below.
 * Never goes back further than to the last star, so that no pattern can stall the check.
 */
export function fitsGlob(pattern: string, path: string): boolean {
  const whole = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  return fits(whole.split('/'), path.split('/'), '**', (one, name) =>
    fits(Array.from(one), Array.from(name), '*', (sign, letter) => sign === '?' || sign === letter),
  );
}

/** Sets parts of a pattern against parts of a text; one part, the star, stands for any number of them. */
function fits(
  pattern: readonly string[],
  parts: readonly string[],
  star: string,
  fitsOne: (pattern: string, part: string) => boolean,
): boolean {
  let at = 0;
  let index = 0;
  let starAt = -1;
  let taken = 0;
  while (index < parts.length) {
    const wanted = pattern[at];
    if (wanted === star) {
      starAt = at;
      taken = index;
      at += 1;
    } else if (wanted !== undefined && fitsOne(wanted, parts[index] ?? '')) {
      at += 1;
      index += 1;
    } else if (starAt >= 0) {
      // The last star takes one part more; earlier ones never have to.
      taken += 1;
      index = taken;
      at = starAt + 1;
    } else return false;
  }
  return pattern.slice(at).every((one) => one === star);
}

/** True when a text is a pattern and no plain path. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}
