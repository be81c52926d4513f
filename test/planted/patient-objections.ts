import type { Planting } from './planting.ts';

/** Faults in the answers on patients' objections. */
export const OBJECTIONS: readonly Planting[] = [
  {
    rule: 'patient-objections/consent-claimed-without-consent-route',
    in: 'consented-cohort/duty-of-confidentiality',
    after: 'participant-list-in',
    from: 'route: consent\n    consents:\n      - written-consent\n',
    to: 'route: statutory\n    statute: An act of Parliament, section 1\n',
    at: { in: 'patient-objections', text: 'reason: ▸consent' },
  },
  {
    rule: 'patient-objections/flow-with-two-answers',
    in: 'consented-cohort/patient-objections',
    from: 'answers:\n',
    to: 'answers:\n  - flows:\n      - withdrawals\n    upheld: false\n    reason: consent\n\n',
    at: { after: 'work-on-server', text: '      - ▸withdrawals' },
  },
  {
    rule: 'patient-objections/flow-without-answer',
    in: 'consented-cohort/patient-objections',
    from: '      - withdrawals\n',
    to: '',
    at: { text: '▸answers:' },
  },
  {
    rule: 'patient-objections/identifiable-flow-called-not-identifiable',
    in: 'consented-cohort/patient-objections',
    from: 'reason: consent',
    to: 'reason: ▸no-identifiable-flow',
  },
  {
    rule: 'patient-objections/not-upheld-without-reason',
    in: 'consented-cohort/patient-objections',
    from: '    reason: consent\n',
    to: '',
    at: { text: 'upheld: ▸false' },
  },
  {
    rule: 'patient-objections/registration-exemption-on-other-data',
    in: 'gp-workforce/patient-objections',
    from: 'exemption: not-patients',
    to: 'exemption: ▸deaths-registration',
  },
  {
    rule: 'patient-objections/section-251-without-upholding',
    in: 'commissioner/duty-of-confidentiality',
    after: 'liftsOptOutFor:',
    from: '      - invoice-check\n',
    to: '',
    at: { in: 'patient-objections', after: '      - invoice-store', text: 'upheld: ▸false' },
  },
  {
    rule: 'patient-objections/statutory-exemption-on-another-route',
    in: 'commissioner/patient-objections',
    from: 'exemption: cag-lifted',
    to: 'exemption: ▸statutory',
  },
  {
    rule: 'patient-objections/type-2-objection-named',
    in: 'consented-cohort/patient-objections',
    from: 'Applying the opt-out would drop people',
    to: 'Applying type 2 objections would drop people',
    at: { text: 'explanation: ▸|' },
  },
  {
    rule: 'patient-objections/upheld-although-law-requires-flow',
    in: 'section-251-registry/duty-of-confidentiality',
    after: 'outcomes-to-host',
    from: 'route: section-251\n    support: registry-support\n',
    to: 'route: statutory\n    statute: An act of Parliament, section 1\n',
    at: { in: 'patient-objections', text: 'upheld: ▸true' },
  },
  {
    rule: 'patient-objections/upheld-without-section-251',
    in: 'consented-cohort/patient-objections',
    from: 'upheld: false\n    reason: consent\n',
    to: 'upheld: ▸true\n',
  },
];
