import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { lastDayOf } from '../../across/papers.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/work-after-ethical-approval',
  guidance: 'TERM-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'Work on the data after an ethical approval has ended',
  why: 'An ethics committee approves a study up to the end that was planned. Who reads the application will ask what covers the work after that day.',
  fix: 'Choose an earlier “analysisEnd:” in term-of-data-sharing-agreement.yaml. If the approval was prolonged, list the letter under “amendments:” in ethical-approval.yaml, with its “validUntil:” in evidence.yaml.',
  source: { fact: '1-22', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement', 'ethical-approval', 'evidence'],
  messages: {
    outlasts: (args: { approval: string; day: string; analysisEnd: string }) =>
      `The work on the data ends on ${args.analysisEnd}, but approval “${args.approval}” ends on ${args.day}, as its papers say.`,
  },
  applies: ({ ethicalApproval: { approvals } }) => (approvals ?? []).length > 0,
  check({ termOfDataSharingAgreement: { analysisEnd }, ethicalApproval, app }, report) {
    if (analysisEnd === undefined) return;
    ethicalApproval.approvals?.forEach(({ id, body, letter, amendments }) => {
      if (letter === undefined) return;
      const last = lastDayOf(app, [letter, ...(amendments ?? [])]);
      if (last === undefined || compareDays(analysisEnd, last.day) <= 0) return;
      report.outlasts(
        { approval: id ?? body ?? letter, day: last.day, analysisEnd },
        at('term-of-data-sharing-agreement', ['analysisEnd']),
        [{ at: last.at, message: 'The last day of the approval.' }],
      );
    });
  },
  examples: {
    bad: [
      `
term-of-data-sharing-agreement: {analysisEnd: 2029-09-30}
ethical-approval: {approvals: [{id: rec, kind: rec, body: Nowhere Committee, letter: letter}]}
evidence: {items: [{id: letter, kind: rec-letter, title: Opinion, validUntil: 2028-12-31}]}`,
    ],
    good: [
      `
term-of-data-sharing-agreement: {analysisEnd: 2029-09-30}
ethical-approval: {approvals: [{id: rec, kind: rec, body: Nowhere Committee, letter: letter, amendments: [longer]}]}
evidence: {items: [{id: letter, kind: rec-letter, title: Opinion, validUntil: 2028-12-31}, {id: longer, kind: amendment-approval, title: Extension, validUntil: 2030-12-31}]}`,
    ],
  },
});
