import { addMonths, compareDays, isDay } from '../days.ts';
import type { FieldTrees } from '../fields.ts';
import type { Step } from '../finding.ts';
import { choices, quoted } from '../schema-words.ts';
import { nearest } from '../suggest.ts';
import type { Application } from '../workspace.ts';
import { answerName, liesIn, placesOf, type AnswerName, type AnswerPlace, type Entry } from './answers.ts';
import { HouseFault } from './house-rule.ts';
import { PatternFault, patternOf } from './pattern.ts';

/** A condition as it stands in the file, once its schema has vouched for it. */
export interface WrittenCondition {
  readonly path: string;
  readonly present?: boolean;
  readonly absent?: boolean;
  readonly equals?: string;
  readonly oneOf?: readonly string[];
  readonly noneOf?: readonly string[];
  readonly matches?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly months?: number;
}

/** What one answer has to be like. */
export interface Condition {
  readonly name: AnswerName;
  /** Other answers that it is compared with. */
  readonly others: readonly AnswerName[];
  /** True where it must be there, false where it must not, undefined where either will do. */
  readonly there: boolean | undefined;
  readonly tests: readonly Test[];
}

/** One comparison: undefined where it holds or cannot be made, else what is wanted in place of what was found. */
type Test = (value: unknown, app: Application, entry: Entry | undefined) => string | undefined;

/** A place that a condition finds fault with, and how. */
export interface Miss extends AnswerPlace {
  readonly words: string;
}

/** Makes a condition ready for use. Errors: HouseFault with the place of what cannot be meant. */
export function conditionOf(
  written: WrittenCondition,
  trees: FieldTrees,
  each: AnswerName | undefined,
  at: readonly Step[],
): Condition {
  const name = answerName(written.path, trees, [...at, 'path']);
  const others: AnswerName[] = [];
  const tests: Test[] = [];
  const there = presence(written, at);
  const single = name.field.type === 'list' ? name.field.item : name.field;
  const compared = ['equals', 'oneOf', 'noneOf', 'matches', 'atLeast', 'atMost', 'notBefore', 'notAfter'] as const;
  const used = compared.filter((key) => written[key] !== undefined);
  const [first] = used;
  if (first === undefined && there === undefined) {
    throw new HouseFault(
      at,
      'This condition asks nothing: add present, absent, equals, oneOf, noneOf, matches, atLeast, atMost, notBefore or notAfter.',
    );
  }
  if (first !== undefined && there === false)
    throw new HouseFault([...at, first], `An answer that must be absent cannot be compared with ${first}.`);
  if (first !== undefined && (single?.type === 'object' || single === undefined || single.type === 'list')) {
    throw new HouseFault(
      [...at, 'path'],
      `“${written.path}” is a group of answers; only whether it is present or absent can be asked.`,
    );
  }
  const isNumber = single?.type === 'integer';
  const wanted = (key: 'equals' | 'oneOf' | 'noneOf', listed: readonly string[]): readonly string[] => {
    const known = single?.type === 'boolean' ? ['true', 'false'] : Object.keys(single?.labels ?? {});
    listed.forEach((one, index) => {
      if (known.length === 0 || known.includes(one)) return;
      const near = nearest(one, known);
      const place = key === 'equals' ? [...at, key] : [...at, key, index];
      const all = single?.labels === undefined ? known.join(', ') : choices(single);
      throw new HouseFault(
        place,
        `“${one}” is no answer to “${name.field.title}”.${near === undefined ? ` Its answers are: ${all}.` : ` Did you mean “${near}”?`}`,
      );
    });
    return listed;
  };
  const same = (value: unknown, one: string): boolean => (isNumber ? Number(one) === value : String(value) === one);
  if (written.equals !== undefined || written.oneOf !== undefined) {
    const listed =
      written.oneOf === undefined ? wanted('equals', [written.equals ?? '']) : wanted('oneOf', written.oneOf);
    if (written.equals !== undefined && written.oneOf !== undefined)
      throw new HouseFault([...at, 'equals'], 'Give equals or oneOf, not both.');
    tests.push((value) => (listed.some((one) => same(value, one)) ? undefined : `wanted here: ${either(listed)}`));
  }
  if (written.noneOf !== undefined) {
    const listed = wanted('noneOf', written.noneOf);
    tests.push((value) => (listed.some((one) => same(value, one)) ? 'which is not wanted here' : undefined));
  }
  if (written.matches !== undefined) tests.push(matching(written.matches, [...at, 'matches']));
  for (const key of ['atLeast', 'atMost'] as const) {
    const limit = written[key];
    if (limit === undefined) continue;
    if (!isNumber)
      throw new HouseFault([...at, key], `“${name.field.title}” is no number, so ${key} cannot be asked of it.`);
    const words = `wanted here: ${key === 'atLeast' ? 'at least' : 'at most'} ${limit}`;
    tests.push((value) =>
      typeof value !== 'number' || (key === 'atLeast' ? value >= limit : value <= limit) ? undefined : words,
    );
  }
  if (written.months !== undefined && written.notBefore === undefined && written.notAfter === undefined) {
    throw new HouseFault([...at, 'months'], 'Months are added to a day: give notBefore or notAfter as well.');
  }
  for (const key of ['notBefore', 'notAfter'] as const) {
    const limit = written[key];
    if (limit === undefined) continue;
    const day = dayOf(limit, trees, each, [...at, key]);
    if (typeof day !== 'string') others.push(day);
    tests.push(dayTest(key, day, written.months ?? 0));
  }
  return { name, others, there, tests };
}

function presence({ present, absent }: WrittenCondition, at: readonly Step[]): boolean | undefined {
  if (present !== undefined && absent !== undefined)
    throw new HouseFault([...at, 'absent'], 'Give present or absent, not both.');
  return present ?? (absent === undefined ? undefined : !absent);
}

function matching(source: string, at: readonly Step[]): Test {
  try {
    const pattern = patternOf(source);
    return (value) => (pattern.test(String(value)) ? undefined : `wanted here: text that fits ${source}`);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    throw new HouseFault(at, `This regular expression cannot be used: ${error.message}.`);
  }
}

/** A day, the word for the day of the check, or an answer that holds one. */
function dayOf(
  text: string,
  trees: FieldTrees,
  each: AnswerName | undefined,
  at: readonly Step[],
): string | AnswerName {
  if (text === 'asOf' || isDay(text)) return text;
  if (/^\d/.test(text)) throw new HouseFault(at, `There is no day ${text}.`);
  const name = answerName(text, trees, at);
  const { document, keys } = name;
  // Lists around the entry that is looked at by itself are settled with it.
  const settled = each !== undefined && liesIn(name, each) ? each.keys.length : 0;
  const loose = keys
    .slice(0, -1)
    .map((_, index) => answerName([document, ...keys.slice(0, index + 1)].join('.'), trees, at))
    .find((one) => one.field.type === 'list' && one.keys.length > settled);
  if (loose !== undefined || name.field.type === 'list') {
    throw new HouseFault(
      at,
      `“${text}” may be several days; compare with one, or look at each entry by itself with “each:”.`,
    );
  }
  return name;
}

function dayTest(key: 'notBefore' | 'notAfter', day: string | AnswerName, months: number): Test {
  return (value, app, entry) => {
    const limit = typeof day === 'string' ? (day === 'asOf' ? app.asOf : day) : placesOf(app, day, entry)[0]?.value;
    if (typeof value !== 'string' || typeof limit !== 'string' || !isDay(value) || !isDay(limit)) return undefined;
    const last = months === 0 ? limit : addMonths(limit, months);
    const order = compareDays(value, last);
    if (key === 'notBefore' ? order >= 0 : order <= 0) return undefined;
    return `wanted here: not ${key === 'notBefore' ? 'before' : 'after'} ${last}`;
  };
}

/** Places where a condition does not hold. An answer that is not there is one only where it has to be. */
export function misses(condition: Condition, app: Application, entry: Entry | undefined): readonly Miss[] {
  const title = `“${condition.name.field.title}”`;
  return placesOf(app, condition.name, entry).flatMap((place): readonly Miss[] => {
    if (place.value === undefined) {
      return condition.there === true ? [{ ...place, words: `${title} is not answered.` }] : [];
    }
    if (condition.there === false) return [{ ...place, words: `${title} is answered, and must not be.` }];
    const wrong = condition.tests.flatMap((test) => test(place.value, app, entry) ?? []);
    return wrong.length === 0
      ? []
      : [{ ...place, words: `${title} is “${quoted(place.value)}”; ${wrong.join('; ')}.` }];
  });
}

/** The place that makes a condition hold; undefined where it does not. */
export function holdsAt(condition: Condition, app: Application, entry: Entry | undefined): AnswerPlace | undefined {
  const places = placesOf(app, condition.name, entry);
  if (condition.there === false) {
    if (places.some(({ value }) => value !== undefined)) return undefined;
    return places[0] ?? { path: condition.name.keys, value: undefined };
  }
  return places.find(
    ({ value }) => value !== undefined && condition.tests.every((test) => test(value, app, entry) === undefined),
  );
}

function either(words: readonly string[]): string {
  const all = words.map((word) => `“${quoted(word)}”`);
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}
