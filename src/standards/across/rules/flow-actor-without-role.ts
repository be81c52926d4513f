import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../flows.ts';
import { isNhsEngland, somePartyUnnamed } from '../parties.ts';

export default rule({
  id: 'across/flow-actor-without-role',
  guidance: 'ACT-002',
  severity: 'error',
  since: '0.1.0',
  title: 'An organisation that handles data without a role',
  why: 'Whoever sends, receives or handles the data has to be a controller, a processor, or named with another role and an explanation. An unlisted party is the most common reason for an application to come back.',
  fix: 'If the wrong organisation is named here, correct it. If this one does handle the data, list it in data-controllers.yaml or data-processors.yaml. If it has another part, such as only sending a list of people, say so under “otherRoles:” and “roleText:” in application.yaml.',
  source: { fact: '5b-05', status: 'seen' },
  reads: ['processing-activities', 'application', 'data-controllers', 'data-processors'],
  messages: {
    noRole: (args: { organisation: string; does: string; flow: string }) =>
      `“${args.organisation}” ${args.does} flow ${args.flow} but is neither controller nor processor and has no other role.`,
  },
  check({ application, dataControllers, dataProcessors, app }, report) {
    if (somePartyUnnamed(app)) return;
    const listed = new Set(
      [...(dataControllers.controllers ?? []), ...(dataProcessors.processors ?? [])].map((party) => party.organisation),
    );
    const flows = flowsOf(app);
    // Recipient groups and undeclared ids are not organisations of the list; other rules speak of them.
    application.organisations?.forEach(({ id, name, otherRoles }, place) => {
      if (id === undefined || listed.has(id) || isNhsEngland(app, id) || (otherRoles ?? []).length > 0) return;
      const ends = flows.flatMap((facts) =>
        (['from', 'to'] as const).filter((end) => facts.flow[end] === id).map((end) => ({ facts, end })),
      );
      const [first, ...others] = ends;
      if (first === undefined) return;
      report.noRole(
        { organisation: name ?? id, does: first.end === 'from' ? 'sends' : 'receives', flow: flowName(first.facts) },
        at('processing-activities', ['flows', first.facts.index, first.end]),
        [
          {
            at: at('application', ['organisations', place]),
            message: 'The organisation is declared here, without a role.',
          },
          ...others.map(({ facts, end }) => ({
            at: at('processing-activities', ['flows', facts.index, end]),
            message: 'It also stands here.',
          })),
        ],
      );
    });
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
