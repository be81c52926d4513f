import { known, type Known } from './entry.ts';

/** What a registration number of the Information Commissioner looks like, such as Z0000001 or ZA000001; capitals do not matter. */
export const REGISTRATION_NUMBER: Known<RegExp> = known(/^Z(?:\d{7}|[A-Z]\d{6})$/i, {
  source: 'numbers that universities publish (2b-04)',
  status: 'inferred',
  asOf: '2026-11',
});
