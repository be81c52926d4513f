import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../../across/flows.ts';

export default rule({
  id: 'duty-of-confidentiality/flow-with-two-routes',
  severity: 'error',
  since: '0.1.0',
  title: 'A flow with two routes of confidentiality',
  why: 'A flow is uniform: if two answers are true of parts of it, it is really two flows. With both on one flow nobody can tell which people the answer is about.',
  fix: 'Remove the flow from one of the two, or split it in processing-activities.yaml into two flows, one for each group of people.',
  source: { fact: '7b-01', status: 'seen' },
  reads: ['processing-activities', 'duty-of-confidentiality'],
  messages: {
    twice: (args: { flow: string; count: number }) =>
      `Flow ${args.flow} stands in ${args.count} entries; it needs exactly one.`,
  },
  check({ app }, report) {
    for (const facts of flowsOf(app)) {
      const [first, second] = facts.routes;
      if (first === undefined || second === undefined) continue;
      const place = ({ route, index }: typeof first) =>
        at('duty-of-confidentiality', ['routes', index, 'flows', route.flows?.indexOf(facts.id) ?? 0]);
      report.twice({ flow: flowName(facts), count: facts.routes.length }, place(second), [
        { at: place(first), message: 'The flow already stands here.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}, {flows: [data-out], route: consent}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}]}`,
    ],
  },
});
