import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FIELD_TREES } from '../core/fields-data.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The schemas of all documents as one, for programs that take a single schema: a file is judged by the document whose
 * keys it uses. What only dars understands (stages, references, words) stays in as unknown keywords.
 */
export function peerSchema(root: string): string {
  const names = ['common', ...Object.keys(FIELD_TREES)];
  const schemas = names.map((name) => {
    const text = readFileSync(path.join(root, 'schemas', `${name}.schema.json`), 'utf8');
    return [name, JSON.parse(text) as { readonly [key: string]: Json }] as const;
  });
  const definitions = schemas.map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, bundled(schema, name)]);
  const chosen = schemas.slice(1).map(([name, { properties }]) => ({
    if: { propertyNames: { enum: Object.keys(properties ?? {}) } },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
    then: { $ref: `#/definitions/${name}` },
  }));
  return JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    definitions: Object.fromEntries(definitions) as Json,
    allOf: chosen,
    anyOf: chosen.map((one) => one.if),
  });
}

/** A schema whose references lead into the one that holds all. */
function bundled(value: Json, own: string): Json {
  if (Array.isArray(value)) return value.map((one: Json) => bundled(one, own));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === '$ref' && typeof one === 'string' ? target(one, own) : bundled(one, own),
    ]),
  );
}

function target(reference: string, own: string): string {
  const [file = '', pointer = ''] = reference.split('#');
  const name = file === '' ? own : file.replace(/\.schema\.json$/, '');
  return `#/definitions/${name}${pointer}`;
}
