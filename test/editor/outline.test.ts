import { describe, expect, it } from 'vitest';
import { outlineOf, standAt } from '../../src/editor/outline.ts';

const paths = (text: string): string[] =>
  outlineOf(text).map(({ path, line, column }) => `${path.join('.')} ${line}:${column}`);

describe('outlineOf', () => {
  it('follows indentation and dashes', () => {
    expect(paths('a:\n  b: 1\n  c:\n    - d: 2\n      e: 3\n    -\n      d: 4\nf: 5\n')).toEqual([
      'a 1:1',
      'a.b 2:3',
      'a.c 3:3',
      'a.c.0.d 4:7',
      'a.c.0.e 5:7',
      'a.c.1.d 7:7',
      'f 8:1',
    ]);
  });

  it('takes lists that stand level with their key, and lists in lists', () => {
    expect(paths('a:\n- b: 1\n- b: 2\nc:\n  - - d: 3\n    - d: 4\n')).toEqual([
      'a 1:1',
      'a.0.b 2:3',
      'a.1.b 3:3',
      'c 4:1',
      'c.0.0.d 5:7',
      'c.0.1.d 6:7',
    ]);
  });

  it('sees no keys in text blocks and comments', () => {
    expect(paths('a: |\n  not: a key\n\n  nor: this\n- |\n b: c\n# d: e\nf: >-\n  g: h\ni: 1\n')).toEqual([
      'a 1:1',
      'f 8:1',
      'i 10:1',
    ]);
  });

  it('goes on past what is no YAML, whatever ends the lines', () => {
    expect(paths('a: [\r\n  b\r\nc: "x\r\nd:\r\n  e: 1')).toEqual(['a 1:1', 'c 3:1', 'd 4:1', 'd.e 5:3']);
  });
});

describe('standAt', () => {
  it.each<[string, (string | number)[] | undefined]>([
    ['a:\n  ', ['a']],
    ['a:\n  - b: 1\n    ', ['a', 0]],
    ['a:\n  - b: 1\n  ', ['a']],
    ['a:\n  - b: 1\n  - ', ['a', 1]],
    ['a:\n  - b: 1\n', []],
    ['a: |\n  text\n  ', undefined],
    ['a: |\n  text\n', []],
    ['# a', undefined],
  ])('of %j', (text, path) => {
    expect(standAt(text.split('\n'))?.path).toEqual(path);
  });
});
