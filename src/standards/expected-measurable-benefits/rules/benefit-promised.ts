import { at, rule } from '../../../core/rule.ts';
import { DENIAL, sentencesOf } from '../../across/prose.ts';

const PROMISE =
  /\b(?:will|shall) (?:\w+ly )?(?:save|improve|reduce|prevent|lead to|result in|ensure|transform|increase|decrease|lower|cut)\b|\bguarante\w+|\bundoubtedly\b|\bwithout doubt\b|\bis certain to\b/i;
const HOPE =
  /\b(?:hop(?:e|ed|es|ing)|aim\w*|may|might|could|would|should|expect\w*|likely|potential\w*|intend\w*|anticipat\w*|can|possibl\w*|seek\w*|help\w*|contribut\w*|if)\b/i;

export default rule({
  id: 'expected-measurable-benefits/benefit-promised',
  guidance: 'BEN-007',
  severity: 'info',
  since: '0.1.0',
  title: 'A benefit promised as if it were certain',
  why: 'Benefits are to be realistic. Whether a finding changes anything depends on others too, and what is promised here is asked for when the agreement is renewed.',
  fix: 'Say what you hope for, what it depends on, and how you would notice it.',
  source: { fact: '5d-03', status: 'seen' },
  reads: ['expected-measurable-benefits'],
  messages: {
    certain: (args: { words: string }) => `This benefit is told as certain: “${args.words}”.`,
  },
  check({ expectedMeasurableBenefits: { benefits } }, report) {
    benefits?.forEach(({ statement = '' }, index) => {
      // Somebody who hopes anywhere in the statement knows that it is not certain.
      if (!PROMISE.test(statement) || HOPE.test(statement)) return;
      const sentence = sentencesOf(statement).find((one) => PROMISE.test(one) && !DENIAL.test(one));
      const words = PROMISE.exec(sentence ?? '')?.[0];
      if (words !== undefined) {
        report.certain({ words }, at('expected-measurable-benefits', ['benefits', index, 'statement']));
      }
    });
  },
  examples: {
    bad: ['expected-measurable-benefits: {benefits: [{id: one, statement: The results will save lives.}]}'],
    good: [
      'expected-measurable-benefits: {benefits: [{id: one, statement: "If hospitals act on the results, lives could be saved."}]}',
      'expected-measurable-benefits: {benefits: [{id: one, statement: The results will be published.}]}',
    ],
  },
});
