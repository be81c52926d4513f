import { at, rule } from '../../../core/rule.ts';
import { maximumTermsFor, type TermCase } from '../../../reference/maximum-terms.ts';
import { runsLongerThan, termCasesOf } from '../../across/terms.ts';

/** Cases of which other rules speak. */
const ELSEWHERE: readonly TermCase[] = ['consented-academic-archive', 'commercial', 'sub-licensing'];

export default rule({
  id: 'term-of-data-sharing-agreement/unusually-long',
  guidance: 'TERM-009',
  severity: 'warning',
  since: '0.1.0',
  title: 'A term longer than agreements have',
  why: 'No maximum is known for this kind of agreement, but published ones are shorter. A reviewer will ask whether the data are really needed for so long; a shorter term can be renewed.',
  fix: 'Set an earlier “end:” in term-of-data-sharing-agreement.yaml and plan a renewal. If a law asks for this length, name it under “regulation:”. Otherwise waive this finding with the reason that you would give a reviewer.',
  source: { fact: '1-30', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    long: (args: { start: string; end: string; months: number; text: string }) =>
      `The agreement runs from ${args.start} to ${args.end}, which is more than ${args.months} months: ${args.text}.`,
  },
  check({ termOfDataSharingAgreement: { start, end, regulation }, app }, report) {
    const cases = termCasesOf(app);
    if (
      start === undefined ||
      end === undefined ||
      regulation !== undefined ||
      cases.some((one) => ELSEWHERE.includes(one))
    )
      return;
    // Of the two lengths for any agreement only the longer: up to that one the form's own question asks for the reason.
    const general = maximumTermsFor('any', app.asOf)
      .filter((row) => row.kind === 'ask')
      .toSorted((a, b) => b.months - a.months);
    const special = cases.flatMap((one) => maximumTermsFor(one, app.asOf)).filter((row) => row.kind === 'ask');
    const exceeded = [...special, ...general.slice(0, 1)].find((row) => runsLongerThan(start, end, row.months));
    if (exceeded === undefined) return;
    report.long(
      { start, end, months: exceeded.months, text: exceeded.text },
      at('term-of-data-sharing-agreement', ['end']),
      [{ at: at('term-of-data-sharing-agreement', ['start']), message: 'The start.' }],
    );
  },
  examples: {
    bad: [
      'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2032-06-30}',
      `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2028-12-31}
objective-for-processing: {purposes: [{id: keep, title: Keeping, kind: retention-only, aim: To keep.}]}`,
    ],
    good: [
      'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2031-12-31}',
      'term-of-data-sharing-agreement: {start: 2027-01-01, end: 2041-12-31, regulation: Example Act 2006 section 1}',
    ],
  },
});
