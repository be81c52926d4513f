import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/fields.ts';
import type { Step } from '../../src/core/finding.ts';
import { prune } from '../../src/core/prune.ts';

const text: Field = { type: 'string', title: 'Text' };
const list = (item: Field, more: Partial<Field> = {}): Field => ({ type: 'list', title: 'List', item, ...more });
const map = (fields: Readonly<Record<string, Field>>): Field => ({ type: 'object', title: 'Map', fields });

const TREE = map({
  name: text,
  x: text,
  people: list(text, { keepsEmpty: true }),
  parts: list(map({ name: text, people: list(text, { keepsEmpty: true }) })),
});

describe('prune removes', () => {
  it.each([
    ['null', null],
    ['undefined', undefined],
    ['empty text', ''],
    ['spaces', '  '],
    ['line ends and tabs', ' \n\t\r\n'],
    ['an empty list', []],
    ['an empty map', {}],
    ['a list of blanks', [null, '', ' ', [], {}]],
    ['a map of blanks', { a: null, b: '', c: [] }],
    ['blanks at every depth', { a: [{ b: { c: [[''], { d: null }] } }] }],
  ])('%s', (_, blank) => {
    expect(prune({ name: 'n', x: blank }, TREE).data).toEqual({ name: 'n' });
    expect(prune({ name: 'n', x: { deep: [blank, 'kept'], gone: blank } }, TREE).data).toEqual({
      name: 'n',
      x: { deep: ['kept'] },
    });
  });

  it.each([
    ['null', null],
    ['a list', ['a']],
    ['text', 'a'],
    ['an empty map', {}],
  ])('everything of %s, which is no form', (_, root) => {
    expect(prune(root, TREE).data).toEqual({});
  });
});

describe('prune keeps', () => {
  it.each([[false], [0], [-1.5], ['no'], [' padded '], ['0'], [[false]], [{ a: 0 }]])('%j as it is', (value) => {
    expect(prune({ x: value }, TREE).data).toEqual({ x: value });
  });

  it('an empty list where that is an answer, and only there', () => {
    const data = { name: 'n', people: [], other: [], parts: [{ people: [] }, { other: [] }] };
    expect(prune(data, TREE).data).toEqual({ name: 'n', people: [], parts: [{ people: [] }] });
  });

  it('no list of blanks even where emptiness is an answer: a blank entry is a question, not an answer', () => {
    expect(prune({ name: 'n', people: [null] }, TREE).data).toEqual({ name: 'n' });
    expect(prune({ name: 'n', people: [''] }, TREE).data).toEqual({ name: 'n' });
  });

  it('the input untouched and its own data frozen at every depth', () => {
    const input = deepFrozen({ people: [], parts: [null, { name: 'a', people: [] }], x: { y: ['z', ''] } });
    const { data } = prune(input, TREE);
    expect(data).toEqual({ people: [], parts: [{ name: 'a', people: [] }], x: { y: ['z'] } });
    for (const part of [data, data['people'], data['parts'], data['x'], (data['parts'] as object[])[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});

describe('original', () => {
  const { data, original } = prune(
    {
      parts: [null, { name: 'a' }, {}, { name: 'b', people: ['', 'p', ' ', 'q'] }],
      '1': ['x', 'y'],
      m: { '0': [null, 'k'] },
    },
    TREE,
  );

  it.each<[readonly Step[], readonly Step[]]>([
    [[], []],
    [['parts'], ['parts']],
    [
      ['parts', 0],
      ['parts', 1],
    ],
    [
      ['parts', 1, 'name'],
      ['parts', 3, 'name'],
    ],
    [
      ['parts', 1, 'people', 0],
      ['parts', 3, 'people', 1],
    ],
    [
      ['parts', 1, 'people', 1],
      ['parts', 3, 'people', 3],
    ],
    [
      ['1', 1],
      ['1', 1],
    ],
    [
      ['m', '0', 0],
      ['m', '0', 1],
    ],
    [
      ['parts', 1, 'absent', 'below'],
      ['parts', 3, 'absent', 'below'],
    ],
    [
      ['absent', 4, 'x'],
      ['absent', 4, 'x'],
    ],
    [
      ['parts', 9],
      ['parts', 9],
    ],
  ])('leads from %j to %j', (path, expected) => {
    expect(original(path)).toEqual(expected);
  });

  it('names nothing that is not in the data', () => {
    expect(data).toEqual({
      '1': ['x', 'y'],
      parts: [{ name: 'a' }, { name: 'b', people: ['p', 'q'] }],
      m: { '0': ['k'] },
    });
  });

  it('leads from every answer to the same answer in the file, and pruning twice changes nothing', () => {
    const blanks = fc.constantFrom(null, '', ' ', [], {});
    const tree = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(blanks, fc.constantFrom('a', 'b', 0, false, 7)),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('a', 'b', '0', 'people'), tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'people'), tree.value), (input) => {
        const pruned = prune(input, TREE);
        for (const [path, leaf] of leaves(pruned.data)) expect(at(input, pruned.original(path))).toEqual(leaf);
        const again = prune(pruned.data, TREE);
        expect(again.data).toEqual(pruned.data);
        for (const [path] of leaves(pruned.data)) expect(again.original(path)).toEqual(path);
      }),
      { numRuns: 500 },
    );
  });
});

function leaves(value: unknown, path: readonly Step[] = []): [readonly Step[], unknown][] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => leaves(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]));
}

function at(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<Step, unknown>)[step], value);
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}
