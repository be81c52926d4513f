import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../../across/flows.ts';

export default rule({
  id: 'patient-objections/upheld-without-section-251',
  guidance: 'OPT-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'Objections upheld where the national opt-out does not apply',
  why: 'The national data opt-out applies to confidential data that flow on section 251 support. To apply it elsewhere leaves people out who never asked for that, among them people who consented.',
  fix: 'If no flow rests on section 251 support, answer “upheld: false” in patient-objections.yaml with the reason: no-identifiable-flow (nothing identifies anyone), consent (the people agreed) or exemption. If the support is only missing from duty-of-confidentiality.yaml, add it there.',
  source: { fact: '3c-04', status: 'seen' },
  reads: ['patient-objections', 'processing-activities', 'duty-of-confidentiality'],
  messages: {
    over: (args: { flow: string }) =>
      `Objections are upheld for flow ${args.flow}, but no flow of this application rests on section 251 support.`,
  },
  check({ patientObjections, dutyOfConfidentiality, app }, report) {
    const flows = flowsOf(app);
    const routes = dutyOfConfidentiality.routes ?? [];
    // While the route of any flow is open, it may be section 251.
    if (
      flows.some((facts) => facts.routes.length === 0) ||
      routes.some(({ route }) => route === undefined || route === 'section-251')
    )
      return;
    // Type 1 objections and those to a registry are upheld whatever the route.
    if (patientObjections.type1?.answer === 'yes' || patientObjections.registry?.answer === 'yes') return;
    const told = new Set<number>();
    for (const facts of flows) {
      // A flow with two answers is a finding of its own.
      if (facts.answers.length > 1) continue;
      const route = facts.routes[0]?.route.route;
      for (const { answer, index } of facts.answers) {
        // A flow that a law allows has a rule of its own.
        if (answer.upheld !== true || route === 'statutory' || route === 'public-interest' || told.has(index)) continue;
        told.add(index);
        report.over({ flow: flowName(facts) }, at('patient-objections', ['answers', index, 'upheld']));
      }
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}
patient-objections: {answers: [{flows: [data-out], upheld: true}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: list-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [list-in], route: section-251}, {flows: [data-out], route: none}]}
patient-objections: {answers: [{flows: [list-in, data-out], upheld: true}]}`,
    ],
  },
});
