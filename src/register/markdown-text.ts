/** Marks that would begin something else than a paragraph at the beginning of a line. */
const AT_START = /^(?:([#>=|~+-])|(\d{1,9})([.)])(?=\s|$))/;

/**
 * A plain text as Markdown that reads as the same text: its lines stay lines, and a letter that would be a mark has a
 * backslash before it. Blanks at the ends of lines, and more than one blank line, make no difference in Markdown and go.
 */
export function asMarkdown(text: string): string {
  return text
    .trim()
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.split('\n').map(lineOf).join('\\\n'))
    .join('\n\n');
}

function lineOf(line: string): string {
  return line
    .trim()
    .replaceAll(
      /\\(?=[!-/:-@[-`{-~]|$)|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|\](?=[([:])|&(?=#?\w+;)|~(?=~)/gu,
      '\\$&',
    )
    .replace(AT_START, (_match, mark: string | undefined, number: string | undefined, dot: string | undefined) =>
      mark === undefined ? `${number}\\${dot}` : `\\${mark}`,
    );
}
