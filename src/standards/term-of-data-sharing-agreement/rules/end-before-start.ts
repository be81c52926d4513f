import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/end-before-start',
  guidance: 'TERM-001',
  severity: 'error',
  since: '0.1.0',
  title: 'An agreement that ends before it has run',
  why: 'The agreement gives the right to use the data from its first day to its last. With the days in this order there is no such time.',
  fix: 'Correct “start:” or “end:” in term-of-data-sharing-agreement.yaml, so that the end lies after the start.',
  source: { fact: '1-01', status: 'seen' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    order: (args: Days) => words(args),
    /** A published record is taken as it is. */
    published: { severity: 'warning', text: (args: Days) => words(args) },
  },
  check({ termOfDataSharingAgreement: { start, end }, app }, report) {
    if (start === undefined || end === undefined || compareDays(end, start) > 0) return;
    const imported = app.get('application')?.origin === 'register-import';
    const tell = imported ? report.published : report.order;
    tell({ start, end }, at('term-of-data-sharing-agreement', ['end']), [
      { at: at('term-of-data-sharing-agreement', ['start']), message: 'The start.' },
    ]);
  },
  examples: {
    bad: [
      'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2026-12-31}',
      'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2027-01-01}',
      `
application: {origin: register-import}
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2026-12-31}`,
    ],
    good: ['term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31}'],
  },
});

interface Days {
  readonly start: string;
  readonly end: string;
}

function words({ start, end }: Days): string {
  return start === end
    ? `The agreement ends on the day on which it starts, ${start}.`
    : `The agreement ends on ${end}, before it starts on ${start}.`;
}
