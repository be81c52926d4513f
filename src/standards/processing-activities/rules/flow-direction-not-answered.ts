import { at, rule } from '../../../core/rule.ts';

/** Directions that every application answers, with words for a reader. */
const ASKED = [
  ['in', 'into NHS England'],
  ['out', 'out of NHS England'],
  ['onward', 'on to others'],
] as const;

export default rule({
  id: 'processing-activities/flow-direction-not-answered',
  guidance: 'ACT-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A direction in which data could flow is not spoken of',
  why: 'NHS England asks of data into it, out of it and on to others. Where nothing is said, nobody can tell whether no data flow or the flow was forgotten.',
  fix: 'Describe the flow under “flows:” in processing-activities.yaml, or add an entry with this direction and a sentence under “noFlows:” that says that there is none.',
  source: { fact: '5b-01', status: 'seen' },
  reads: ['processing-activities'],
  messages: {
    silent: {
      missing: true,
      text: (args: { direction: string }) =>
        `No flow ${args.direction} is described, and it is not said that there is none.`,
    },
  },
  check({ processingActivities: { flows, noFlows } }, report) {
    // A flow whose direction is still open may be the one that is looked for.
    const entries = [...(flows ?? []), ...(noFlows ?? [])];
    if (flows === undefined || entries.some((entry) => entry.direction === undefined)) return;
    for (const [direction, words] of ASKED) {
      if (entries.some((entry) => entry.direction === direction)) continue;
      report.silent({ direction: words }, at('processing-activities', ['noFlows'], 'key'));
    }
  },
  examples: {
    bad: [
      'processing-activities: {flows: [{id: data-out, direction: out}], noFlows: [{direction: in, statement: None.}]}',
    ],
    good: [
      'processing-activities: {flows: [{id: data-out, direction: out}], noFlows: [{direction: in, statement: None.}, {direction: onward, statement: None.}]}',
      'processing-activities: {flows: [{id: data-out}]}',
    ],
  },
});
