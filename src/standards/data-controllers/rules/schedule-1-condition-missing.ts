import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'data-controllers/schedule-1-condition-missing',
  guidance: 'LAW-003',
  severity: 'error',
  since: '0.1.0',
  title: 'An Article 9 condition that also needs a Schedule 1 condition',
  why: 'Article 9(2)(b), (g), (h), (i) and (j) hold in the United Kingdom only together with a condition of Schedule 1 to the Data Protection Act 2018.',
  fix: 'Add “schedule1:”, level with “article9:”, and below it the condition after “- ”: for research beside Article 9(2)(j) that is part-1-para-4.',
  source: { fact: '1b-08', status: 'seen' },
  schema: 'data-controllers',
  message: () =>
    'This Article 9 condition needs a condition of Schedule 1 to the Data Protection Act 2018 beside it, and none is named.',
  examples: {
    bad: [
      'data-controllers: {bases: [{id: research, controllers: [uni], article6: 6-1-e, article9: 9-2-j, justification: Research in the public interest.}]}',
    ],
    good: [
      'data-controllers: {bases: [{id: research, controllers: [uni], article6: 6-1-e, article9: 9-2-j, schedule1: [part-1-para-4], justification: Research in the public interest.}]}',
      'data-controllers: {bases: [{id: consent, controllers: [uni], article6: 6-1-a, article9: 9-2-a, justification: Each person agreed.}]}',
    ],
  },
});
