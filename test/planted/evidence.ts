import type { Planting } from './planting.ts';

/** Faults in the papers that prove what is said, and in what rests on them. */
export const PAPERS: readonly Planting[] = [
  {
    rule: 'across/evidence-of-wrong-kind',
    in: 'consented-cohort/evidence',
    after: 'id: dpia',
    from: 'kind: dpia',
    to: 'kind: equality-assessment',
    at: { in: 'ethical-approval', text: 'dpia: ▸dpia' },
  },
  {
    rule: 'across/day-not-come-yet',
    in: 'consented-cohort/evidence',
    after: 'id: rec-letter',
    from: 'dated: 2020-10-22',
    to: 'dated: ▸2062-10-22',
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
  {
    rule: 'evidence/page-that-cannot-be',
    in: 'consented-cohort/evidence',
    after: 'id: rec-letter',
    from: 'page: "1"',
    to: 'page: ▸"2-1"',
  },
  {
    rule: 'evidence/paper-not-at-hand',
    in: 'consented-cohort/evidence',
    after: 'id: dpia',
    from: 'status: attached\n',
    upTo: '    organisations:',
    to: 'status: ▸promised\n',
    and: [{ in: 'evidence/dpia.txt', from: '', to: '' }],
  },
  {
    rule: 'evidence/paper-out-of-date',
    in: 'consented-cohort/evidence',
    after: 'id: dpia',
    from: 'version: "1.1"\n',
    to: 'version: "1.1"\n    validUntil: ▸2026-11-22\n',
  },
  {
    rule: 'evidence/paper-without-use',
    in: 'consented-cohort/ethical-approval',
    from: 'equality: equality-assessment\n',
    to: '',
    at: { in: 'evidence', text: 'id: ▸equality-assessment' },
  },
];
