import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/core/suggest.ts';

describe('nearest', () => {
  it.each([
    ['controlers', ['bases', 'controllers'], 'controllers'],
    ['data_sets', ['dataSets', 'data'], 'dataSets'],
    ['Data sets', ['data', 'dataSets'], 'dataSets'],
    ['TITLE', ['title'], 'title'],
    ['pseudonymized', ['identifiable', 'pseudonymised', 'anonymous'], 'pseudonymised'],
    ['uni', ['unit', 'university'], 'unit'],
    ['ab', ['ac'], 'ac'],
    ['abc', ['abd', 'abc-'], 'abc-'],
    ['abc', ['abd', 'abe'], 'abd'],
    ['abcdef', ['abcxyf'], 'abcxyf'],
    ['nmae', ['name'], 'name'],
    ['tilte', ['title'], 'title'],
    ['abdc', ['abcd', 'abd'], 'abcd'],
  ])('takes %s for one of %j: %s', (typed, candidates, meant) => {
    expect(nearest(typed, candidates)).toBe(meant);
    expect(nearest(typed, new Set(candidates))).toBe(meant);
  });

  it.each([
    ['funding', ['title', 'summary', 'kind']],
    ['abcdef', ['abcxyz']],
    ['abcde', ['abcxy']],
    ['abcd', ['cbad']],
    ['abcd', ['badc']],
    ['ab', ['xa']],
    ['a', ['b']],
    ['x', ['id', 'of', 'to']],
    ['???', ['a', 'id']],
    ['', ['', 'a']],
    ['anything', []],
  ])('takes %s for none of %j', (typed, candidates) => {
    expect(nearest(typed, candidates)).toBeUndefined();
  });
});
