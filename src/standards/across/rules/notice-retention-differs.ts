import { at, rule } from '../../../core/rule.ts';
import { isTermReversed } from '../terms.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Days written in full, as “31 March 2030” or 2030-03-31. */
const DAY =
  /\b(\d{4}-\d{2}-\d{2})\b|\b(\d{1,2}) (january|february|march|april|may|june|july|august|september|october|november|december) (\d{4})\b/gi;

export default rule({
  id: 'across/notice-retention-differs',
  guidance: 'TRA-004',
  severity: 'warning',
  since: '0.1.0',
  title: 'A notice that gives another day for the end of keeping the data',
  why: 'A notice tells people how long data about them are kept. If the agreement says another day, one of the two is wrong.',
  fix: 'Correct the notice and “retainedUntil:” in transparency.yaml, or “end:” or “until:” in term-of-data-sharing-agreement.yaml.',
  source: { fact: '10a-02', status: 'inferred' },
  reads: ['transparency', 'term-of-data-sharing-agreement'],
  messages: {
    differs: (args: { says: string; end: string }) =>
      `The notice says that data are kept until ${args.says}, but the agreement ends on ${args.end} and no data are kept until that day.`,
  },
  check({ transparency: { notices }, termOfDataSharingAgreement: { end, retention }, app }, report) {
    // A term that ends before it starts is a finding of its own.
    if (end === undefined || isTermReversed(app)) return;
    const allowed = [end, ...(retention ?? []).map((entry) => entry.until)];
    notices?.forEach(({ retainedUntil }, index) => {
      const [says, ...others] = daysIn(retainedUntil ?? '');
      // Several days, or a length of time, are for a person to read.
      if (says === undefined || others.length > 0 || allowed.includes(says)) return;
      report.differs({ says, end }, at('transparency', ['notices', index, 'retainedUntil']), [
        { at: at('term-of-data-sharing-agreement', ['end']), message: 'The end of the agreement.' },
      ]);
    });
  },
  examples: {
    bad: [
      '{transparency: {notices: [{controllers: [uni], retainedUntil: 31 March 2035}]}, term-of-data-sharing-agreement: {end: 2030-03-31}}',
    ],
    good: [
      '{transparency: {notices: [{controllers: [uni], retainedUntil: "two years, and no later than 31 March 2030"}]}, term-of-data-sharing-agreement: {end: 2030-03-31}}',
      '{transparency: {notices: [{controllers: [uni], retainedUntil: until the study ends}]}, term-of-data-sharing-agreement: {end: 2030-03-31}}',
    ],
  },
});

/** Days that a text names, as year-month-day. */
function daysIn(text: string): readonly string[] {
  return [...text.matchAll(DAY)].map(
    ([, iso, day = '', month = '', year = '']) =>
      iso ?? `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}
