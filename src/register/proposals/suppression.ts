import type { Proposed } from '../proposals.ts';
import type { ProseColumn } from '../record.ts';
import { quoted, sentencesWith, statements, type Reading } from './sentences.ts';

const SUPPRESSED = /\bsmall[- ]numbers? (?:will be |are |is |being |being fully )?suppress(?:ed|ion)\b/i;
const OUTPUTS = /\b(?:outputs?|results?|reports?|publications?|publish\w*|findings|papers?|present(?:ed)?)\b/i;
/** A sentence of what would be, or of some outputs only. */
const SUPPOSED =
  /\b(?:would (?!contain\b|be\b)|undermin\w+|without|un-?suppressed|majority|most|in such cases|indicates? that|where (?:these|such|the) outputs may)\b/i;
/** The column that is about outputs speaks first. */
const ORDER: readonly ProseColumn[] = [
  'Expected Output',
  'Processing Activities',
  'Objective for Processing',
  'Expected Measurable Benefits',
];

/** That outputs have their small numbers hidden. */
export function suppressionIn({ prose }: Reading): Proposed {
  const sentences = sentencesWith(prose, /\bsmall[- ]numbers?\b/i);
  const found = statements(sentences, SUPPRESSED, SUPPOSED).filter(({ text }) => OUTPUTS.test(text));
  const first = ORDER.flatMap((column) => found.find((one) => one.column === column) ?? [])[0];
  if (first === undefined) return { proposals: [], leftovers: [] };
  const value = { id: 'outputs', level: 'aggregated-suppressed', ruleText: quoted(first) };
  return {
    proposals: [
      { document: 'expected-outcomes', path: ['outputs', 0], value, words: quoted(first), column: first.column },
    ],
    leftovers: [],
  };
}
