import { known, type Known } from './entry.ts';

/** Months for which a published entry of an earlier version of the toolkit still counts. */
export const TOOLKIT_FRESH_MONTHS: Known<number> = known(12, {
  source: 'Security Assurance, version 2.0 (2a-03)',
  status: 'seen',
  asOf: '2021-04-16',
});

/** Month and day by which organisations publish their entry each year. */
const DEADLINE: Known<string> = known('06-30', {
  source: 'pages on the toolkit (2a-16)',
  status: 'seen',
  asOf: '2026-11',
});

/** The day by which entries of a version such as `2025-26` were due; undefined where the version is written otherwise. */
export function toolkitYearEnd(version: string): string | undefined {
  const [, first, second] = /^(20\d\d) ?[-/–] ?(?:20)?(\d\d)$/.exec(version) ?? [];
  if (first === undefined || second === undefined || (Number(first) + 1) % 100 !== Number(second)) return undefined;
  return `${Number(first) + 1}-${DEADLINE.value}`;
}
