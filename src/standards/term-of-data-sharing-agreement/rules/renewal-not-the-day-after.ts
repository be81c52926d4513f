import { compareDays, daysBetween } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/renewal-not-the-day-after',
  guidance: 'TERM-010',
  severity: 'warning',
  since: '0.1.0',
  title: 'A renewal that does not follow on from the agreement before it',
  why: 'In a gap between two agreements nothing allows the data to be held, and they would have to be destroyed. Where two overlap, nobody can tell which one holds.',
  fix: 'Set “start:” in term-of-data-sharing-agreement.yaml to the day after the old agreement ends, or correct “end:” under “previous:” in application.yaml. If there has to be a gap, say in the justification what happens to the data in it.',
  source: { fact: '1-20', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement', 'application'],
  messages: {
    gap: (args: Days) =>
      `The renewal starts on ${args.start}, but the agreement before it ends on ${args.end}: no agreement covers the days between.`,
    overlap: (args: Days) =>
      `The renewal starts on ${args.start}, when the agreement before it still runs: that ends on ${args.end}.`,
  },
  applies: ({ application }) => application.kind === 'renewal',
  check({ termOfDataSharingAgreement: { start }, application: { previous } }, report) {
    const end = previous?.end;
    if (start === undefined || end === undefined || daysBetween(end, start) === 1) return;
    const tell = compareDays(start, end) > 0 ? report.gap : report.overlap;
    tell({ start, end }, at('term-of-data-sharing-agreement', ['start']), [
      { at: at('application', ['previous', 'end']), message: 'The end of the agreement before.' },
    ]);
  },
  examples: {
    bad: [
      `
application: {kind: renewal, previous: {reference: DARS-NIC-000001-A1B2C-v1.2, end: 2027-01-14}}
term-of-data-sharing-agreement: {start: 2027-02-01}`,
      `
application: {kind: renewal, previous: {reference: DARS-NIC-000001-A1B2C-v1.2, end: 2027-01-14}}
term-of-data-sharing-agreement: {start: 2027-01-14}`,
    ],
    good: [
      `
application: {kind: renewal, previous: {reference: DARS-NIC-000001-A1B2C-v1.2, end: 2027-01-14}}
term-of-data-sharing-agreement: {start: 2027-01-15}`,
      `
application: {kind: extension, previous: {reference: DARS-NIC-000001-A1B2C-v1.2, end: 2027-01-14}}
term-of-data-sharing-agreement: {start: 2024-01-15}`,
    ],
  },
});

interface Days {
  readonly start: string;
  readonly end: string;
}
