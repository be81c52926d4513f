import type { Documents, Proposal } from './answers.ts';
import { datesIn } from './proposals/dates.ts';
import { fundersIn } from './proposals/funders.ts';
import { lawfulBasesIn } from './proposals/lawful-bases.ts';
import { linkageIn } from './proposals/linkage.ts';
import type { Reading } from './proposals/sentences.ts';
import { suppressionIn } from './proposals/suppression.ts';
import { territoryIn } from './proposals/territory.ts';
import type { AgreementRecord, Leftover } from './record.ts';

/** What prose is read with: the row, and the answers that its columns gave. */
interface ReadWith {
  readonly record: AgreementRecord;
  readonly documents: Documents;
  readonly applicant: string | undefined;
}

/** What was read in the prose, and what it says in more ways than one. */
export interface Proposed {
  readonly proposals: readonly Proposal[];
  readonly leftovers: readonly Leftover[];
}

/** Facts that the prose states plainly; a sentence that denies or leaves open is passed over, so that it misses rather than invents. */
export function proposalsFrom({ record, documents, applicant }: ReadWith): Proposed {
  const reading: Reading = { prose: record.prose, documents, applicant };
  const found = [lawfulBasesIn, territoryIn, fundersIn, linkageIn, suppressionIn, datesIn].map((read) => read(reading));
  return {
    proposals: found.flatMap(({ proposals }) => proposals),
    leftovers: found.flatMap(({ leftovers }) => leftovers),
  };
}
