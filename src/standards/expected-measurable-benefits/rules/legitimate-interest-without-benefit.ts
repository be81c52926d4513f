import { at, rule } from '../../../core/rule.ts';
import { purposeName, purposesOf } from '../../across/purposes.ts';

export default rule({
  id: 'expected-measurable-benefits/legitimate-interest-without-benefit',
  guidance: 'LAW-006',
  severity: 'error',
  since: '0.1.0',
  title: 'A legitimate interest that no benefit serves',
  why: 'Where a controller relies on its legitimate interests, the application has to show that the benefits are those which the interest is about.',
  fix: 'In expected-measurable-benefits.yaml, name the purpose under “interestOf:” of each benefit that serves its legitimate interest. If none does, the interest or the benefits have to be thought over.',
  source: { fact: '5d-04', status: 'seen' },
  reads: ['expected-measurable-benefits', 'objective-for-processing', 'data-controllers'],
  messages: {
    unserved: {
      missing: true,
      text: (args: { purpose: string }) =>
        `Purpose ${args.purpose} relies on legitimate interests, but no benefit is said to serve them.`,
    },
  },
  applies: ({ dataControllers }) => (dataControllers.bases ?? []).some((basis) => basis.article6 === '6-1-f'),
  check({ expectedMeasurableBenefits: { benefits }, objectiveForProcessing, app }, report) {
    if (benefits === undefined) return;
    const served = benefits.flatMap((benefit) => benefit.interestOf ?? []);
    const known = new Set(objectiveForProcessing.purposes?.map(({ id }) => id));
    // A name that nobody knows may be a slip for any purpose.
    if (served.some((id) => !known.has(id))) return;
    for (const facts of purposesOf(app)) {
      const { id } = facts.purpose;
      const relied = facts.bases?.find(({ basis }) => basis.article6 === '6-1-f');
      if (id === undefined || relied === undefined || served.includes(id)) continue;
      report.unserved({ purpose: purposeName(facts) }, at('expected-measurable-benefits', ['benefits'], 'key'), [
        { at: at('objective-for-processing', ['purposes', facts.index]), message: 'The purpose.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
data-controllers: {bases: [{id: interest, controllers: [charity], article6: 6-1-f}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [interest]}]}
expected-measurable-benefits: {benefits: [{id: falls, outputs: [paper], statement: Fewer falls.}]}`,
    ],
    good: [
      `
data-controllers: {bases: [{id: interest, controllers: [charity], article6: 6-1-f}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [interest]}]}
expected-measurable-benefits: {benefits: [{id: falls, outputs: [paper], statement: Fewer falls., interestOf: [study]}]}`,
    ],
  },
});
