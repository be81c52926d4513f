import { at, rule } from '../../../core/rule.ts';
import { mayLieInside } from '../../across/areas.ts';
import { isImported } from '../../across/terms.ts';

/** Where no more than the usual assurance is asked for. */
const USUAL: readonly string[] = ['england-and-wales'];

export default rule({
  id: 'territory-of-use/work-outside-england-and-wales',
  guidance: 'LOC-015',
  severity: 'info',
  since: '0.1.0',
  title: 'A place outside England and Wales',
  why: 'Security assurance and approvals are made for England and Wales in the first place. For places elsewhere a reviewer may want to see more.',
  fix: 'Say under “reason:” of this place in territory-of-use.yaml what further assurance there is, such as that of a health board.',
  source: { fact: '2c-07', status: 'inferred' },
  reads: ['territory-of-use'],
  messages: {
    ask: {
      person: true,
      text: (args: { place: string; area: string }) =>
        `Place “${args.place}” lies in “${args.area}”, outside England and Wales. What further assurance is there for it?`,
    },
  },
  applies: ({ app }) => !isImported(app),
  check({ territoryOfUse: { locations } }, report) {
    locations?.forEach(({ id, area, kinds }, index) => {
      const works = kinds?.some((kind) => kind !== 'remote-access' && kind !== 'transit') === true;
      if (area === undefined || area === 'uk' || !works || mayLieInside(area, USUAL)) return;
      report.ask({ place: id ?? String(index + 1), area }, at('territory-of-use', ['locations', index, 'area']));
    });
  },
  examples: {
    bad: ['territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [processing], area: scotland}]}'],
    good: ['territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [processing], area: england}]}'],
  },
});
