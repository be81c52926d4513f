import { at, rule } from '../../../core/rule.ts';
import { isNhsEngland, organisationOf, somePartyUnnamed } from '../parties.ts';

export default rule({
  id: 'across/record-access-without-role',
  guidance: 'PTY-010',
  severity: 'error',
  since: '0.1.0',
  title: 'Access to records for an organisation that is no party',
  why: 'Records may be reached only by people of a controller, of a processor named in the agreement, or of a permitted sub-licensee. For anyone else no contract protects the patients.',
  fix: 'List the organisation in data-controllers.yaml or data-processors.yaml, or make it a recipient group of kind sub-licensee in application.yaml. If people there only hold honorary contracts, give the access to the organisation that grants them; if it sees no records, correct “extent:”.',
  source: { fact: '12-01', status: 'seen' },
  reads: ['processing-activities', 'application', 'data-controllers', 'data-processors'],
  messages: {
    noParty: (args: { organisation: string }) =>
      `“${args.organisation}” can see records of people but is neither controller nor processor nor sub-licensee.`,
  },
  applies: ({ processingActivities: { access } }) => (access ?? []).some(({ extent }) => extent === 'record-level'),
  check({ processingActivities: { access, flows }, dataControllers, dataProcessors, app }, report) {
    if (somePartyUnnamed(app)) return;
    const parties = [...(dataControllers.controllers ?? []), ...(dataProcessors.processors ?? [])].map(
      (party) => party.organisation,
    );
    access?.forEach(({ organisation: id, extent, people }, index) => {
      // Groups of recipients are not declared as organisations; clinicians may see the records of their own patients.
      const organisation = organisationOf(app, id);
      if (
        id === undefined ||
        organisation === undefined ||
        extent !== 'record-level' ||
        parties.includes(id) ||
        isNhsEngland(app, id)
      )
        return;
      if (people?.length === 1 && people[0] === 'clinician-own-cases') return;
      // An organisation in a flow without any role is a finding of its own, with the same remedy.
      const inFlow = (flows ?? []).some(({ from, to }) => from === id || to === id);
      if (inFlow && (organisation.otherRoles ?? []).length === 0) return;
      report.noParty(
        { organisation: organisation.name ?? id },
        at('processing-activities', ['access', index, 'organisation']),
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: lab, name: Nowhere Laboratory}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
processing-activities: {access: [{organisation: lab, extent: record-level, level: pseudonymised, people: [substantive]}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: lab, name: Nowhere Laboratory}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
processing-activities: {access: [{organisation: uni, extent: record-level}, {organisation: lab, extent: none}]}`,
    ],
  },
});
