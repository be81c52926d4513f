import { at, rule } from '../../../core/rule.ts';
import type { Place } from '../../../core/finding.ts';
import { showNumber } from '../../../core/show-number.ts';
import { numberOf, NUMBER } from '../number-words.ts';
import { proseOf } from '../prose.ts';

/** A cohort by its size: “a cohort of about 900 people”. What follows a number of years or a share is no size. */
const COHORT = new RegExp(
  `\\bcohort (?:of|comprising|comprises|consists of|includes|contains) (?:a total of )?(?:(?:about|around|approximately|some|over|nearly|up to) )?(${NUMBER})\\b(?! ?(?:%|per cent|years?|months?|weeks?|to \\d|and |or |cohorts))`,
  'gi',
);
/** The places of the study: “the 22 study hospitals”. Without such a word it may be some of them, or others. */
const SITES = new RegExp(
  `\\b(?:the|all|our|these) (${NUMBER}) ((?:study|participating|trial|recruiting|pilot) (?:hospitals|sites|centres|practices))\\b`,
  'gi',
);

export default rule({
  id: 'across/numbers-differ-between-texts',
  severity: 'info',
  since: '0.1.0',
  title: 'Numbers of people or places that differ between texts',
  why: 'A number that differs from file to file is often left from an earlier version. A reader cannot tell which one holds.',
  fix: 'Make the numbers the same, or say in the text what each of them counts.',
  source: { fact: 'FORM-01', status: 'inferred' },
  reads: [],
  messages: {
    cohort: (args: { here: string; there: string }) =>
      `This text speaks of a cohort of ${args.here}, but elsewhere it is ${args.there}.`,
    places: (args: { here: string; there: string; places: string }) =>
      `This text speaks of ${args.here} ${args.places}, but another of ${args.there}.`,
  },
  check({ app }, report) {
    const cohorts = app.get('data-minimisation')?.cohorts ?? [];
    const sizes = cohorts.flatMap(({ size }, index) =>
      size?.count === undefined
        ? []
        : [{ count: size.count, at: at('data-minimisation', ['cohorts', index, 'size', 'count']) }],
    );
    const total = sizes.reduce((sum, { count }) => sum + count, 0);
    // A cohort whose size is not known yet may be the one.
    const first = sizes.length < cohorts.length ? undefined : sizes[0];
    const said = new Map<string, { readonly count: number; readonly at: Place }>();
    for (const { document, path, text } of proseOf(app, DOCUMENTS)) {
      for (const [, words = ''] of text.matchAll(COHORT)) {
        const count = numberOf(words);
        if (count === undefined || count < 20 || first === undefined) continue;
        if ([...sizes, { count: total }].some((one) => isNear(one.count, count))) continue;
        report.cohort({ here: words, there: listed(sizes.map((one) => one.count)) }, at(document, path), [
          { at: first.at, message: 'Here is the size of the first cohort.' },
        ]);
        break;
      }
      for (const [, words = '', places = ''] of text.matchAll(SITES)) {
        const count = numberOf(words);
        const before = said.get(places.toLowerCase());
        if (count === undefined) continue;
        if (before === undefined) said.set(places.toLowerCase(), { count, at: at(document, path) });
        else if (before.count !== count && before.at.document !== document) {
          report.places({ here: words, there: showNumber(before.count), places }, at(document, path), [
            { at: before.at, message: 'Here is the other number.' },
          ]);
          break;
        }
      }
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {cohorts: [{id: all, size: {count: 1800, basis: exact}}]}
objective-for-processing: {purposes: [{id: study, aim: We follow a cohort of 900 people.}]}`,
      `
objective-for-processing: {purposes: [{id: study, aim: The twelve study hospitals take part.}]}
expected-outcomes: {plans: {dissemination: A letter goes to all 14 study hospitals.}}`,
    ],
    good: [
      `
data-minimisation: {cohorts: [{id: all, size: {count: 18240, basis: exact}}]}
objective-for-processing: {purposes: [{id: study, aim: We follow a cohort of about 18,000 people at the 22 study hospitals.}]}
expected-outcomes: {plans: {dissemination: A letter goes to the twenty-two study hospitals and to the 30 others.}}`,
    ],
  },
});

/** True for numbers of which one may be the other, rounded. */
function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) / 10;
}

function listed(counts: readonly number[]): string {
  return [...new Set(counts)].map(showNumber).join(' or ');
}

/** Where applications count people and places. */
const DOCUMENTS = [
  'application',
  'data-minimisation',
  'objective-for-processing',
  'processing-activities',
  'expected-outcomes',
  'expected-measurable-benefits',
] as const;
