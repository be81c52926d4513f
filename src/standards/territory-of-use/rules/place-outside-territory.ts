import { at, rule } from '../../../core/rule.ts';
import { mayLieInside } from '../../across/areas.ts';

/** Kinds of place for which each declared area has to be wide enough. */
const USES = [
  { list: 'storage', kinds: ['storage', 'backup', 'disaster-recovery', 'cloud'], word: 'storage' },
  { list: 'processing', kinds: ['processing'], word: 'processing' },
] as const;

export default rule({
  id: 'territory-of-use/place-outside-territory',
  guidance: 'LOC-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A place outside the territory that is asked for',
  why: 'The agreement allows the data to be kept and used inside its territory only, and keeping them counts as using them. A backup or data centre elsewhere would break it from the first day.',
  fix: 'Keep the data at a place inside the territory, or widen “storage:” or “processing:” in territory-of-use.yaml by the area of this place. If the area of the place is wrong, correct it.',
  source: { fact: '11-03', status: 'seen' },
  reads: ['territory-of-use'],
  messages: {
    outside: (args: { place: string; area: string; uses: readonly string[] }) =>
      `${args.place} lies in “${args.area}”, outside the area for ${args.uses.join(' and the area for ')}.`,
  },
  check({ territoryOfUse }, report) {
    territoryOfUse.locations?.forEach(({ id, kinds, area }, index) => {
      if (area === undefined) return;
      const exceeded = USES.filter((use) => {
        const declared = (territoryOfUse[use.list] ?? []).filter((one) => one !== undefined);
        const meant = (use.kinds as readonly (string | undefined)[]).some((kind) => kinds?.some((one) => one === kind));
        return meant && declared.length > 0 && !mayLieInside(area, declared);
      });
      if (exceeded.length === 0) return;
      report.outside(
        { place: id === undefined ? 'This place' : `Place “${id}”`, area, uses: exceeded.map((use) => use.word) },
        at('territory-of-use', ['locations', index, 'area']),
        exceeded.map((use) => ({ at: at('territory-of-use', [use.list]), message: `The area for ${use.word}.` })),
      );
    });
  },
  examples: {
    bad: [
      'territory-of-use: {storage: [england], processing: [uk], locations: [{id: backup, organisation: host, kinds: [backup], area: wales}]}',
      'territory-of-use: {storage: [uk], processing: [england-and-wales], locations: [{id: office, organisation: uni, kinds: [processing], area: GB-SCT}]}',
    ],
    good: [
      'territory-of-use: {storage: [uk], processing: [england], locations: [{id: backup, organisation: host, kinds: [storage, backup], area: wales}]}',
      'territory-of-use: {storage: [eea, uk], processing: [england], locations: [{id: cloud, organisation: host, kinds: [cloud], area: IE}]}',
    ],
  },
});
