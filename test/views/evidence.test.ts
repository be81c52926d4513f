import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/views/evidence.ts';
import { exampleApplication, smallApplication } from '../support/views.ts';

const nothing = (): undefined => undefined;

/** States of the papers of a ledger whose files are there, each with this digest. */
function states(items: string, digest?: string, asOf?: string): readonly (readonly string[])[] {
  const app = smallApplication(`evidence: {items: [${items}]}\nethical-approval: {dpia: one}`, asOf);
  return ledgerOf({ ...app, evidenceFiles: ['one.pdf'] }, () => digest).papers.map((paper) => paper.states);
}

const one = (more: string): string => `{id: one, kind: dpia, title: One, status: attached, file: one.pdf, ${more}}`;

describe('the ledger of evidence', () => {
  it('shows what a paper proves, by Standard, field and line', () => {
    const { papers } = ledgerOf(exampleApplication('section-251-registry'), nothing);
    expect(papers[3]).toMatchObject({
      id: 'protocol-1-1',
      kind: 'Protocol as approved',
      issued: '2023-02-20',
      version: '1.1',
      file: 'protocol-1-1.txt',
      digest: 'not read',
      states: ['superseded'],
    });
    expect(papers[3]?.proves[0]).toEqual({
      what: '7a: Protocol named in the letter (West Exampleshire Research Ethics Committee)',
      at: 'standards/ethical-approval.yaml:27',
      by: 'answer',
    });
    expect(papers[3]?.proves.at(-1)).toEqual({
      what: 'named in “Outcome letter on support under section 251, 00/CAG/0001”',
      at: 'evidence.yaml:120',
      by: 'paper',
    });
    expect(papers[3]).not.toHaveProperty('expires');
  });

  it('shows what the ledger says of a paper, with its page, before what rests on it', () => {
    const { papers } = ledgerOf(exampleApplication('section-251-registry'), nothing);
    expect(papers.find(({ id }) => id === 'cag-letter')?.proves.slice(0, 3)).toEqual([
      {
        what: '7b: Support under regulation 5 for three flows, until 31 December 2030',
        page: '1',
        at: 'evidence.yaml:113',
        by: 'ledger',
      },
      { what: '3c: Opt-outs are respected', page: '1', at: 'evidence.yaml:116', by: 'ledger' },
      expect.objectContaining({ what: '7b: Outcome letters (00/CAG/0001)', by: 'answer' }),
    ]);
  });

  it('finds nothing wrong with a paper in order', () => {
    const digest = 'a'.repeat(64);
    expect(states(one(`sha256: ${digest}, validUntil: 2026-11-23`), digest)).toEqual([[]]);
    expect(states(one(`sha256: ${digest.toUpperCase()}, validUntil: 2026-11-23`), digest)).toEqual([[]]);
  });

  it('tells a changed file from one that could not be read', () => {
    const sha256 = `sha256: ${'a'.repeat(64)}`;
    expect(states(one(sha256), 'b'.repeat(64))).toEqual([['changed']]);
    expect(states(one(sha256), undefined)).toEqual([[]]);
  });

  it('names what is missing, awaited, stale, superseded and unused', () => {
    expect(states(one('validUntil: 2026-11-22'))).toEqual([['stale']]);
    expect(
      states(
        [
          '{id: one, kind: dpia, title: One, status: requested}',
          '{id: two, kind: dpia, title: Two, status: not-available}',
          '{id: three, kind: dpia, title: Three, file: three.pdf, supersedes: two}',
        ].join(', '),
      ),
    ).toEqual([['awaited'], ['not-available', 'superseded', 'unused'], ['missing', 'unused']]);
  });

  it('lists files that no paper names', () => {
    const app = { ...smallApplication('evidence: {items: []}'), evidenceFiles: ['stray.pdf'] };
    expect(ledgerOf(app, nothing)).toEqual({ papers: [], unlisted: ['stray.pdf'] });
  });
});
