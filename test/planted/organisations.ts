import { SHARED_FILE, type Planting } from './planting.ts';

/** Faults in the file of organisations that applications share, and between it and one of them. */
export const ORGANISATIONS: readonly Planting[] = [
  {
    rule: 'organisations/not-shared',
    in: `shared-organisations/${SHARED_FILE}`,
    from: 'id: thaxholme-university',
    to: 'id: thaxholm-university',
    at: { in: 'application', text: '- id: ▸thaxholme-university' },
  },
  {
    rule: 'organisations/written-twice',
    in: `shared-organisations/${SHARED_FILE}`,
    from: 'organisations:\n',
    to: 'organisations:\n  - id: thaxholme-university\n    name: University of Thaxholme\n    sector: academic\n    country: england\n\n',
    at: { after: 'id: ashwarden-institute', text: 'id: ▸thaxholme-university' },
  },
  {
    rule: 'organisations/larger-body-unknown',
    in: `shared-organisations/${SHARED_FILE}`,
    from: 'odsCode: ZZ78Z\n',
    to: 'odsCode: ZZ78Z\n    partOf: ▸thaxholme-group\n',
  },
  {
    rule: 'organisations/differs-from-shared',
    in: 'shared-organisations/application',
    from: 'companyNumber: "00000011"',
    to: 'companyNumber: ▸"00000012"',
  },
];
