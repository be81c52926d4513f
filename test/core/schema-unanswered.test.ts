import { describe, expect, it } from 'vitest';
import type { SchemaRule } from '../../src/core/rule.ts';
import type { Schema } from '../../src/dev/schema-source.ts';
import { inShort, small } from './small-schema.ts';

const word = (title: string, more: Schema = {}): Schema => ({ title, type: 'string', maxLength: 30, ...more });
const coded = (title: string, ...values: string[]): Schema =>
  word(title, { enum: values, 'x-labels': Object.fromEntries(values.map((value) => [value, value])) });

describe('a missing answer', () => {
  const form = small({
    required: ['title'],
    requiredAtSubmission: ['helped', 'kind', 'size', 'sure', 'story', 'tags', 'code', 'group'],
    properties: {
      title: word('Title'),
      helped: word('Helped'),
      kind: coded('Kind', 'open', 'shut'),
      size: { title: 'Size', type: 'integer', minimum: 0, maximum: 9 },
      sure: { title: 'Sure', type: 'boolean' },
      story: word('What is it?', { 'x-prose': true }),
      tags: { title: 'Tags', type: 'array', maxItems: 9, items: word('Tag') },
      code: word('Code', { pattern: '^C$', 'x-expected': 'a code such as C' }),
      group: {
        title: 'Group',
        type: 'object',
        additionalProperties: false,
        required: ['inner'],
        properties: { inner: word('Inner'), other: word('Other') },
      },
    },
  });

  it('is information in a draft and an error at submission, whichever list asks for it', () => {
    for (const [stage, severity] of [
      ['draft', 'info'],
      ['submission', 'error'],
    ] as const) {
      const { findings, untrusted } = form.check({}, stage);
      expect(findings).toHaveLength(9);
      for (const finding of findings)
        expect(finding).toMatchObject({ rule: 'schema/unanswered', severity, unanswered: true });
      expect(untrusted).toEqual([]);
    }
  });

  it('is named by the title of its question, at the place of its key', () => {
    expect(
      form
        .check({ group: { other: 'o' } })
        .findings.map(inShort)
        .toSorted(),
    ).toEqual([
      'schema/unanswered error @code:key “Code” is not answered.',
      'schema/unanswered error @group.inner:key “Inner” is not answered.',
      'schema/unanswered error @helped:key “Helped” is not answered.',
      'schema/unanswered error @kind:key “Kind” is not answered.',
      'schema/unanswered error @size:key “Size” is not answered.',
      'schema/unanswered error @story:key “What is it?” is not answered.',
      'schema/unanswered error @sure:key “Sure” is not answered.',
      'schema/unanswered error @tags:key “Tags” is not answered.',
      'schema/unanswered error @title:key “Title” is not answered.',
    ]);
  });

  it('comes with a hint how to write it, and the help of its field as the reason', () => {
    const findings = Object.fromEntries(form.check({}).findings.map((finding) => [finding.at.path[0], finding]));
    expect(Object.fromEntries(Object.entries(findings).map(([key, { fix }]) => [key, fix]))).toEqual({
      title: 'Answer it as “title:”.',
      helped: 'Answer it as “helped:”.',
      kind: 'Answer it as “kind:” with one of: open, shut.',
      size: 'Answer it as “size:” with a whole number.',
      sure: 'Answer it as “sure:” with true or false.',
      story: 'Answer it as “story:” in your own words; longer text goes on the lines below “|”.',
      tags: 'Answer it as “tags:” with a list, each entry after “- ”.',
      code: 'Answer it as “code:” with a code such as C.',
      group: 'Answer it as “group:” and, below it, “inner:”, “other:”.',
    });
    expect(findings['helped']).toMatchObject({ why: 'Words of help.', field: 'Helped' });
    expect(findings['title']?.why).toMatch(/^An application with an open question/);
  });

  it('is only the echo of a key that is misspelt', () => {
    const rest = { helped: 'h', kind: 'open', size: 1, sure: true, story: 's', tags: ['t'], code: 'C' };
    expect(form.check({ ...rest, titel: 'A', group: { inner: 'i' } }).findings.map(inShort)).toEqual([
      'schema/unknown-key error @titel:key “titel” is not a key of this part of the form. Did you mean “title”?',
    ]);
    expect(form.check({ ...rest, title: 'A', group: { iner: 'i' } }).findings.map(inShort)).toEqual([
      'schema/unknown-key error @group.iner:key “iner” is not a key of this part of the form. Did you mean “inner”?',
    ]);
    // A key misspelt elsewhere, or like nothing, is no excuse.
    expect(form.check({ ...rest, group: { titel: 'A', inner: 'i' } }).findings).toHaveLength(2);
    expect(form.check({ ...rest, heading: 'A', group: { inner: 'i' } }).findings).toHaveLength(2);
  });
});

describe('a condition', () => {
  const form = small({
    properties: {
      rows: {
        title: 'Rows',
        type: 'array',
        maxItems: 9,
        items: {
          title: 'Row',
          type: 'object',
          additionalProperties: false,
          properties: {
            route: coded('Route', 'consent', 'law', 'home'),
            form: word('Form'),
            act: word('Act'),
            address: word('Address'),
          },
          allOf: [
            {
              if: { required: ['route'], properties: { route: { const: 'consent' } } },
              then: { required: ['form'] },
              'x-because': 'the route is consent',
            },
            {
              if: { required: ['route'], properties: { route: { enum: ['law'] } } },
              then: { requiredAtSubmission: ['form', 'act'] },
              'x-because': 'the route is a law',
            },
            {
              if: { required: ['route'], properties: { route: { const: 'home' } } },
              then: { 'x-forbidden': ['address'] },
              'x-because': 'the address of a home is never written',
            },
          ],
        },
      },
    },
  });
  const check = (row: Schema, stage: 'draft' | 'submission' = 'submission') =>
    form.check({ rows: [row] }, stage).findings.map(inShort);

  it('asks for an answer once, and falls back on the answer that set it off', () => {
    expect(check({ route: 'consent' })).toEqual([
      'schema/unanswered error @rows.0.form:key|rows.0.route “Form” is not answered. It is needed because the route is consent.',
    ]);
    expect(check({ route: 'law', act: 'A' })).toEqual([
      'schema/unanswered error @rows.0.form:key|rows.0.route “Form” is not answered. It is needed because the route is a law.',
    ]);
    expect(check({ route: 'law' }, 'draft').toSorted()).toEqual([
      'schema/unanswered info @rows.0.act:key|rows.0.route “Act” is not answered. It is needed because the route is a law.',
      'schema/unanswered info @rows.0.form:key|rows.0.route “Form” is not answered. It is needed because the route is a law.',
    ]);
  });

  it('asks for nothing when it does not hold or cannot be judged', () => {
    for (const row of [{ form: 'f' }, { route: 'consent', form: 'f' }, { route: 'home', form: 'f' }])
      expect(check(row)).toEqual([]);
    expect(check({ route: 'konsent' }).map((text) => text.split(' ')[0])).toEqual(['schema/not-a-choice']);
    expect(check({ route: ['consent'] }).map((text) => text.split(' ')[0])).toEqual(['schema/wrong-type']);
  });

  it('forbids an answer, at its key, at every stage', () => {
    const expected = [
      'schema/not-wanted error @rows.0.address:key “Address” does not belong here: the address of a home is never written.',
    ];
    expect(check({ route: 'home', address: 'A' })).toEqual(expected);
    expect(check({ route: 'home', address: 'A' }, 'draft')).toEqual(expected);
    expect(check({ route: 'home', address: '' })).toEqual([]);
    expect(check({ route: 'law', form: 'f', act: 'a', address: 'A' })).toEqual([]);
  });

  it('is muted by the misspelt answer that it asks for', () => {
    expect(check({ route: 'consent', fomr: 'f' })).toEqual([
      'schema/unknown-key error @rows.0.fomr:key “fomr” is not a key of this part of the form. Did you mean “form”?',
    ]);
  });
});

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
  const limited: SchemaRule = {
    id: 'small/not-limited',
    severity: 'error',
    since: '0.1.0',
    title: 'No limit',
    why: 'w',
    fix: 'f',
    source: { fact: 'model', status: 'inferred' },
    schema: 'application',
    message: () => 'This row has no limit.',
    examples: { bad: [], good: [] },
  };
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
    expect(check(row).map((text) => text.split(' ')[0])).toEqual([rule]);
    expect([...run(row).muted]).toEqual(['small/not-limited']);
  });

  it('does not wait for another fault', () => {
    expect(
      check({ id: ['a'], colour: 'red' })
        .map((text) => text.split(' ')[0])
        .toSorted(),
    ).toEqual(['schema/unknown-key', 'schema/wrong-type', 'small/not-limited']);
  });
});
