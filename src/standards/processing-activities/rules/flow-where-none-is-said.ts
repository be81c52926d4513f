import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'processing-activities/flow-where-none-is-said',
  guidance: 'ACT-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A flow in a direction in which no data are said to flow',
  why: 'The two answers cannot both be true, and a reader cannot tell which of them the agreement would allow.',
  fix: 'Take the entry with this direction out of “noFlows:” in processing-activities.yaml, or correct the direction of the flow.',
  source: { fact: '5b-01', status: 'seen' },
  reads: ['processing-activities'],
  messages: {
    both: (args: { flow: string; direction: string }) =>
      `It is said that no data flow in the direction “${args.direction}”, but flow “${args.flow}” goes there.`,
  },
  applies: ({ processingActivities }) => processingActivities.noFlows !== undefined,
  check({ processingActivities: { flows, noFlows } }, report) {
    noFlows?.forEach(({ direction }, index) => {
      if (direction === undefined || noFlows.findIndex((entry) => entry.direction === direction) < index) return;
      const place = (flows ?? []).findIndex((flow) => flow.direction === direction);
      if (place < 0) return;
      report.both(
        { direction, flow: flows?.[place]?.id ?? String(place + 1) },
        at('processing-activities', ['noFlows', index, 'direction']),
        [{ at: at('processing-activities', ['flows', place]), message: 'The flow.' }],
      );
    });
  },
  examples: {
    bad: [
      'processing-activities: {flows: [{id: papers, direction: onward}], noFlows: [{direction: onward, statement: None.}]}',
    ],
    good: [
      'processing-activities: {flows: [{id: data-out, direction: out}], noFlows: [{direction: onward, statement: None.}]}',
    ],
  },
});
