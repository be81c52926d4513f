import { at, rule } from '../../../core/rule.ts';
import { maximumTermsFor } from '../../../reference/maximum-terms.ts';
import { runsLongerThan, termCasesOf } from '../../across/terms.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/long-for-commerce-or-sub-licences',
  guidance: 'TERM-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'A long term with a commercial purpose or with sub-licences',
  why: 'Where money is made or data are passed on, agreements are looked at again sooner. Published ones of this kind are shorter, so a reviewer will ask why this one is not.',
  fix: 'Set an earlier “end:” in term-of-data-sharing-agreement.yaml and plan a renewal. If a law asks for this length, name it under “regulation:”. Otherwise waive this finding with the reason that you would give a reviewer.',
  source: { fact: '1-29', status: 'practice' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    long: (args: { start: string; end: string; months: number; text: string }) =>
      `The agreement runs from ${args.start} to ${args.end}, more than ${args.months} months, but ${args.text}.`,
  },
  applies: ({ app }) => termCasesOf(app).some((one) => one === 'commercial' || one === 'sub-licensing'),
  check({ termOfDataSharingAgreement: { start, end, regulation }, app }, report) {
    if (start === undefined || end === undefined || regulation !== undefined) return;
    const cases = termCasesOf(app).filter((one) => one === 'commercial' || one === 'sub-licensing');
    const exceeded = cases
      .flatMap((one) => maximumTermsFor(one, app.asOf))
      .find((row) => row.kind === 'ask' && runsLongerThan(start, end, row.months));
    if (exceeded === undefined) return;
    const why =
      exceeded.when === 'commercial'
        ? at('commercial-purpose', ['includes'])
        : at('sub-licencing-and-onward-sharing', ['permitted']);
    report.long(
      { start, end, months: exceeded.months, text: exceeded.text.replace(/;.*$/, '') },
      at('term-of-data-sharing-agreement', ['end']),
      [
        {
          at: why,
          message: exceeded.when === 'commercial' ? 'The purpose is commercial.' : 'Sub-licences are permitted.',
        },
      ],
    );
  },
  examples: {
    bad: [
      `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2030-12-31}
commercial-purpose: {includes: true}`,
      `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2030-12-31}
sub-licencing-and-onward-sharing: {permitted: true}`,
    ],
    good: [
      `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2029-12-31}
commercial-purpose: {includes: true}`,
      `
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2030-12-31}
commercial-purpose: {includes: false}`,
    ],
  },
});
