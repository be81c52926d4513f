import { compareDays, daysBetween } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { REMINDERS } from '../../../reference/retention.ts';
import { isImported } from '../../across/terms.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/end-is-near',
  guidance: 'TERM-016',
  severity: 'info',
  since: '0.1.0',
  title: 'An agreement that ends soon',
  why: 'The right to the data stops with the last day, and nothing is prolonged by itself. A renewal takes months, and what is to leave the secure data environment has to be checked before access stops.',
  fix: 'Begin the renewal or extension now if the data are needed longer. Otherwise plan the last outputs and the destruction so that both are done by then.',
  source: { fact: '1-35', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    soon: (args: { end: string; days: number; why: string }) =>
      `The agreement ends on ${args.end}, ${args.days === 0 ? 'today' : `in ${args.days} ${args.days === 1 ? 'day' : 'days'}`}: ${args.why}.`,
  },
  applies: ({ app }) => !isImported(app),
  check({ termOfDataSharingAgreement: { start, end }, app }, report) {
    if (start === undefined || end === undefined || compareDays(start, app.asOf) > 0) return;
    const days = daysBetween(app.asOf, end);
    // The reminder for work in the secure data environment is the later one; before it, the first holds for everybody.
    const inSde = (app.get('data-minimisation')?.requests ?? []).some(({ access }) => access === 'sde');
    const due = REMINDERS.filter(
      ({ daysBefore }, index) => days >= 0 && days <= daysBefore && (index === 0 || inSde),
    ).at(-1);
    if (due !== undefined)
      report.soon({ end, days, why: due.why.replace(/;.*$/, '') }, at('term-of-data-sharing-agreement', ['end']));
  },
  examples: {
    bad: ['term-of-data-sharing-agreement: {start: 2024-01-01, end: 2026-12-31}'],
    good: [
      'term-of-data-sharing-agreement: {start: 2024-01-01, end: 2027-06-30}',
      'term-of-data-sharing-agreement: {start: 2020-01-01, end: 2022-12-31}',
    ],
  },
});
