/** How text is made fit to print. */
export interface PrintableOptions {
  /** Keep line ends as line feeds; else each becomes `⏎`. */
  readonly multiline?: boolean;
  /** Most characters to return; a longer text ends in `…`. */
  readonly max?: number;
}

/*
 * Everything that a terminal obeys or that a reader cannot see: controls, direction marks, zero-width characters (the
 * joiner of emoji families too, whose width differs from terminal to terminal), private use, noncharacters, line and
 * paragraph separators, lone surrogates. A variation selector stays after a pictograph, where it is part of a plain ✔️.
 */
const UNPRINTABLE =
  /\r\n|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|(?<!\p{Extended_Pictographic})[\uFE0E\uFE0F]|(?![\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}/gu;

function escape(match: string, multiline: boolean): string {
  if (match === '\n' || match === '\r\n') return multiline ? '\n' : '⏎';
  // One column wide, so that code frames keep their columns, and visible, since YAML treats tabs unlike spaces.
  if (match === '\t') return '⇥';
  const code = match.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code <= 0x9f ? `\\x${hex.padStart(2, '0')}` : `‹U+${hex.toUpperCase().padStart(4, '0')}›`;
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const head: string[] = [];
  for (const character of text) {
    if (head.length === max) return `${head.slice(0, max - 1).join('')}…`;
    head.push(character);
  }
  return text;
}

/** Makes text from a user's file safe to print: what is invisible or obeyed by a terminal is written out instead. */
export function printable(text: string, options: PrintableOptions = {}): string {
  const { multiline = false, max = Infinity } = options;
  // Text far beyond the limit need not be escaped to its end: no character becomes shorter than itself but CRLF.
  const enough = text.length > 2 * max + 2 ? text.slice(0, 2 * max + 2) : text;
  return cut(
    enough.replace(UNPRINTABLE, (match) => escape(match, multiline)),
    max,
  );
}
