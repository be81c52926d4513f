import { at, rule } from '../../../core/rule.ts';
import { NUMBER } from '../../across/number-words.ts';

const HAS_NUMBER = new RegExp(
  `\\b(?:${NUMBER}|half|third|quarter|dozen|hundreds?|thousands?|millions?|per cent|none|no|not|cannot)\\b|\\d`,
  'i',
);

export default rule({
  id: 'expected-measurable-benefits/size-without-number',
  guidance: 'BEN-003',
  severity: 'info',
  since: '0.1.0',
  title: 'The size of a benefit without a number',
  why: 'A benefit is to be specific and quantified. “Many” and “significant” cannot be measured, so nobody can tell later whether it came.',
  fix: 'Say how many people, stays, visits or pounds, and out of how many; a rough figure with its source will do. If nobody can tell yet, say so and when you will know.',
  source: { fact: '5d-05', status: 'seen' },
  reads: ['expected-measurable-benefits'],
  messages: {
    none: (args: { benefit: string }) => `The size of benefit “${args.benefit}” has no number in it.`,
  },
  check({ expectedMeasurableBenefits: { benefits } }, report) {
    benefits?.forEach(({ id, quantity }, index) => {
      if (quantity === undefined || HAS_NUMBER.test(quantity)) return;
      report.none(
        { benefit: id ?? String(index + 1) },
        at('expected-measurable-benefits', ['benefits', index, 'quantity']),
      );
    });
  },
  examples: {
    bad: ['expected-measurable-benefits: {benefits: [{id: one, quantity: Many patients would gain significantly.}]}'],
    good: [
      'expected-measurable-benefits: {benefits: [{id: one, quantity: About 120 people a year.}]}',
      'expected-measurable-benefits: {benefits: [{id: one, quantity: About one in ten patients.}]}',
      'expected-measurable-benefits: {benefits: [{id: one, quantity: This is not known before the first results in spring.}]}',
    ],
  },
});
