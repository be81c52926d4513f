import { frozen, type ReferenceEntry } from './entry.ts';

/** What NHS England charges for. */
export type ChargeItem =
  | 'new-application'
  | 'amendment-renewal-extension'
  | 'annual-review'
  | 'data'
  | 'dissemination'
  | 'tabulation'
  | 'sub-licence'
  | 'hes-portal'
  | 'sde-product'
  | 'sde-history'
  | 'sde-refresh'
  | 'sde-extra-check'
  | 'sde-cohort'
  | 'sde-set-up'
  | 'sde-user';

/** A price, good from one day to another. */
export interface Charge extends ReferenceEntry {
  readonly item: ChargeItem;
  readonly pounds: number;
  /** Upper end, where a span is given. */
  readonly poundsTo?: number;
  readonly per: string;
  /** First day, or first month where no day was read. */
  readonly from: string;
  /** Last day, or last month; absent for the price in force. */
  readonly to?: string;
}

const OLD = {
  from: '2018-04',
  to: '2019-03',
  source: 'page on charges from 2018/19 (CHG18; 4.5)',
  status: 'seen',
  asOf: '2018-04',
} as const;
const JULY_2025 = {
  from: '2025-07-01',
  to: '2026-03-31',
  source: 'page on charges, archived in May 2026 (CHG; 4.5)',
  status: 'seen',
  asOf: '2026-05-06',
} as const;
const APRIL_2026 = {
  from: '2026-04-01',
  source: 'page on charges, archived in May 2026 (CHG; 4.5)',
  status: 'seen',
  asOf: '2026-05-06',
} as const;

/** Prices that were read. They recover costs, the data themselves are free; they are reviewed every April. Prices from April 2019 to June 2025 were not found. */
export const CHARGES: readonly Charge[] = frozen<readonly Charge[]>([
  { item: 'new-application', pounds: 1030, per: 'application', ...OLD },
  { item: 'new-application', pounds: 1320, per: 'application', ...JULY_2025 },
  { item: 'new-application', pounds: 1431, per: 'application', ...APRIL_2026 },
  { item: 'amendment-renewal-extension', pounds: 820, per: 'application', ...OLD },
  { item: 'amendment-renewal-extension', pounds: 1050, per: 'application', ...JULY_2025 },
  { item: 'amendment-renewal-extension', pounds: 1138, per: 'application', ...APRIL_2026 },
  { item: 'annual-review', pounds: 500, per: 'review', ...OLD },
  { item: 'annual-review', pounds: 640, per: 'review', ...JULY_2025 },
  { item: 'annual-review', pounds: 694, per: 'review', ...APRIL_2026 },
  { item: 'data', pounds: 320, per: 'year of each dataset', ...OLD },
  { item: 'dissemination', pounds: 930, per: 'dissemination', ...OLD },
  { item: 'tabulation', pounds: 800, per: 'table', ...OLD },
  {
    item: 'sub-licence',
    pounds: 10_000,
    per: 'year',
    ...OLD,
    source: 'page on charges from 2018/19 (CHG18; 10-09); under review since',
  },
  { item: 'hes-portal', pounds: 3200, per: 'user a year', ...OLD },
  { item: 'sde-product', pounds: 488, poundsTo: 976, per: 'product', ...APRIL_2026 },
  { item: 'sde-history', pounds: 38, per: 'product and earlier period', ...APRIL_2026 },
  { item: 'sde-refresh', pounds: 16, poundsTo: 54, per: 'product', ...APRIL_2026 },
  { item: 'sde-extra-check', pounds: 11, per: 'import or output check beyond 20 a month for each user', ...APRIL_2026 },
  { item: 'sde-cohort', pounds: 586, per: 'cohort file', ...APRIL_2026 },
  { item: 'sde-set-up', pounds: 434, per: 'agreement, once', ...APRIL_2026 },
  { item: 'sde-user', pounds: 472, per: 'user a month, with 250 units of computing', ...APRIL_2026 },
]);

/** How many annual reviews an agreement has: one for every year begun, save the first. */
export const ANNUAL_REVIEWS = frozen({
  monthsOfAYear: 12,
  /** Years at the start that have no review. */
  free: 1,
  /** What the footnote itself gives: months of the agreement and reviews. */
  examples: [
    { months: 13, reviews: 1 },
    { months: 25, reviews: 2 },
  ],
  note: 'the footnote says “complete year”, which its own examples contradict; the examples are followed',
  source: 'footnote to the charges of 2018/19 (CHG18; 4.5)',
  status: 'seen',
  asOf: '2018-04',
} as const satisfies ReferenceEntry & Record<string, unknown>);

/** Annual reviews of an agreement of this many months. */
export function annualReviews(months: number): number {
  return Math.max(0, Math.ceil(months / ANNUAL_REVIEWS.monthsOfAYear) - ANNUAL_REVIEWS.free);
}

/** The price on a day, written YYYY-MM-DD; nothing where none was read. */
export function chargeOn(item: ChargeItem, day: string): Charge | undefined {
  return CHARGES.find(
    (charge) =>
      charge.item === item &&
      charge.from <= day &&
      (charge.to === undefined || day.slice(0, charge.to.length) <= charge.to),
  );
}
