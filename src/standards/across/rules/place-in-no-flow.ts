import { at, rule } from '../../../core/rule.ts';
import { isNhsEngland, organisationOf } from '../parties.ts';

export default rule({
  id: 'across/place-in-no-flow',
  guidance: 'LOC-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'A place that no flow of data reaches',
  why: 'If data lie or are worked on at a place, some flow brings them there. A place without one is either not needed or a sign that a flow was forgotten.',
  fix: 'Add the id of the place to “locations:” of the flow that brings data there, in processing-activities.yaml, or describe that flow. If no data come there, remove the place from territory-of-use.yaml.',
  source: { fact: '2c-05', status: 'inferred' },
  reads: ['territory-of-use', 'processing-activities', 'application'],
  messages: {
    unreached: (args: { place: string }) =>
      `Data are stored or worked on at “${args.place}”, but no flow names this place.`,
  },
  check({ territoryOfUse: { locations }, processingActivities: { flows }, app }, report) {
    const named = (flows ?? []).map((flow) => flow.locations);
    const known = new Set((locations ?? []).map(({ id }) => id));
    // Without a word on places at some flow, or with a name that nobody knows, any place may be meant.
    if (named.length === 0 || named.some((ids) => ids === undefined || ids.some((id) => !known.has(id)))) return;
    const reached = new Set(named.flat());
    locations?.forEach(({ id, organisation, kinds }, index) => {
      const holds = kinds?.some((kind) => kind === 'processing' || kind === 'storage') === true;
      if (
        id === undefined ||
        !holds ||
        reached.has(id) ||
        organisationOf(app, organisation) === undefined ||
        isNhsEngland(app, organisation)
      )
        return;
      report.unreached({ place: id }, at('territory-of-use', ['locations', index, 'id']));
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [storage]}, {id: annexe, organisation: uni, kinds: [processing]}]}
processing-activities: {flows: [{id: out, direction: out, from: nhs-england, to: uni, locations: [hall]}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [storage]}, {id: homes, organisation: uni, kinds: [remote-access]}]}
processing-activities: {flows: [{id: out, direction: out, from: nhs-england, to: uni, locations: [hall]}]}`,
    ],
  },
});
