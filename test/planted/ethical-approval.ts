import type { Planting } from './planting.ts';

/** Faults in approvals. */
export const APPROVALS: readonly Planting[] = [
  {
    rule: 'ethical-approval/later-protocol-not-approved',
    in: 'consented-cohort/ethical-approval',
    after: 'id: health-research-authority',
    from: '    amendments:\n      - amendment-letter\n',
    to: '',
    at: { after: 'id: health-research-authority', text: 'protocolLatest: ▸protocol-2-0' },
  },
  {
    rule: 'ethical-approval/nobody-asked',
    in: 'consented-cohort/ethical-approval',
    from: '  asked: |\n',
    upTo: '',
    to: '',
    at: { text: '▸selfCheck:' },
  },
  {
    rule: 'ethical-approval/protocol-not-named-in-letter',
    in: 'consented-cohort/ethical-approval',
    after: 'id: ethics-committee',
    from: 'protocolApproved: protocol-1-2',
    to: 'protocolApproved: ▸protocol-2-0',
  },
  {
    rule: 'ethical-approval/study-title-differs',
    in: 'consented-cohort/ethical-approval',
    from: 'studyTitle: "Life after hip or knee replacement: a five-year follow-up study"',
    to: 'studyTitle: ▸Life after joint replacement',
  },
];
