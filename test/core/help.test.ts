import { describe, expect, it } from 'vitest';
import { helpAt } from '../../src/core/help.ts';
import { fieldAt } from '../../src/core/fields.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';

describe('helpAt', () => {
  it('finds the help of a field, whatever the place in a list', () => {
    const help = helpAt('data-controllers', ['controllers', 0, 'organisation'])?.help;
    expect(help).toMatch(/^Id of the organisation/);
    expect(helpAt('data-controllers', ['controllers', 41, 'organisation'])?.help).toBe(help);
    expect(helpAt('application', ['title'])?.examples).not.toEqual([]);
    expect(helpAt('application', [])?.help).toMatch(/\w/);
  });

  it.each([
    ['application', ['absent']],
    ['application', ['toString']],
    ['application', ['title', 'deeper']],
    ['absent', ['title']],
    ['constructor', ['name']],
    ['toString', []],
  ])('knows nothing of %s %j', (document, path) => {
    expect(helpAt(document, path)).toBeUndefined();
  });
});

describe('fieldAt', () => {
  const tree = FIELD_TREES['data-controllers'];

  it('follows keys and list places', () => {
    expect(fieldAt(tree, [])).toBe(tree);
    expect(fieldAt(tree, ['controllers'])?.type).toBe('list');
    expect(fieldAt(tree, ['controllers', 3])?.type).toBe('object');
    expect(fieldAt(tree, ['controllers', 3, 'organisation'])?.ref).toBe('organisation');
  });

  it.each([
    [['absent']],
    [['toString']],
    [['controllers', 'organisation']],
    [['controllers', 0, 0]],
    [[0]],
    [['controllers', 0, 'organisation', 'x', 'y']],
  ])('knows nothing at %j', (path) => {
    expect(fieldAt(tree, path)).toBeUndefined();
    expect(fieldAt(undefined, path)).toBeUndefined();
  });
});
