import { describe, expect, it } from 'vitest';
import { acceptedKinds, RESERVED } from '../../src/core/references.ts';
import { isSchema, schemasOf, stringsOf, type Schema } from '../../src/dev/schema-source.ts';
import { rules } from '../../src/generated/registry.ts';
import { against, everySchema, keysOf, nodes, text } from './read.ts';

const ALL = nodes();
const OBJECTS = ALL.filter((node) => node.schema['type'] === 'object');
const SCHEMAS = everySchema();

const fieldsOf = (group: unknown): string[] => (isSchema(group) ? stringsOf(group['fields']) : stringsOf(group));
const groupsOf = (schema: Schema, keyword: string): string[][] =>
  Array.isArray(schema[keyword]) ? schema[keyword].map(fieldsOf) : [];

/** Parts of a schema that speak of its own properties: itself and, for each condition, `if` and `then`. */
function speakers(schema: Schema): Schema[] {
  return [
    schema,
    ...schemasOf(schema['allOf']).flatMap((part) =>
      [part, part['if'], part['then'], ...schemasOf(part['anyOf'])].filter(isSchema),
    ),
  ];
}

describe('what has to be answered', () => {
  it('is named once, and known', () => {
    const wrong = OBJECTS.flatMap(({ place, schema }) =>
      speakers(schema).flatMap((part) => {
        const named = [
          ...stringsOf(part['required']),
          ...stringsOf(part['requiredAtSubmission']),
          ...groupsOf(part, 'x-oneOf').flat(),
          ...stringsOf(part['x-forbidden']),
        ];
        const known = keysOf(schema['properties']);
        return named
          .filter((key, index) => named.indexOf(key) !== index || !known.includes(key))
          .map((key) => `${place}: ${key}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is not asked for again by a condition', () => {
    const wrong = OBJECTS.flatMap(({ place, schema }) =>
      schemasOf(schema['allOf']).flatMap((part) => {
        const then = isSchema(part['then']) ? part['then'] : {};
        return stringsOf(then['required'])
          .filter((key) => stringsOf(schema['required']).includes(key))
          .map((key) => `${place}: ${key}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('in groups is of two or more, none in two groups', () => {
    for (const { place, schema } of OBJECTS) {
      for (const part of speakers(schema)) {
        const groups = [...groupsOf(part, 'x-oneOf'), ...groupsOf(part, 'x-atMostOne')];
        for (const group of groups) {
          expect(group.length, place).toBeGreaterThanOrEqual(2);
          for (const key of group) expect(keysOf(schema['properties']), place).toContain(key);
        }
        expect(new Set(groups.flat()).size, place).toBe(groups.flat().length);
      }
    }
  });

  it('under a condition names first what triggers it, and says because of what', () => {
    const conditions = SCHEMAS.filter(({ schema }) => schema['if'] !== undefined);
    expect(conditions.length).toBeGreaterThan(30);
    for (const { place, schema } of conditions) {
      const test = isSchema(schema['if']) ? schema['if'] : {};
      const [trigger = ''] = stringsOf(test['required']);
      expect(trigger, place).not.toBe('');
      const judged = [test, ...schemasOf(test['anyOf'])].flatMap((part) => keysOf(part['properties']));
      if (judged.length > 0) expect(judged, place).toContain(trigger);
      expect(text(schema['x-because']), place).toMatch(/^(?:[^A-Z\s]|[A-Z]{2}).*[^.]$/);
      const then = isSchema(schema['then']) ? Object.keys(schema['then']) : [];
      expect(then.length, place).toBeGreaterThan(0);
      for (const keyword of then)
        expect(['required', 'requiredAtSubmission', 'properties', 'x-oneOf', 'x-forbidden'], place).toContain(keyword);
      expect(schema['else'], place).toBeUndefined();
    }
  });
});

describe('ids', () => {
  const declared = new Set(
    ALL.flatMap(({ schema }) => (schema['x-declares'] === undefined ? [] : [text(schema['x-declares'])])),
  );

  it('that are used are declared somewhere', () => {
    const used = ALL.filter(({ schema }) => schema['x-ref'] !== undefined && schema['x-ref'] !== 'any');
    expect(used.length).toBeGreaterThan(80);
    expect(
      against(used, ({ schema }) => acceptedKinds(text(schema['x-ref'])).every((kind) => declared.has(kind))),
    ).toEqual([]);
    for (const kind of Object.keys(RESERVED)) expect([...declared]).toContain(kind);
  });

  it('of any kind are of a kind that is declared', () => {
    const any = ALL.filter(({ schema }) => schema['x-ref'] === 'any');
    expect(any).toHaveLength(1);
    const kinds = /^\^\(\?:([a-z|]+)\)\//.exec(text(any[0]?.schema['pattern']))?.[1]?.split('|') ?? [];
    expect(kinds.toSorted()).toEqual([...declared].toSorted());
  });

  it('are declared in a field called id, each kind in one place', () => {
    const declaring = ALL.filter(({ schema }) => schema['x-declares'] !== undefined);
    expect(
      against(
        declaring,
        ({ key, schema }) => key === 'id' && schema['type'] === 'string' && schema['x-ref'] === undefined,
      ),
    ).toEqual([]);
    expect(declaring).toHaveLength(declared.size);
    for (const { own, place } of ALL.filter(({ key }) => key === 'id')) expect(own['title'], place).toBe('Id');
  });

  it('are all of one form', () => {
    const form = new Set(
      ALL.filter(
        ({ schema }) =>
          (schema['x-ref'] !== undefined && schema['x-ref'] !== 'any') || schema['x-declares'] !== undefined,
      ).map(({ schema }) => schema['pattern']),
    );
    expect([...form]).toEqual(['^[a-z][a-z0-9-]{0,39}$']);
  });
});

describe('rules that a schema carries', () => {
  const carried = SCHEMAS.flatMap(({ place, schema }) => {
    const groups = ['x-oneOf', 'x-atMostOne'].flatMap((keyword) => schemasOf(schema[keyword]));
    return [schema, ...groups].flatMap((part) =>
      part['x-rule'] === undefined ? [] : [{ document: place.split('#')[0] ?? '', rule: text(part['x-rule']) }],
    );
  });

  it('exist, and know the schema that carries them', () => {
    for (const { document, rule } of carried)
      expect(
        rules.find(({ id }) => id === rule),
        rule,
      ).toMatchObject({ schema: document });
  });

  it('are carried', () => {
    const named = new Set(carried.map(({ rule }) => rule));
    expect(rules.filter((rule) => 'schema' in rule && !named.has(rule.id)).map(({ id }) => id)).toEqual([]);
  });
});
