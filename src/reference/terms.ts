import { known, type Known } from './entry.ts';

/** Months after the day of issue within which an agreement has to start. */
export const START_WITHIN_MONTHS: Known<number> = known(12, {
  source: 'Term of Data Sharing Agreement, version 2.1 (1-05)',
  status: 'seen',
  asOf: '2022-08-09',
});
