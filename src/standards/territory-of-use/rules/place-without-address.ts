import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'territory-of-use/place-without-address',
  guidance: 'LOC-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'A place without an address',
  why: 'Whoever audits the agreement goes to the places where the data are. A place that cannot be found cannot be looked at.',
  fix: 'Write the postal address under “address:” of this place in territory-of-use.yaml, or under “addressKeptIn:” which paper holds it. Never give the address of a home: set “mode: home” instead.',
  source: { fact: '2c-05', status: 'inferred' },
  reads: ['territory-of-use'],
  messages: {
    open: {
      missing: true,
      text: (args: { place: string }) =>
        `Place “${args.place}” has no address, and nothing says where NHS England can find it.`,
    },
  },
  applies: ({ territoryOfUse: { locations } }) => (locations ?? []).length > 0,
  check({ territoryOfUse: { locations } }, report) {
    locations?.forEach(({ id, organisation, kinds, mode, address, addressKeptIn }, index) => {
      if (address !== undefined || addressKeptIn !== undefined || mode === 'home' || organisation === 'nhs-england')
        return;
      // Where data only pass through nobody holds them; while the mode of remote access is open it may be a home.
      if (
        kinds === undefined ||
        kinds.every((kind) => kind === 'transit') ||
        (kinds.includes('remote-access') && mode === undefined)
      )
        return;
      report.open(
        { place: id ?? String(index + 1) },
        { ...at('territory-of-use', ['locations', index, 'address'], 'key'), orElse: ['locations', index] },
      );
    });
  },
  examples: {
    bad: ['territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [storage], area: england}]}'],
    good: [
      'territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [storage], area: england, address: 1 Example Way}]}',
      'territory-of-use: {locations: [{id: store, organisation: host, kinds: [cloud], area: england, addressKeptIn: Cloud risk model}]}',
      'territory-of-use: {locations: [{id: homes, organisation: uni, kinds: [remote-access], mode: home, area: england}]}',
    ],
  },
});
