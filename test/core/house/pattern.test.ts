import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatternFault, patternOf } from '../../../src/core/house/pattern.ts';

describe('a pattern', () => {
  it.each([
    ['^DARS-NIC-\\d{6}$', 'DARS-NIC-123456', true],
    ['^DARS-NIC-\\d{6}$', 'DARS-NIC-12345', false],
    ['(?:yes|no)?$', 'maybe', true],
    ['^(a|b){2,3}$', 'aba', true],
    ['^(a|b){2,3}$', 'abab', false],
    ['[^a-c\\]]', 'abc]', false],
    ['[+-]1', 'x-1', true],
    ['^.$', '😀', true],
    ['^.$', '\n', false],
    ['^$', '', true],
    ['a^b', 'ab', false],
  ])('%s of “%s”: %s', (pattern, text, fits) => {
    expect(patternOf(pattern).test(text)).toBe(fits);
  });

  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^b]', '\\d', '\\W', '\\s', '1', ' ', '^', '$');
  const pattern = fc.letrec<{ whole: string }>((tie) => ({
    whole: fc.oneof(
      { depthSize: 'small' },
      atom,
      fc.tuple(tie('whole'), tie('whole')).map((parts) => parts.join('')),
      fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => `(?:${a}|${b})`),
      fc.tuple(tie('whole'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}')).map(([a, b]) => `(${a})${b}`),
    ),
  })).whole;

  it('means what it means in JavaScript', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n', 'é'), maxLength: 8 }),
        (source, text) => {
          expect(patternOf(source).test(text)).toBe(new RegExp(source, 'u').test(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never runs away', () => {
    // Each of these keeps a backtracking engine busy for longer than anybody lives.
    for (const source of ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^a*a*a*a*a*a*b', '(.*)(.*)(.*)(.*)[^a]$'])
      expect(patternOf(source).test('a'.repeat(5_000))).toBe(!source.includes('b') && !source.includes('[^a]'));
  });

  it.each([
    ['a(?=b)', 'look-ahead'],
    ['(a)\\1', 'left out'],
    ['(a', 'never closed'],
    ['a)', 'closes nothing'],
    ['[a', 'never closed'],
    ['[b-a]', 'ends before'],
    ['[\\w-.]', 'cannot begin a range'],
    ['[\\d-x]', 'cannot begin a range'],
    ['*a', 'nothing stands before'],
    ['a+?', 'changes nothing'],
    ['a**', 'repeated'],
    ['a{x}', 'starts no repetition'],
    ['a{3,2}', 'ends before'],
    ['(((a{99}){99}){99})', 'too much'],
    ['((((){999}){999}){999}){999}', 'too much'],
    ['a'.repeat(301), 'longer than 300'],
    ['\\p{L}', 'left out'],
    ['a\\', 'left out'],
    ['^*', 'edge'],
  ])('%s is refused', (source, words) => {
    expect(() => patternOf(source)).toThrow(PatternFault);
    expect(() => patternOf(source)).toThrow(words);
  });
});
