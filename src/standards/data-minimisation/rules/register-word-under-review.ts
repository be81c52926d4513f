import { at, rule } from '../../../core/rule.ts';

/** A word of the register that NHS England said it may change. */
const UNDER_REVIEW = /\bICO code compliant\b/i;

export default rule({
  id: 'data-minimisation/register-word-under-review',
  guidance: 'REG-003',
  severity: 'info',
  since: '0.1.0',
  title: 'A type of data whose name in the register may change',
  why: 'NHS England said in 2026 that it is reviewing its words for anonymised data, since the guidance of the Information Commissioner changed. A later register may call the same data otherwise.',
  fix: 'Nothing has to be done. When records are compared, look at “level:” in data-minimisation.yaml and not at the word of the register.',
  source: { fact: 'REG-01', status: 'inferred' },
  reads: ['data-minimisation'],
  messages: {
    word: (args: { word: string }) => `The register calls these data “${args.word}”, a name that may change.`,
  },
  check({ dataMinimisation: { requests } }, report) {
    const index = requests?.findIndex((request) => UNDER_REVIEW.test(request.asPublished?.typeOfData ?? '')) ?? -1;
    const word = requests?.[index]?.asPublished?.typeOfData;
    // Once for the whole application: it is one word, however many data it is used for.
    if (word !== undefined)
      report.word({ word }, at('data-minimisation', ['requests', index, 'asPublished', 'typeOfData']));
  },
  examples: {
    bad: ['data-minimisation: {requests: [{id: stays, asPublished: {typeOfData: Anonymised - ICO Code Compliant}}]}'],
    good: [
      'data-minimisation: {requests: [{id: stays, level: anonymous}, {id: deaths, asPublished: {typeOfData: Identifiable}}]}',
    ],
  },
});
