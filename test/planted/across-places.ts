import { HOST_PLAN } from './additions.ts';
import type { Planting } from './planting.ts';

/** Faults between places, proofs of security, conditions and days. */
export const PLACES: readonly Planting[] = [
  {
    rule: 'across/cloud-without-host',
    in: 'shmi-university/territory-of-use',
    after: 'id: data-room',
    from: '      - processing\n      - storage\n',
    to: '      ▸- processing\n      - storage\n      - cloud\n',
    also: {
      'across/cloud-without-risk-papers': 'a host is one thing that a cloud needs, and the papers on its risks another',
    },
    and: [
      {
        in: 'territory-of-use',
        after: 'id: data-room',
        from: 'area: england\n',
        to: 'area: england\n    region: North\n',
      },
    ],
  },
  {
    rule: 'across/cloud-without-risk-papers',
    in: 'consented-cohort/security-assurance',
    from: '    cloud:\n      riskModel: cloud-risk-model\n      framework: cloud-framework\n',
    to: '',
    at: { after: 'organisation: larkmoor-cloud', text: 'locations:\n      ▸- store-london' },
  },
  {
    rule: 'across/condition-due-outside-term',
    in: 'consented-cohort/special-conditions',
    from: 'due: 2030-02-28',
    to: 'due: ▸2030-03-31',
  },
  {
    rule: 'across/condition-narrower-than-territory',
    in: 'consented-cohort/special-conditions',
    after: 'id: destruction-before-end',
    from: 'text: |\n',
    to: 'text: ▸|\n      The data are kept in England only.\n',
  },
  {
    rule: 'across/new-place-not-agreed',
    in: 'consented-cohort-renewal/territory-of-use',
    after: 'id: study-office',
    from: 'newInThisVersion: false',
    to: 'newInThisVersion: true\n    agreedOn: ▸2027-01-04',
  },
  {
    rule: 'across/notice-promises-opt-out',
    in: 'consented-cohort/transparency',
    from: 'offersOptOut: false',
    to: 'offersOptOut: ▸true',
  },
  {
    rule: 'across/notice-retention-differs',
    in: 'consented-cohort/transparency',
    from: 'retainedUntil: 28 February 2030',
    to: 'retainedUntil: ▸28 February 2035',
  },
  {
    rule: 'across/output-outside-term',
    in: 'consented-cohort/expected-outcomes',
    from: 'date: 2029-12-31',
    to: '▸date: 2030-06-30',
  },
  {
    rule: 'across/place-in-no-flow',
    in: 'shmi-university/territory-of-use',
    after: 'id: second-building',
    from: '      - backup\n      - disaster-recovery\n',
    to: '      - storage\n',
    and: [
      {
        in: 'processing-activities',
        after: 'id: to-second-building',
        from: '- second-building',
        to: '- data-room',
      },
    ],
    at: { text: 'id: ▸second-building' },
  },
  {
    rule: 'across/place-without-security-assurance',
    in: 'consented-cohort/security-assurance',
    from: '      - backup-cardiff\n',
    to: '',
    at: { after: 'organisation: larkmoor-cloud', text: '▸locations:' },
  },
  {
    rule: 'across/security-policy-on-new-application',
    in: 'consented-cohort/security-assurance',
    after: 'organisation: wexcombe-hospitals',
    from: 'route: dspt\n    locations:\n      - register-office\n',
    upTo: '\n  - organisation: larkmoor-cloud',
    to: 'route: ▸slsp\n    locations:\n      - register-office\n    slsp:\n      evidence: office-policy\n',
    and: [
      {
        in: 'evidence',
        from: 'items:\n',
        to: "items:\n  - id: office-policy\n    kind: slsp\n    title: Security policy of the participants' office\n    status: attached\n    file: office-policy.txt\n    dated: 2026-09-14\n\n",
      },
      { in: 'evidence/office-policy.txt', from: '', to: 'The list is kept in one locked room.\n' },
    ],
  },
  {
    rule: 'across/supported-flow-outside-england-and-wales',
    in: 'section-251-registry/application',
    after: 'id: quillmere-systems',
    from: 'country: england',
    to: 'country: scotland',
    at: { in: 'processing-activities', after: 'id: registry-list-in', text: 'from: ▸quillmere-systems' },
  },
  {
    rule: 'across/toolkit-entry-without-code',
    in: 'consented-cohort/security-assurance',
    from: '      code: ZZ98Z\n',
    to: '',
    and: [{ in: 'application', from: '    odsCode: ZZ98Z\n', to: '' }],
    at: { after: 'organisation: wexcombe-hospitals', text: 'dspt:\n      ▸status' },
  },
  {
    rule: 'across/unreviewed-toolkit-with-identifiable-data',
    in: 'consented-cohort/special-conditions',
    after: 'trigger: dspt-review',
    from: '      - organisation/wexcombe-hospitals\n',
    to: '',
    at: { text: '▸conditions:' },
  },
  {
    rule: 'across/approaching-standards-without-safeguards',
    in: 'commissioner/security-assurance',
    after: 'code: ZZ66Z',
    from: 'status: standards-exceeded',
    upTo: '    cloud:',
    to: 'status: approaching-standards\n      version: 2025-26\n      publishedOn: 2026-06-08\n      expiresOn: 2027-06-30\n      reviewed: true\n    plan:\n      approved: true\n      lowRisk: true\n      evidence: host-plan\n',
    and: [HOST_PLAN.paper, HOST_PLAN.file],
    at: { in: 'special-conditions', text: '▸conditions:' },
  },
];
