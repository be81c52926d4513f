import { linesOf } from './lines.ts';
import type { Draft } from './load-faults.ts';

/** The most that one YAML file may weigh, in bytes: 1 MiB. */
const LARGEST_FILE = 1_048_576;

/** What became of the bytes of a file: its text without a byte order mark, and what is wrong with either. */
export interface Decoded {
  readonly text: string;
  readonly drafts: readonly Draft[];
}

/**
 * Characters that no text of an application needs: control characters but tab and line breaks, carriage returns that
 * end no line, marks that reorder text on the screen, halves of characters, and byte order marks inside the text.
 */
// Ranges, not properties with a look-ahead: half the time on a text that is looked through whole.
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\0-\x08\x0b\f\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)/u;

/** Turns bytes into text, refusing what editors and programs would show in different ways. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) return refused('', tooLarge());
  const other = otherEncoding(bytes);
  if (other !== undefined) {
    return refused('', notUtf8(0, `The file looks like ${other}, not UTF-8: save the file as UTF-8.`));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return badByte(bytes);
  }
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  return { text, drafts: forbiddenIn(text) };
}

/** The text of a file as far as a report may show lines of it: none where the bytes are no text. */
export function readable({ text, drafts }: Decoded): string | undefined {
  return drafts.every(({ rule }) => rule !== 'load/not-utf-8') ? text : undefined;
}

/** A character by number and, where it has a familiar one, by name: `U+200B, a zero-width space`. */
export function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[code];
  return name === undefined ? number : `${number}, ${name}`;
}

/** The first character of a value that only an escape such as `\0` can have put there. */
export function forbiddenInValue(value: string): string | undefined {
  return /\r/.exec(value)?.[0] ?? FORBIDDEN.exec(value)?.[0];
}

function tooLarge(): Draft {
  // No word on the size: whoever reads the file stops once it is too large.
  const message = 'The file is larger than 1 MiB (1,048,576 bytes), the most that is read.';
  return { rule: 'load/too-large', start: 0, end: 0, message };
}

function refused(text: string, draft: Draft): Decoded {
  return { text, drafts: [draft] };
}

function notUtf8(at: number, message: string): Draft {
  return { rule: 'load/not-utf-8', start: at, end: at, message };
}

/** Encodings that announce themselves, or betray themselves by zeros in every second byte, or in three of four. */
function otherEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  const sample = bytes.subarray(0, 512);
  if (!sample.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const share = (count: number): number => count / sample.length;
  if (sample.length < 4) return undefined;
  if (share(even + odd) > 0.6 && share(even + odd) < 0.8) return 'UTF-32';
  return even * odd === 0 && share(even + odd) > 0.3 ? 'UTF-16' : undefined;
}

/** Says where the first byte stands that cannot be UTF-8, found by halving: decoders do not tell. */
function badByte(bytes: Uint8Array): Decoded {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startsWell(bytes, middle)) good = middle;
    else bad = middle;
  }
  // A letter of Windows-1252 may begin a character of UTF-8, and only the byte behind it shows that it does not.
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  const at = new TextEncoder().encode(before).length;
  const text = before.replace(/^\uFEFF/, '');
  const byte = bytes[at];
  if (byte === undefined || good === bytes.length) {
    return refused(
      text,
      notUtf8(text.length, 'The file ends in the middle of a character: it was probably cut short.'),
    );
  }
  const hex = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const message = `The file is not UTF-8: byte ${(at + 1).toLocaleString('en-GB')} (${hex}) fits no character. It looks like Windows-1252 or Latin-1: save the file as UTF-8.`;
  return refused(text, notUtf8(text.length, message));
}

function startsWell(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), {
      stream: length <= bytes.length,
    });
    return true;
  } catch {
    return false;
  }
}

function forbiddenIn(text: string): readonly Draft[] {
  const drafts: Draft[] = [];
  if (!FORBIDDEN.test(text)) return drafts;
  const told = new Set<string>();
  const lines = linesOf(text);
  for (const { 0: character, index } of text.matchAll(new RegExp(FORBIDDEN, 'gu'))) {
    // One fault a line; a file with old Macintosh line ends has one fault, however many lines were meant.
    const mistake = character === '\r' ? character : `${lines.lineAt(index)}${character}`;
    if (told.has(mistake)) continue;
    told.add(mistake);
    drafts.push(forbidden(character, index));
  }
  return drafts;
}

function forbidden(character: string, at: number): Draft {
  const place = { rule: 'load/control-character', start: at, end: at + character.length } as const;
  if (character === '\r') {
    return {
      ...place,
      message: 'A carriage return stands here without a line feed, so the line does not end.',
      fix: 'In your editor set the line endings to LF or CRLF and save the file again.',
    };
  }
  if (character === '\uFEFF') {
    return {
      ...place,
      message: 'A byte order mark (U+FEFF) stands inside the text; it may only start the file.',
    };
  }
  const kind = /\p{Bidi_Control}/u.test(character)
    ? 'a mark that changes the direction of text, so that a reader may see other words than a program'
    : 'a control character that cannot be seen';
  return { ...place, message: `The text holds ${characterName(character)}: ${kind}.` };
}

const NAMES: Readonly<Record<number, string>> = {
  0x00: 'NUL',
  0x07: 'bell',
  0x08: 'backspace',
  0x0b: 'vertical tab',
  0x0c: 'form feed',
  0x1b: 'escape',
  0x7f: 'delete',
  0x85: 'next line',
  0xa0: 'a no-break space',
  0xad: 'a soft hyphen',
  0x180e: 'a vowel separator',
  0x2007: 'a figure space',
  0x200b: 'a zero-width space',
  0x200c: 'a zero-width non-joiner',
  0x200d: 'a zero-width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'a line separator',
  0x2029: 'a paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x202f: 'a narrow no-break space',
  0x2060: 'a word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0xfeff: 'a byte order mark',
};
