import type { Planting } from './planting.ts';

/** Faults in places and areas, and in what is told to the public. */
export const TERRITORY: readonly Planting[] = [
  {
    rule: 'territory-of-use/hosted-where-not-permitted',
    in: 'consented-cohort/territory-of-use',
    after: 'id: store-london',
    from: 'area: england',
    to: 'area: ▸IN',
    also: {
      'territory-of-use/place-outside-territory':
        'the territory could be widened, and hosting there would still not be permitted',
    },
  },
  {
    rule: 'territory-of-use/place-outside-territory',
    in: 'consented-cohort/territory-of-use',
    after: 'id: register-office',
    from: 'area: england',
    to: 'area: ▸scotland',
  },
  {
    rule: 'territory-of-use/place-without-address',
    in: 'consented-cohort/territory-of-use',
    after: 'id: store-london',
    from: '    addressKeptIn: Cloud risk model, section 2\n',
    to: '',
    at: { text: '▸id: store-london' },
  },
  {
    rule: 'territory-of-use/remote-access-outside-territory',
    in: 'consented-cohort/territory-of-use',
    after: 'id: staff-homes',
    from: 'area: england-and-wales',
    to: 'area: ▸scotland',
  },
  {
    rule: 'territory-of-use/transfer-without-mechanism',
    in: 'consented-cohort/territory-of-use',
    from: 'remoteAccess:\n  - england-and-wales\n',
    to: 'remoteAccess:\n  - england-and-wales\n  - ▸IN\n',
  },
  {
    rule: 'territory-of-use/work-outside-england-and-wales',
    in: 'consented-cohort/territory-of-use',
    from: 'storage:\n  - england-and-wales\nprocessing:\n  - england-and-wales\n',
    to: 'storage:\n  - uk\nprocessing:\n  - uk\n',
    and: [{ in: 'territory-of-use', after: 'id: register-office', from: 'area: england', to: 'area: scotland' }],
    asks: true,
  },
  {
    rule: 'territory-of-use/worldwide-without-countries',
    in: 'consented-cohort/territory-of-use',
    from: 'remoteAccess:\n  - england-and-wales\n',
    to: 'remoteAccess:\n  - ▸worldwide\ntransfer:\n  mechanism: idta\n  text: The agreement of May 2026 with each office.\n',
  },
  {
    rule: 'transparency/declaration-incomplete',
    in: 'consented-cohort/transparency',
    from: 'GDPR compliant and ',
    to: '',
    at: { text: 'declaration: ▸|' },
  },
];
