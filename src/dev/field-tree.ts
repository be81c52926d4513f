import type { Field, FieldType } from '../core/fields.ts';
import { homeOf, isSchema, resolve, schemasOf, stringsOf, type Schema, type SchemaSet } from './schema-source.ts';

/** Help for one field, kept apart from the tree because only forms, hovers and `explain` need it. */
export interface FieldHelp {
  readonly help?: string;
  readonly examples?: readonly string[];
}

/** Builds the field tree of a document, and collects help by dotted path (`controllers[].decides`). */
export function fieldTree(set: SchemaSet, document: string, schema: Schema, help: Record<string, FieldHelp>): Field {
  return build(set, document, schema, '', help);
}

/** A property's schema with the targets of its `$ref`s laid under its own keywords, and the file they live in. */
export function effective(set: SchemaSet, home: string, schema: Schema): { schema: Schema; home: string } {
  let merged: Schema = {};
  let where = home;
  const direct = typeof schema['$ref'] === 'string' ? [schema] : [];
  for (const part of [...direct, ...schemasOf(schema['allOf'])]) {
    const ref = part['$ref'];
    if (typeof ref !== 'string') continue;
    const target = effective(set, homeOf(home, ref), resolve(set, home, ref));
    merged = { ...merged, ...target.schema };
    where = target.home;
  }
  const { $ref: _ref, allOf, ...own } = schema;
  const conditions = schemasOf(allOf).filter((part) => typeof part['$ref'] !== 'string');
  const inherited = schemasOf(merged['allOf']);
  const rest = [...inherited, ...conditions];
  return { schema: { ...merged, ...own, ...(rest.length > 0 ? { allOf: rest } : {}) }, home: where };
}

function build(set: SchemaSet, home: string, raw: Schema, dotted: string, help: Record<string, FieldHelp>): Field {
  const { schema, home: inner } = effective(set, home, raw);
  const type = typeOf(schema);
  noteHelp(schema, dotted, help);
  const groups = groupsIn(schema);
  const optional = {
    ...given('fact', schema['x-fact']),
    ...given('status', schema['x-status']),
    ...given('expected', schema['x-expected']),
    ...given('labels', schema['x-labels']),
    ...given('words', schema['x-words']),
    ...given('catalogue', schema['x-catalogue']),
    ...given('ref', schema['x-ref']),
    ...given('declares', schema['x-declares']),
    ...(schema['x-emptyIsAnswer'] === true ? { keepsEmpty: true as const } : {}),
    ...(stringsOf(schema['required']).length > 0 ? { required: stringsOf(schema['required']) } : {}),
    ...(stringsOf(schema['requiredAtSubmission']).length > 0
      ? { atSubmission: stringsOf(schema['requiredAtSubmission']) }
      : {}),
    ...(groups.length > 0 ? { oneOf: groups } : {}),
    ...given('sometimes', sometimes(schema)),
  };
  const title = typeof schema['title'] === 'string' ? schema['title'] : '';
  if (type === 'object') {
    const fields: Record<string, Field> = {};
    for (const [key, property] of Object.entries(isSchema(schema['properties']) ? schema['properties'] : {})) {
      if (isSchema(property)) fields[key] = build(set, inner, property, join(dotted, key), help);
    }
    return { type, title, ...optional, fields };
  }
  if (type === 'list') {
    const items = isSchema(schema['items']) ? schema['items'] : {};
    return { type, title, ...optional, item: build(set, inner, items, `${dotted}[]`, help) };
  }
  return { type, title, ...optional };
}

/** Fields that a condition of this schema asks for. */
function sometimes(schema: Schema): string[] | undefined {
  const names = schemasOf(schema['allOf']).flatMap((part) => {
    const then = isSchema(part['then']) ? part['then'] : part;
    const branches = schemasOf(part['anyOf']).flatMap((branch) => stringsOf(branch['required']));
    return [
      ...stringsOf(then['required']),
      ...stringsOf(then['requiredAtSubmission']),
      ...groupsIn(then).flat(),
      ...branches,
    ];
  });
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function groupsIn(schema: Schema): string[][] {
  return (Array.isArray(schema['x-oneOf']) ? schema['x-oneOf'] : []).map((group: unknown) =>
    Array.isArray(group) ? stringsOf(group) : isSchema(group) ? stringsOf(group['fields']) : [],
  );
}

function typeOf(schema: Schema): FieldType {
  switch (schema['type']) {
    case 'object':
    case 'integer':
    case 'boolean':
      return schema['type'];
    case 'array':
      return 'list';
    case 'string':
      return schema['x-prose'] === true ? 'prose' : 'string';
    default:
      throw new Error(`a property needs a type: ${JSON.stringify(schema).slice(0, 120)}`);
  }
}

function noteHelp(schema: Schema, dotted: string, help: Record<string, FieldHelp>): void {
  const examples = Array.isArray(schema['examples'])
    ? schema['examples'].map((example) => (typeof example === 'string' ? example : JSON.stringify(example)))
    : [];
  const words = schema['description'];
  if (typeof words !== 'string' && examples.length === 0) return;
  help[dotted] = {
    ...(typeof words === 'string' ? { help: words } : {}),
    ...(examples.length > 0 ? { examples } : {}),
  };
}

function given(key: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value };
}

function join(dotted: string, key: string): string {
  return dotted === '' ? key : `${dotted}.${key}`;
}
