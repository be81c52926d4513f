import type { Planting } from './planting.ts';

/** Faults in what lifts the duty of confidentiality. */
export const CONFIDENTIALITY: readonly Planting[] = [
  {
    rule: 'duty-of-confidentiality/cohort-sent-in-without-route',
    in: 'consented-cohort/duty-of-confidentiality',
    after: 'participant-list-in',
    from: 'route: consent\n    consents:\n      - written-consent\n',
    to: 'route: ▸none\n',
  },
  {
    rule: 'duty-of-confidentiality/consent-does-not-cover-use',
    in: 'consented-cohort/duty-of-confidentiality',
    from: 'linkage: "yes"',
    to: 'linkage: ▸"no"',
  },
  {
    rule: 'duty-of-confidentiality/consent-materials-incomplete',
    in: 'consented-cohort/duty-of-confidentiality',
    from: '      - consent-form-1-2\n      - leaflet-1-2\n',
    to: '      ▸- consent-form-1-2\n',
  },
  {
    rule: 'duty-of-confidentiality/flow-under-closed-support',
    in: 'section-251-registry/duty-of-confidentiality',
    from: 'closed: false',
    to: 'closed: true',
    at: { after: 'registry-list-in', text: 'support: ▸registry-support' },
  },
  {
    rule: 'duty-of-confidentiality/flow-with-two-routes',
    in: 'consented-cohort/duty-of-confidentiality',
    from: '      - to-encrypted-store\n',
    to: '      - ▸participant-list-in\n      - to-encrypted-store\n',
  },
  {
    rule: 'duty-of-confidentiality/flow-without-route',
    in: 'consented-cohort/duty-of-confidentiality',
    from: '      - to-encrypted-store\n',
    to: '',
    at: { text: '▸routes:' },
  },
  {
    rule: 'duty-of-confidentiality/identifiable-flow-without-route',
    in: 'section-251-registry/duty-of-confidentiality',
    from: 'route: direct-care',
    to: 'route: ▸none',
  },
  {
    rule: 'duty-of-confidentiality/lapsed-covid-notice',
    in: 'shmi-university/duty-of-confidentiality',
    from: 'route: none',
    to: 'route: statutory\n    statute: ▸Notice of 2020 on COVID-19 under regulation 3 of the Control of Patient Information Regulations',
  },
  {
    rule: 'duty-of-confidentiality/predecessor-not-known',
    in: 'consented-cohort/duty-of-confidentiality',
    from: '- NHS Digital',
    to: '- ▸Board of Health Statistics',
  },
  {
    rule: 'duty-of-confidentiality/public-interest-disclosure',
    in: 'shmi-university/duty-of-confidentiality',
    from: 'route: none',
    to: 'route: public-interest',
    asks: true,
  },
  {
    rule: 'duty-of-confidentiality/support-not-shown-in-force',
    in: 'section-251-registry/evidence',
    after: 'id: cag-letter',
    from: 'validUntil: 2030-12-31',
    to: 'validUntil: 2026-05-15',
    and: [
      {
        in: 'evidence',
        after: 'id: cag-amendment-letter',
        from: 'validUntil: 2030-12-31',
        to: 'validUntil: 2026-05-15',
      },
    ],
    at: { in: 'duty-of-confidentiality', text: 'letters:\n      ▸- cag-letter' },
  },
  {
    rule: 'duty-of-confidentiality/support-review-overdue',
    in: 'section-251-registry/duty-of-confidentiality',
    from: '      - cag-review-2024\n      - cag-review-2025\n      - cag-review-2026\n',
    to: '      ▸- cag-review-2024\n      - cag-review-2025\n',
  },
  {
    rule: 'duty-of-confidentiality/support-without-outcome-letter',
    in: 'section-251-registry/duty-of-confidentiality',
    from: '      - cag-letter\n      - cag-amendment-letter\n',
    to: '      ▸- rules-of-use\n',
  },
];
