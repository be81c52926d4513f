import { existsSync, readFileSync } from 'node:fs';
import type { Status } from '../../src/core/rule.ts';

const folder = new URL('../../../shared/facts/', import.meta.url);

/** What the papers say of one fact. */
export interface PaperFact {
  readonly id: string;
  /** Marks that stand in its text; several where a part is known less well. */
  readonly marks: ReadonlySet<Status>;
}

/** The fact papers, where they are at hand. */
export interface Papers {
  readonly facts: readonly PaperFact[];
  /** Ids of the rule tables. */
  readonly rules: ReadonlySet<string>;
}

const ID = String.raw`(?:\d{1,2}[a-e]?|DSFC|DSA|REG|FORM|AUD|AGD|SUP)-\d{2}`;

/** Facts without a mark of their own, which the heading above them gives; the first that fits. */
const BY_HEADING: readonly (readonly [RegExp, Status])[] = [
  [/^1-2\d$/, 'seen'],
  [/^5b-/, 'seen'],
  [/^7c-/, 'inferred'],
  [/^10-1[0-3]$/, 'seen'],
  [/^(?:AGD|SUP)-/, 'practice'],
];

/** Reads the papers; undefined, with a word about it, where they are not at hand. */
export function readPapers(): Papers | undefined {
  if (!existsSync(folder)) {
    process.stderr.write('Skipped comparing the fact ledger with the fact papers: ../shared/facts is not at hand.\n');
    return undefined;
  }
  const standards = readFileSync(new URL('standards.md', folder), 'utf8');
  const supplement = readFileSync(new URL('standards-supplement.md', folder), 'utf8');
  const rows = `${standards}\n${supplement}`.matchAll(/^\| ([A-Z]{2,4}-\d{3}) \|/gm);
  return {
    facts: [
      ...factsOf(between(standards, '## 2. Facts per standard', '### 2.E')),
      ...factsOf(between(supplement, '## 1. Term', '## 9. Proposed')),
    ],
    rules: new Set([...rows].map(([, id = '']) => id)),
  };
}

function between(text: string, from: string, to: string): string {
  return text.slice(text.indexOf(from), text.indexOf(to));
}

function factsOf(text: string): readonly PaperFact[] {
  const starts = [...text.matchAll(new RegExp(String.raw`(?:^\s*- |^\| |(?:^|; )\d+\. |^)(${ID})\b`, 'gm'))];
  return starts.map((start, index) => {
    const id = start[1] ?? '';
    const [own = ''] = text
      .slice(start.index, starts[index + 1]?.index)
      .split(/\n(?=#|---|Enums:|Evidence:|Cross|Rejected|Observed|Superseded|Current)/);
    return { id, marks: marksOf(id, own) };
  });
}

function marksOf(id: string, text: string): ReadonlySet<Status> {
  const marks = new Set<Status>();
  for (const [tag] of text.matchAll(/\[[^\]]*\]/g)) {
    if (/\bCUT\b/.test(tag)) marks.add('cut');
    if (/\bINFER\b/.test(tag)) marks.add('inferred');
    if (/SEEN-PRACTICE/.test(tag)) marks.add('practice');
    if (/\bSEEN\b(?!-)/.test(tag)) marks.add('seen');
  }
  const heading = BY_HEADING.find(([pattern]) => pattern.test(id));
  if (marks.size === 0 && heading !== undefined) marks.add(heading[1]);
  return marks;
}
