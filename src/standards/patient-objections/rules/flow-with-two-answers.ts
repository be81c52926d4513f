import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../../across/flows.ts';

export default rule({
  id: 'patient-objections/flow-with-two-answers',
  guidance: 'OPT-013',
  severity: 'error',
  since: '0.1.0',
  title: 'A flow with two answers on patient objections',
  why: 'A flow is uniform: if two answers are true of parts of it, it is really two flows. With both on one flow nobody can tell which people the answer is about.',
  fix: 'Remove the flow from one of the two, or split it in processing-activities.yaml into two flows, one for each group of people.',
  source: { fact: '3c-10', status: 'seen' },
  reads: ['processing-activities', 'patient-objections'],
  messages: {
    twice: (args: { flow: string; count: number }) =>
      `Flow ${args.flow} stands in ${args.count} entries; it needs exactly one.`,
  },
  check({ app }, report) {
    for (const facts of flowsOf(app)) {
      const [first, second] = facts.answers;
      if (first === undefined || second === undefined) continue;
      const place = ({ answer, index }: typeof first) =>
        at('patient-objections', ['answers', index, 'flows', answer.flows?.indexOf(facts.id) ?? 0]);
      report.twice({ flow: flowName(facts), count: facts.answers.length }, place(second), [
        { at: place(first), message: 'The flow already stands here.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}
patient-objections: {answers: [{flows: [data-out], upheld: true}, {flows: [data-out], upheld: false, reason: consent}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}
patient-objections: {answers: [{flows: [data-out], upheld: true}]}`,
    ],
  },
});
