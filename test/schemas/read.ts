import { fileURLToPath } from 'node:url';
import { effective } from '../../src/dev/field-tree.ts';
import { isSchema, readSchemas, schemasOf, type Schema } from '../../src/dev/schema-source.ts';

/** Folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The schemas as they are on disk. */
export const set = readSchemas(root);

/** A schema that describes a value of a document, with the place where it stands for messages. */
export interface Node {
  /** Such as `data-controllers: controllers[].organisation`. */
  readonly place: string;
  readonly document: string;
  /** As written. */
  readonly own: Schema;
  /** With what its references give. */
  readonly schema: Schema;
  /** Key under which it stands; undefined for a whole document, an entry of a list and a shared definition. */
  readonly key?: string;
}

/** Every schema of a value: of documents, the settings and shared definitions, conditions left out. */
export function nodes(): Node[] {
  const found: Node[] = [];
  const visit = (document: string, own: Schema, path: string, home: string, key?: string): void => {
    const { schema, home: inner } = effective(set, home, own);
    found.push({
      place: `${document}: ${path === '' ? 'the whole' : path}`,
      document,
      own,
      schema,
      ...(key === undefined ? {} : { key }),
    });
    for (const [name, part] of Object.entries(isSchema(schema['properties']) ? schema['properties'] : {})) {
      if (isSchema(part)) visit(document, part, path === '' ? name : `${path}.${name}`, inner, name);
    }
    if (isSchema(schema['items'])) visit(document, schema['items'], `${path}[]`, inner);
  };
  for (const [name, schema] of [...set.documents, ['config', set.others.get('config') ?? {}] as const])
    visit(name, schema, '', name);
  return found;
}

/** Every object of every schema file, conditions and definitions included, with a JSON pointer; maps of properties are passed through. */
export function everySchema(): { readonly place: string; readonly schema: Schema }[] {
  const found: { place: string; schema: Schema }[] = [];
  const visit = (schema: Schema, place: string): void => {
    found.push({ place, schema });
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === 'properties' || keyword === 'definitions') {
        for (const [name, part] of Object.entries(isSchema(value) ? value : {}))
          if (isSchema(part)) visit(part, `${place}/${keyword}/${name}`);
      } else if (['items', 'if', 'then', 'else', 'not', 'contains'].includes(keyword)) {
        if (isSchema(value)) visit(value, `${place}/${keyword}`);
      } else if (['allOf', 'anyOf', 'oneOf'].includes(keyword)) {
        schemasOf(value).forEach((part, index) => visit(part, `${place}/${keyword}/${index}`));
      }
    }
  };
  for (const [name, schema] of [['common', set.common] as const, ...set.documents, ...set.others])
    visit(schema, `${name}#`);
  return found;
}

/** Places of nodes for which a claim does not hold. */
export function against(places: readonly Node[], holds: (node: Node) => boolean): string[] {
  return places.filter((node) => !holds(node)).map(({ place }) => place);
}

/** A keyword's text; empty when it has none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Keys of a keyword that holds a map. */
export function keysOf(value: unknown): string[] {
  return Object.keys(isSchema(value) ? value : {});
}
