import { addMonths, compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { ESSENTIAL_DOCUMENTS_MONTHS } from '../../../reference/retention.ts';
import { lastDayOf } from '../../across/papers.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/trial-documents-kept-too-briefly',
  guidance: 'TERM-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'A term shorter than the clinical trials rules that it cites',
  why: 'The essential documents of a clinical trial of a medicine have to be kept for years after the trial. A term that rests on this duty and ends earlier does not fulfil it.',
  fix: 'Set a later “end:” in term-of-data-sharing-agreement.yaml, or name under “regulation:” the provision that asks for the shorter time. If the data are no essential documents of the trial, leave the regulation out.',
  source: { fact: '1-23', status: 'inferred' },
  reads: ['term-of-data-sharing-agreement', 'ethical-approval', 'evidence'],
  messages: {
    brief: (args: { end: string; trialEnd: string; least: string }) =>
      `The term is said to rest on the rules for clinical trials of medicines. By its approval the trial ends on ${args.trialEnd}, so its documents are kept until ${args.least} at least, but the agreement ends on ${args.end}.`,
  },
  applies: ({ termOfDataSharingAgreement: { regulation } }) =>
    regulation !== undefined && /\bclinical trials?\b/i.test(regulation),
  check({ termOfDataSharingAgreement: { end }, ethicalApproval, app }, report) {
    const papers = (ethicalApproval.approvals ?? []).flatMap(({ letter, amendments }) =>
      letter === undefined ? [] : [letter, ...(amendments ?? [])],
    );
    const last = lastDayOf(app, papers);
    if (end === undefined || last === undefined) return;
    const least = addMonths(last.day, ESSENTIAL_DOCUMENTS_MONTHS.value);
    if (compareDays(end, least) >= 0) return;
    report.brief({ end, trialEnd: last.day, least }, at('term-of-data-sharing-agreement', ['end']), [
      { at: at('term-of-data-sharing-agreement', ['regulation']), message: 'The rules cited.' },
      { at: last.at, message: 'The end of the trial.' },
    ]);
  },
  examples: {
    bad: [
      `
term-of-data-sharing-agreement: {end: 2030-12-31, regulation: Medicines for Human Use (Clinical Trials) Regulations 2004}
ethical-approval: {approvals: [{id: rec, kind: rec, body: Nowhere Committee, letter: letter}]}
evidence: {items: [{id: letter, kind: rec-letter, title: Opinion, validUntil: 2028-12-31}]}`,
    ],
    good: [
      `
term-of-data-sharing-agreement: {end: 2033-12-31, regulation: Medicines for Human Use (Clinical Trials) Regulations 2004}
ethical-approval: {approvals: [{id: rec, kind: rec, body: Nowhere Committee, letter: letter}]}
evidence: {items: [{id: letter, kind: rec-letter, title: Opinion, validUntil: 2028-12-31}]}`,
      `
term-of-data-sharing-agreement: {end: 2030-12-31, regulation: Example Act 2006 section 1}
ethical-approval: {approvals: [{id: rec, kind: rec, body: Nowhere Committee, letter: letter}]}
evidence: {items: [{id: letter, kind: rec-letter, title: Opinion, validUntil: 2028-12-31}]}`,
    ],
  },
});
