import { describe, expect, it } from 'vitest';
import { packed, sharing, unpacked } from '../../../src/cli/many/packed-report.ts';
import type { Outcome } from '../../../src/core/finding.ts';
import type { Report } from '../../../src/core/report.ts';

const OUTCOMES: readonly Outcome[] = [
  { rule: 'a/passed', outcome: 'passed' },
  { rule: 'b/failed', outcome: 'failed' },
  { rule: 'c/idle', outcome: 'not-applicable', reason: 'nobody asks' },
  { rule: 'd/stuck', outcome: 'could-not-run', reason: 'it waits', waiting: true },
  { rule: 'e/judged', outcome: 'person', reason: 'Look:\nis it so?' },
  { rule: 'f/waived', outcome: 'waived' },
  { rule: 'g/known', outcome: 'baseline' },
];

function reportOf(outcomes: readonly Outcome[]): Report {
  return {
    application: 'spine',
    title: 'Spines',
    edition: '2026-05',
    stage: 'draft',
    asOf: '2026-11-23',
    files: ['application.yaml'],
    findings: [],
    outcomes,
    questions: [],
    notSearched: [],
  };
}

describe('a packed report', () => {
  it.each([
    ['outcomes of every kind', OUTCOMES],
    ['no outcome', []],
  ])('comes back as it was, with %s, through JSON and between threads', (_, outcomes) => {
    const report = reportOf(outcomes);
    expect(unpacked(JSON.parse(JSON.stringify(packed(report))))).toEqual(report);
    expect(unpacked(structuredClone(packed(report)))).toEqual(report);
  });

  it('shares with others the outcomes that say no more than a word', () => {
    const [one, other] = [1, 2].map(() => unpacked(structuredClone(packed(reportOf(OUTCOMES)))).outcomes);
    expect(one?.[0]).toBe(other?.[0]);
    expect(one?.[2]).not.toBe(other?.[2]);
    const held = sharing(reportOf(structuredClone(OUTCOMES)));
    expect(held).toEqual(reportOf(OUTCOMES));
    expect(held.outcomes[0]).toBe(one?.[0]);
  });
});
