import { at, rule } from '../../../core/rule.ts';
import type { Place } from '../../../core/finding.ts';
import { showNumber } from '../../../core/show-number.ts';
import { numberOf, NUMBER } from '../number-words.ts';
import { proseOf } from '../prose.ts';

/** The places of the study: “the 22 study hospitals”. Without such a word it may be some of them, or others. */
const SITES = new RegExp(
  `\\b(?:the|all|our|these) (${NUMBER}) ((?:study|participating|trial|recruiting|pilot) (?:hospitals|sites|centres|practices))\\b`,
  'gi',
);
/** Numbers of people in thousands, written out to the last one. */
const PEOPLE = /\b(\d{1,3}(?:,\d{3})+|\d{4,9}) (?:\w+ )?(?:participants|people|patients|adults|children|women|men)\b/gi;

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
    people: (args: { here: string; there: string }) =>
      `This text speaks of ${args.here} people, but Data Minimisation counts ${args.there}; the two differ by a slip of a digit.`,
    places: (args: { here: string; there: string; places: string }) =>
      `This text speaks of ${args.here} ${args.places}, but another of ${args.there}.`,
  },
  check({ app }, report) {
    const cohorts = app.get('data-minimisation')?.cohorts ?? [];
    const sizes = cohorts.flatMap(({ size }, index) =>
      (['count', 'upTo'] as const).map((key) => ({
        count: size?.[key],
        at: at('data-minimisation', ['cohorts', index, 'size', key]),
      })),
    );
    const said = new Map<string, { readonly count: number; readonly at: Place }>();
    for (const { document, path, text } of proseOf(app, DOCUMENTS)) {
      const words = text.replaceAll(/\s+/g, ' ');
      for (const [, here = ''] of words.matchAll(PEOPLE)) {
        const count = numberOf(here);
        if (count === undefined || sizes.some((size) => size.count === count)) continue;
        const meant = sizes.find((size) => size.count !== undefined && isSlipOf(count, size.count));
        if (meant?.count === undefined) continue;
        report.people({ here, there: showNumber(meant.count) }, at(document, path), [
          { at: meant.at, message: 'Here they are counted.' },
        ]);
        break;
      }
      for (const [, here = '', places = ''] of words.matchAll(SITES)) {
        const count = numberOf(here);
        const before = said.get(places.toLowerCase());
        if (count === undefined) continue;
        if (before === undefined) said.set(places.toLowerCase(), { count, at: at(document, path) });
        else if (before.count !== count && before.at.document !== document) {
          report.places({ here, there: showNumber(before.count), places }, at(document, path), [
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
data-minimisation: {cohorts: [{id: all, size: {count: 18240, basis: exact}}]}
objective-for-processing: {purposes: [{id: study, aim: "We follow 18,420 adults."}]}`,
      `
objective-for-processing: {purposes: [{id: study, aim: The twelve study hospitals take part.}]}
expected-outcomes: {plans: {dissemination: A letter goes to all 14 study hospitals.}}`,
    ],
    good: [
      `
data-minimisation: {cohorts: [{id: all, size: {count: 18240, basis: exact}}]}
objective-for-processing: {purposes: [{id: study, aim: "We follow about 18,000 people at the 22 study hospitals, 18,240 people in all, of 18,611 people who joined."}]}
expected-outcomes: {plans: {dissemination: A letter goes to the twenty-two study hospitals and to the 30 others.}}`,
    ],
  },
});

/** True for two numbers that differ in one digit, or in two that have changed places; round numbers say too little. */
function isSlipOf(one: number, other: number): boolean {
  const [first, second] = [String(one), String(other)];
  if (first.length !== second.length || one % 100 === 0 || other % 100 === 0) return false;
  const [place, next, ...more] = first.split('').flatMap((digit, index) => (digit === second[index] ? [] : [index]));
  if (place === undefined || more.length > 0) return false;
  return next === undefined || (first[place] === second[next] && first[next] === second[place]);
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
