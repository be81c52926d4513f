import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';

export default rule({
  id: 'patient-objections/upheld-although-consented',
  guidance: 'OPT-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'Objections upheld on a flow to which people consented',
  why: 'The national data opt-out does not apply where a person has agreed to this very use. In the coded rows of the register of 2021, no identifiable data that rest on consent have it applied; to do so leaves out people who said yes.',
  fix: 'If the people of this flow consented, answer “upheld: false” with “reason: consent” in patient-objections.yaml. If some of them did not, describe their data as a flow of its own, with its own route in duty-of-confidentiality.yaml.',
  source: { fact: '3c-04', status: 'practice' },
  reads: ['patient-objections', 'processing-activities', 'duty-of-confidentiality'],
  messages: {
    upheld: (args: { flow: string }) =>
      `Flow ${args.flow} is identifiable and rests on consent alone, but objections are upheld.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'consent'),
  check({ app, dutyOfConfidentiality: { routes }, patientObjections }, report) {
    // Where no flow rests on section 251 support, another rule says that objections do not apply at all.
    if (!(routes ?? []).some(({ route }) => route === 'section-251')) return;
    // Type 1 objections and those to a registry are upheld whatever the route.
    if (patientObjections.type1?.answer === 'yes' || patientObjections.registry?.answer === 'yes') return;
    const faults = flowsOf(app).flatMap((facts) => {
      const [first, ...others] = facts.routes;
      if (facts.level !== 'identifiable' || first?.route.route !== 'consent' || others.length > 0) return [];
      // A flow with two answers is a finding of its own.
      const [answer, ...more] = facts.answers;
      if (answer?.answer.upheld !== true || more.length > 0) return [];
      return [{ facts, index: answer.index, place: first.index }];
    });
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index, place } = fault;
      report.upheld({ flow: flowName(facts) }, at('patient-objections', ['answers', index, 'upheld']), [
        { at: at('duty-of-confidentiality', ['routes', place, 'route']), message: 'The route of this flow.' },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [withAnswer('upheld: true')],
    good: [withAnswer('upheld: false, reason: consent')],
  },
});

/** An application with two flows, the first of which rests on consent and has this answer. */
function withAnswer(answer: string): string {
  return `
processing-activities: {flows: [{id: agreed, direction: in, from: uni, to: nhs-england, level: identifiable}, {id: not-asked, direction: in, from: uni, to: nhs-england, level: identifiable}]}
duty-of-confidentiality: {routes: [{flows: [agreed], route: consent}, {flows: [not-asked], route: section-251}]}
patient-objections: {answers: [{flows: [agreed], ${answer}}, {flows: [not-asked], upheld: true}]}`;
}
