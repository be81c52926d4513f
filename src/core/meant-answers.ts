import { isDay } from './days.ts';
import type { Field, FieldTrees } from './fields.ts';
import { acceptedKinds, whereDeclared } from './references.ts';
import { quoted } from './schema-words.ts';
import { nearest, plain } from './suggest.ts';
import { isMap, valueAt } from './values.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What was probably meant by an answer of the wrong form, and how to write it. */
export interface Meant {
  /** What was expected, to complete “is not …”; the words of the field where it is left out. */
  readonly expected?: string;
  /** Added to the message. */
  readonly hint: string;
  /** In place of the usual advice. */
  readonly fix: string;
}

/**
 * The day that was meant by one written as in the United Kingdom, with the day first and the month in figures or in
 * words: `31/03/2027`, `31.3.27`, `31st March 2027`; or with other marks between, `2027/03/31`. As YYYY-MM-DD.
 */
export function dayMeant(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const [, year, month = '', date = ''] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, month, date);
  const [, first, second = '', third = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? [];
  if (first !== undefined) return dayOf(third, second, first);
  const [, figure, word = '', last = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4}|\d{2})$/.exec(text) ?? [];
  const number = MONTHS.indexOf(word.slice(0, 3)) + 1;
  return figure === undefined || number === 0 ? undefined : dayOf(last, String(number), figure);
}

function dayOf(year: string, month: string, date: string): string | undefined {
  const day = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** The answer that was meant by one of the wrong form: a day, or the id of a thing that was written by its name. */
export function answerMeant(
  field: Field | undefined,
  value: unknown,
  data: Readonly<Record<string, unknown>>,
  trees: FieldTrees,
): Meant | undefined {
  if (typeof value !== 'string') return undefined;
  const day = field?.expected?.includes('year-month-day') === true ? dayMeant(value) : undefined;
  if (day !== undefined) return { hint: ` Did you mean “${day}”?`, fix: `Write ${day}.` };
  if (field?.ref === undefined || !acceptedKinds(field.ref).includes('organisation')) return undefined;
  return organisationMeant(value, data, whereDeclared(field.ref, trees));
}

/** The id of the organisation whose name was written, or how to list it. */
function organisationMeant(typed: string, data: Readonly<Record<string, unknown>>, home: string): Meant {
  const expected = 'an id';
  const ids = new Map(listed(data).flatMap(({ id, names }) => [id, ...names].map((name) => [name, id] as const)));
  const same = [...ids.keys()].find((name) => plain(name) === plain(typed)) ?? nearest(typed, ids.keys());
  const id = plain(typed) === 'nhsengland' ? 'nhs-england' : ids.get(same ?? '');
  if (id !== undefined)
    return { expected, hint: ` Did you mean “${quoted(id)}”?`, fix: `Write ${quoted(id)}, its id.` };
  const known = [...new Set(ids.values())];
  const those = known.length === 0 ? '' : ` Known: ${known.slice(0, 40).map(quoted).join(', ')}.`;
  return {
    expected,
    hint: ' Organisations are named by the short id that each has in application.yaml.',
    fix: `List it first in ${home}, with an id of your own, such as “- id: ${idFor(typed)}”, and its name; then write that id here.${those}`,
  };
}

/** An id made of a name, to show what one looks like. */
function idFor(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^(?:the|of|and|for)$/.test(word));
  const id = words.slice(0, 3).join('-').slice(0, 40);
  return /^[a-z][a-z0-9-]+$/.test(id) ? id : 'northbridge-university';
}

function listed(data: Readonly<Record<string, unknown>>): readonly { id: string; names: readonly string[] }[] {
  const list = valueAt(data, ['application', 'organisations']);
  return (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    if (!isMap(entry) || typeof entry['id'] !== 'string') return [];
    const aliases: readonly unknown[] = Array.isArray(entry['aliases']) ? entry['aliases'] : [];
    return [{ id: entry['id'], names: [entry['name'], ...aliases].filter((name) => typeof name === 'string') }];
  });
}
