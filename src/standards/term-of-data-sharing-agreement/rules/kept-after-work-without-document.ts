import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { isImported } from '../../across/terms.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/kept-after-work-without-document',
  guidance: 'TERM-007',
  severity: 'error',
  since: '0.1.0',
  title: 'Data kept after the work without a document that asks for it',
  why: 'Once the work is done the data are no longer needed for it. An agreement may run on only where somebody formally asks for the data to be kept, such as a funder or a law.',
  fix: 'List under “evidence:” in term-of-data-sharing-agreement.yaml the paper that asks for it, such as a funder’s policy, or name the law under “regulation:”. If there is none, bring “end:” forward to the end of the work, or “analysisEnd:” back if destroying the data is the last step of the work.',
  source: { fact: '1-08', status: 'seen' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    undocumented: {
      missing: true,
      text: (args: { analysisEnd: string; end: string }) =>
        `The work on the data ends on ${args.analysisEnd}, but the agreement runs until ${args.end}, and no document is named that asks for this.`,
    },
  },
  applies: ({ app }) => !isImported(app),
  check({ termOfDataSharingAgreement: { analysisEnd, end, evidence, regulation } }, report) {
    if (analysisEnd === undefined || end === undefined || compareDays(analysisEnd, end) >= 0) return;
    if (evidence !== undefined || regulation !== undefined) return;
    report.undocumented(
      { analysisEnd, end },
      { ...at('term-of-data-sharing-agreement', ['evidence'], 'key'), orElse: ['analysisEnd'] },
      [{ at: at('term-of-data-sharing-agreement', ['end']), message: 'The end of the agreement.' }],
    );
  },
  examples: {
    bad: ['term-of-data-sharing-agreement: {analysisEnd: 2029-09-30, end: 2030-02-28}'],
    good: [
      'term-of-data-sharing-agreement: {analysisEnd: 2029-09-30, end: 2030-02-28, evidence: [results-policy]}',
      'term-of-data-sharing-agreement: {analysisEnd: 2029-09-30, end: 2034-09-30, regulation: Example Act 2006 section 1}',
      'term-of-data-sharing-agreement: {analysisEnd: 2030-02-28, end: 2030-02-28}',
    ],
  },
});
