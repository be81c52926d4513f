import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';
import { isOutsideConfidence } from '../../across/identifiable.ts';

/** Details that by themselves point at nobody. */
const NOT_IDENTIFYING: readonly (string | undefined)[] = [
  'study-id',
  'sex',
  'gender',
  'event-date',
  'staff-number',
  'other',
];

export default rule({
  id: 'duty-of-confidentiality/cohort-sent-in-without-route',
  guidance: 'CLDC-006',
  severity: 'error',
  since: '0.1.0',
  title: 'A cohort sent to NHS England with identifiers, without a route of its own',
  why: 'Sending NHS England a list of people discloses that they are patients of this study or registry. The duty of confidentiality covers that flow just as it covers the data that come back.',
  fix: 'Give this flow the route that lets the list be sent: the consent those people gave, or the section 251 support that names this flow.',
  source: { fact: '7b-01', status: 'seen' },
  reads: ['duty-of-confidentiality', 'processing-activities'],
  messages: {
    noRoute: (args: { flow: string }) =>
      `Flow ${args.flow} sends identifiers into NHS England, but its route says that nothing confidential flows.`,
  },
  applies: ({ processingActivities }) => (processingActivities.flows ?? []).some((flow) => flow.direction === 'in'),
  check({ app }, report) {
    const faults = flowsOf(app).flatMap((facts) => {
      const identifies =
        facts.level === 'identifiable' || (facts.flow.identifiers ?? []).some((one) => !NOT_IDENTIFYING.includes(one));
      if (facts.flow.direction !== 'in' || !identifies || isOutsideConfidence(app, facts)) return [];
      return facts.routes.filter(({ route }) => route.route === 'none').map(({ index }) => ({ facts, index }));
    });
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index } = fault;
      report.noRoute({ flow: flowName(facts) }, at('duty-of-confidentiality', ['routes', index, 'route']), [
        { at: at('processing-activities', ['flows', facts.index]), message: 'The flow that sends the cohort.' },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable, identifiers: [nhs-number]}]}
duty-of-confidentiality: {routes: [{flows: [cohort-in], route: none}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable, identifiers: [nhs-number]}]}
duty-of-confidentiality: {routes: [{flows: [cohort-in], route: consent}]}`,
      `
processing-activities: {flows: [{id: keys-in, direction: in, from: uni, to: nhs-england, level: pseudonymised, identifiers: [study-id]}]}
duty-of-confidentiality: {routes: [{flows: [keys-in], route: none}]}`,
    ],
  },
});
