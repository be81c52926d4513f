import type { Planting } from './planting.ts';

/** Slips of the pen, which the engine itself sees: in keys, in kinds of answers, in YAML. */
export const SLIPS: readonly Planting[] = [
  {
    rule: 'schema/unknown-key',
    in: 'consented-cohort/data-controllers',
    from: '- organisation: wexcombe-university\n    decides',
    to: '- ▸organization: wexcombe-university\n    decides',
  },
  {
    rule: 'schema/unknown-key',
    in: 'consented-cohort/transparency',
    from: 'declaration:',
    to: '▸statement: We keep a notice.\ndeclaration:',
  },
  {
    rule: 'schema/not-wanted',
    in: 'consented-cohort/processing-activities',
    after: 'id: linked-records-out',
    from: '    method: secure-transfer\n',
    to: '    ▸level: pseudonymised\n    method: secure-transfer\n',
  },
  {
    rule: 'schema/not-a-choice',
    in: 'consented-cohort/processing-activities',
    from: 'direction: in\n',
    to: 'direction: ▸inward\n',
  },
  {
    rule: 'schema/wrong-type',
    in: 'consented-cohort/processing-activities',
    after: 'id: participant-list-in',
    from: 'specialCategory: true',
    to: 'specialCategory: ▸yes',
  },
  {
    rule: 'schema/wrong-type',
    in: 'consented-cohort/data-minimisation',
    from: 'count: 18240',
    to: 'count: ▸about 18,000',
  },
  {
    rule: 'schema/wrong-form',
    in: 'consented-cohort/application',
    from: 'start: 2026-10-01',
    to: 'start: ▸2026-02-30',
  },
  {
    rule: 'schema/wrong-form',
    in: 'consented-cohort/application',
    from: 'start: 2026-10-01',
    to: 'start: ▸01/10/2026',
  },
  {
    rule: 'schema/wrong-form',
    in: 'consented-cohort/application',
    from: 'odsCode: ZZ99Z',
    to: 'odsCode: ▸zz99z',
  },
  {
    rule: 'schema/unanswered',
    in: 'consented-cohort/expected-measurable-benefits',
    from: 'route: ',
    to: '# route: ',
    at: { text: '▸# yaml-language-server' },
  },
  {
    rule: 'schema/unanswered',
    in: 'consented-cohort/duty-of-confidentiality',
    after: 'participant-list-in',
    from: '    consents:\n      - written-consent\n',
    to: '',
    at: { after: 'participant-list-in', text: 'route: ▸consent' },
  },
  {
    rule: 'schema/both-answered',
    in: 'consented-cohort/data-minimisation',
    from: '\nnoneHeld:',
    to: '\nheld:\n  - id: old\n    agreement: DARS-NIC-000002-C3D4F-v1.0\n    product: HES_APC\n    level: pseudonymised\n    route: none\n    keep: false\n    reason: Held from an earlier study.\n\n▸noneHeld:',
  },
  {
    rule: 'load/text-after-hash',
    in: 'consented-cohort/application',
    from: 'estimate: £2,819 for',
    to: 'estimate: £2,819 ▸#provisional for',
  },
  {
    rule: 'load/yaml-syntax',
    in: 'consented-cohort/transparency',
    from: '\nnotices:\n',
    to: '\nnotices:\n▸\t',
  },
  {
    rule: 'load/yaml-syntax',
    in: 'consented-cohort/gdpr-consent',
    from: 'notUsed: |\n',
    to: 'notUsed: ▸Consent: not used\nhow: |\n',
  },
  {
    rule: 'load/duplicate-key',
    in: 'consented-cohort/expected-outcomes',
    from: '\nplans:\n',
    to: '\nplans:\n  dissemination: First.\n▸plans:\n',
  },
  {
    rule: 'load/anchor-or-alias',
    in: 'consented-cohort/territory-of-use',
    from: 'storage:\n',
    to: 'storage: ▸&areas\n',
  },
];
