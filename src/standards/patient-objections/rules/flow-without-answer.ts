import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, someFlowUnnamed } from '../../across/flows.ts';

export default rule({
  id: 'patient-objections/flow-without-answer',
  guidance: 'OPT-013',
  severity: 'error',
  since: '0.1.0',
  title: 'A flow with no answer on patient objections',
  why: 'Objections are applied flow by flow, so one answer for the whole application leaves this flow open.',
  fix: 'Add the flow to the entry under “answers:” that is true of it, or add an entry of its own with “flows:”, “upheld:” and, if objections are not upheld, “reason:”.',
  source: { fact: '3c-10', status: 'seen' },
  reads: ['processing-activities'],
  messages: {
    missing: {
      missing: true,
      text: (args: { flow: string }) => `Flow ${args.flow} has no answer on patient objections.`,
    },
  },
  check({ app }, report) {
    const answers = app.get('patient-objections')?.answers;
    // While nothing at all is written there, the open question itself is the finding.
    if (answers === undefined || someFlowUnnamed(app, answers)) return;
    for (const facts of flowsOf(app)) {
      if (facts.answers.length > 0) continue;
      report.missing({ flow: flowName(facts) }, at('patient-objections', ['answers'], 'key'), [
        { at: at('processing-activities', ['flows', facts.index]), message: 'The flow is described here.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]}
patient-objections: {answers: [{flows: [data-out], upheld: true}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]}
patient-objections: {answers: [{flows: [cohort-in, data-out], upheld: true}]}`,
    ],
  },
});
