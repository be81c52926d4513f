import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../../across/flows.ts';

export default rule({
  id: 'processing-activities/re-identification-not-ruled-out',
  guidance: 'ACT-006',
  severity: 'error',
  since: '0.1.0',
  title: 'No promise to leave people unrecognised, and no reason for that',
  why: 'Data in which people are hidden are given on the word of the applicant that nobody tries to find out who they are, beyond what the agreement permits.',
  fix: 'Answer “promised:” under “reidentification:” in processing-activities.yaml with true. If some people are to be recognised on purpose, say who does it, why and under which approval in “exception:”.',
  source: { fact: '5b-10', status: 'seen' },
  reads: ['processing-activities'],
  messages: {
    unexplained: (args: { flow: string }) =>
      `Flow ${args.flow} does not name people, but no promise is given not to find out who they are, and no exception is described.`,
  },
  applies: ({ processingActivities }) => processingActivities.reidentification?.promised === false,
  check({ processingActivities: { reidentification }, app }, report) {
    if (reidentification?.exception !== undefined) return;
    const hidden = flowsOf(app).find(
      ({ flow, level }) => flow.direction === 'out' && level !== undefined && level !== 'identifiable',
    );
    if (hidden === undefined) return;
    report.unexplained({ flow: flowName(hidden) }, at('processing-activities', ['reidentification', 'promised']), [
      { at: at('processing-activities', ['flows', hidden.index]), message: 'The flow.' },
    ]);
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: stays, level: pseudonymised}]}
processing-activities: {flows: [{id: data-out, direction: out, requests: [stays]}], reidentification: {promised: false}}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: stays, level: identifiable}]}
processing-activities: {flows: [{id: data-out, direction: out, requests: [stays]}], reidentification: {promised: false}}`,
      `
data-minimisation: {requests: [{id: stays, level: pseudonymised}]}
processing-activities: {flows: [{id: data-out, direction: out, requests: [stays]}], reidentification: {promised: false, exception: Teams see their own patients.}}`,
    ],
  },
});
