/** A name found in a text; offsets count UTF-16 units from 0, the end is exclusive. */
export interface NameFound<Thing> {
  readonly thing: Thing;
  readonly start: number;
  readonly end: number;
}

interface Entry<Thing> {
  readonly words: readonly string[];
  /** Letters as they have to be; undefined where capitals make no difference. */
  readonly exact: string | undefined;
  readonly thing: Thing;
}

const WORD = /[A-Za-z0-9]+/g;

/**
 * Makes a finder of names. It goes through a text once, word by word, whatever stands between the words; the longest
 * name wins, and a plural counts. A name of one word in capitals, such as HES, is found only in capitals. The names are asked for once, at
 * the first text.
 */
export function nameFinder<Thing>(
  names: () => Iterable<readonly [name: string, thing: Thing]>,
): (text: string) => readonly NameFound<Thing>[] {
  let index: ReadonlyMap<string, readonly Entry<Thing>[]> | undefined;
  return (text) => {
    index ??= byFirstWord(names());
    const words = Array.from(text.matchAll(WORD), (match) => ({ word: match[0], start: match.index }));
    const found: NameFound<Thing>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const here = words[at];
      const entry = index
        .get(here?.word.toLowerCase() ?? '')
        ?.find(
          ({ words: wanted, exact }) =>
            (exact === undefined || exact === here?.word) &&
            wanted.every((word, offset) => isWord(words[at + offset]?.word.toLowerCase(), word)),
        );
      if (here === undefined || entry === undefined) continue;
      const last = words[at + entry.words.length - 1] ?? here;
      found.push({
        thing: entry.thing,
        start: here.start,
        end: closed(text, here.start, last.start + last.word.length),
      });
      at += entry.words.length - 1;
    }
    return found;
  };
}

/** A word of a name, or its plural. */
function isWord(found: string | undefined, wanted: string): boolean {
  return found === wanted || found === `${wanted}s`;
}

/** The end of a name, behind a bracket that the name opened. */
function closed(text: string, start: number, end: number): number {
  return text[end] === ')' && text.slice(start, end).includes('(') ? end + 1 : end;
}

function byFirstWord<Thing>(
  names: Iterable<readonly [name: string, thing: Thing]>,
): ReadonlyMap<string, readonly Entry<Thing>[]> {
  const index = new Map<string, Entry<Thing>[]>();
  for (const [name, thing] of names) {
    const words = name.match(WORD)?.map((word) => word.toLowerCase()) ?? [];
    const [first] = words;
    if (first === undefined) continue;
    const exact = words.length === 1 && name === name.toUpperCase() ? name : undefined;
    index.set(first, [...(index.get(first) ?? []), { words, exact, thing }]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}
