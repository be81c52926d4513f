import type { Planting } from './planting.ts';

/** Faults in approvals and in the papers that prove them. */
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
  {
    rule: 'evidence/cited-version-differs',
    in: 'consented-cohort/evidence',
    after: 'id: dpia',
    from: 'version: "2.0"',
    to: 'version: ▸"2.1"',
  },
  {
    rule: 'evidence/file-changed',
    in: 'consented-cohort/evidence/dpia.txt',
    from: '',
    to: 'A later version.\n',
    at: { in: 'evidence', after: 'id: dpia', text: 'sha256: ▸' },
  },
  {
    rule: 'evidence/file-not-listed',
    in: 'consented-cohort/evidence/old-leaflet.txt',
    from: '',
    to: 'Information for participants, version 1.1\n',
    at: { in: 'evidence', text: '▸items:' },
  },
  {
    rule: 'evidence/paper-without-file',
    in: 'consented-cohort/evidence/dpia.txt',
    from: '',
    to: '',
    at: { in: 'evidence', text: 'file: ▸dpia.txt' },
  },
];
