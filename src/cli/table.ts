import type { Colours } from '../report/colours.ts';
import { widthOf } from '../report/wrap.ts';

/** A plain table for the terminal: columns padded to their widest cell, the header bold. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], colour: Colours): string {
  const widths = head.map((title, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd();
  return [colour.bold(line(head)), ...rows.map(line)].map((text) => `${text}\n`).join('');
}
