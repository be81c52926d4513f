import type { Planting } from './planting.ts';

/** Faults in who gains, and in uses that are never allowed. */
export const COMMERCE: readonly Planting[] = [
  {
    rule: 'commercial-purpose/balance-missing',
    in: 'section-251-registry/commercial-purpose',
    from: '\nbalance: |\n',
    upTo: '\nbenefitEnglandWales',
    to: '',
    at: { text: '▸# yaml-language-server' },
  },
  {
    rule: 'commercial-purpose/commercial-purpose-without-gain',
    in: 'consented-cohort/commercial-purpose',
    from: 'includes: false\n',
    to: 'includes: true\npurposes: [five-years-after]\nbalance: Patients gain more than anybody else.\nbenefitEnglandWales: Hospitals here can plan visits by need.\n',
    at: { text: 'noInterests: ▸|' },
  },
  {
    rule: 'commercial-purpose/gain-without-commercial-purpose',
    in: 'consented-cohort/commercial-purpose',
    from: 'noInterests: |\n',
    upTo: '\nrefusedUses',
    to: '▸interests:\n  - id: fee\n    holder: larkmoor-cloud\n    gain: tangible\n    nature: Its fee.\n    size: About £900 a year.\n',
  },
  {
    rule: 'commercial-purpose/no-because-of-kind-of-body',
    in: 'consented-cohort/commercial-purpose',
    from: 'reason: |\n',
    upTo: '\nnoInterests',
    to: 'reason: ▸There can be none, because the applicant is a university.\n',
  },
  {
    rule: 'commercial-purpose/refused-use',
    in: 'consented-cohort/commercial-purpose',
    from: 'insurance: false',
    to: 'insurance: ▸true',
  },
  {
    rule: 'commercial-purpose/text-with-refused-use',
    in: 'consented-cohort/expected-outcomes',
    from: '  exploitation: |\n',
    to: '  exploitation: ▸|\n    The results are used to support the marketing of joints that last.\n',
  },
  {
    rule: 'across/commerce-without-benefit-here',
    in: 'section-251-registry/commercial-purpose',
    from: '\nbenefitEnglandWales: |\n',
    upTo: '',
    to: '',
    at: { text: '▸# yaml-language-server' },
  },
  {
    rule: 'across/company-without-commercial-purpose',
    in: 'consented-cohort/application',
    after: 'id: applied-care-fund',
    from: 'sector: agency-public-body',
    to: 'sector: commercial',
    at: { text: '- ▸id: main-award' },
  },
  {
    rule: 'across/funder-without-interest',
    in: 'section-251-registry/application',
    after: 'id: safer-implants',
    from: 'sector: agency-public-body',
    to: 'sector: commercial',
    at: { text: '- ▸id: public-award' },
  },
];
