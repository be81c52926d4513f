import { addMonths, compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { annualReviews, chargeOn } from '../../../reference/charges.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/estimate-below-charges',
  guidance: 'TERM-013',
  severity: 'info',
  since: '0.1.0',
  title: 'An estimate below what the term alone will cost',
  why: 'The length of the agreement decides how many yearly reviews are charged for. Money that was not set aside for them is missing later.',
  fix: 'Reckon again, with a new or changed application charged once and each yearly review besides, and write the sum under “estimate:” in application.yaml; the data and the secure data environment come on top.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement', 'application'],
  messages: {
    below: (args: { highest: number; total: number; base: number; reviews: number; review: number }) =>
      `The estimate names no sum above ${pounds(args.highest)}, but the application (${pounds(args.base)}) and ${args.reviews} yearly ${
        args.reviews === 1 ? 'review' : 'reviews'
      } (${pounds(args.review)} each) come to ${pounds(args.total)}.`,
  },
  applies: ({ application: { kind } }) => kind === 'new' || kind === 'renewal',
  check({ termOfDataSharingAgreement: { start, end }, application: { kind, charge }, app }, report) {
    const sums = [...(charge?.estimate ?? '').matchAll(/£ ?(\d[\d,]*)/g)].map(([, sum]) =>
      Number(sum?.replaceAll(',', '')),
    );
    const base = chargeOn(kind === 'new' ? 'new-application' : 'amendment-renewal-extension', app.asOf)?.pounds;
    const review = chargeOn('annual-review', app.asOf)?.pounds;
    if (start === undefined || end === undefined || sums.length === 0 || base === undefined || review === undefined)
      return;
    const reviews = annualReviews(monthsOf(start, end));
    const total = base + reviews * review;
    const highest = Math.max(...sums);
    if (highest >= total) return;
    report.below({ highest, total, base, reviews, review }, at('application', ['charge', 'estimate']), [
      { at: at('term-of-data-sharing-agreement', ['end']), message: 'The end of the agreement.' },
    ]);
  },
  examples: {
    bad: [
      `
application: {kind: new, charge: {payer: uni, estimate: "About £1,431."}}
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31}`,
    ],
    good: [
      `
application: {kind: new, charge: {payer: uni, estimate: "£2,819 for three years."}}
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31}`,
    ],
  },
});

/** Months begun from the first day to the last. */
function monthsOf(start: string, end: string): number {
  let months = 0;
  while (compareDays(addMonths(start, months), end) <= 0) months += 1;
  return months;
}

function pounds(sum: number): string {
  return `£${sum.toLocaleString('en-GB')}`;
}
