import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../../across/flows.ts';
import { purposeName, purposesOf } from '../../across/purposes.ts';

export default rule({
  id: 'data-controllers/health-data-called-not-special',
  guidance: 'LAW-002',
  severity: 'error',
  since: '0.1.0',
  title: 'Special-category data without a condition of Article 9',
  why: 'Data about health may be processed only if a condition of Article 9(2) is met as well. That holds for pseudonymised records too, which are still about a person.',
  fix: 'Name the condition under “article9:” of this basis in data-controllers.yaml, such as 9-2-j (research, statistics, archiving), 9-2-h (care and its management) or 9-2-i (public health). If nothing in the flow is about health or another special category, answer “specialCategory: false” there.',
  source: { fact: '1b-07', status: 'seen' },
  reads: ['data-controllers', 'objective-for-processing', 'processing-activities'],
  messages: {
    notSpecial: (args: { purpose: string; flow: string }) =>
      `This basis says that the data are of no special category, but purpose ${args.purpose} relies on it and uses flow ${args.flow}, which carries such data.`,
  },
  applies: ({ dataControllers }) =>
    (dataControllers.bases ?? []).some((basis) => basis.article9 === 'not-special-category'),
  check({ dataControllers, app }, report) {
    const special = flowsOf(app).filter(({ flow }) => flow.direction === 'out' && flow.specialCategory === true);
    dataControllers.bases?.forEach(({ article9, controllers }, index) => {
      if (article9 !== 'not-special-category') return;
      for (const facts of purposesOf(app)) {
        if (facts.bases?.some((one) => one.index === index) !== true) continue;
        // Another basis of the same controllers may bring the condition.
        const covered = facts.bases.some(
          ({ basis }) =>
            basis.article9?.startsWith('9-2') === true &&
            controllers?.every((id) => basis.controllers?.includes(id)) === true,
        );
        const flow = special.find((one) => one.flow.requests?.some((id) => facts.purpose.requests?.includes(id)));
        if (covered || flow === undefined) continue;
        report.notSpecial(
          { purpose: purposeName(facts), flow: flowName(flow) },
          at('data-controllers', ['bases', index, 'article9']),
          [
            {
              at: at('processing-activities', ['flows', flow.index, 'specialCategory']),
              message: 'The flow that carries such data.',
            },
          ],
        );
        return;
      }
    });
  },
  examples: {
    bad: [
      `
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e, article9: not-special-category}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [task], requests: [hes]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes], specialCategory: true}]}`,
    ],
    good: [
      `
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e, article9: 9-2-j}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [task], requests: [hes]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes], specialCategory: true}]}`,
      `
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e, article9: not-special-category}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [task], requests: [workforce]}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [workforce], specialCategory: false}]}`,
    ],
  },
});
