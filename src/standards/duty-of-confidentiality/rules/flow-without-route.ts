import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, someFlowUnnamed } from '../../across/flows.ts';

export default rule({
  id: 'duty-of-confidentiality/flow-without-route',
  severity: 'error',
  since: '0.1.0',
  title: 'A flow with no route of confidentiality',
  why: 'Data that patients gave in confidence may flow only on a stated ground. The ground is asked for every flow: into NHS England, out of it, and between the parties.',
  fix: 'Add the flow to the entry under “routes:” that is true of it, or add an entry of its own with “flows:”, “route:” and “reason:”. The routes are none (nothing confidential flows), consent, section-251, statutory, direct-care and public-interest.',
  source: { fact: '7b-01', status: 'seen' },
  reads: ['processing-activities'],
  messages: {
    missing: { missing: true, text: (args: { flow: string }) => `Flow ${args.flow} has no route of confidentiality.` },
  },
  check({ app }, report) {
    const routes = app.get('duty-of-confidentiality')?.routes;
    // While nothing at all is written there, the open question itself is the finding.
    if (routes === undefined || someFlowUnnamed(app, routes)) return;
    for (const facts of flowsOf(app)) {
      if (facts.routes.length > 0) continue;
      report.missing({ flow: flowName(facts) }, at('duty-of-confidentiality', ['routes'], 'key'), [
        { at: at('processing-activities', ['flows', facts.index]), message: 'The flow is described here.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: none}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [cohort-in, data-out], route: none}]}`,
    ],
  },
});
