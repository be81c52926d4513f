import { Ajv } from 'ajv';
import fc, { type Arbitrary } from 'fast-check';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Step } from '../../src/core/finding.ts';
import { prune } from '../../src/core/prune.ts';
import { effective } from '../../src/dev/field-tree.ts';
import { isSchema, schemasOf, stringsOf, type Schema } from '../../src/dev/schema-source.ts';
import { set } from '../schemas/read.ts';

const conditions = new Ajv({ strict: false, ownProperties: true });

/** Texts for the patterns that fast-check does not write itself: it knows no look-ahead, and would write a thousand letters. */
const TEXTS: readonly (readonly [start: string, Arbitrary<string>])[] = [
  [
    '^[^\\r\\n]',
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
  ],
  ['^https://', fc.stringMatching(/^https:\/\/[a-z]{1,9}\.example(?:\/[a-z0-9]{1,5}){0,2}$/)],
  ['^(?!', fc.stringMatching(/^[a-z0-9]{1,9}\.pdf$/)],
];

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const prose = fc
  .string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '-', '#', ':', '|', '“', '*'), minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '');

function textFor(schema: Schema): Arbitrary<string> {
  const pattern = typeof schema['pattern'] === 'string' ? schema['pattern'] : undefined;
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...stringsOf(schema['enum']));
  if (schema['format'] === 'date') return day;
  if (pattern === undefined) return prose;
  const longest = schema['maxLength'];
  const bounds = typeof longest === 'number' ? { maxLength: longest } : {};
  return TEXTS.find(([start]) => pattern.startsWith(start))?.[1] ?? fc.stringMatching(new RegExp(pattern), bounds);
}

/** Answers that a schema accepts but for what is still open: any fields in any number, each right in itself. */
function answersFor(raw: Schema, home: string): Arbitrary<unknown> {
  const { schema, home: inner } = effective(set, home, raw);
  switch (schema['type']) {
    case 'string':
      return textFor(schema);
    case 'integer':
      return fc.integer({ min: Number(schema['minimum']), max: Number(schema['maximum']) });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(answersFor(isSchema(schema['items']) ? schema['items'] : {}, inner), {
        minLength: 1,
        maxLength: 3,
      });
    default:
      return mapFor(schema, inner);
  }
}

function mapFor(schema: Schema, home: string): Arbitrary<unknown> {
  const properties = Object.entries(isSchema(schema['properties']) ? schema['properties'] : {});
  const wanted = new Set([...stringsOf(schema['required']), ...stringsOf(schema['requiredAtSubmission'])]);
  const parts = properties.map(
    ([key, part]) =>
      [
        key,
        isSchema(part)
          ? fc.option(answersFor(part, home), { nil: undefined, freq: wanted.has(key) ? 9 : 2 })
          : fc.constant(undefined),
      ] as const,
  );
  const settled = settler(schema);
  return fc
    .record(Object.fromEntries(parts))
    .map((made) => settled(Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined))));
}

/** Takes out what may not stand together: the second of a group, and what a condition forbids or wants otherwise. */
function settler(schema: Schema): (made: Record<string, unknown>) => Record<string, unknown> {
  const parts = [schema, ...schemasOf(schema['allOf']).flatMap((part) => [part, part['then']].filter(isSchema))];
  const groups = parts.flatMap((part) =>
    ['x-oneOf', 'x-atMostOne'].flatMap((keyword) => (Array.isArray(part[keyword]) ? part[keyword] : [])),
  ) as readonly unknown[];
  const settlers = schemasOf(schema['allOf']).flatMap((part) => {
    const then = isSchema(part['then']) ? part['then'] : {};
    const forbidden = stringsOf(then['x-forbidden']).map((key) => [key, undefined] as const);
    const demanded = Object.entries(isSchema(then['properties']) ? then['properties'] : {}).flatMap(([key, value]) =>
      isSchema(value) && value['const'] !== undefined ? [[key, value['const']] as const] : [],
    );
    const settled = [...forbidden, ...demanded];
    return settled.length > 0 && isSchema(part['if']) ? [{ settled, holds: conditions.compile(part['if']) }] : [];
  });
  return (made) => {
    const left = { ...made };
    for (const group of groups) {
      const [, ...others] = (isSchema(group) ? stringsOf(group['fields']) : stringsOf(group)).filter((key) =>
        Object.hasOwn(left, key),
      );
      for (const key of others) delete left[key];
    }
    for (const { settled, holds } of settlers) {
      for (const [key, value] of holds(left) ? settled : []) if (Object.hasOwn(left, key)) left[key] = value;
    }
    return Object.fromEntries(Object.entries(left).filter(([, value]) => value !== undefined));
  };
}

/** Answers for a document, by its name, without groups of keys in which nothing is answered. */
export function answersOf(name: string): Arbitrary<Readonly<Record<string, unknown>>> {
  const tree = FIELD_TREES[name] ?? { type: 'object', title: '' };
  return answersFor(set.documents.get(name) ?? {}, name).map((data) => prune(data, tree).data);
}

/** A value in answers, with where it stands and what its schema is. */
export interface Leaf {
  readonly path: readonly Step[];
  readonly value: unknown;
}

/** Every text, number and switch of some answers. */
export function leavesOf(value: unknown, path: readonly Step[] = []): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leavesOf(entry, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
  return [{ path, value }];
}

/** A copy of answers with one value put in the place of another, or taken out where `value` is undefined. */
export function withValue(data: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data))
    return data.map((entry: unknown, index) => (index === step ? withValue(entry, rest, value) : entry));
  const entries = Object.entries(data as Record<string, unknown>).map(
    ([key, part]) => [key, key === step ? withValue(part, rest, value) : part] as const,
  );
  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
}
