import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../flows.ts';
import { isSaidNotConfidential } from '../identifiable.ts';
import { isNhsEngland, organisationOf, somePartyUnnamed } from '../parties.ts';

export default rule({
  id: 'across/onward-sharing-without-sub-licence',
  guidance: 'SUB-001',
  severity: 'error',
  since: '0.1.0',
  title: 'Records passed on to others although no sub-licence is asked for',
  why: 'Records of individual people may reach only the parties of the agreement and those who hold a sub-licence that it permits. Passing them on without one breaks the agreement.',
  fix: 'Ask for sub-licences (“permitted: true” in sub-licencing-and-onward-sharing.yaml, and what follows from it), make the receiver a controller or processor, or pass on only figures in which nobody can be found.',
  source: { fact: '12-01', status: 'seen' },
  reads: [
    'processing-activities',
    'sub-licencing-and-onward-sharing',
    'application',
    'data-controllers',
    'data-processors',
  ],
  messages: {
    notPermitted: (args: { flow: string; level: string; receiver: string }) =>
      `Flow ${args.flow} passes ${args.level} records on to ${args.receiver}, which is no party to the agreement, but no sub-licence is asked for.`,
  },
  applies: ({ processingActivities, subLicencingAndOnwardSharing }) =>
    subLicencingAndOnwardSharing.permitted === false &&
    (processingActivities.flows ?? []).some((flow) => flow.direction === 'onward'),
  check({ application, dataControllers, dataProcessors, app }, report) {
    if (somePartyUnnamed(app)) return;
    const parties = [...(dataControllers.controllers ?? []), ...(dataProcessors.processors ?? [])].map(
      (party) => party.organisation,
    );
    for (const facts of flowsOf(app)) {
      const { direction, to } = facts.flow;
      const level = facts.level;
      if (direction !== 'onward' || (level !== 'identifiable' && level !== 'pseudonymised')) continue;
      // What clinicians receive for the care of their own patients is no onward sharing, nor what people are told of themselves.
      if (to === undefined || facts.routes.some(({ route }) => route.route === 'direct-care')) continue;
      // That nothing confidential flows cannot be true of it, and is a finding of its own.
      if (isSaidNotConfidential(app, facts)) continue;
      // Without its route nobody can say whether the flow is for care; the open question is a finding of its own.
      if (app.documents.has('duty-of-confidentiality') && !facts.routes.some(({ route }) => route.route !== undefined))
        continue;
      if (parties.includes(to) || isNhsEngland(app, to)) continue;
      const group = application.recipientGroups?.some((entry) => entry.id === to) === true || to === 'public';
      const organisation = organisationOf(app, to);
      if (!group && organisation === undefined) continue;
      const receiver = group ? `group “${to}”` : `“${organisation?.name ?? to}”`;
      report.notPermitted(
        { flow: flowName(facts), level, receiver },
        at('processing-activities', ['flows', facts.index, 'to']),
        [{ at: at('sub-licencing-and-onward-sharing', ['permitted']), message: 'Here sub-licences are ruled out.' }],
      );
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}], recipientGroups: [{id: researchers, kind: approved-researcher, who: Researchers elsewhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
processing-activities: {flows: [{id: on, direction: onward, from: uni, to: researchers, level: pseudonymised}]}
sub-licencing-and-onward-sharing: {permitted: false}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}], recipientGroups: [{id: researchers, kind: approved-researcher, who: Researchers elsewhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
processing-activities: {flows: [{id: on, direction: onward, from: uni, to: researchers, level: aggregated-suppressed}]}
sub-licencing-and-onward-sharing: {permitted: false}`,
    ],
  },
});
