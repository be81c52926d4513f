import { DENIAL } from '../../standards/across/prose.ts';
import type { Documents } from '../answers.ts';
import { PROSE_COLUMNS, type Leftover, type ProseColumn } from '../record.ts';

/** A sentence of the prose, its blanks made one, and the column in which it stands. */
export interface Sentence {
  readonly column: ProseColumn;
  readonly text: string;
}

/** What a reader of prose is given. */
export interface Reading {
  readonly prose: Readonly<Record<ProseColumn, string>>;
  /** Answers that the columns gave. */
  readonly documents: Documents;
}

/** Words matched in a sentence, with what the pattern caught. */
export interface Found extends Sentence {
  readonly match: RegExpExecArray;
}

/** Where a sentence ends: a line of the register ends one as a full stop does. */
const END = /\n|[.!?;](?=\s)/g;

/** Sentences with a word in them; looked for by the word, because the texts are long and few of their sentences matter. */
export function sentencesWith(
  prose: Readonly<Record<ProseColumn, string>>,
  word: RegExp,
  columns: readonly ProseColumn[] = PROSE_COLUMNS,
): readonly Sentence[] {
  const looked = new RegExp(word, word.flags.includes('g') ? word.flags : `${word.flags}g`);
  return columns.flatMap((column) => {
    const text = prose[column];
    looked.lastIndex = 0;
    const found: Sentence[] = [];
    for (let hit = looked.exec(text); hit !== null; hit = looked.exec(text)) {
      const from = startOf(text, hit.index);
      END.lastIndex = hit.index + hit[0].length;
      const end = END.exec(text);
      const to = end === null ? text.length : end.index + 1;
      const sentence = text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
      if (sentence !== '') found.push({ column, text: sentence });
      looked.lastIndex = Math.max(to, hit.index + 1);
    }
    return found;
  });
}

function startOf(text: string, at: number): number {
  for (let place = at - 1; place >= 0; place -= 1) {
    const letter = text.charCodeAt(place);
    if (letter === LINE_FEED || (STOPS.includes(letter) && /\s/.test(text[place + 1] ?? ''))) return place + 1;
  }
  return 0;
}

const LINE_FEED = 0x0a;
/** What ends a sentence before a blank, as codes of characters: text is looked through one by one. */
const STOPS: readonly number[] = ['.', '!', '?', ';'].map((stop) => stop.charCodeAt(0));

/** Sentences that have the words, with nothing before their end that denies them or leaves them open. */
export function statements(sentences: readonly Sentence[], pattern: RegExp, unless?: RegExp): readonly Found[] {
  return sentences.flatMap(({ column, text }) => {
    const match = pattern.exec(text);
    if (match === null || unless?.test(text) === true) return [];
    return DENIAL.test(text.slice(0, match.index + match[0].length)) ? [] : [{ column, text, match }];
  });
}

/** Words to quote: the sentence, cut around what was found when it is long. */
export function quoted({ text, match }: { readonly text: string; readonly match: RegExpExecArray }): string {
  const most = 240;
  if (text.length <= most) return text;
  const wanted = Math.max(0, Math.min(match.index - 80, text.length - most));
  const from = wordStart(text, wanted, match.index);
  const to = wordEnd(text, wanted + most);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

/** The place, or the next beginning of a word after it; what was found stays whole. */
function wordStart(text: string, at: number, found: number): number {
  if (at === 0 || text[at - 1] === ' ') return at;
  const blank = text.indexOf(' ', at);
  return blank < 0 || blank >= found ? at : blank + 1;
}

/** The place, or the end of the last whole word before it; a single word as long as that is cut. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length || text[at] === ' ') return Math.min(at, text.length);
  const blank = text.lastIndexOf(' ', at);
  return at - blank > 60 ? at : blank;
}

/** Says that the prose states a thing in several ways, so that a person has to settle it. */
export function unsettled(what: string, found: readonly Found[]): readonly Leftover[] {
  const [first] = found;
  if (first === undefined) return [];
  const words = [...new Set(found.map(quoted))].slice(0, 6).join(' / ');
  return [{ column: first.column, words, why: `${what}; which holds for this application is for a person to say` }];
}
