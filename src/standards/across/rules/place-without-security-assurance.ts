import { at, rule } from '../../../core/rule.ts';
import { isNhsEngland, organisationOf, partiesOf } from '../parties.ts';

export default rule({
  id: 'across/place-without-security-assurance',
  guidance: 'SEC-007',
  severity: 'error',
  since: '0.1.0',
  title: 'A place that no proof of security covers',
  why: 'Data are as safe as the least safe place where they lie. The proof of security has to hold for every place, backup and recovery sites as well.',
  fix: 'If a proof covers the place, add its id to “locations:” of that entry in security-assurance.yaml. If none does, add an entry for the organisation whose place it is, or keep the data away from there.',
  source: { fact: '2a-10', status: 'seen' },
  reads: ['security-assurance', 'territory-of-use', 'application', 'data-controllers', 'data-processors'],
  messages: {
    missing: {
      missing: true,
      text: (args: { place: string }) =>
        `Place “${args.place}” is in no list of places covered by a proof of security.`,
    },
  },
  check({ securityAssurance, territoryOfUse, app }, report) {
    const places = territoryOfUse.locations ?? [];
    const assurances = securityAssurance.assurances ?? [];
    const covered = assurances.flatMap(({ locations }): readonly (string | undefined)[] => locations ?? [undefined]);
    // An entry without places, or with one that nobody knows, may be meant for any place.
    if (assurances.length === 0 || covered.some((id) => id === undefined || !places.some((place) => place.id === id)))
      return;
    places.forEach(({ id, organisation, mode }, index) => {
      // The controls on remote access say whether the proof covers work from home.
      if (
        id === undefined ||
        mode === 'home' ||
        covered.includes(id) ||
        organisationOf(app, organisation) === undefined ||
        isNhsEngland(app, organisation)
      )
        return;
      const own = assurances.findIndex((assurance) => assurance.organisation === organisation);
      // A party with no proof at all is a finding of its own.
      if (own < 0 && partiesOf(app).some((party) => party.id === organisation)) return;
      const where = own < 0 ? ['assurances'] : ['assurances', own, 'locations'];
      report.missing({ place: id }, at('security-assurance', where, 'key'), [
        { at: at('territory-of-use', ['locations', index]), message: 'The place.' },
      ]);
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
territory-of-use: {locations: [{id: office, organisation: uni, kinds: [processing]}, {id: copy, organisation: uni, kinds: [backup]}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, locations: [office]}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
territory-of-use: {locations: [{id: office, organisation: uni, kinds: [processing]}, {id: copy, organisation: uni, kinds: [backup]}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, locations: [office, copy]}]}`,
    ],
  },
});
