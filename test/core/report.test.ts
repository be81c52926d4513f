import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { counting, counts, tally, waiverNote, type Report } from '../../src/core/report.ts';

const finding = (parts: Partial<Finding> = {}): Finding => ({
  rule: 'application/made',
  severity: 'error',
  message: 'M.',
  why: 'W.',
  fix: 'F.',
  at: { file: 'application.yaml', path: [], line: 1, column: 1, endLine: 1, endColumn: 1 },
  related: [],
  ...parts,
});
const waived = finding({ waived: { reason: 'why', from: 'application.yaml:1' } });
const known = finding({ inBaseline: true });
const report = (findings: readonly Finding[]): Report => ({
  application: 'test',
  edition: '2026-05',
  stage: 'draft',
  asOf: '2026-11-23',
  files: [],
  findings,
  outcomes: [],
  questions: [],
  notSearched: [],
});

describe('what counts', () => {
  it('is neither waived nor known from before', () => {
    expect([finding(), waived, known].map(counts)).toEqual([true, false, false]);
    const one = finding({ severity: 'info' });
    expect(counting(report([waived, one, known]))).toEqual([one]);
  });

  it('is tallied by severity, and open questions of a draft apart', () => {
    const all = [
      finding(),
      finding(),
      finding({ severity: 'warning' }),
      finding({ severity: 'info' }),
      finding({ severity: 'info', unanswered: true }),
      finding({ severity: 'error', unanswered: true }),
      waived,
      finding({ severity: 'info', unanswered: true, inBaseline: true }),
      known,
    ];
    expect(tally(report(all))).toEqual({ error: 3, warning: 1, info: 1, unanswered: 1, waived: 1, inBaseline: 2 });
  });
});

it.each([
  [{}, 'a.yaml:3'],
  [{ owner: 'B. Marsh' }, 'a.yaml:3, B. Marsh'],
  [{ expires: '2027-01-31' }, 'a.yaml:3, until 2027-01-31'],
  [{ owner: 'B. Marsh', expires: '2027-01-31' }, 'a.yaml:3, B. Marsh, until 2027-01-31'],
])('a waiver is noted in a few words: %j', (parts, words) => {
  expect(waiverNote({ reason: 'why', from: 'a.yaml:3', ...parts })).toBe(words);
});
