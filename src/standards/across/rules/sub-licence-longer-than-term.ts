import { addMonths, compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/sub-licence-longer-than-term',
  guidance: 'SUB-008',
  severity: 'warning',
  since: '0.1.0',
  title: 'Sub-licences that would run longer than the agreement itself',
  why: 'Nobody can pass on a right that has ended. A sub-licence ends with the agreement under which it was given, at the latest.',
  fix: 'Shorten “lengthMonths:” in sub-licencing-and-onward-sharing.yaml to what the term allows, or change “end:” in term-of-data-sharing-agreement.yaml.',
  source: { fact: '10-07', status: 'practice' },
  reads: ['sub-licencing-and-onward-sharing', 'term-of-data-sharing-agreement'],
  messages: {
    longer: (args: { months: number; end: string }) =>
      `A sub-licence of ${args.months} months would outlast the agreement, which ends on ${args.end}, even if it began on the first day.`,
  },
  applies: ({ subLicencingAndOnwardSharing }) => subLicencingAndOnwardSharing.permitted === true,
  check({ subLicencingAndOnwardSharing: { lengthMonths }, termOfDataSharingAgreement: { start, end } }, report) {
    if (lengthMonths === undefined || start === undefined || end === undefined || compareDays(end, start) < 0) return;
    // A term of three years ends on the day before the third anniversary; one that ends on it is as long.
    const last = addMonths(start, lengthMonths);
    if (compareDays(last, end) <= 1) return;
    report.longer({ months: lengthMonths, end }, at('sub-licencing-and-onward-sharing', ['lengthMonths']), [
      { at: at('term-of-data-sharing-agreement', ['end']), message: 'The end.' },
    ]);
  },
  examples: {
    bad: [
      '{term-of-data-sharing-agreement: {start: 2027-03-01, end: 2030-02-28}, sub-licencing-and-onward-sharing: {permitted: true, lengthMonths: 37}}',
    ],
    good: [
      '{term-of-data-sharing-agreement: {start: 2027-03-01, end: 2030-02-28}, sub-licencing-and-onward-sharing: {permitted: true, lengthMonths: 36}}',
    ],
  },
});
