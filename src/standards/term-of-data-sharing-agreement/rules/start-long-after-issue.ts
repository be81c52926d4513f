import { addMonths, compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { START_WITHIN_MONTHS } from '../../../reference/terms.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/start-long-after-issue',
  guidance: 'TERM-003',
  severity: 'error',
  since: '0.1.0',
  title: 'A start too long after the agreement is issued',
  why: 'What was agreed about security, approvals and purpose goes out of date, so an agreement may not be signed long before it is to begin.',
  fix: 'Choose an earlier “start:” in term-of-data-sharing-agreement.yaml, or ask NHS England to issue the agreement nearer to the day on which you need the data, and correct “issuedOn:”.',
  source: { fact: '1-05', status: START_WITHIN_MONTHS.status },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    late: (args: { start: string; issuedOn: string; latest: string; months: number }) =>
      `The agreement starts on ${args.start}, more than ${args.months} months after it was issued on ${args.issuedOn}; the last day allowed is ${args.latest}.`,
  },
  applies: ({ termOfDataSharingAgreement: { issuedOn } }) => issuedOn !== undefined,
  check({ termOfDataSharingAgreement: { start, issuedOn } }, report) {
    if (start === undefined || issuedOn === undefined) return;
    const months = START_WITHIN_MONTHS.value;
    const latest = addMonths(issuedOn, months);
    if (compareDays(start, latest) <= 0) return;
    report.late({ start, issuedOn, latest, months }, at('term-of-data-sharing-agreement', ['start']), [
      { at: at('term-of-data-sharing-agreement', ['issuedOn']), message: 'The day of issue.' },
    ]);
  },
  examples: {
    bad: ['term-of-data-sharing-agreement: {issuedOn: 2027-01-01, start: 2028-01-02}'],
    good: [
      'term-of-data-sharing-agreement: {issuedOn: 2027-01-01, start: 2028-01-01}',
      'term-of-data-sharing-agreement: {start: 2028-01-01}',
    ],
  },
});
