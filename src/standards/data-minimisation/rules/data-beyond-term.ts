import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { isTermReversed } from '../../across/terms.ts';

export default rule({
  id: 'data-minimisation/data-beyond-term',
  guidance: 'MIN-004',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data requested for a time after the agreement has ended',
  why: 'Once the agreement has ended, no more data can be received. Data on later days would have to come under another agreement.',
  fix: 'Set “to:” of this period in data-minimisation.yaml to a day that NHS England can still supply before the end, or move “end:” in term-of-data-sharing-agreement.yaml.',
  source: { fact: '3-03', status: 'inferred' },
  reads: ['data-minimisation', 'term-of-data-sharing-agreement'],
  messages: {
    beyond: (args: { request: string; to: string; end: string }) =>
      `Request “${args.request}” asks for data up to ${args.to}, but the agreement ends on ${args.end}.`,
  },
  check({ dataMinimisation, termOfDataSharingAgreement: { end }, app }, report) {
    // A term that ends before it starts is a finding of its own.
    if (end === undefined || isTermReversed(app)) return;
    dataMinimisation.requests?.forEach(({ id, periods }, index) => {
      periods?.forEach(({ to }, place) => {
        if (to === undefined || compareDays(to, end) <= 0) return;
        report.beyond(
          { request: id ?? String(index + 1), to, end },
          at('data-minimisation', ['requests', index, 'periods', place, 'to']),
          [{ at: at('term-of-data-sharing-agreement', ['end']), message: 'The end of the agreement.' }],
        );
      });
    });
  },
  examples: {
    bad: [
      `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31}
data-minimisation: {requests: [{id: hes, level: pseudonymised, periods: [{kind: range, from: 2023-04-01, to: 2030-03-31}]}]}`,
    ],
    good: [
      `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31}
data-minimisation: {requests: [{id: hes, level: pseudonymised, periods: [{kind: range, from: 2023-04-01, to: 2029-12-31}]}]}`,
    ],
  },
});
