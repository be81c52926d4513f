import { addMonths, daysBetween } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { USUAL_TERMS } from '../../../reference/maximum-terms.ts';
import { isImported } from '../../across/terms.ts';

/** An end on the day itself or the day before is the same length to a reader. */
const SLACK_DAYS = 1;

export default rule({
  id: 'term-of-data-sharing-agreement/unusual-length',
  guidance: 'TERM-014',
  severity: 'info',
  since: '0.1.0',
  title: 'A term of an uncommon length',
  why: 'Most agreements run one year or three. Another length is no fault, since it often follows an approval or a contract, but a reviewer will look for the reason.',
  fix: 'Read “justification:” in term-of-data-sharing-agreement.yaml again: it should say what ends on that day.',
  source: { fact: '1-30', status: USUAL_TERMS.status },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    ask: {
      person: true,
      text: (args: { start: string; end: string; usual: readonly number[] }) =>
        `The agreement runs from ${args.start} to ${args.end}, which is neither ${args.usual.join(' nor ')} months. Does the justification say why it ends on that day?`,
    },
  },
  applies: ({ app }) => !isImported(app),
  check({ termOfDataSharingAgreement: { start, end, justification } }, report) {
    // Without a justification the open question says enough; in the wrong order the days have no length.
    if (start === undefined || end === undefined || justification === undefined || daysBetween(start, end) <= 0) return;
    if (USUAL_TERMS.months.some((months) => Math.abs(daysBetween(addMonths(start, months), end)) <= SLACK_DAYS)) return;
    report.ask({ start, end, usual: USUAL_TERMS.months }, at('term-of-data-sharing-agreement', ['justification']));
  },
  examples: {
    bad: ['term-of-data-sharing-agreement: {start: 2027-01-01, end: 2028-12-31, justification: Two years of work.}'],
    good: [
      'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31, justification: Three years of work.}',
      'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2028-01-01, justification: A year of work.}',
    ],
  },
});
