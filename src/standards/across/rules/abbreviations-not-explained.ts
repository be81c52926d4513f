import { at, rule } from '../../../core/rule.ts';
import type { Place } from '../../../core/finding.ts';
import { abbreviationsIn, explainedAbbreviations } from '../abbreviations.ts';
import { proseOf } from '../prose.ts';

/** Fewest that are worth a word. Of 585 published agreements nearly all have one, and one in four has this many. */
const FEWEST = 4;
/** Most that are listed by name. */
const MOST_LISTED = 8;

export default rule({
  id: 'across/abbreviations-not-explained',
  guidance: 'BEN-007',
  severity: 'info',
  since: '0.1.0',
  title: 'Abbreviations that no part of the application explains',
  why: 'The texts are published and read by people from outside, who cannot look over your shoulder. What they cannot spell out they cannot judge.',
  fix: 'Write each name in full where it first appears, with the short form in brackets behind it, or do without the short form.',
  source: { fact: 'FORM-01', status: 'seen' },
  reads: [],
  messages: {
    unexplained: (args: { list: string }) => `These abbreviations are explained nowhere: ${args.list}.`,
  },
  check({ app }, report) {
    const found = new Map<string, Place>();
    for (const { document, path, text } of proseOf(app, DOCUMENTS)) {
      for (const short of abbreviationsIn(text)) if (!found.has(short)) found.set(short, at(document, path));
    }
    if (found.size < FEWEST) return;
    const explained = explainedAbbreviations(app);
    const open = [...found].filter(([short]) => !explained.has(short));
    const [first] = open;
    if (first === undefined || open.length < FEWEST) return;
    const listed = open.slice(0, MOST_LISTED).map(([short]) => short);
    const more = open.length - listed.length;
    report.unexplained({ list: `${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}` }, first[1]);
  },
  examples: {
    bad: [
      'objective-for-processing: {purposes: [{id: study, aim: "The CTU links the RCT to QALY scores, IMD and LSOA."}]}',
    ],
    good: [
      'objective-for-processing: {purposes: [{id: study, aim: "The NHS and GP data of the clinical trials unit (CTU) are used for an RCT (randomised controlled trial), and the CTU reports QALY and IMD."}]}',
    ],
  },
});

/** What is written for the public. */
const DOCUMENTS = [
  'application',
  'objective-for-processing',
  'expected-outcomes',
  'expected-measurable-benefits',
] as const;
