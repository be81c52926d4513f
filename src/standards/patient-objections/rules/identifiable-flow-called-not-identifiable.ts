import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';

export default rule({
  id: 'patient-objections/identifiable-flow-called-not-identifiable',
  guidance: 'OPT-011',
  severity: 'error',
  since: '0.1.0',
  title: 'Objections set aside as “not identifiable” on an identifiable flow',
  why: 'The reason says that nobody can be identified, while the flow itself is stated to be identifiable. One of the two is wrong, and the wrong one decides whether people who opted out are left in.',
  fix: 'If the flow does identify people, take it out of this answer and give it one of its own: with the reason consent or exemption if that holds, else with “upheld: true”. If it does not, correct its level, on the flow itself or on the request that it carries.',
  source: { fact: '3c-02', status: 'seen' },
  reads: ['patient-objections', 'processing-activities'],
  messages: {
    identifiable: (args: { flow: string }) =>
      `Flow ${args.flow} is identifiable, but objections are not upheld because nothing in it is identifiable.`,
  },
  applies: ({ patientObjections }) =>
    (patientObjections.answers ?? []).some((answer) => answer.reason === 'no-identifiable-flow'),
  check({ app }, report) {
    const faults = flowsOf(app)
      .filter(({ level }) => level === 'identifiable')
      .flatMap((facts) =>
        facts.answers
          .filter(({ answer }) => answer.upheld === false && answer.reason === 'no-identifiable-flow')
          .map(({ index }) => ({ facts, index })),
      );
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index } = fault;
      report.identifiable({ flow: flowName(facts) }, at('patient-objections', ['answers', index, 'reason']), [
        { at: at('processing-activities', ['flows', facts.index]), message: 'The flow that is identifiable.' },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}]}
patient-objections: {answers: [{flows: [cohort-in], upheld: false, reason: no-identifiable-flow}]}`,
      `
data-minimisation: {requests: [{id: hes, level: identifiable}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: hes, level: pseudonymised}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]}
patient-objections: {answers: [{flows: [data-out], upheld: false, reason: no-identifiable-flow}]}`,
    ],
  },
});
