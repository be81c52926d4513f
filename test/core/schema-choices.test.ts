import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/dev/schema-source.ts';
import { carried, coded, inShort, small, word } from './small-schema.ts';

describe('a group of which one is to be answered', () => {
  const form = small({
    properties: {
      held: {
        title: 'Held',
        type: 'array',
        maxItems: 9,
        items: {
          title: 'Entry',
          type: 'object',
          additionalProperties: false,
          properties: { a: word('A'), b: word('B') },
          'x-oneOf': [['a', 'b']],
        },
      },
      noneHeld: word('None held'),
      yes: word('Yes'),
      no: word('No'),
    },
    'x-oneOf': [['held', 'noneHeld']],
    'x-atMostOne': [['yes', 'no']],
  });
  const check = (data: Schema, stage: 'draft' | 'submission' = 'submission') =>
    form.check(data, stage).findings.map(inShort);

  it('is one finding when none is, information in a draft', () => {
    expect(check({})).toEqual([
      'schema/unanswered error @held:key|noneHeld Neither “Held” nor “None held” is answered.',
    ]);
    expect(check({}, 'draft')).toEqual([
      'schema/unanswered info @held:key|noneHeld Neither “Held” nor “None held” is answered.',
    ]);
    expect(form.check({}).findings[0]).toMatchObject({
      field: 'Held or None held',
      fix: 'Answer one of them: “held:” or “noneHeld:”.',
      unanswered: true,
    });
  });

  it('is one finding when both are, an error in a draft too', () => {
    const both = { held: [{ a: 'a' }], noneHeld: 'n' };
    for (const stage of ['draft', 'submission'] as const) {
      expect(check(both, stage)).toEqual([
        'schema/both-answered error @noneHeld:key “Held” and “None held” are both answered, but only one can be true.',
      ]);
    }
  });

  it('is fine with one, and “at most one” with none', () => {
    expect(check({ held: [{ a: 'a' }] })).toEqual([]);
    expect(check({ noneHeld: 'n', yes: 'y' })).toEqual([]);
    expect(check({ noneHeld: 'n', yes: 'y', no: 'n' })).toEqual([
      'schema/both-answered error @no:key “Yes” and “No” are both answered, but only one can be true.',
    ]);
  });

  it('is not echoed by a value of the wrong kind or a misspelt key', () => {
    expect(check({ held: ['text'] })).toEqual([
      'schema/wrong-type error @held.0 “Entry” is the text “text”; expected a group of keys, such as “a:”.',
    ]);
    expect(check({ noneHled: 'n' })).toEqual([
      'schema/unknown-key error @noneHled:key “noneHled” is not a key of this part of the form. Did you mean “noneHeld”?',
    ]);
    expect(check({ held: 'text' })).toEqual([
      'schema/wrong-type error @held “Held” is the text “text”; expected a list: each entry on a line of its own after “- ”.',
    ]);
  });
});

describe('a choice between ways to answer', () => {
  const limited = carried('small/not-limited', { message: () => 'This row has no limit.' });
  const fields: Schema = {
    title: 'Fields',
    type: 'object',
    additionalProperties: false,
    required: ['choice'],
    properties: { choice: coded('Choice', 'chosen', 'all'), note: word('Note') },
  };
  const form = small({
    properties: {
      rows: {
        title: 'Rows',
        type: 'array',
        maxItems: 99,
        items: {
          title: 'Row',
          type: 'object',
          additionalProperties: false,
          properties: {
            id: word('Id'),
            limits: { title: 'Limits', type: 'array', maxItems: 9, items: word('Limit') },
            fields,
          },
          allOf: [
            {
              anyOf: [
                { required: ['limits'] },
                {
                  required: ['fields'],
                  properties: {
                    fields: { type: 'object', required: ['choice'], properties: { choice: { const: 'chosen' } } },
                  },
                },
              ],
              'x-rule': 'small/not-limited',
              'x-atSubmission': true,
              'x-because': 'nothing limits it',
            },
          ],
        },
      },
    },
  });
  const run = (...rows: Schema[]) => form.check({ rows }, 'submission', [limited]);
  const check = (...rows: Schema[]) => run(...rows).findings.map(inShort);

  it('is one finding in the words of its rule, without those of its branches', () => {
    expect(check({ id: 'a' })).toEqual(['small/not-limited error @rows.0 This row has no limit.']);
    expect(check({ id: 'a', fields: { choice: 'all' } })).toEqual([
      'small/not-limited error @rows.0 This row has no limit.',
    ]);
    expect(check({ id: 'a', limits: ['l'] }, { id: 'b', fields: { choice: 'chosen' } })).toEqual([]);
    expect(form.check({ rows: [{ id: 'a' }] }).findings.map(inShort)).toEqual([
      'schema/unanswered error @rows.0 “Row” is not complete. One is needed because nothing limits it.',
    ]);
  });

  it('of each entry apart, the eleventh too', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      index === 1 || index === 10 ? { id: 'a', fields: { choice: 'all' } } : { id: 'b', limits: ['l'] },
    );
    expect(check(...rows)).toEqual([
      'small/not-limited error @rows.1 This row has no limit.',
      'small/not-limited error @rows.10 This row has no limit.',
    ]);
  });

  it.each<[string, Schema, string]>([
    ['of the wrong kind', { id: 'a', fields: 'all' }, 'schema/wrong-type'],
    ['misspelt', { id: 'a', fields: { choice: 'choosen' } }, 'schema/not-a-choice'],
    ['still open', { id: 'a', fields: { note: 'n' } }, 'schema/unanswered'],
    ['under a misspelt key', { id: 'a', limts: ['l'] }, 'schema/unknown-key'],
    ['under a misspelt key within', { id: 'a', fields: { chioce: 'chosen' } }, 'schema/unknown-key'],
  ])('waits while an answer that it turns on is %s', (_, row, rule) => {
    expect(check(row).map((text) => text.split(' ', 1).join())).toEqual([rule]);
    expect([...run(row).muted]).toEqual(['small/not-limited']);
  });

  it('does not wait for another fault', () => {
    expect(
      check({ id: ['a'], colour: 'red' })
        .map((text) => text.split(' ', 1).join())
        .toSorted(),
    ).toEqual(['schema/unknown-key', 'schema/wrong-type', 'small/not-limited']);
  });
});

describe('a choice whose every way is one answer', () => {
  const form = small({
    properties: { a: word('A'), b: word('B'), c: word('C') },
    allOf: [{ anyOf: [{ required: ['a'] }, { required: ['b'] }], 'x-because': 'something has to be said' }],
  });

  it('names the answers, and is fine with both', () => {
    expect(form.check({ c: 'c' }).findings.map(inShort)).toEqual([
      'schema/unanswered error @a:key|b Neither “A” nor “B” is answered. One is needed because something has to be said.',
    ]);
    expect(form.check({ a: 'a', b: 'b' }).findings).toEqual([]);
  });
});

it('a choice is asked for although one of its ways is asked for anyway', () => {
  const form = small({
    requiredAtSubmission: ['a'],
    properties: { a: word('A'), b: word('B'), c: word('C') },
    allOf: [{ anyOf: [{ required: ['a', 'c'] }, { required: ['b'] }], 'x-because': 'something has to be said' }],
  });
  expect(form.check({ c: 'c' }).findings.map(inShort).toSorted()).toEqual([
    'schema/unanswered error @ “Small” is not complete. One is needed because something has to be said.',
    'schema/unanswered error @a:key “A” is not answered.',
  ]);
});
