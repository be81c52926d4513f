/** How hard a text is to read. */
export interface Readability {
  readonly words: number;
  /** Flesch reading ease: 100 is very easy, 60 plain English, under 30 very difficult. */
  readonly ease: number;
  /** The sentence with the most words, of those that do not repeat the words of a law. */
  readonly longest: { readonly words: number; readonly text: string };
}

const PARAGRAPH = /\n\s*\n|\n\s*(?:[-*•–]|\(?[\da-z]{1,2}[.)])\s/;
const WORD = /\p{L}[\p{L}’'-]*/gu;
/** Abbreviations whose full stop ends no sentence. */
const SENTENCE = /(?<=[.!?:;])(?<!\b(?:e\.g|i\.e|etc|vs|Dr|No|Prof|approx)\.)\s/;

/** Words of a law, which nobody may shorten. */
const LAW = /\bArticles? \d|\bprocessing is (?:also )?necessary\b|\bpursuant to\b/i;

/** Measures a text by its sentences, the words in them and the syllables in these; items of a list stand by themselves. */
export function readabilityOf(text: string): Readability {
  let [words, syllables, sentences] = [0, 0, 0];
  let longest = { words: 0, text: '' };
  for (const paragraph of text.split(PARAGRAPH)) {
    for (const sentence of paragraph.split(SENTENCE)) {
      const found = sentence.match(WORD) ?? [];
      if (found.length === 0) continue;
      sentences += 1;
      words += found.length;
      for (const word of found) syllables += syllablesOf(word);
      if (found.length > longest.words && !LAW.test(sentence))
        longest = { words: found.length, text: sentence.replaceAll(/\s+/g, ' ').trim() };
    }
  }
  const ease = words === 0 ? 100 : 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words);
  return { words, ease, longest };
}

/** Groups of vowels, without a silent e at the end: near enough for English. */
function syllablesOf(word: string): number {
  let groups = 0;
  let isVowelBefore = false;
  for (let at = 0; at < word.length; at += 1) {
    const isVowel = VOWELS.includes(word.charAt(at));
    if (isVowel && !isVowelBefore) groups += 1;
    isVowelBefore = isVowel;
  }
  const isSilent = word.endsWith('e') && !/[aeiouyl]e$/i.test(word);
  return Math.max(1, isSilent ? groups - 1 : groups);
}

const VOWELS = 'aeiouyAEIOUY';
