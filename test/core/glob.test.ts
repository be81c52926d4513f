import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsGlob } from '../../src/core/glob.ts';

describe('a pattern', () => {
  it.each([
    ['notes.yaml', 'notes.yaml', true],
    ['notes.yaml', 'standards/notes.yaml', false],
    ['*.yaml', 'notes.yaml', true],
    ['*.yaml', 'standards/notes.yaml', false],
    ['n*-?.yaml', 'notes-1.yaml', true],
    ['n*-?.yaml', 'notes-.yaml', false],
    ['a.c', 'abc', false],
    ['**/notes.yaml', 'notes.yaml', true],
    ['**/notes.yaml', 'a/b/notes.yaml', true],
    ['evidence/**', 'evidence/a/b.pdf', true],
    ['evidence/', 'evidence/a/b.pdf', true],
    ['./evidence/*', 'evidence/b.pdf', true],
    ['evidence/**/b.pdf', 'evidence/b.pdf', true],
    ['**/a/**/b', 'x/a/y/a/z/b', true],
    ['**/a/**/b', 'x/a/y/c', false],
    ['*a*b*', 'xaybz', true],
    ['*ab', 'aab', true],
    ['**', 'a/b', true],
    ['?', '😀', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(fitsGlob(pattern, path)).toBe(expected);
  });

  it('fits as the expression fits that it stands for', () => {
    const part = fc.stringMatching(/^[ab]{1,4}$/);
    const signs = fc.stringMatching(/^[ab*?]{1,5}$/).filter((text) => text !== '**');
    const pattern = fc.array(fc.oneof(signs, fc.constant('**')), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pattern, fc.array(part, { minLength: 1, maxLength: 4 }), (wanted, path) => {
        // Each name ends in a slash, so that ** is any number of names.
        const source = wanted.map((one) =>
          one === '**' ? '(?:[^/]+/)*' : `${one.replaceAll(/\*+/g, '[^/]*').replaceAll('?', '[^/]')}/`,
        );
        const expected = new RegExp(`^${source.join('')}$`).test(`${path.join('/')}/`);
        expect(fitsGlob(wanted.join('/'), path.join('/'))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('stalls on nothing', () => {
    expect(fitsGlob('*a'.repeat(120), 'a'.repeat(250) + 'b')).toBe(false);
    expect(fitsGlob('**/a/'.repeat(50) + 'b', 'a/'.repeat(2000) + 'c')).toBe(false);
  });
});
