import type { Field } from '../fields.ts';
import type { Step } from '../finding.ts';
import { nearest } from '../suggest.ts';
import { isMap } from '../values.ts';
import { HouseFault } from './house-rule.ts';
import { PatternFault, patternOf } from './pattern.ts';

/** What the value of a keyword has to be. */
type Kind = 'text' | 'number' | 'count' | 'flag' | 'schema' | 'schemas' | 'fields' | 'names' | 'values' | 'value';

const KEYWORDS: ReadonlyMap<string, Kind> = new Map([
  ['type', 'text'],
  ['title', 'text'],
  ['description', 'text'],
  ['pattern', 'text'],
  ['format', 'text'],
  ['enum', 'values'],
  ['const', 'value'],
  ['required', 'names'],
  ['properties', 'fields'],
  ['additionalProperties', 'flag'],
  ['uniqueItems', 'flag'],
  ['minItems', 'count'],
  ['maxItems', 'count'],
  ['minProperties', 'count'],
  ['maxProperties', 'count'],
  ['minLength', 'count'],
  ['maxLength', 'count'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['items', 'schema'],
  ['contains', 'schema'],
  ['if', 'schema'],
  ['then', 'schema'],
  ['else', 'schema'],
  ['not', 'schema'],
  ['allOf', 'schemas'],
  ['anyOf', 'schemas'],
]);

const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean'];

/** Deeper than any form; a schema that nests further is a slip. */
const DEEPEST = 40;

/**
 * Refuses what an overlay cannot mean: unknown keywords, names of fields that the form does not have, patterns that
 * could run away. Only what passes is handed to the compiler of schemas. Errors: HouseFault.
 */
export function checkedOverlay(
  schema: unknown,
  field: Field | undefined,
  at: readonly Step[],
  depth = 0,
): Readonly<Record<string, unknown>> {
  if (!isMap(schema)) throw new HouseFault(at, 'A schema is a group of keywords, such as “required:”.');
  if (depth > DEEPEST) throw new HouseFault(at, 'This schema is nested too deeply.');
  for (const [keyword, value] of Object.entries(schema)) {
    const kind = KEYWORDS.get(keyword);
    const place = [...at, keyword];
    if (kind === undefined) {
      const near = nearest(keyword, KEYWORDS.keys());
      throw new HouseFault(
        place,
        `“${keyword}” is no keyword of JSON Schema that house rules may use.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
        'key',
      );
    }
    checkKind(kind, value, place);
    if (keyword === 'type' && !TYPES.includes(String(value)))
      throw new HouseFault(place, `“${String(value)}” is no type; use one of ${TYPES.join(', ')}.`);
    if (keyword === 'format' && value !== 'date') throw new HouseFault(place, 'The one format here is date.');
    if (keyword === 'pattern') checkPattern(String(value), place);
    if (kind === 'names')
      for (const [index, name] of listOf(value).entries()) known(String(name), field, [...place, index]);
    if (kind === 'fields') {
      for (const [name, part] of Object.entries(isMap(value) ? value : {})) {
        known(name, field, [...place, name], 'key');
        checkedOverlay(part, field?.fields?.[name], [...place, name], depth + 1);
      }
    }
    if (kind === 'schema')
      checkedOverlay(value, keyword === 'items' || keyword === 'contains' ? field?.item : field, place, depth + 1);
    if (kind === 'schemas')
      for (const [index, part] of listOf(value).entries()) checkedOverlay(part, field, [...place, index], depth + 1);
  }
  return schema;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function checkKind(kind: Kind, value: unknown, at: readonly Step[]): void {
  const fits: Readonly<Record<Kind, readonly [boolean, string]>> = {
    text: [typeof value === 'string', 'text'],
    number: [typeof value === 'number', 'a number'],
    count: [Number.isInteger(value) && Number(value) >= 0, 'a whole number'],
    flag: [typeof value === 'boolean', 'true or false'],
    schema: [isMap(value), 'a schema'],
    schemas: [Array.isArray(value), 'a list of schemas'],
    fields: [isMap(value), 'a group of field names'],
    names: [Array.isArray(value) && value.every((one) => typeof one === 'string'), 'a list of field names'],
    values: [Array.isArray(value), 'a list of answers'],
    value: [true, 'an answer'],
  };
  const [right, words] = fits[kind];
  if (!right) throw new HouseFault(at, `“${String(at.at(-1))}” takes ${words}.`);
}

function known(name: string, field: Field | undefined, at: readonly Step[], part: 'key' | 'value' = 'value'): void {
  const names = Object.keys(field?.fields ?? {});
  if (names.includes(name)) return;
  const near = nearest(name, names);
  const hint = near === undefined ? ` Known here: ${names.join(', ') || 'nothing'}.` : ` Did you mean “${near}”?`;
  throw new HouseFault(at, `“${name}” is not a field of this part of the form.${hint}`, part);
}

function checkPattern(source: string, at: readonly Step[]): void {
  try {
    patternOf(source);
  } catch (error) {
    if (!(error instanceof PatternFault)) throw error;
    throw new HouseFault(at, `This regular expression cannot be used: ${error.message}.`);
  }
}
