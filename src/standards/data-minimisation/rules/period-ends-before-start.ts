import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-minimisation/period-ends-before-start',
  guidance: 'MIN-003',
  severity: 'error',
  since: '0.1.0',
  title: 'A period of data that ends before it begins',
  why: 'Every year of data has to be named and justified. With the days in this order the period holds no data at all.',
  fix: 'Correct “from:” or “to:” of this period in data-minimisation.yaml.',
  source: { fact: '3-03', status: 'seen' },
  reads: ['data-minimisation'],
  messages: {
    order: (args: { request: string; from: string; to: string }) =>
      `A period of request “${args.request}” ends on ${args.to}, before it begins on ${args.from}.`,
  },
  check({ dataMinimisation }, report) {
    dataMinimisation.requests?.forEach(({ id, periods }, index) => {
      periods?.forEach(({ from, to }, place) => {
        if (from === undefined || to === undefined || compareDays(to, from) >= 0) return;
        report.order(
          { request: id ?? String(index + 1), from, to },
          at('data-minimisation', ['requests', index, 'periods', place, 'to']),
          [{ at: at('data-minimisation', ['requests', index, 'periods', place, 'from']), message: 'The beginning.' }],
        );
      });
    });
  },
  examples: {
    bad: [
      'data-minimisation: {requests: [{id: hes, level: pseudonymised, periods: [{kind: range, from: 2024-04-01, to: 2023-03-31}]}]}',
    ],
    good: [
      'data-minimisation: {requests: [{id: hes, level: pseudonymised, periods: [{kind: range, from: 2023-04-01, to: 2023-04-01}]}]}',
    ],
  },
});
