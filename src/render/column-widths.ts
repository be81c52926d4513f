import { hair, textEms, unbroken } from './line-pieces.ts';

/** In how many steps the room of a table is shared out. */
const STEPS = 120;
/** Rows beyond these say nothing new of how wide a column should be. */
const MOST_ROWS = 60;
/** How many steps may go from one column to another at once. */
const MOVES = [1, 2, 4, 8, 16];
/** How much a line counts in a cell that is not the highest of its row. */
const LESSER = 0.2;
/** High rows count more than their lines, so that no cell is left a column of single words to make many others a line lower. */
const STEEPNESS = 1.3;
/** A cell of this width or less in ems, such as a day, should take one line; how many lines it costs for each further one. */
const SHORT = 10;
const WRAPPED = 0.8;
/** How many lines it costs to break a word. */
const BROKEN = 0.6;
/** Widths of words are estimated rather too wide; this is what a line of many words comes to. */
const TYPICAL = 0.9;

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Shares of the width that hold to `wanted` as far as every column can hold its longest word. */
export function columnShares(wanted: readonly number[], least: readonly number[]): readonly number[] {
  const scale = Math.max(1, sum(least));
  const floor = least.map((each) => each / scale);
  const held = new Set<number>();
  for (;;) {
    const free = 1 - sum(floor.filter((_, index) => held.has(index)));
    const total = sum(wanted.filter((_, index) => !held.has(index)));
    const shares = wanted.map((each, index) => (held.has(index) ? (floor[index] ?? 0) : (free * each) / (total || 1)));
    const tight = shares.findIndex((share, index) => !held.has(index) && share < (floor[index] ?? 0));
    if (tight === -1) return shares;
    held.add(tight);
  }
}

/** A cell as the search sees it: its words as widths in ems, line by line where it has line ends of its own. */
interface Measured {
  readonly lines: readonly (readonly number[])[];
  readonly short: boolean;
}

function measured(cell: string): Measured {
  const lines = cell.split('\n').map((line) => unbroken(line).map((word) => textEms(word) * TYPICAL));
  return { lines, short: lines.length === 1 && sum(lines.flat()) <= SHORT };
}

/** How high a cell is in lines, and what else speaks against its width: a short cell in two lines, words that are broken. */
interface Height {
  readonly lines: number;
  readonly strain: number;
}

function heightOf({ lines, short }: Measured, ems: number): Height {
  let height = 0;
  let broken = 0;
  for (const words of lines) {
    let used = 0;
    height += 1;
    for (const word of words) {
      if (used > 0 && used + word > ems) {
        height += 1;
        used = 0;
      }
      const more = Math.max(0, Math.ceil(word / ems - hair) - 1);
      broken += more;
      height += more;
      used += word - more * ems;
    }
  }
  return { lines: height, strain: broken * BROKEN + (short ? (height - 1) * WRAPPED : 0) };
}

/**
 * Shares of the width by which a table becomes low, so that no column is narrow while another stands half empty: from the
 * shares asked for, width goes from column to column as long as that saves lines. `texts` are the cells, by column, then
 * by row with the head first, their own line ends kept; `least` the shares that the columns need for their longest words;
 * `ems` turns a share into the room for words.
 */
export function lowShares(
  texts: readonly (readonly string[])[],
  asked: readonly number[],
  least: readonly number[],
  ems: (share: number) => number,
): readonly number[] {
  const start = columnShares(asked, least);
  const cells = texts.map((column) => column.slice(0, MOST_ROWS).map(measured));
  const known = new Map<string, readonly Height[]>();
  const heights = (column: number, share: number): readonly Height[] => {
    const key = `${column} ${share.toFixed(5)}`;
    const found = known.get(key) ?? (cells[column] ?? []).map((cell) => heightOf(cell, ems(share)));
    known.set(key, found);
    return found;
  };
  const cost = (shares: readonly number[]): number => {
    const columns = shares.map((share, column) => heights(column, share));
    return sum(
      (columns[0] ?? []).map((_, row) => {
        const own = columns.flatMap((column) => column[row] ?? []);
        const highest = own.reduce((most, { lines }) => Math.max(most, lines), 1);
        return highest ** STEEPNESS + sum(own.map(({ lines, strain }) => lines * LESSER + strain));
      }),
    );
  };
  let best = { shares: start, cost: cost(start) };
  for (;;) {
    const moved = moves(best.shares, least).map((shares) => ({ shares, cost: cost(shares) }));
    const next = moved.reduce((one, other) => (other.cost < one.cost - hair ? other : one), best);
    if (next === best) return best.shares;
    best = next;
  }
}

/** The shares after each move of some width from a column that can spare it to another. */
function moves(shares: readonly number[], least: readonly number[]): readonly (readonly number[])[] {
  return shares.flatMap((share, from) =>
    MOVES.map((steps) => steps / STEPS).flatMap((step) =>
      share - step < (least[from] ?? 0)
        ? []
        : shares.flatMap((_, to) =>
            to === from
              ? []
              : [shares.map((each, index) => (index === from ? each - step : index === to ? each + step : each))],
          ),
    ),
  );
}
