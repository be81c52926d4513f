import type { Colours } from '../report/colours.ts';
import { widthOf, wrap } from '../report/wrap.ts';

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

/** One row in columns of fixed widths, each cell broken into lines; `lead` stands before the first line, as much room before the others. */
export function wrappedRow(lead: string, cells: readonly string[], widths: readonly number[]): string {
  const columns = cells.map((cell, column) => wrap(cell, widths[column] ?? Infinity));
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const text = columns.map((lines, column) => {
      const cell = lines[line] ?? '';
      return cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
    });
    return `${`${line === 0 ? lead : ' '.repeat(widthOf(lead))}${text.join(' ')}`.trimEnd()}\n`;
  }).join('');
}
