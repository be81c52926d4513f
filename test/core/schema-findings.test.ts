import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/dev/schema-source.ts';
import { inShort, small } from './small-schema.ts';

const line: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 20,
  pattern: '^[^\\n]{1,20}$',
  'x-expected': 'text on one line',
};
const choice: Schema = {
  type: 'string',
  maxLength: 9,
  enum: ['open', 'part-way'],
  'x-labels': { open: 'Open', 'part-way': 'Half done' },
};

const FORM = small(
  {
    properties: {
      name: { title: 'Name', allOf: [{ $ref: 'common.schema.json#/definitions/line' }] },
      state: { title: 'State', ...choice },
      states: { title: 'States', type: 'array', maxItems: 3, items: { ...choice } },
      day: { title: 'Day', type: 'string', minLength: 10, maxLength: 10, format: 'date', 'x-expected': 'a real day' },
      size: { title: 'Size', type: 'integer', minimum: 1, maximum: 12_000 },
      sure: { title: 'Sure', type: 'boolean' },
      story: { title: 'What is it?', type: 'string', maxLength: 1500, 'x-prose': true },
      tags: { title: 'Tags', type: 'array', maxItems: 2, items: { type: 'string', maxLength: 9 } },
      group: {
        title: 'Group',
        type: 'object',
        additionalProperties: false,
        required: ['inner'],
        properties: { inner: { title: 'Inner', type: 'string', maxLength: 9 } },
      },
      rows: {
        title: 'Rows',
        type: 'array',
        maxItems: 9,
        items: {
          title: 'Row',
          type: 'object',
          additionalProperties: false,
          properties: { id: { title: 'Id', type: 'string', maxLength: 9 } },
        },
      },
    },
  },
  { line },
);

const found = (data: Schema): string[] => FORM.check(data).findings.map(inShort);

describe('a value that the schema refuses is one finding in plain words', () => {
  it.each<[string, Schema, string]>([
    [
      'text for a list',
      { tags: 'a' },
      'schema/wrong-type error @tags “Tags” is the text “a”; expected a list: each entry on a line of its own after “- ”.',
    ],
    ['a list for text', { name: ['a'] }, 'schema/wrong-type error @name “Name” is a list; expected text on one line.'],
    [
      'a map for text',
      { story: { a: 'b' } },
      'schema/wrong-type error @story “What is it?” is a group of further keys; expected text.',
    ],
    [
      'text for a map',
      { group: 'g' },
      'schema/wrong-type error @group “Group” is the text “g”; expected a group of keys, such as “inner:”.',
    ],
    [
      'a list for a map',
      { group: ['g'] },
      'schema/wrong-type error @group “Group” is a list; expected a group of keys, such as “inner:”.',
    ],
    [
      'text for a number',
      { size: 'ten' },
      'schema/wrong-type error @size “Size” is the text “ten”; expected a whole number.',
    ],
    [
      'a broken number',
      { size: 1.5 },
      'schema/wrong-type error @size “Size” is the number 1.5; expected a whole number.',
    ],
    [
      'yes for true',
      { sure: 'yes' },
      'schema/wrong-type error @sure “Sure” is the text “yes”; expected true or false.',
    ],
    ['a number for true', { sure: 1 }, 'schema/wrong-type error @sure “Sure” is the number 1; expected true or false.'],
    [
      'true for a number',
      { size: true },
      'schema/wrong-type error @size “Size” is the answer true; expected a whole number.',
    ],
    [
      'a list for a choice',
      { state: ['open'] },
      'schema/wrong-type error @state “State” is a list; expected one of the answers that the question has.',
    ],
    [
      'a number for a choice',
      { state: 7 },
      'schema/wrong-type error @state “State” is the number 7; expected one of the answers that the question has.',
    ],
    [
      'a list as an entry',
      { tags: ['a', ['b']] },
      'schema/wrong-type error @tags.1 An entry of “Tags” is a list; expected text.',
    ],
    [
      'text as an entry',
      { rows: [{ id: 'a' }, 'b'] },
      'schema/wrong-type error @rows.1 “Row” is the text “b”; expected a group of keys, such as “id:”.',
    ],
    [
      'another answer',
      { state: 'shut' },
      'schema/not-a-choice error @state “shut” is not one of the answers to “State”.',
    ],
    [
      'an answer misspelt',
      { state: 'opne' },
      'schema/not-a-choice error @state “opne” is not one of the answers to “State”. Did you mean “open”?',
    ],
    [
      'an answer nearly right',
      { state: 'part way' },
      'schema/not-a-choice error @state “part way” is not one of the answers to “State”. Did you mean “part-way”?',
    ],
    [
      'another answer in a list',
      { states: ['open', 'shut'] },
      'schema/not-a-choice error @states.1 “shut” is not one of the answers to “States”.',
    ],
    ['a line break', { name: 'a\nb' }, 'schema/wrong-form error @name “a b” is not text on one line.'],
    ['no day', { day: '2026-02-30' }, 'schema/wrong-form error @day “2026-02-30” is not a real day.'],
    ['a day too short', { day: '2026-2-3' }, 'schema/wrong-form error @day “2026-2-3” is not a real day.'],
    ['a day too long', { day: '2026-02-030' }, 'schema/wrong-form error @day “2026-02-030” is not a real day.'],
    [
      'a line too long',
      { name: 'x'.repeat(21) },
      `schema/wrong-form error @name “${'x'.repeat(21)}” is not text on one line.`,
    ],
    [
      'a text too long',
      { story: 'x'.repeat(1501) },
      'schema/out-of-range error @story “What is it?” is outside its limits; expected at most 1,500 characters.',
    ],
    [
      'a number too small',
      { size: 0 },
      'schema/out-of-range error @size “Size” is outside its limits; expected a number of at least 1.',
    ],
    [
      'a number too large',
      { size: 12_001 },
      'schema/out-of-range error @size “Size” is outside its limits; expected a number of at most 12,000.',
    ],
    [
      'too many entries',
      { tags: ['a', 'b', 'c'] },
      'schema/out-of-range error @tags “Tags” is outside its limits; expected at most 2 entries.',
    ],
    [
      'an unknown key',
      { colour: 'red' },
      'schema/unknown-key error @colour:key “colour” is not a key of this part of the form.',
    ],
    [
      'an unknown key below',
      { group: { inner: 'a', colour: 'red' } },
      'schema/unknown-key error @group.colour:key “colour” is not a key of this part of the form.',
    ],
    [
      'an unknown key in an entry',
      { rows: [{ id: 'a' }, { colour: 'red' }] },
      'schema/unknown-key error @rows.1.colour:key “colour” is not a key of this part of the form.',
    ],
    [
      'a misspelt key',
      { nmae: 'a' },
      'schema/unknown-key error @nmae:key “nmae” is not a key of this part of the form. Did you mean “name”?',
    ],
    [
      'a key nearly right',
      { Storey: 'a' },
      'schema/unknown-key error @Storey:key “Storey” is not a key of this part of the form. Did you mean “story”?',
    ],
    [
      'a key with signs of JSON pointers',
      { 'a/b~c': 'x' },
      'schema/unknown-key error @a/b~c:key “a/b~c” is not a key of this part of the form.',
    ],
  ])('%s', (_, data, expected) => {
    expect(found(data)).toEqual([expected]);
  });

  it('with a fix that says what to write', () => {
    const fix = (data: Schema) => FORM.check(data).findings[0]?.fix;
    expect(fix({ state: 'shut' })).toBe('Use one of: open, part-way (Half done).');
    expect(fix({ state: ['open'] })).toBe('Use one of: open, part-way (Half done).');
    expect(fix({ day: 'x' })).toBe('Write a real day.');
    expect(fix({ rows: [{ colour: 'x' }] })).toBe(
      'Nothing reads this line and what is indented below it: move the text to the answer it belongs to, or delete it. Known here: id.',
    );
    expect(fix({ group: { iner: 'x' } })).toBe(
      'Write “inner:” if that is what you mean; otherwise move the text or delete it. Known here: inner.',
    );
  });

  it('with the title of the field, or of the part for a key', () => {
    const field = (data: Schema) => FORM.check(data).findings[0]?.field;
    expect(field({ state: 'shut' })).toBe('State');
    expect(field({ group: { inner: 'a', x: 'y' } })).toBe('Group');
    expect(field({ rows: ['x'] })).toBe('Row');
    expect(field({ x: 'y' })).toBe('Small');
  });

  it('and is untrusted, unless it is only a key or a list too long', () => {
    const untrusted = (data: Schema) => FORM.check(data).untrusted;
    for (const data of [{ name: ['a'] }, { name: 'a\nb' }, { name: 'x'.repeat(21) }])
      expect(untrusted(data)).toEqual([{ document: 'small', path: ['name'] }]);
    expect(untrusted({ states: ['open', 'shut'] })).toEqual([{ document: 'small', path: ['states', 1] }]);
    expect(untrusted({ size: 0 })).toEqual([{ document: 'small', path: ['size'] }]);
    expect(untrusted({ tags: ['a', 'b', 'c'] })).toEqual([]);
    expect(untrusted({ colour: 'red', group: {} })).toEqual([]);
  });

  it('and every fault of several, each once', () => {
    expect(
      found({ name: ['a'], state: 'shut', size: 0, rows: ['x', { y: 'z' }], group: { inner: ['a'] } }),
    ).toHaveLength(6);
    expect(
      found({
        name: 'n',
        state: 'open',
        size: 1,
        sure: false,
        day: '2024-02-29',
        tags: ['a', 'b'],
        group: { inner: 'i' },
        rows: [{ id: 'r' }],
      }),
    ).toEqual([]);
  });
});

describe('words of ajv', () => {
  it('reach nobody', () => {
    const everything = found({
      name: { a: 'b' },
      state: 7,
      states: 'x',
      day: 'x',
      size: 'x',
      sure: 'x',
      story: [],
      tags: [['x'], { y: 'z' }],
      group: { x: 'y' },
      rows: [['x']],
      'x/y': 'z',
    });
    for (const words of everything.map((text) => text.replace(/^\S+ \S+ \S+/, ''))) {
      expect(words).not.toMatch(
        /#\/|instancePath|schemaPath|additionalProp|propert|\bmust\b|schema|pattern|minLength|\bstring\b|\barray\b|\bobject\b|\[object|undefined|[{}[\]"]/,
      );
    }
    expect(everything.length).toBeGreaterThan(9);
  });
});
