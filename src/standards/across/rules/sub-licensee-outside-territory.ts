import { at, rule } from '../../../core/rule.ts';
import { mayLieInside } from '../areas.ts';

export default rule({
  id: 'across/sub-licensee-outside-territory',
  guidance: 'SUB-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'Sub-licences for bodies in a place outside the territory',
  why: 'Sub-licensees work with the data where they are. If that place is not among those in which the data may be used, the sub-licence could not be given.',
  fix: 'Leave the place out of “areas:” of the group in application.yaml, or add it to “processing:” or “remoteAccess:” in territory-of-use.yaml with all that follows from that.',
  source: { fact: '11-03', status: 'inferred' },
  reads: ['sub-licencing-and-onward-sharing', 'territory-of-use', 'application'],
  messages: {
    outside: (args: { group: string; area: string }) =>
      `Group “${args.group}” may hold sub-licences and lies in “${args.area}”, where the data may be neither processed nor reached from afar.`,
  },
  applies: ({ subLicencingAndOnwardSharing }) => subLicencingAndOnwardSharing.permitted === true,
  check(
    {
      subLicencingAndOnwardSharing: { groups },
      territoryOfUse: { processing, remoteAccess, noRemoteAccess },
      application: { recipientGroups },
    },
    report,
  ) {
    if (processing === undefined || (remoteAccess === undefined && noRemoteAccess === undefined)) return;
    const allowed = [...processing, ...(remoteAccess ?? [])].filter((area) => area !== undefined);
    recipientGroups?.forEach(({ id, areas }, index) => {
      if (id === undefined || !groups?.includes(id)) return;
      areas?.forEach((area, place) => {
        if (area === undefined || mayLieInside(area, allowed)) return;
        report.outside({ group: id, area }, at('application', ['recipientGroups', index, 'areas', place]), [
          { at: at('territory-of-use', ['processing']), message: 'Where the data may be processed.' },
        ]);
      });
    });
  },
  examples: {
    bad: [
      `
application: {recipientGroups: [{id: teams, areas: [uk, FR]}]}
territory-of-use: {processing: [uk], noRemoteAccess: None.}
sub-licencing-and-onward-sharing: {permitted: true, groups: [teams]}`,
    ],
    good: [
      `
application: {recipientGroups: [{id: teams, areas: [england, FR]}]}
territory-of-use: {processing: [uk], remoteAccess: [eea]}
sub-licencing-and-onward-sharing: {permitted: true, groups: [teams]}`,
    ],
  },
});
