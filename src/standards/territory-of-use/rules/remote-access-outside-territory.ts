import { at, rule, type DeepPartial } from '../../../core/rule.ts';
import type { Documents } from '../../../generated/types.ts';
import { mayLieInside } from '../../across/areas.ts';

type Territory = DeepPartial<Documents['territory-of-use']>;
type Location = NonNullable<Territory['locations']>[number];

export default rule({
  id: 'territory-of-use/remote-access-outside-territory',
  guidance: 'LOC-003',
  severity: 'error',
  since: '0.1.0',
  title: 'Remote access from outside the territory that is asked for',
  why: 'Looking at data over a network is a use of them at the place where the person sits. Work from abroad that the agreement does not name is not allowed.',
  fix: 'Widen “remoteAccess:” in territory-of-use.yaml by the area of this place, describe an exception for the organisation under “exceptions:”, or remove the place.',
  source: { fact: '11-03', status: 'seen' },
  reads: ['territory-of-use'],
  messages: {
    outside: (args: { place: string; area: string }) =>
      `${args.place} is for remote access from “${args.area}”, outside the area for remote access.`,
    denied: (args: { place: string }) =>
      `${args.place} is for remote access, but the answer about remote access is that there is none.`,
  },
  applies: ({ territoryOfUse }) => (territoryOfUse.locations ?? []).some(isRemote),
  check({ territoryOfUse }, report) {
    const { remoteAccess, noRemoteAccess } = territoryOfUse;
    territoryOfUse.locations?.forEach((location, index) => {
      const { id, area } = location;
      const place = id === undefined ? 'This place' : `Place “${id}”`;
      if (!isRemote(location) || area === undefined || isExcepted(location, area, territoryOfUse)) return;
      const found = at('territory-of-use', ['locations', index, 'area']);
      if (remoteAccess !== undefined) {
        if (mayLieInside(area, known(remoteAccess))) return;
        report.outside({ place, area }, found, [
          { at: at('territory-of-use', ['remoteAccess']), message: 'The area for remote access.' },
        ]);
      } else if (noRemoteAccess !== undefined) {
        report.denied({ place }, at('territory-of-use', ['locations', index, 'kinds']), [
          { at: at('territory-of-use', ['noRemoteAccess']), message: 'The answer about remote access.' },
        ]);
      }
    });
  },
  examples: {
    bad: [
      'territory-of-use: {remoteAccess: [uk], locations: [{id: desk, organisation: uni, kinds: [remote-access], area: FR}]}',
      'territory-of-use: {noRemoteAccess: Only on site., locations: [{id: desk, organisation: uni, kinds: [remote-access], area: england}]}',
    ],
    good: [
      'territory-of-use: {remoteAccess: [uk], locations: [{id: desk, organisation: uni, kinds: [remote-access], area: wales}]}',
      'territory-of-use: {remoteAccess: [uk], exceptions: [{organisation: host, use: technical-support, areas: [IN], conditions: Watched.}], locations: [{id: desk, organisation: host, kinds: [remote-access], use: technical-support, area: IN}]}',
    ],
  },
});

function isRemote(location: Location): boolean {
  return location.kinds?.includes('remote-access') === true;
}

/** True when an exception lets this organisation do this from there; a use that is not stated is taken for the one that is excepted. */
function isExcepted({ organisation, use }: Location, area: string, { exceptions }: Territory): boolean {
  return (exceptions ?? []).some(
    (one) =>
      one.organisation === organisation &&
      (use === undefined || one.use === use) &&
      mayLieInside(area, known(one.areas ?? [])),
  );
}

function known(areas: readonly (string | undefined)[]): string[] {
  return areas.filter((area) => area !== undefined);
}
