import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { isTermReversed } from '../../across/terms.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/kept-past-end',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data to be kept past the end of the agreement',
  why: 'The right to hold the data stops with the agreement. What is held after its last day is held without one, even when nobody works on it.',
  fix: 'Bring “until:” forward to the end of the agreement or before it. If the data have to be kept longer, set “end:” later and name what asks for it, or plan a renewal that covers the time and choose “end-of-term” under “kind:”.',
  source: { fact: '1-08', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    past: (args: { until: string; end: string }) =>
      `Data are to be kept until ${args.until}, but the agreement ends on ${args.end}.`,
  },
  applies: ({ termOfDataSharingAgreement: { retention = [] } }) => retention.some(({ until }) => until !== undefined),
  check({ termOfDataSharingAgreement: { end, retention = [] }, app }, report) {
    // A term that ends before it starts is a finding of its own.
    if (end === undefined || isTermReversed(app)) return;
    retention.forEach(({ until }, index) => {
      if (until !== undefined && compareDays(until, end) > 0)
        report.past({ until, end }, at('term-of-data-sharing-agreement', ['retention', index, 'until']), [
          { at: at('term-of-data-sharing-agreement', ['end']), message: 'The end of the agreement.' },
        ]);
    });
  },
  examples: {
    bad: ['term-of-data-sharing-agreement: {end: 2030-02-28, retention: [{kind: fixed, until: 2035-01-31}]}'],
    good: [
      'term-of-data-sharing-agreement: {end: 2030-02-28, retention: [{kind: fixed, until: 2030-02-28}]}',
      'term-of-data-sharing-agreement: {end: 2030-02-28, retention: [{kind: end-of-term}]}',
    ],
  },
});
