import { describe, expect, it } from 'vitest';
import { isSchema, type Schema } from '../../src/dev/schema-source.ts';
import { EDITIONS } from '../../src/reference/editions.ts';
import { against, everySchema, keysOf, nodes, set, text } from './read.ts';

const ALL = nodes();
const PROPERTIES = ALL.filter((node) => node.key !== undefined);
/** Settings ask for no fact of the guidance, and in no form. */
const QUESTIONS = PROPERTIES.filter(({ document }) => document !== 'config');
const OBJECTS = ALL.filter((node) => node.schema['type'] === 'object');
const SCHEMAS = everySchema();

it('speak of the documents that exist', () => {
  expect(set.documents.size).toBeGreaterThanOrEqual(22);
  expect(ALL.length).toBeGreaterThan(600);
  expect([...set.documents.keys()].toSorted()).toEqual(
    ['application', 'evidence', ...(EDITIONS.at(-1)?.standards.map(({ slug }) => slug) ?? [])].toSorted(),
  );
});

describe('each file', () => {
  it('has its name as $id, a title, and says what it is for', () => {
    for (const [name, schema] of [...set.documents, ['common', set.common] as const, ...set.others]) {
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', $id: `${name}.schema.json` });
      expect(text(schema['title'])).not.toBe('');
      expect(text(schema['description'])).toMatch(/\.$/);
    }
  });

  it('uses keywords that are known and no others', () => {
    const known = new Set(
      `$schema $id $ref title description examples type properties required additionalProperties items definitions enum const allOf anyOf if then not contains
       minLength maxLength pattern format minimum maximum minItems maxItems minProperties requiredAtSubmission
       x-fact x-status x-expected x-labels x-words x-prose x-ref x-declares x-rule x-because x-oneOf x-atMostOne x-forbidden x-atSubmission x-emptyIsAnswer
       x-catalogue x-since-edition x-until-edition`.split(/\s+/),
    );
    expect(
      SCHEMAS.flatMap(({ place, schema }) =>
        Object.keys(schema)
          .filter((keyword) => !known.has(keyword))
          .map((keyword) => `${place}: ${keyword}`),
      ),
    ).toEqual([]);
  });

  it('wraps a reference that has anything beside it', () => {
    expect(
      SCHEMAS.filter(({ schema }) => typeof schema['$ref'] === 'string' && Object.keys(schema).length > 1).map(
        ({ place }) => place,
      ),
    ).toEqual([]);
  });
});

describe('each property', () => {
  it('has a title, which is no sentence', () => {
    expect(
      against(PROPERTIES, ({ own }) => /^\S.*[^.\s]$/.test(text(own['title'])) && text(own['title']).length <= 80),
    ).toEqual([]);
  });

  it('has a description of one to four sentences', () => {
    const sentences = (words: string): number =>
      words
        .replaceAll(/\b(?:e\.g|i\.e|No|Ltd|St)\./g, '')
        .split(/[.?!](?:\s|$)/)
        .filter((part) => part.trim() !== '').length;
    expect(
      against(
        PROPERTIES,
        ({ own }) => text(own['description']).endsWith('.') || text(own['description']).endsWith('?'),
      ),
    ).toEqual([]);
    expect(
      against(
        PROPERTIES,
        ({ own }) => sentences(text(own['description'])) >= 1 && sentences(text(own['description'])) <= 4,
      ),
    ).toEqual([]);
  });

  it('says no “shall” and nothing of schemas', () => {
    expect(
      against(
        PROPERTIES,
        ({ own }) =>
          !/\bshall\b|\bJSON\b|\bschema\b|\benum\b/i.test(`${text(own['title'])} ${text(own['description'])}`),
      ),
    ).toEqual([]);
  });

  it('names the fact that asks for it, and how that is known', () => {
    expect(against(QUESTIONS, ({ own }) => /^(?:model|[0-9A-Z]{1,5}[a-z]?-\d{2})$/.test(text(own['x-fact'])))).toEqual(
      [],
    );
    expect(
      against(QUESTIONS, ({ own }) => ['seen', 'practice', 'inferred', 'cut'].includes(text(own['x-status']))),
    ).toEqual([]);
    expect(against(QUESTIONS, ({ own }) => own['x-fact'] !== 'model' || own['x-status'] === 'inferred')).toEqual([]);
  });

  it('asks a question where prose is wanted', () => {
    expect(
      against(
        QUESTIONS.filter(({ schema }) => schema['x-prose'] === true),
        ({ own }) => text(own['title']).endsWith('?'),
      ),
    ).toEqual([]);
  });
});

describe('each value', () => {
  it('is of a type, closed if it is a map, bounded if it is text, a list or a number', () => {
    expect(
      against(ALL, ({ schema }) => ['object', 'array', 'string', 'integer', 'boolean'].includes(text(schema['type']))),
    ).toEqual([]);
    expect(against(OBJECTS, ({ schema }) => schema['additionalProperties'] === false)).toEqual([]);
    expect(against(ALL, ({ schema }) => schema['type'] !== 'string' || Number(schema['maxLength']) <= 60_000)).toEqual(
      [],
    );
    expect(
      against(
        ALL,
        ({ schema }) => schema['type'] !== 'array' || (Number(schema['maxItems']) <= 5000 && isSchema(schema['items'])),
      ),
    ).toEqual([]);
    expect(
      against(
        ALL,
        ({ schema }) =>
          schema['type'] !== 'integer' || (Number.isInteger(schema['minimum']) && Number.isInteger(schema['maximum'])),
      ),
    ).toEqual([]);
  });

  it('has a title in the singular if it is an entry with keys of its own', () => {
    expect(
      against(
        OBJECTS.filter(({ place }) => place.endsWith('[]')),
        ({ schema }) => text(schema['title']) !== '',
      ),
    ).toEqual([]);
  });

  it('has words for every answer of a fixed list, in its order, and for no other', () => {
    const coded = ALL.filter(({ schema }) => schema['enum'] !== undefined);
    expect(coded.length).toBeGreaterThan(70);
    expect(
      against(coded, ({ schema }) => JSON.stringify(keysOf(schema['x-labels'])) === JSON.stringify(schema['enum'])),
    ).toEqual([]);
    expect(
      against(coded, ({ schema }) =>
        Object.values(schema['x-labels'] as object).every((label) => /\S/.test(text(label))),
      ),
    ).toEqual([]);
    expect(against(ALL, ({ schema }) => schema['x-labels'] === undefined || schema['enum'] !== undefined)).toEqual([]);
  });

  it('says what is expected where a pattern or a format can be missed', () => {
    expect(
      against(
        ALL,
        ({ schema }) =>
          (schema['pattern'] === undefined && schema['format'] === undefined) ||
          /^\S.*[^.]$/.test(text(schema['x-expected'])),
      ),
    ).toEqual([]);
  });

  it('has examples that it would accept, of its type', () => {
    const fits = (schema: Schema, example: unknown): boolean => {
      if (schema['type'] === 'array')
        return (
          Array.isArray(example) &&
          example.every((entry) => fits(isSchema(schema['items']) ? schema['items'] : {}, entry))
        );
      if (schema['type'] === 'integer') return Number.isInteger(example);
      if (schema['type'] === 'string')
        return (
          typeof example === 'string' &&
          (schema['pattern'] === undefined || new RegExp(text(schema['pattern']), 'u').test(example)) &&
          (!Array.isArray(schema['enum']) || schema['enum'].includes(example))
        );
      return true;
    };
    expect(
      against(
        ALL,
        ({ schema }) =>
          schema['examples'] === undefined ||
          (Array.isArray(schema['examples']) &&
            schema['examples'].length > 0 &&
            schema['examples'].every((example) => fits(schema, example))),
      ),
    ).toEqual([]);
  });
});
