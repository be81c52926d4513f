import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A JSON Schema as read from disk: any object. */
export type Schema = { [keyword: string]: unknown };

/** All schemas by document name; `common` holds shared definitions, and those beside an application describe none of its documents. */
export interface SchemaSet {
  readonly documents: ReadonlyMap<string, Schema>;
  readonly common: Schema;
  readonly others: ReadonlyMap<string, Schema>;
}

/** Files beside an application that have a schema: settings, house rules, shared organisations, reports. */
const BESIDE = new Set(['config', 'house-rules', 'organisations', 'report']);

/** Reads schemas/, application and evidence first, then the Standards in the order of their names. */
export function readSchemas(root: string): SchemaSet {
  const folder = path.join(root, 'schemas');
  const all = new Map<string, Schema>();
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.schema.json')) continue;
    const text = readFileSync(path.join(folder, file), 'utf8');
    all.set(file.slice(0, -'.schema.json'.length), JSON.parse(text) as Schema);
  }
  const common = all.get('common');
  if (common === undefined) throw new Error('schemas/common.schema.json is missing');
  const first = ['application', 'evidence'].filter((name) => all.has(name));
  const rest = [...all.keys()].filter((name) => name !== 'common' && !BESIDE.has(name) && !first.includes(name));
  return {
    common,
    documents: new Map([...first, ...rest].map((name) => [name, all.get(name) ?? {}])),
    others: new Map([...all].filter(([name]) => BESIDE.has(name))),
  };
}

/** True for an object that may be a schema. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schemas of a keyword that holds a list of them. */
export function schemasOf(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** The strings of a keyword that holds a list of them. */
export function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Resolves a `$ref` of a schema: into its own file, the common definitions, or a property of another document. */
export function resolve(set: SchemaSet, document: string, ref: string): Schema {
  const home = homeOf(document, ref);
  const pointer = ref.split('#')[1] ?? '';
  let target: unknown = home === 'common' ? set.common : (set.documents.get(home) ?? set.others.get(home));
  for (const part of pointer.split('/').slice(1)) target = isSchema(target) ? target[part] : undefined;
  if (!isSchema(target)) throw new Error(`${document}: cannot resolve ${ref}`);
  return target;
}

/** Which file a `$ref` leads into, so that refs inside the target resolve there. */
export function homeOf(document: string, ref: string): string {
  const [file = ''] = ref.split('#');
  return file === '' ? document : file.replace(/\.schema\.json$/, '');
}
