import path from 'node:path';
import type { ErrorObject } from 'ajv';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { isMap } from '../../src/core/values.ts';
import { loadWorkspace } from '../../src/core/workspace.ts';
import { compiler } from '../../src/dev/generate.ts';
import { lowerAll } from '../../src/dev/lower-schema.ts';
import { readSchemas } from '../../src/dev/schema-source.ts';
import shortened from '../../src/generated/validators.js';
import { readWorkspace } from '../../src/io/read-workspace.ts';
import { exampleDay, exampleFolder, exampleNames } from '../support/examples.ts';

const whole = compiler().compile(lowerAll(readSchemas(path.resolve(import.meta.dirname, '../..'))).schema);

/** Answers of every example, as they are checked. */
const EXAMPLES = exampleNames.map((name) => {
  const app = loadWorkspace(readWorkspace(exampleFolder(name)), FIELD_TREES, exampleDay(name));
  return Object.fromEntries([...app.documents].map(([document, { answers }]) => [document, answers?.data]));
});

/** What is read of an error; of some kinds the parameters are left out on purpose. */
function told(errors: readonly Partial<ErrorObject>[] | null | undefined): readonly unknown[] {
  const untold = new Set(['type', 'pattern', 'format', 'enum', 'if', 'anyOf', 'not']);
  return (errors ?? []).map(({ keyword = '', instancePath, schemaPath, params }) => [
    keyword,
    instancePath,
    schemaPath,
    untold.has(keyword) ? {} : params,
  ]);
}

/** The answers with one of their parts left out, replaced or under another name. */
function broken(value: unknown, steps: readonly number[], how: (parent: Record<string, unknown>, key: string) => void) {
  const copy = structuredClone(value);
  let parent: unknown = copy;
  for (const [depth, step] of steps.entries()) {
    const keys = typeof parent === 'object' && parent !== null ? Object.keys(parent) : [];
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    const child: unknown = (parent as Record<string, unknown>)[key];
    if (depth === steps.length - 1 || typeof child !== 'object' || child === null) {
      if (isMap(parent)) how(parent, key);
      break;
    }
    parent = child;
  }
  return copy;
}

it('the shortened validators find in whole examples what the ones of ajv find', () => {
  for (const data of EXAMPLES) expect([shortened(data), whole(data)]).toEqual([true, true]);
});

it('and in broken ones the same errors in the same order', () => {
  const ways: readonly ((parent: Record<string, unknown>, key: string) => void)[] = [
    (parent, key) => void delete parent[key],
    (parent, key) => void (parent[key] = 7),
    (parent, key) => void (parent[key] = 'x'.repeat(61)),
    (parent, key) => void (parent[key] = []),
    (parent, key) => void (parent[key] = [{}, 'a', null]),
    (parent, key) => void (parent[key] = { id: 'a', other: true }),
    (parent, key) => void (parent[`${key}x`] = parent[key]),
  ];
  let wrong = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...EXAMPLES),
      fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 2, maxLength: 7 }), fc.constantFrom(...ways)), {
        minLength: 1,
        maxLength: 4,
      }),
      (data, faults) => {
        const changed = faults.reduce<unknown>((made, [steps, how]) => broken(made, steps, how), data);
        const isRight = whole(changed);
        expect(shortened(changed)).toBe(isRight);
        expect(told(shortened.errors)).toEqual(told(whole.errors));
        if (!isRight) wrong += 1;
      },
    ),
    { numRuns: 400, seed: 7 },
  );
  expect(wrong).toBeGreaterThan(200);
});
