import { oneLine, visible } from './literal.ts';

/** Where a run of text stands, as far as its escaping depends on it. */
export interface Place {
  /** Character before the run, or an empty string where nothing or white space stands. */
  readonly before: string;
  /** Character after the run, or an empty string likewise. */
  readonly after: string;
  /** True when a link follows at once, which an exclamation mark would make an image. */
  readonly beforeLink: boolean;
}

const word = /[\p{L}\p{N}]/u;

/** A line of escaped text that opens no block: no heading, quote, list, rule or table. */
export function escapeLineStart(text: string): string {
  return text
    .replace(/^(#{1,6})(?=\s|$)/, String.raw`\$1`)
    .replace(/^([=>])/, String.raw`\$1`)
    .replace(/^([-+])(?=[\s\-|:]|$)/, String.raw`\$1`)
    .replace(/^:(?=-)/, String.raw`\:`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** Escapes one character where its neighbours make it markup, and leaves it alone in plain prose. */
function escapeCharacter(character: string, offset: number, text: string, place: Place): string {
  const before = offset === 0 ? place.before : text.charAt(offset - 1);
  const after = text.charAt(offset + 1);
  const rest = text.slice(offset + 1);
  const last = after === '';
  const escaped = `\\${character}`;
  switch (character) {
    // Between letters or digits an underscore opens nothing, so names of columns stay readable.
    case '_':
      return word.test(before) && word.test(after) ? character : escaped;
    // A small number such as <5 is neither a tag nor, like <5@a>, an address.
    case '<': {
      const number = /^=?\s?\d*(?:\.\d+)?(?=[\s,;:)]|$)/.exec(rest);
      const alone = number?.[0].length === rest.length ? place.after === '' : number !== null;
      return alone ? character : escaped;
    }
    case '&':
      return last || /^#?[A-Za-z0-9]+;/.test(rest) ? escaped : character;
    // A tilde before a number means "about"; struck-out text needs one that closes.
    case '~':
      return /^$|\s/.test(before) && /[\p{L}\p{N}]/u.test(after) ? character : escaped;
    case '!':
      return last && place.beforeLink ? escaped : character;
    default:
      return escaped;
  }
}

/** Text of one line as Markdown that shows it literally, with nothing escaped that need not be. */
export function escapeMarkdown(source: string, place: Place): string {
  return oneLine(source).replace(/[\\`*_[\]<&~!|$]/g, (character, offset: number, text: string) =>
    escapeCharacter(character, offset, text, place),
  );
}

/** A fence of backticks longer than any run inside, so that the text cannot end its own code. */
export function fence(text: string, least: number): string {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return '`'.repeat(Math.max(least, longest + 1));
}

/** Text as a code span; in a table its pipes are escaped, since rows are split before code is read. */
export function codeSpan(source: string, inTable: boolean): string {
  const text = visible(source).replace(/[\t\n]/g, ' ');
  const mark = fence(text, 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  const code = `${mark}${pad}${text}${pad}${mark}`;
  return inTable ? code.replaceAll('|', String.raw`\|`) : code;
}

/** An address as the destination of a link, with the characters encoded that would end it early. */
export function destination(href: string): string {
  const encoded = href.replace(/[()<>\\|"'`]/g, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `%${code.toString(16).toUpperCase()}`;
  });
  return encoded.replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;');
}
