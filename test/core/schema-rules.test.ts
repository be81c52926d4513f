import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/dev/schema-source.ts';
import { carried, inShort, small, when } from './small-schema.ts';

describe('a rule that the schema carries', () => {
  const form = small({
    properties: {
      code: { title: 'Code', type: 'string', maxLength: 9, pattern: '^C[0-9]{1,8}$', 'x-rule': 'small/code' },
      kind: { title: 'Kind', type: 'string', maxLength: 9 },
      reason: { title: 'Reason', type: 'string', maxLength: 9 },
      a: { title: 'A', type: 'string', maxLength: 9 },
      b: { title: 'B', type: 'string', maxLength: 9 },
    },
    'x-oneOf': [{ fields: ['a', 'b'], 'x-rule': 'small/group' }],
    allOf: [
      {
        ...when('kind', { const: 'odd' }, { requiredAtSubmission: ['reason'] }, 'the kind is odd'),
        'x-rule': 'small/reason',
      },
    ],
  });
  const rules = ['small/code', 'small/group', 'small/reason'].map((id) =>
    carried(id, {
      severity: 'warning',
      message: ({ found, missing }) =>
        `In the words of the rule: ${found ?? 'nothing'} found, ${missing ?? 'nothing'} missing.`,
    }),
  );
  const say = (data: Schema, stage: 'draft' | 'submission' = 'submission') =>
    form.check({ a: 'a', ...data }, stage, rules).findings;

  it('gives the finding its id, severity, words, why and fix', () => {
    expect(say({ code: 'X1' })).toMatchObject([
      {
        rule: 'small/code',
        severity: 'warning',
        message: 'In the words of the rule: X1 found, nothing missing.',
        why: 'The why of the rule.',
        fix: 'The fix of the rule.',
        field: 'Code',
      },
    ]);
    expect(say({ kind: 'odd' })).toMatchObject([
      {
        rule: 'small/reason',
        message: 'In the words of the rule: nothing found, Reason missing.',
        severity: 'warning',
        unanswered: true,
      },
    ]);
    expect(say({ a: '' })).toMatchObject([{ rule: 'small/group', unanswered: true }]);
  });

  it('is information in a draft as long as the answer is only missing', () => {
    expect(
      say({ kind: 'odd', code: 'X1' }, 'draft')
        .map(({ rule: id, severity }) => `${id} ${severity}`)
        .toSorted(),
    ).toEqual(['small/code warning', 'small/reason info']);
  });

  it('says nothing where both of a group are answered: that is another fault', () => {
    expect(say({ b: 'b' }).map(inShort)).toEqual([
      'schema/both-answered error @b:key “A” and “B” are both answered, but only one can be true.',
    ]);
  });

  it('speaks in the words of the engine when nobody knows the rule', () => {
    expect(form.check({ a: 'a', kind: 'odd' }).findings.map(inShort)).toEqual([
      'schema/unanswered error @reason:key|kind “Reason” is not answered. It is needed because the kind is odd.',
    ]);
  });

  it('is muted when the answer that it asks for is there, misspelt', () => {
    const { findings, muted } = form.check({ a: 'a', kind: 'odd', raeson: 'why' }, 'submission', rules);
    expect(findings.map(({ rule: id }) => id)).toEqual(['schema/unknown-key']);
    expect([...muted]).toEqual(['small/reason']);
    expect([...form.check({ a: 'a', kind: 'odd' }, 'submission', rules).muted]).toEqual([]);
  });
});
