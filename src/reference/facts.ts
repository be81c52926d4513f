import { frozen } from './entry.ts';
import { APPROVAL_FACTS } from './facts/approvals.ts';
import { DATA_FACTS } from './facts/data.ts';
import type { Fact, Facts } from './facts/fact.ts';
import { PAPER_FACTS } from './facts/papers.ts';
import { PARTY_FACTS } from './facts/parties.ts';
import { PURPOSE_FACTS } from './facts/purpose.ts';
import { RESULT_FACTS } from './facts/results.ts';
import { SECURITY_FACTS } from './facts/security.ts';
import { SHARING_FACTS } from './facts/sharing.ts';
import { TERM_FACTS } from './facts/term.ts';
import { TERRITORY_FACTS } from './facts/territory.ts';

export type { Fact } from './facts/fact.ts';

/** The fact ledger: every fact of guidance and practice that was found, how it is known, and where it lives. */
export const FACTS: Facts = frozen<Facts>({
  ...TERM_FACTS,
  ...PARTY_FACTS,
  ...SECURITY_FACTS,
  ...DATA_FACTS,
  ...PURPOSE_FACTS,
  ...RESULT_FACTS,
  ...APPROVAL_FACTS,
  ...SHARING_FACTS,
  ...TERRITORY_FACTS,
  ...PAPER_FACTS,
});

/** What schemas and rules cite for our own bookkeeping: no fact of guidance. */
export const OWN_BOOKKEEPING = 'model';

/** The fact with this id. */
export function factOf(id: string): Fact | undefined {
  return Object.hasOwn(FACTS, id) ? FACTS[id] : undefined;
}
