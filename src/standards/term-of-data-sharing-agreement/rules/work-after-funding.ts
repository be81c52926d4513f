import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/work-after-funding',
  guidance: 'TERM-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'Work on the data after the money has run out',
  why: 'The end of an agreement is tied to how long the work needs the data. Work that nobody pays for may not be done, and then the data would be held for nothing.',
  fix: 'Choose an earlier “analysisEnd:” in term-of-data-sharing-agreement.yaml, or list under “funding:” in application.yaml what pays for the rest, such as funds of your own. Data kept after the work need the document that asks for it, under “evidence:”.',
  source: { fact: '1-06', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement', 'application'],
  messages: {
    unpaid: (args: { day: string; analysisEnd: string }) =>
      `The work on the data ends on ${args.analysisEnd}, but the last of the funding ends on ${args.day}.`,
  },
  applies: ({ application: { funding } }) => (funding ?? []).length > 0,
  check({ termOfDataSharingAgreement: { analysisEnd }, application }, report) {
    const ends = (application.funding ?? []).map(({ end }, index) => ({ end, index }));
    // Funds without an end, such as those of one's own, may pay for everything.
    const dated = ends.flatMap(({ end, index }) => (end === undefined ? [] : [{ end, index }]));
    const last = dated.toSorted((first, second) => compareDays(second.end, first.end))[0];
    if (
      analysisEnd === undefined ||
      last === undefined ||
      dated.length < ends.length ||
      compareDays(analysisEnd, last.end) <= 0
    )
      return;
    report.unpaid({ day: last.end, analysisEnd }, at('term-of-data-sharing-agreement', ['analysisEnd']), [
      { at: at('application', ['funding', last.index, 'end']), message: 'The end of the funding.' },
    ]);
  },
  examples: {
    bad: [
      `
application: {funding: [{id: award, funder: fund, kind: external, end: 2029-06-30}]}
term-of-data-sharing-agreement: {analysisEnd: 2029-09-30}`,
    ],
    good: [
      `
application: {funding: [{id: award, funder: fund, kind: external, end: 2029-06-30}, {id: own, funder: uni, kind: own}]}
term-of-data-sharing-agreement: {analysisEnd: 2029-09-30}`,
      `
application: {funding: [{id: award, funder: fund, kind: external, end: 2029-06-30}, {id: second, funder: fund, kind: external, end: 2029-09-30}]}
term-of-data-sharing-agreement: {analysisEnd: 2029-09-30}`,
    ],
  },
});
