import { oneLine } from './literal.ts';

const narrow = /[ijlft.,:;'’|!()[\]{}I\-/ ]/u;
const wide = /[mwMW@%—…]/u;

/** Width of a character in ems, roughly and rather too much than too little. */
function characterEms(character: string): number {
  if (narrow.test(character)) return 0.34;
  if (wide.test(character)) return 0.88;
  return /[\p{Lu}\p{Nd}_]/u.test(character) ? 0.62 : 0.55;
}

/** Width of a text in ems, roughly. */
export function textEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += characterEms(character);
  return ems;
}

/** Estimates of widths are sums of fractions, which may miss a limit by a hair. */
export const hair = 1e-6;

/** Whether a word has room on a line; the space after it may hang over the edge. */
function fits(word: string, ems: number): boolean {
  return textEms(word.trimEnd()) <= ems + hair;
}

/** Longest text, in ems, that is kept on one line although it has signs to break after. */
const longestWhole = 16;

/** The same for names in the type of code. */
const longestCode = 20;

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
// A number with signs (00/CAG/0001, ISO/IEC, 2027-03-31), a reference (DARS-NIC-000001-B1C2D-v1.0), an id in parentheses,
// or a short word of two (one-off).
const numbered =
  /^[^\p{L}\d]*(?:\d+(?:[/-][A-Z\d]+)+|[A-Z]{2,}(?:\/[A-Z\d]{2,})+|(?=[^\s]*\d)[A-Z]{2,}(?:-[A-Z\d]+)+(?:-v\d+(?:\.\d+)*)?|\([a-z\d]+(?:-[a-z\d]+)+\)|\p{L}{1,3}-\p{L}{1,4})[^\p{L}\d]*$/u;
const day = /^[^\p{L}\d]*[0-3]?\d $/u;
const month = new RegExp(`^(?:${months})[^\\p{L}\\d]*$`, 'u');
const outwardCode = /^[A-Z]{1,2}\d[A-Z\d]? $/u;
const inwardCode = /^\d[A-Z]{2}[^\p{L}\d]*$/u;

/** Text in words with the spaces after them; what reads as one, such as a day with its month or a postcode, is one. */
export function wholeWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(/(?<= )/u)) {
    const last = words.at(-1);
    const joins =
      last !== undefined &&
      ((day.test(last) && month.test(word.trimEnd())) || (outwardCode.test(last) && inwardCode.test(word.trimEnd())));
    if (joins) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words;
}

/** Whether a word must not break at its signs or its space. */
export function staysWhole(word: string): boolean {
  const text = word.trimEnd();
  return textEms(text) <= longestWhole && (text.includes(' ') || numbered.test(text));
}

/** A word too long for its line, in pieces between which it may break: after signs first, else anywhere. */
function pieces(word: string, ems: number): readonly string[] {
  const parts = word.match(/[^_/.:@=&?-]*[_/.:@=&?-]*/gu)?.filter((part) => part !== '') ?? [];
  return parts.flatMap((part) => {
    if (fits(part, ems)) return [part];
    const size = Math.max(1, Math.floor(ems / 2));
    return part.match(new RegExp(`(?:\\P{M}\\p{M}*){1,${size}}|.+`, 'gsu')) ?? [part];
  });
}

/** Which ends of a run stand free: at an end of all inlines, or beside a space. */
export interface Ends {
  readonly before: boolean;
  readonly after: boolean;
}

/** A piece of a line: `cut` may begin a line without a space before it, `whole` is never broken. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'cut' | 'whole';
}

/** Text of one line in pieces: places to break in words too long for their line, and none in what stays whole. */
export function linePieces(source: string, ems: number, ends: Ends): readonly Piece[] {
  const found: Piece[] = [];
  let open: Piece = { text: '', kind: 'plain' };
  const next = (kind: Piece['kind'], text = '') => {
    if (open.text !== '') found.push(open);
    open = { text, kind };
  };
  const words = wholeWords(oneLine(source)).flatMap((word) => (fits(word, ems) ? [word] : word.split(/(?<= )/u)));
  for (const [index, word] of words.entries()) {
    const spaced = word.endsWith(' ');
    if (!fits(word, ems)) {
      for (const piece of pieces(word, ems)) {
        open = { ...open, text: open.text + piece };
        next('cut');
      }
      // A line may end at either side of what is whole, so it has to stand between spaces.
    } else if ((index > 0 || ends.before) && (spaced || ends.after) && staysWhole(word)) {
      next('whole', word.trimEnd());
      next('plain', spaced ? ' ' : '');
    } else open = { ...open, text: open.text + word };
  }
  next('plain');
  return found;
}

/** A name that ends with the parts of a number, which stand on one line: `consent-form-` and `1-0`. */
const numberedName = /^([a-z][a-z\d-]*?-)((?:\d{1,2}-)*\d{1,2})$/u;

/** A name in the type of code is one word, whatever signs it has. */
export function codePieces(source: string, ems: number, ends: Ends): readonly Piece[] {
  const text = oneLine(source);
  const whole = ends.before && ends.after && !text.includes(' ') && textEms(text) <= Math.min(ems + hair, longestCode);
  if (whole) return [{ text, kind: 'whole' }];
  const [, start = '', end = ''] = (ends.after && numberedName.exec(text)) || [];
  return end === ''
    ? linePieces(source, ems, ends)
    : [...linePieces(start, ems, { ...ends, after: false }), { text: end, kind: 'whole' }];
}

/** The parts of a text, in order, between which a line may end; each with the space after it. */
export function unbroken(text: string): readonly string[] {
  return wholeWords(text).flatMap((word) => (staysWhole(word) ? [word] : word.split(/(?<=[\s\-/])/u)));
}
