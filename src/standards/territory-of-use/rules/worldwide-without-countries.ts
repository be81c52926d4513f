import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'territory-of-use/worldwide-without-countries',
  guidance: 'LOC-008',
  severity: 'warning',
  since: '0.1.0',
  title: 'A worldwide territory that names no countries',
  why: 'Agreements that allow use from anywhere still say where the data are kept and from which countries people may look at them. Without such a list nobody can judge the risk.',
  fix: 'In territory-of-use.yaml, list the countries beside “worldwide”, or better in place of it, and give “storage:” as the area in which the data really lie.',
  source: { fact: '11-06', status: 'practice' },
  reads: ['territory-of-use'],
  messages: {
    countries: (args: { what: string }) =>
      `The area for ${args.what} is the whole world, and no countries are listed with it.`,
    storage: () => 'The data may be kept anywhere in the world.',
  },
  check({ territoryOfUse }, report) {
    const { storage } = territoryOfUse;
    const world = storage?.indexOf('worldwide') ?? -1;
    if (world >= 0) report.storage(undefined, at('territory-of-use', ['storage', world]));
    for (const [list, what] of [
      ['processing', 'processing'],
      ['remoteAccess', 'remote access'],
    ] as const) {
      const areas = territoryOfUse[list] ?? [];
      const index = areas.indexOf('worldwide');
      if (index >= 0 && areas.every((area) => area === 'worldwide'))
        report.countries({ what }, at('territory-of-use', [list, index]));
    }
  },
  examples: {
    bad: [
      'territory-of-use: {storage: [england], processing: [england], remoteAccess: [worldwide]}',
      'territory-of-use: {storage: [worldwide], processing: [uk]}',
    ],
    good: [
      'territory-of-use: {storage: [england], processing: [england], remoteAccess: [worldwide, uk, eea, US]}',
      'territory-of-use: {storage: [uk], processing: [uk]}',
    ],
  },
});
