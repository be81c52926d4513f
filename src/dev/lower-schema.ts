import type { ConstraintNote } from '../core/fields.ts';
import { homeOf, isSchema, resolve, schemasOf, stringsOf, type Schema, type SchemaSet } from './schema-source.ts';

type Notes = Record<string, ConstraintNote>;

const ANNOTATIONS = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'examples',
  'requiredAtSubmission',
  'definitions',
]);

/**
 * Turns the authored schemas into one plain draft-07 schema that ajv compiles, and notes what each constraint means.
 * Our own keywords become standard ones: a submission's answers are a `required` of their own, a group is `anyOf` plus `not`.
 */
export function lowerAll(set: SchemaSet): { schema: Schema; notes: Notes } {
  const beside = [...set.others].filter(([name]) => name === 'config' || name === 'organisations');
  return lowered('dars', set, new Map([...set.documents, ...beside]));
}

/** The schema of house rules by itself: what few applications need must not cost time in all. */
export function lowerHouseRules(set: SchemaSet): { schema: Schema; notes: Notes } {
  return lowered('house', set, new Map([['house-rules', set.others.get('house-rules') ?? {}]]));
}

function lowered(id: string, set: SchemaSet, wanted: ReadonlyMap<string, Schema>): { schema: Schema; notes: Notes } {
  const definitions: Schema = {};
  const notes: Notes = {};
  const lower = lowerer(set, notes);
  for (const [name, schema] of [['common', set.common] as const, ...wanted]) {
    const pointer = `#/definitions/${name}`;
    if (name !== 'common') definitions[name] = lower(schema, pointer, name);
    const own = isSchema(schema['definitions']) ? schema['definitions'] : {};
    for (const [key, part] of Object.entries(own)) {
      if (isSchema(part) && isLeaf(part)) definitions[`${name}.${key}`] = lower(part, `${pointer}.${key}`, name);
    }
  }
  const properties = Object.fromEntries([...wanted.keys()].map((name) => [name, { $ref: `#/definitions/${name}` }]));
  return { schema: { $id: id, type: 'object', properties, definitions }, notes };
}

type Lower = (schema: Schema, pointer: string, home: string) => Schema;

/**
 * Makes the function that lowers one schema; `home` is the file whose definitions a local `$ref` means.
 * A definition with structure is written out where it is used: ajv names the place of an error from the
 * function it stands in, and only a document's own function can be told from the data.
 */
function lowerer(set: SchemaSet, notes: Notes): Lower {
  const lower: Lower = (schema, pointer, home) => {
    const ref = schema['$ref'];
    if (typeof ref === 'string') {
      const target = resolve(set, home, ref);
      // A property of another document is no definition to point at.
      const defined = ref.includes('#/definitions/');
      return isLeaf(target) && defined ? { $ref: reference(ref, home) } : lower(target, pointer, homeOf(home, ref));
    }
    const out: Schema = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword.startsWith('x-') || ANNOTATIONS.has(keyword) || keyword === 'allOf') continue;
      out[keyword] = lowerKeyword(lower, keyword, value, pointer, home);
    }
    if (typeof schema['x-rule'] === 'string' && notes[pointer] === undefined) {
      notes[pointer] = { kind: 'choice', ...reasons(schema) };
    }
    const all: Schema[] = [];
    for (const part of schemasOf(schema['allOf'])) {
      const place = `${pointer}/allOf/${all.length}`;
      const trigger = stringsOf(isSchema(part['if']) ? part['if']['required'] : undefined)[0];
      if (trigger !== undefined) notes[place] = { kind: 'condition', trigger, ...reasons(part) };
      else if (typeof part['$ref'] !== 'string') {
        notes[place] = {
          kind: part['x-atSubmission'] === true ? 'at-submission' : 'choice',
          ...alternatives(part),
          ...reasons(part),
        };
      }
      all.push(lower(part, place, home));
    }
    addOwnKeywords(schema, pointer, all, notes);
    // A lone reference stands for itself; a coded answer needs no length beside its list. Both only spare code.
    if (all.length === 1 && Object.keys(all[0] ?? {}).join() === '$ref' && Object.keys(out).length === 0)
      return all[0] ?? {};
    if (out['enum'] !== undefined) delete out['maxLength'];
    if (all.length > 0) out['allOf'] = all;
    for (const field of stringsOf(schema['x-forbidden'])) {
      out['properties'] = { ...(isSchema(out['properties']) ? out['properties'] : {}), [field]: false };
    }
    return out;
  };
  return lower;
}

/** The fields of a choice whose every way is to answer one field, so that a message can name them. */
function alternatives(part: Schema): { group?: readonly string[] } {
  const ways = schemasOf(part['anyOf']);
  const group = ways.flatMap((way) => (Object.keys(way).join() === 'required' ? stringsOf(way['required']) : []));
  return ways.length > 0 && group.length === ways.length ? { group } : {};
}

/** True for a definition of a single value: its errors need no note. */
function isLeaf(schema: Schema): boolean {
  return schema['type'] === 'string' || schema['type'] === 'integer' || schema['type'] === 'boolean';
}

function lowerKeyword(lower: Lower, keyword: string, value: unknown, pointer: string, home: string): unknown {
  const place = `${pointer}/${keyword}`;
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(isSchema(value) ? value : {}).map(([key, part]) => [
          key,
          isSchema(part) ? lower(part, `${place}/${escapePointer(key)}`, home) : part,
        ]),
      );
    case 'items':
    case 'if':
    case 'then':
    case 'else':
    case 'not':
    case 'contains':
      return isSchema(value) ? lower(value, place, home) : value;
    case 'anyOf':
    case 'oneOf':
      return schemasOf(value).map((part, index) => lower(part, `${place}/${index}`, home));
    default:
      return value;
  }
}

function addOwnKeywords(schema: Schema, pointer: string, all: Schema[], notes: Notes): void {
  const add = (part: Schema, note: ConstraintNote): void => {
    notes[`${pointer}/allOf/${all.length}`] = note;
    all.push(part);
  };
  const late = stringsOf(schema['requiredAtSubmission']);
  if (late.length > 0) add({ required: late }, { kind: 'at-submission' });
  for (const group of groupsOf(schema['x-oneOf'])) {
    add(
      { anyOf: group.fields.map((field) => ({ required: [field] })) },
      { kind: 'none-of-group', group: group.fields, ...group.reasons },
    );
    addPairs(group, add);
  }
  for (const group of groupsOf(schema['x-atMostOne'])) addPairs(group, add);
}

interface Group {
  readonly fields: readonly string[];
  readonly reasons: { rule?: string; because?: string };
}

function addPairs(group: Group, add: (part: Schema, note: ConstraintNote) => void): void {
  group.fields.forEach((first, index) => {
    for (const second of group.fields.slice(index + 1)) {
      add({ not: { required: [first, second] } }, { kind: 'both-of-group', group: [first, second], ...group.reasons });
    }
  });
}

function groupsOf(value: unknown): Group[] {
  if (!Array.isArray(value)) return [];
  return value.map((group: unknown) =>
    isSchema(group)
      ? { fields: stringsOf(group['fields']), reasons: reasons(group) }
      : { fields: stringsOf(group), reasons: {} },
  );
}

function reasons(schema: Schema): { rule?: string; because?: string } {
  return {
    ...(typeof schema['x-rule'] === 'string' ? { rule: schema['x-rule'] } : {}),
    ...(typeof schema['x-because'] === 'string' ? { because: schema['x-because'] } : {}),
  };
}

function reference(ref: string, home: string): string {
  const match = /^(common\.schema\.json)?#\/definitions\/(.+)$/.exec(ref);
  if (match === null) throw new Error(`${home}: a $ref must point into definitions, not ${ref}`);
  return `#/definitions/${match[1] === undefined ? home : 'common'}.${match[2]}`;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
