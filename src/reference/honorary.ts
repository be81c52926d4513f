import { known, type Known } from './entry.ts';

/** People with an honorary contract from one employer, from which on a reviewer may ask for a processor agreement. The guidance says “many”; the number is ours. */
export const MANY_HOLDERS: Known<number> = known(3, {
  source: 'Honorary Contracts, version 1.0, speaks of many people from one employer (12-03); the number is ours',
  status: 'inferred',
  asOf: '2026-11',
});
