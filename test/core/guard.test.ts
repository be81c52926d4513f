import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/finding.ts';
import { guardReads, UntrustedRead } from '../../src/core/guard.ts';

interface Flow {
  readonly id: string;
  readonly level?: unknown;
}

interface Form {
  readonly title: string;
  readonly size: { readonly count: number; readonly note: string };
  readonly flows: readonly Flow[];
  readonly tags: readonly unknown[];
}

const FORM: Form = Object.freeze({
  title: 'A study',
  size: Object.freeze({ count: 3, note: 'n' }),
  flows: Object.freeze([Object.freeze({ id: 'a', level: ['wrong'] }), Object.freeze({ id: 'b', level: 'right' })]),
  tags: Object.freeze(['t', { wrong: true }, 'u']),
});

const guarded = (...paths: readonly (readonly Step[])[]): Form => guardReads(FORM, paths);
const LEVEL = ['flows', 0, 'level'];

describe('reading an untrusted value stops the reader', () => {
  it.each<[string, readonly Step[], (form: Form) => unknown]>([
    ['by name', ['title'], (form) => form.title],
    ['by destructuring', ['title'], ({ title }) => title],
    ['by spread', ['title'], (form) => ({ ...form })],
    ['by its entries', ['title'], (form) => Object.entries(form)],
    ['by its values', ['title'], (form) => Object.values(form)],
    ['as JSON', LEVEL, (form) => JSON.stringify(form)],
    ['deep inside', ['size', 'count'], (form) => form.size.count],
    ['the whole part', ['size'], (form) => form.size.note],
    ['a whole list', ['flows'], (form) => form.flows.length],
    ['by index', LEVEL, (form) => form.flows[0]?.level],
    ['by at()', LEVEL, (form) => form.flows.at(0)?.level],
    [
      'in a loop',
      LEVEL,
      (form) => {
        for (const flow of form.flows) void flow.level;
      },
    ],
    ['by map()', LEVEL, (form) => form.flows.map(({ level }) => level)],
    ['by find()', LEVEL, (form) => form.flows.find((flow) => flow.level === 'right')],
    ['by spreading the list', LEVEL, (form) => [...form.flows].map((flow) => flow.level)],
    ['an entry of a list', ['tags', 1], (form) => form.tags.includes('absent')],
    ['an entry while iterating', ['tags', 1], (form) => [...form.tags]],
    ['an entry while joining', ['tags', 1], (form) => form.tags.join()],
  ])('%s', (_, path, read) => {
    expect(() => read(guarded(path))).toThrow(UntrustedRead);
    expect(() => read(guardReads(FORM, [path, ['size', 'absent']]))).toThrow(
      expect.objectContaining({ path }) as Error,
    );
  });
});

describe('reading around it goes on', () => {
  it.each<[string, readonly Step[], (form: Form) => unknown, unknown]>([
    ['another field', LEVEL, (form) => form.title, 'A study'],
    ['a field beside it', LEVEL, (form) => form.flows[0]?.id, 'a'],
    ['the same field of another entry', LEVEL, (form) => form.flows[1]?.level, 'right'],
    ['the length of the list', LEVEL, (form) => form.flows.length, 2],
    ['other fields of every entry', LEVEL, (form) => form.flows.map(({ id }) => id), ['a', 'b']],
    ['names', ['title'], (form) => Object.keys(form), ['title', 'size', 'flows', 'tags']],
    ['whether it is there', ['title'], (form) => 'title' in form && Object.hasOwn(form, 'title'), true],
    ['what is not there', ['title'], (form) => (form as unknown as Record<string, unknown>)['absent'], undefined],
    [
      'an untouched part, which is the frozen part itself',
      LEVEL,
      (form) => form.size === FORM.size && Object.isFrozen(form.size),
      true,
    ],
    ['entries before it', ['tags', 1], (form) => form.tags[0], 't'],
    ['the last entry', ['tags', 1], (form) => form.tags.at(-1), 'u'],
    ['a list as a list', ['tags', 1], (form) => Array.isArray(form.tags), true],
    ['a rest without it', ['title'], ({ size, flows }) => [size.count, flows.length], [3, 2]],
    [
      'where the path stands for nothing',
      ['flows', 7, 'level'],
      (form) => form.flows.map(({ level }) => level),
      [['wrong'], 'right'],
    ],
  ])('%s', (_, path, read, expected) => {
    expect(read(guarded(path))).toEqual(expected);
  });

  it('and without untrusted values the data are handed over as they are', () => {
    expect(guarded()).toBe(FORM);
    expect(guardReads('text', [['x']])).toBe('text');
    expect(guardReads(undefined, [['x']])).toBeUndefined();
    expect(guardReads(null, [['x']])).toBeNull();
  });
});

describe('a guarded part', () => {
  it('is the same object each time, so that rules may compare', () => {
    const form = guarded(LEVEL);
    const [first] = form.flows;
    expect(form.flows.indexOf(first as Flow)).toBe(0);
    expect(new Set([form.flows, form.flows]).size).toBe(1);
  });

  it('takes a number for a list place and text for a key, never the one for the other', () => {
    const data = { list: ['a', 'b'], map: { '1': 'c' } };
    expect(guardReads(data, [['list', '1']]).list[1]).toBe('b');
    expect(guardReads(data, [['map', 1]]).map['1']).toBe('c');
    expect(() => guardReads(data, [['map', '1']]).map['1']).toThrow(UntrustedRead);
  });

  it('names the whole path when it stops', () => {
    let caught: unknown;
    try {
      void guarded(LEVEL).flows[0]?.level;
    } catch (error) {
      caught = error;
    }
    expect(caught).toMatchObject({ path: LEVEL, message: 'a value of the wrong kind was read' });
  });
});
