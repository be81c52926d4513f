import { at, rule } from '../../../core/rule.ts';
import { keepsData } from '../../across/areas.ts';
import { coverOf } from '../../across/transfers.ts';

export default rule({
  id: 'territory-of-use/hosted-where-not-permitted',
  guidance: 'LOC-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data kept in a country where hosting is not permitted',
  why: 'Health data may be hosted in the United Kingdom, in the European Economic Area, or in a country that the United Kingdom recognises as protecting personal data. Elsewhere foreign law may reach them.',
  fix: 'Choose a region in one of those countries, and correct “area:” and “region:” of the place in territory-of-use.yaml. If the country has been recognised lately, waive this finding and name the regulations.',
  source: { fact: '2a-15', status: 'seen' },
  reads: ['territory-of-use'],
  messages: {
    abroad: (args: { place: string; area: string; partly: boolean }) =>
      `Data are kept at “${args.place}” in “${args.area}”, which ${args.partly ? 'is recognised only in part' : 'is not known to be recognised'} as protecting personal data.`,
  },
  applies: ({ territoryOfUse: { locations } }) => (locations ?? []).some(keepsData),
  check({ territoryOfUse, app }, report) {
    territoryOfUse.locations?.forEach((location, index) => {
      const { id, area } = location;
      if (area === undefined || !keepsData(location)) return;
      const cover = coverOf(area, app.asOf);
      if (cover !== 'partial' && cover !== 'none') return;
      report.abroad(
        { place: id ?? 'a place without an id', area, partly: cover === 'partial' },
        at('territory-of-use', ['locations', index, 'area']),
      );
    });
  },
  examples: {
    bad: [
      'territory-of-use: {locations: [{id: store, organisation: host, kinds: [cloud], area: IN}]}',
      'territory-of-use: {locations: [{id: store, organisation: host, kinds: [backup], area: US}]}',
    ],
    good: [
      'territory-of-use: {locations: [{id: store, organisation: host, kinds: [cloud], area: IE}]}',
      'territory-of-use: {locations: [{id: desk, organisation: host, kinds: [remote-access], area: IN}]}',
    ],
  },
});
