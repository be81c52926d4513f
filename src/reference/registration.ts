import { known, type Known } from './entry.ts';

/** Regular expression of what a registration number of the Information Commissioner looks like, such as Z0000001 or ZA000001; capitals do not matter. */
export const REGISTRATION_NUMBER: Known<string> = known(String.raw`^Z(?:\d{7}|[A-Z]\d{6})$`, {
  source: 'numbers that universities publish (2b-04)',
  status: 'inferred',
  asOf: '2026-11',
});
