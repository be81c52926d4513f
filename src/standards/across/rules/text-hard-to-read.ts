import { at, rule } from '../../../core/rule.ts';
import { proseOf, type Prose } from '../prose.ts';
import { readabilityOf } from '../readability.ts';

/** Longest sentence that is let pass, in words; the longest of a published section has 44 to 49 in the middle case. */
const MOST_WORDS = 60;
/** Least reading ease that is let pass. Of 585 published benefits one in four lies lower; plain English is 60. */
const LEAST_EASE = 10;
/** A shorter text says too little of how somebody writes. */
const FEWEST_WORDS = 60;
/** Who writes like this does so throughout; more findings would only drown the others. */
const MOST_FINDINGS = 3;

export default rule({
  id: 'across/text-hard-to-read',
  guidance: 'BEN-007',
  severity: 'info',
  since: '0.1.0',
  title: 'A text for the public that few of them could read',
  why: 'These texts are published, and lay people are among those who review them. What has to be read twice is often read wrongly.',
  fix: 'Cut long sentences in two, say who does what, and use the words that you would use to a neighbour.',
  source: { fact: '5d-03', status: 'seen' },
  reads: [],
  messages: {
    long: (args: { words: number; start: string }) => `One sentence has ${args.words} words: “${args.start}…”`,
    hard: (args: { ease: number }) =>
      `The words and sentences are very long: reading ease is ${args.ease}, where plain English has 60 and a contract 30.`,
  },
  check({ app }, report) {
    let found = 0;
    for (const prose of proseOf(app, DOCUMENTS).filter(isForThePublic)) {
      const { words, ease, longest } = readabilityOf(prose.text);
      const place = at(prose.document, prose.path);
      if (longest.words > MOST_WORDS) {
        report.long({ words: longest.words, start: longest.text.split(' ').slice(0, 6).join(' ') }, place);
      } else if (words >= FEWEST_WORDS && ease < LEAST_EASE) report.hard({ ease: Math.round(ease) }, place);
      else continue;
      found += 1;
      if (found === MOST_FINDINGS) return;
    }
  },
  examples: {
    bad: [
      `objective-for-processing: {purposes: [{id: study, aim: "We study ${'how people who were ill for a long time '.repeat(8)}get well."}]}`,
      `expected-measurable-benefits: {benefits: [{id: one, statement: "${'Epidemiological characterisation facilitates multidisciplinary implementation. '.repeat(12)}"}]}`,
    ],
    good: [
      `objective-for-processing: {purposes: [{id: study, aim: "${'We ask who gets well after an operation. '.repeat(12)}"}]}`,
    ],
  },
});

/** Answers that lay people are to read. */
function isForThePublic({ document, path }: Prose): boolean {
  const key = path.at(-1);
  return document === 'application' ? key === 'summary' : key !== 'legitimateInterest';
}

const DOCUMENTS = ['application', 'objective-for-processing', 'expected-measurable-benefits'] as const;
