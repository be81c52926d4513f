import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-controllers/substantial-public-interest-without-part-2',
  guidance: 'LAW-004',
  severity: 'error',
  since: '0.1.0',
  title: 'Substantial public interest without a condition of Part 2 of Schedule 1',
  why: 'Article 9(2)(g) can be used only together with one of the conditions in Part 2 of Schedule 1 to the Data Protection Act 2018. The conditions of Part 1 belong to other parts of Article 9.',
  fix: 'Add part-2-other under “schedule1:” of this basis in data-controllers.yaml, and name the paragraph in “justification:”. If the work is research, public health or care, Article 9(2)(j), (i) or (h) may be what is meant.',
  source: { fact: '5a-03', status: 'seen' },
  reads: ['data-controllers'],
  messages: {
    otherPart: () => 'The basis rests on substantial public interest, but names no condition of Part 2 of Schedule 1.',
  },
  applies: ({ dataControllers }) => (dataControllers.bases ?? []).some((basis) => basis.article9 === '9-2-g'),
  check({ dataControllers }, report) {
    dataControllers.bases?.forEach(({ article9, schedule1 }, index) => {
      // Without any condition the open question is the finding.
      if (article9 !== '9-2-g' || schedule1 === undefined || schedule1.includes('part-2-other')) return;
      report.otherPart(undefined, at('data-controllers', ['bases', index, 'schedule1']), [
        { at: at('data-controllers', ['bases', index, 'article9']), message: 'The condition of Article 9.' },
      ]);
    });
  },
  examples: {
    bad: [
      'data-controllers: {bases: [{id: fraud, controllers: [body], article6: 6-1-e, article9: 9-2-g, schedule1: [part-1-para-4]}]}',
    ],
    good: [
      'data-controllers: {bases: [{id: fraud, controllers: [body], article6: 6-1-e, article9: 9-2-g, schedule1: [part-2-other]}]}',
      'data-controllers: {bases: [{id: study, controllers: [uni], article6: 6-1-e, article9: 9-2-j, schedule1: [part-1-para-4]}]}',
    ],
  },
});
