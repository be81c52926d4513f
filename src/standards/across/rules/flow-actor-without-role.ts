import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../flows.ts';

export default rule({
  id: 'across/flow-actor-without-role',
  guidance: 'ACT-002',
  severity: 'error',
  since: '0.1.0',
  title: 'An organisation that handles data without a role',
  why: 'Whoever sends, receives or handles the data has to be a controller, a processor, or named with another role and an explanation. An unlisted party is the most common reason for an application to come back.',
  fix: 'List the organisation in data-controllers.yaml or data-processors.yaml, or give it “otherRoles:” and “roleText:” in application.yaml.',
  source: { fact: '5b-05', status: 'seen' },
  reads: ['processing-activities', 'application', 'data-controllers', 'data-processors'],
  messages: {
    noRole: (args: { flow: string; organisation: string; end: string }) =>
      `“${args.organisation}” ${args.end} flow ${args.flow} but is neither controller nor processor and has no other role.`,
  },
  check({ application, dataControllers, dataProcessors, app }, report) {
    const listed = new Set([
      ...(dataControllers.controllers ?? []).map((controller) => controller.organisation),
      ...(dataProcessors.processors ?? []).map((processor) => processor.organisation),
      'nhs-england',
    ]);
    for (const facts of flowsOf(app)) {
      for (const end of ['from', 'to'] as const) {
        const place = application.organisations?.findIndex((entry) => entry.id === facts.flow[end]) ?? -1;
        const organisation = application.organisations?.[place];
        // Recipient groups and undeclared ids are not organisations of the list; other rules speak of them.
        if (organisation?.id === undefined || listed.has(organisation.id)) continue;
        if ((organisation.otherRoles ?? []).length > 0 || organisation.partOf === 'nhs-england') continue;
        report.noRole(
          { flow: flowName(facts), organisation: organisation.name ?? organisation.id, end: end === 'from' ? 'sends' : 'receives' },
          at('processing-activities', ['flows', facts.index, end]),
          [{ at: at('application', ['organisations', place]), message: 'The organisation is declared here, without a role.' }],
        );
      }
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Nowhere Hosting Limited}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
processing-activities: {flows: [{id: to-host, direction: internal, from: uni, to: host, level: pseudonymised}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Nowhere Hosting Limited}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage]}]}
processing-activities: {flows: [{id: to-host, direction: internal, from: uni, to: host, level: pseudonymised}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: registry, name: Nowhere Registry, otherRoles: [cohort-sender], roleText: Sends the cohort and receives nothing.}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
processing-activities: {flows: [{id: cohort-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}`,
    ],
  },
});
