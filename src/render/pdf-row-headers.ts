import { latin1 } from '../bundle/pdf-attachment.ts';
import type { Pack } from './model.ts';
import { mapBlocks } from './outline.ts';
import { bytesOf, movedTo, offsetIn, xrefOf } from './pdf-xref.ts';

/** For each table of a pack, in reading order, whether the first cell of each row heads it. */
export function rowHeadsOf(pack: Pack): readonly boolean[] {
  const found: boolean[] = [];
  for (const { content } of pack.sections)
    mapBlocks(content, (block) => {
      if (block.kind === 'table') found.push(block.rowHeads);
      return block;
    });
  return found;
}

const TABLE = /\((U\d+)x0y0\)/g;
const CELL = /^(\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S )\/TD\n([^]*?)\/Headers \[\(U(\d+)x(\d+)y\d+\)\]/;

/**
 * A tagged PDF as the typesetter wrote it, with the cells that head a row marked as such; the typesetter knows headers of
 * columns only. In such tables a cell no longer lists its headers, which would leave that of its row out: a reader finds
 * both by their scope.
 * Errors: RangeError when the PDF is not built as the typesetter builds it, or has another number of tables.
 */
export function withRowHeaders(pdf: Uint8Array, rowHeads: readonly boolean[]): Uint8Array {
  if (!rowHeads.includes(true)) return pdf;
  const text = latin1(pdf);
  const xref = xrefOf(pdf);
  // The typesetter numbers tables from 1, in reading order.
  const tables = new Set([...text.matchAll(TABLE)].map(([, table]) => table));
  if (xref === undefined || tables.size !== rowHeads.length)
    throw new RangeError('The PDF is not built as the typesetter builds it, so headers of rows cannot be marked.');
  const { entries, start, head, trailer } = xref;
  const offsets = entries
    .map((entry, number) => ({ number, at: entry.includes(' n') ? offsetIn(xref, number) : -1 }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  const parts = [text.slice(0, offsets[0]?.at)];
  let length = parts[0]?.length ?? 0;
  const moved = [...entries];
  offsets.forEach(({ number, at }, index) => {
    const object = marked(text.slice(at, offsets[index + 1]?.at ?? start), rowHeads);
    moved[number] = movedTo(entries[number] ?? '', length);
    parts.push(object);
    length += object.length;
  });
  return bytesOf([...parts, head, ...moved, trailer, `${length}\n%%EOF`].join(''));
}

function marked(object: string, rowHeads: readonly boolean[]): string {
  if (!object.includes('/S /TD\n')) return object;
  return object.replace(CELL, (whole, before: string, between: string, table: string, column: string) => {
    if (rowHeads[Number(table) - 1] !== true) return whole;
    return column === '0' ? `${before}/TH\n${between}/Scope /Row` : `${before}/TD\n${between}/RowSpan 1`;
  });
}
