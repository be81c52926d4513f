import { lowShares, sum } from './column-widths.ts';
import { staysWhole, textEms } from './line-pieces.ts';
import { plainText } from './literal.ts';
import type { Block, Cell } from './model.ts';
import { columnCount } from './outline.ts';

/** No word of this width or less is broken in a table, unless its columns are too many. */
const longestWord = 11;
/** What is read as one word, such as a date in numbers, is one up to this width, and breaks after its signs beyond. */
const longestSigned = 7;

/** The parts of a word that a column has to hold whole. */
function unbreakable(word: string): readonly string[] {
  return staysWhole(word) && textEms(word) <= longestSigned ? [word] : word.split(/(?<=[-/])/u);
}

const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, textEms(text)), 0);

/** The words of a cell, with the line ends that it has of its own. */
function wordsOf(cell: Cell): string {
  const ends = cell.flatMap(({ kind }, index) => (kind === 'break' ? [index] : []));
  return [...ends, cell.length].map((end, index) => plainText(cell.slice((ends[index - 1] ?? -1) + 1, end))).join('\n');
}

/** What a table has to stand in, all in one unit: its width, what a cell keeps of that for itself, and the size of its type. */
export interface TableRoom {
  readonly width: number;
  readonly inset: number;
  readonly size: number;
}

/** Shares of the width for the columns of a table: near what it asks for, wide enough for its words, and so that it becomes low. */
export function tableShares(block: Block & { kind: 'table' }, { width, inset, size }: TableRoom): readonly number[] {
  const columns = Array.from({ length: columnCount(block) }, (_, index) => index);
  const texts = columns.map((column) => [block.head, ...block.rows].map((row) => wordsOf(row[column] ?? [])));
  const words = texts.map((cells) => longest(cells.flatMap((cell) => cell.split(/\s+/u).flatMap(unbreakable))));
  const shareOf = (ems: number) => (ems * size + inset) / width;
  const least = words.map((ems) => shareOf(Math.min(ems, longestWord)));
  const asked = columns.map((column) => Math.max(block.widths[column] ?? 1, 0.01));
  // A column that no cell would fill leaves its room to the others.
  const wanted = asked.map((each, column) => Math.min(each / sum(asked), shareOf(longest(texts[column] ?? []))));
  return lowShares(texts, wanted, least, (share) => (share * width - inset) / size);
}
