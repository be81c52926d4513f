import type { Planting } from './planting.ts';

/** Faults in proofs of security, special conditions and honorary contracts. */
export const SECURITY: readonly Planting[] = [
  {
    rule: 'security-assurance/iso-certificate-not-current',
    in: 'consented-cohort/security-assurance',
    from: 'edition: "2022"',
    to: 'edition: ▸"2013"',
  },
  {
    rule: 'security-assurance/toolkit-entry-lapses',
    in: 'consented-cohort/security-assurance',
    after: 'organisation: wexcombe-hospitals',
    from: 'expiresOn: 2027-06-30',
    to: 'expiresOn: ▸2027-02-15',
  },
  {
    rule: 'security-assurance/toolkit-entry-out-of-date',
    in: 'consented-cohort/security-assurance',
    after: 'organisation: wexcombe-hospitals',
    from: 'expiresOn: 2027-06-30',
    to: 'expiresOn: ▸2026-06-30',
  },
  {
    rule: 'security-assurance/toolkit-standards-not-met',
    in: 'consented-cohort/security-assurance',
    after: 'organisation: wexcombe-hospitals',
    from: 'status: standards-met',
    to: 'status: ▸not-met',
  },
  {
    rule: 'honorary-contracts/access-from-abroad',
    in: 'consented-cohort/honorary-contracts',
    from: 'area: england',
    to: 'area: ▸IE',
  },
  {
    rule: 'honorary-contracts/contract-not-countersigned',
    in: 'consented-cohort/honorary-contracts',
    from: 'countersigned: true',
    to: 'countersigned: ▸false',
  },
  {
    rule: 'honorary-contracts/holder-paid-by-grantor',
    in: 'consented-cohort/honorary-contracts',
    from: 'paidByGrantor: false',
    to: 'paidByGrantor: ▸true',
  },
  {
    rule: 'honorary-contracts/holder-without-employer',
    in: 'consented-cohort/honorary-contracts',
    from: 'employer: harrowmere-hospitals',
    to: 'noEmployer: ▸A full-time student of the University.',
  },
  {
    rule: 'honorary-contracts/log-not-kept',
    in: 'consented-cohort/honorary-contracts',
    from: '\nlog: honorary-log\n',
    to: '',
    at: { text: '▸# yaml-language-server' },
  },
  {
    rule: 'honorary-contracts/used-for-another-purpose',
    in: 'consented-cohort/honorary-contracts',
    from: 'onlyThisPurpose: true',
    to: 'onlyThisPurpose: ▸false',
  },
];
