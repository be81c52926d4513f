import { at, rule } from '../../../core/rule.ts';
import { isNhsEngland, organisationOf, somePartyUnnamed } from '../parties.ts';

export default rule({
  id: 'across/cloud-without-host',
  guidance: 'PTY-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'A cloud whose provider is no processor',
  why: 'The company whose computers hold the data works with them, even if it can read nothing, and so is a processor. Audits have found cloud hosts that nobody had declared, and data had to be moved.',
  fix: 'List the provider under “processors:” in data-processors.yaml with the task cloud-host, and say in the description what it can and cannot see. If the place is the organisation’s own computer room, take “cloud” out of its “kinds:” in territory-of-use.yaml.',
  source: { fact: '1c-05', status: 'practice' },
  reads: ['territory-of-use', 'data-processors', 'data-controllers', 'application'],
  messages: {
    undeclared: (args: { place: string }) =>
      `Place “${args.place}” is a cloud, but its provider is not listed as a processor.`,
  },
  applies: ({ territoryOfUse: { locations } }) =>
    (locations ?? []).some(({ kinds }) => kinds?.includes('cloud') === true),
  check({ territoryOfUse, dataProcessors, app }, report) {
    const processors = dataProcessors.processors ?? [];
    if (somePartyUnnamed(app) || processors.some(({ tasks }) => tasks === undefined)) return;
    // Where some processor is a cloud host, an organisation's own place in the cloud may be there.
    if (processors.some(({ cloud, tasks }) => cloud === true || tasks?.includes('cloud-host') === true)) return;
    territoryOfUse.locations?.forEach(({ id, organisation, kinds }, index) => {
      if (
        kinds?.includes('cloud') !== true ||
        organisationOf(app, organisation) === undefined ||
        isNhsEngland(app, organisation)
      )
        return;
      if (processors.some((processor) => processor.organisation === organisation)) return;
      report.undeclared({ place: id ?? 'without an id' }, at('territory-of-use', ['locations', index, 'kinds']));
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
territory-of-use: {locations: [{id: store, organisation: uni, kinds: [storage, cloud], area: england}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Nowhere Hosting Limited}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {processors: [{organisation: host, for: [uni], tasks: [cloud-host]}]}
territory-of-use: {locations: [{id: store, organisation: uni, kinds: [storage, cloud], area: england}]}`,
    ],
  },
});
