import { effective } from './field-tree.ts';
import { isSchema, type Schema, type SchemaSet } from './schema-source.ts';

/** Schemas for editors: self-contained, blanks allowed, with the words that completion and hover show. */
export function editorSchemas(set: SchemaSet): [string, string][] {
  const beside = [...set.others].filter(([name]) => name === 'house-rules' || name === 'organisations');
  return [...set.documents, ...beside].map(([name, schema]) => {
    const body = editorCopy(set, name, schema);
    const text = JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...body }, null, 1);
    return [`templates/editor/${name}.schema.json`, `${text}\n`];
  });
}

function editorCopy(set: SchemaSet, home: string, raw: Schema): Schema {
  const { schema, home: inner } = effective(set, home, raw);
  const out: Schema = {};
  for (const keyword of [
    'title',
    'description',
    'examples',
    'maxLength',
    'pattern',
    'minimum',
    'maximum',
    'maxItems',
    'additionalProperties',
  ]) {
    if (schema[keyword] !== undefined) out[keyword] = schema[keyword];
  }
  if (schema['type'] !== undefined) out['type'] = [schema['type'], 'null'];
  if (Array.isArray(schema['enum'])) {
    const labels = (isSchema(schema['x-labels']) ? schema['x-labels'] : {}) as Readonly<Record<string, string>>;
    out['enum'] = [...schema['enum'], null];
    // Editors show one line of help per value from this list.
    out['markdownEnumDescriptions'] = schema['enum'].map((value) => labels[String(value)] ?? '');
  }
  if (isSchema(schema['properties'])) {
    out['properties'] = Object.fromEntries(
      Object.entries(schema['properties']).map(([key, part]) => [
        key,
        isSchema(part) ? editorCopy(set, inner, part) : part,
      ]),
    );
  }
  if (isSchema(schema['items'])) out['items'] = editorCopy(set, inner, schema['items']);
  return out;
}
