import { Ajv } from 'ajv';
import secure from 'ajv/lib/refs/json-schema-secure.json' with { type: 'json' };
import { checkSync } from 'recheck';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compiler } from '../../src/dev/generate.ts';
import { lowerAll, lowerHouseRules } from '../../src/dev/lower-schema.ts';
import { everySchema, set, text } from './read.ts';

const FILES = [...set.documents, ['common', set.common] as const, ...set.others];

describe.each(FILES)('%s.schema.json', (_, schema) => {
  it('is a schema of draft-07', () => {
    const ajv = new Ajv({ strict: false });
    expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
  });

  it('bounds what it matches, as the secure schema of ajv asks', () => {
    const ajv = new Ajv({ strict: false });
    const isSecure = ajv.compile(secure);
    expect(isSecure(schema), ajv.errorsText(isSecure.errors)).toBe(true);
  });
});

it('the secure schema refuses what it is there for', () => {
  const isSecure = new Ajv({ strict: false }).compile(secure);
  expect(isSecure({ type: 'string', pattern: '^(a+)+$' })).toBe(false);
  expect(isSecure({ type: 'string', maxLength: 9, pattern: '^a{1,9}$' })).toBe(true);
});

it('the schema of house rules compiles strictly, by itself', () => {
  expect(compiler().compile(lowerHouseRules(set).schema)({})).toBe(true);
});

it('all schemas compile strictly, as one', () => {
  const { schema, notes } = lowerAll(set);
  const validate = compiler().compile(schema);
  expect(validate({})).toBe(true);
  expect(validate({ application: { title: 7 } })).toBe(false);
  // Every note stands at a constraint that is there.
  for (const pointer of Object.keys(notes)) {
    const at = pointer
      .slice(2)
      .split('/')
      .reduce<unknown>(
        (part, step) =>
          (part as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
        schema,
      );
    expect(at, pointer).toBeTypeOf('object');
  }
});

describe('each pattern', () => {
  beforeAll(() => void vi.stubEnv('RECHECK_SYNC_BACKEND', 'pure'));
  afterAll(() => void vi.unstubAllEnvs());

  /** A tenth of the usual effort finds what is bad, see below, and takes a tenth of the time. */
  const EFFORT = {
    maxIteration: 2,
    attackLimit: 2e7,
    incubationLimit: 5000,
    maxGeneStringSize: 500,
    maxInitialGenerationSize: 50,
    seedingLimit: 100,
    randomSeed: 1,
  };
  const complexity = (pattern: string): string => {
    const verdict = checkSync(pattern, 'u', EFFORT);
    return verdict.status === 'unknown' ? 'unknown' : verdict.complexity.type;
  };
  const patterns = [
    ...new Set(
      everySchema().flatMap(({ schema }) => (schema['pattern'] === undefined ? [] : [text(schema['pattern'])])),
    ),
  ];

  it('is anchored at both ends, and free of endless repetition', () => {
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of patterns) {
      expect(pattern).toMatch(/^\^.*\$$/);
      expect(pattern.replaceAll(/\\.|\[[^\]]*\]/g, 'x'), pattern).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });

  it.each(patterns)('takes time in proportion to the text: %s', (pattern) => {
    expect(['safe', 'linear']).toContain(complexity(pattern));
  });

  it.each([
    ['^(a+)+$', 'exponential'],
    ['^(?:.{0,255}\\.\\.){1,9}$', 'exponential'],
    ['^[^\\r\\n]{1,1000}[^\\r\\n]{1,1000}$', 'polynomial'],
  ])('would be refused if it were %s', (pattern, type) => {
    expect(complexity(pattern)).toBe(type);
  });
});
