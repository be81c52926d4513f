import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/dev/schema-source.ts';
import { coded, inShort, small, when, word } from './small-schema.ts';

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

  it('comes with a hint how to write it', () => {
    const findings = new Map(form.check({}).findings.map((finding) => [finding.at.path.join('.'), finding]));
    expect(Object.fromEntries([...findings].map(([key, { fix }]) => [key, fix]))).toEqual({
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
    expect(findings.get('helped')?.field).toBe('Helped');
    expect(findings.get('title')?.why).toMatch(/^An application with an open question/);
  });

  it('is only the echo of a key that is misspelt', () => {
    const rest = { helped: 'h', kind: 'open', size: 1, sure: true, story: 's', tags: ['t'], code: 'C' };
    expect(form.check({ ...rest, titel: 'A', group: { inner: 'i' } }).findings.map(inShort)).toEqual([
      'schema/unknown-key error @titel:key “titel” is not a key of this part of the form. Did you mean “title”?',
    ]);
    expect(form.check({ ...rest, title: 'A', group: { iner: 'i' } }).findings.map(inShort)).toEqual([
      'schema/unknown-key error @group.iner:key “iner” is not a key of this part of the form. Did you mean “inner”?',
    ]);
    // What is answered already was not meant.
    expect(form.check({ ...rest, title: 'A', titel: 'B', group: { inner: 'i' } }).findings.map(inShort)).toEqual([
      'schema/unknown-key error @titel:key “titel” is not a key of this part of the form.',
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
            when('route', { const: 'consent' }, { required: ['form'] }, 'the route is consent'),
            when('route', { enum: ['law'] }, { requiredAtSubmission: ['form', 'act'] }, 'the route is a law'),
            when('route', { const: 'home' }, { 'x-forbidden': ['address'] }, 'the address of a home is never written'),
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
    expect(check({ route: 'konsent' }).map((text) => text.split(' ', 1).join())).toEqual(['schema/not-a-choice']);
    expect(check({ route: ['consent'] }).map((text) => text.split(' ', 1).join())).toEqual(['schema/wrong-type']);
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

describe('an answer that a condition refuses', () => {
  const form = small({
    properties: { sold: { title: 'Sold', type: 'boolean' }, kind: coded('Kind', 'free', 'paid') },
    allOf: [
      when('sold', { const: true }, { properties: { sold: { const: false } } }, 'nobody may sell it'),
      when('sold', { const: false }, { properties: { kind: { const: 'free' } } }, 'it is not sold'),
    ],
  });

  it('is one finding at its value, at every stage, and can still be read', () => {
    for (const stage of ['draft', 'submission'] as const) {
      const { findings, untrusted } = form.check({ sold: true, kind: 'paid' }, stage);
      expect(findings.map(inShort)).toEqual([
        'schema/not-a-choice error @sold “true” cannot be the answer to “Sold” here: nobody may sell it.',
      ]);
      expect(findings[0]?.fix).toMatch(/^Answer it with false if that is true;/);
      expect(untrusted).toEqual([]);
    }
    expect(form.check({ sold: false, kind: 'paid' }).findings.map(inShort)).toEqual([
      'schema/not-a-choice error @kind “paid” cannot be the answer to “Kind” here: it is not sold.',
    ]);
    expect(form.check({ sold: false, kind: 'free' }).findings).toEqual([]);
    expect(form.check({ kind: 'paid' }).findings).toEqual([]);
  });
});
