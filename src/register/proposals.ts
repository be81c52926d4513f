import type { Proposal } from './answers.ts';
import { datesIn } from './proposals/dates.ts';
import { fundersIn } from './proposals/funders.ts';
import { lawfulBasesIn } from './proposals/lawful-bases.ts';
import { linkageIn } from './proposals/linkage.ts';
import type { Reading } from './proposals/sentences.ts';
import { suppressionIn } from './proposals/suppression.ts';
import { territoryIn } from './proposals/territory.ts';
import type { Leftover } from './record.ts';

/** What was read in the prose, and what it says in more ways than one. */
export interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly leftovers: readonly Leftover[];
}

/** Facts that the prose states plainly; a sentence that denies or leaves open is passed over, so that it misses rather than invents. */
export function proposalsFrom(reading: Reading): Proposed {
  const found = [lawfulBasesIn, territoryIn, fundersIn, linkageIn, suppressionIn, datesIn].map((read) => read(reading));
  return {
    proposals: found.flatMap(({ proposals }) => proposals),
    leftovers: found.flatMap(({ leftovers }) => leftovers),
  };
}
