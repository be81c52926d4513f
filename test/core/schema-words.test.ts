import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/fields.ts';
import type { SchemaError } from '../../src/core/schema-findings.ts';
import { answerHint, choices, expectation, kindOf, quoted } from '../../src/core/schema-words.ts';

const error = (keyword: string, limit?: unknown): SchemaError => ({
  instancePath: '',
  schemaPath: '#',
  keyword,
  params: { limit },
});
const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({ type, title: 'T', ...more });

describe('quoted', () => {
  it.each([
    ['short', 'short'],
    ['  several \n  lines\t here ', 'several lines here'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(57)}…`],
    [`${'x'.repeat(56)}😀${'y'.repeat(9)}`, `${'x'.repeat(56)}…`],
    [`${'x'.repeat(55)}😀${'y'.repeat(9)}`, `${'x'.repeat(55)}😀…`],
    [7, '7'],
    [false, 'false'],
    [undefined, ''],
  ])('shows %j as %j', (value, shown) => {
    expect(quoted(value)).toBe(shown);
  });
});

describe('kindOf', () => {
  it.each([
    [[], 'a list'],
    ['a text', 'the text “a text”'],
    [1.5, 'the number 1.5'],
    [false, 'the answer false'],
    [{ a: 1 }, 'a group of further keys'],
  ])('calls %j %s', (value, words) => {
    expect(kindOf(value)).toBe(words);
  });
});

describe('expectation', () => {
  it.each<[string, Field | undefined, SchemaError, string]>([
    ['a limit of entries', field('list'), error('maxItems', 2000), 'at most 2,000 entries'],
    ['a least number of entries', field('list'), error('minItems', 1), 'at least 1 entries'],
    ['a limit of a number', field('integer'), error('maximum', 200_000_000), 'a number of at most 200,000,000'],
    ['a least number', field('integer'), error('minimum', 0), 'a number of at least 0'],
    ['a length', field('prose', { expected: 'text' }), error('maxLength', 60_000), 'at most 60,000 characters'],
    [
      'its own words before those of its type',
      field('string', { expected: 'a code such as C' }),
      error('pattern'),
      'a code such as C',
    ],
    [
      'that there are choices',
      field('string', { labels: { a: 'A' }, expected: 'a code' }),
      error('type'),
      'one of the answers that the question has',
    ],
    ['true or false', field('boolean'), error('type'), 'true or false'],
    ['a number', field('integer'), error('type'), 'a whole number'],
    ['a list', field('list'), error('type'), 'a list: each entry on a line of its own after “- ”'],
    [
      'a map by its first key',
      field('object', { fields: { first: field('string'), second: field('string') } }),
      error('type'),
      'a group of keys, such as “first:”',
    ],
    ['text', field('prose'), error('type'), 'text'],
    ['text where nothing is known', undefined, error('type'), 'text'],
  ])('names %s', (_, of, what, words) => {
    expect(expectation(of, what)).toBe(words);
  });
});

describe('choices', () => {
  it('gives the meaning of a value only where it says more than the value', () => {
    const labels = {
      open: 'Open',
      'part-way': 'Part way',
      none: 'Does not apply',
      '6-1-a': 'Article 6(1)(a) – consent',
    };
    expect(choices(field('string', { labels }))).toBe(
      'open, part-way, none (Does not apply), 6-1-a (Article 6(1)(a) – consent)',
    );
    expect(choices(field('string'))).toBe('');
    expect(choices(undefined)).toBe('');
  });
});

describe('answerHint', () => {
  it.each<[string, Field | undefined, string]>([
    ['choices', field('string', { labels: { a: 'A', b: 'Not a' } }), ' with one of: a, b (Not a)'],
    ['a switch', field('boolean'), ' with true or false'],
    ['a number', field('integer'), ' with a whole number'],
    ['a list', field('list'), ' with a list, each entry after “- ”'],
    ['a map', field('object', { fields: { a: field('string'), b: field('string') } }), ' and, below it, “a:”, “b:”'],
    ['prose', field('prose'), ' in your own words; longer text goes on the lines below “|”'],
    ['a form', field('string', { expected: 'a code' }), ' with a code'],
    ['plain text', field('string'), ''],
    ['nothing known', undefined, ''],
  ])('for %s', (_, of, hint) => {
    expect(answerHint(of)).toBe(hint);
  });
});
