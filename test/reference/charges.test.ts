import { describe, expect, it } from 'vitest';
import { ANNUAL_REVIEWS, annualReviews, CHARGES, chargeOn } from '../../src/reference/charges.ts';

describe('charges', () => {
  it.each([
    [0, 0],
    [1, 0],
    [12, 0],
    [13, 1],
    [24, 1],
    [25, 2],
    [36, 2],
    [37, 3],
    [60, 4],
  ])('an agreement of %i months has %i annual reviews', (months, reviews) => {
    expect(annualReviews(months)).toBe(reviews);
  });

  it('follow the examples of the footnote', () => {
    for (const { months, reviews } of ANNUAL_REVIEWS.examples) expect(annualReviews(months)).toBe(reviews);
  });

  it.each([
    ['new-application', '2018-04-01', 1030],
    ['new-application', '2019-03-31', 1030],
    ['new-application', '2019-04-01', undefined],
    ['new-application', '2025-06-30', undefined],
    ['new-application', '2025-07-01', 1320],
    ['new-application', '2026-03-31', 1320],
    ['new-application', '2026-04-01', 1431],
    ['amendment-renewal-extension', '2026-11-23', 1138],
    ['annual-review', '2026-11-23', 694],
    ['sub-licence', '2026-11-23', undefined],
    ['sde-user', '2026-11-23', 472],
  ] as const)('for %s on %s: %s', (item, day, pounds) => {
    expect(chargeOn(item, day)?.pounds).toBe(pounds);
  });

  it('make 2,819 pounds for a new agreement of three years', () => {
    const application = chargeOn('new-application', '2026-04-01')?.pounds ?? 0;
    expect(application + annualReviews(36) * (chargeOn('annual-review', '2026-04-01')?.pounds ?? 0)).toBe(2819);
  });

  it('never hold two prices for a day', () => {
    for (const { item, from } of CHARGES) {
      const day = from.length === 7 ? `${from}-01` : from;
      expect(
        CHARGES.filter(
          (other) => other.item === item && other.from <= day && (other.to ?? '9') >= day.slice(0, other.to?.length),
        ),
      ).toHaveLength(1);
    }
  });
});
