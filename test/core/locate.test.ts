import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseDocument } from '../../src/core/document.ts';
import type { Span, Step } from '../../src/core/finding.ts';
import { load } from './load-document.ts';

/** The text that a span covers. */
function covered(text: string, { line, column, endLine, endColumn }: Span): string {
  const lines = text.split('\n');
  const cut = lines.slice(line - 1, endLine);
  cut[cut.length - 1] = (cut.at(-1) ?? '').slice(0, endColumn - 1);
  cut[0] = (cut[0] ?? '').slice(column - 1);
  return cut.join('\n');
}

const TEXT = `# head
title: "Study" # remark
count:   12
list:
  - one
  -   two three
  - name: x
    other: >-
      folded
      text

  - - deep
  -
flow: {a: 1, "b c": [x, {y: z}], d}
prose: | # header
  first

  last
many: word
  and more
empty:
map:
  inner:
    leaf: 'it''s'
  # comment inside

? explicit
: value
end: 😀 smile
`;

const PLACES: readonly (readonly [path: readonly Step[], value: string, key: string])[] = [
  [['title'], '"Study"', 'title'],
  [['count'], '12', 'count'],
  [['list', 0], 'one', 'one'],
  [['list', 1], 'two three', 'two three'],
  [['list', 2], 'name: x\n    other: >-\n      folded\n      text', 'name'],
  [['list', 2, 'name'], 'x', 'name'],
  [['list', 2, 'other'], '>-\n      folded\n      text', 'other'],
  [['list', 3], '- deep', '- deep'],
  [['list', 3, 0], 'deep', 'deep'],
  [['list', 4], '', '-'],
  [['flow'], '{a: 1, "b c": [x, {y: z}], d}', 'flow'],
  [['flow', 'a'], '1', 'a'],
  [['flow', 'b c'], '[x, {y: z}]', '"b c"'],
  [['flow', 'b c', 0], 'x', 'x'],
  [['flow', 'b c', 1], '{y: z}', 'y'],
  [['flow', 'b c', 1, 'y'], 'z', 'y'],
  [['flow', 'd'], '', 'd'],
  [['prose'], '| # header\n  first\n\n  last', 'prose'],
  [['many'], 'word\n  and more', 'many'],
  [['empty'], '', 'empty'],
  [['map'], "inner:\n    leaf: 'it''s'", 'map'],
  [['map', 'inner'], "leaf: 'it''s'", 'inner'],
  [['map', 'inner', 'leaf'], "'it''s'", 'leaf'],
  [['explicit'], 'value', 'explicit'],
  [['end'], '😀 smile', 'end'],
];

describe('locate', () => {
  const document = load(TEXT);

  it('has a sound document to work on', () => expect(document.faults).toEqual([]));

  it.each(PLACES)('%j', (path, value, key) => {
    expect(covered(TEXT, document.locate(path))).toBe(value);
    expect(covered(TEXT, document.locate(path, 'key'))).toBe(key);
    expect(document.has(path)).toBe(true);
  });

  it.each([
    ['CRLF', TEXT.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${TEXT}`],
    ['a byte order mark and CRLF', `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`],
    ['no last line break', TEXT.trimEnd()],
  ])('finds the same places with %s', (_, text) => {
    const other = load(text);
    for (const [path] of PLACES) {
      expect(other.locate(path)).toEqual(document.locate(path));
      expect(other.locate(path, 'key')).toEqual(document.locate(path, 'key'));
    }
  });

  it.each([
    ['tabs between tokens', 'a:\tb\nc: [\td,\te]\n', ['c', 1], { line: 2, column: 9, endLine: 2, endColumn: 10 }],
    ['an emoji before, which counts two', 'a: [😀, b]\n', ['a', 1], { line: 1, column: 9, endLine: 1, endColumn: 10 }],
    [
      'a combining accent, which counts one',
      'a: [e\u0301, b]\n',
      ['a', 1],
      { line: 1, column: 9, endLine: 1, endColumn: 10 },
    ],
    ['an empty value right after its colon', 'a:   \nb: 1\n', ['a'], { line: 1, column: 3, endLine: 1, endColumn: 3 }],
    ['an empty value before a comment', 'a: # c\nb: 1\n', ['a'], { line: 1, column: 3, endLine: 1, endColumn: 3 }],
    [
      'an empty value before comment lines',
      'a:\n  # c\n\nb: 1\n',
      ['a'],
      { line: 1, column: 3, endLine: 1, endColumn: 3 },
    ],
    ['an empty block', 'a: |\n\nb: 1\n', ['a'], { line: 1, column: 4, endLine: 1, endColumn: 5 }],
    [
      'a block with lines kept at its end',
      'a: |+\n  x\n\n\nb: 1\n',
      ['a'],
      { line: 1, column: 4, endLine: 2, endColumn: 4 },
    ],
    ['a block at the end of the file', 'a: |\n  x', ['a'], { line: 1, column: 4, endLine: 2, endColumn: 4 }],
    [
      'a map that ends in an empty value',
      'a:\n  b: 1\n  c:\nd: 1\n',
      ['a'],
      { line: 2, column: 3, endLine: 3, endColumn: 5 },
    ],
    [
      'a list less indented than usual',
      'a:\n- b\n- c\nd: 1\n',
      ['a'],
      { line: 2, column: 1, endLine: 3, endColumn: 4 },
    ],
    ['a map in brackets in a list', 'a: [b: c]\n', ['a', 0, 'b'], { line: 1, column: 8, endLine: 1, endColumn: 9 }],
    ['the root', '# c\na: 1\nb: 2 # d\n\n', [], { line: 2, column: 1, endLine: 3, endColumn: 5 }],
  ] as const)('%s', (_, text, path, span) => {
    expect(load(text).faults).toEqual([]);
    expect(load(text).locate(path)).toEqual(span);
  });

  it.each([
    ['the key above a missing key', ['map', 'inner', 'none'], 'inner'],
    ['the key above, over several levels', ['map', 'inner', 'none', 3, 'x'], 'inner'],
    ['the key of a list for a missing entry', ['list', 9], 'list'],
    ['the first key of an entry', ['list', 2, 'none'], 'name'],
    ['the entry itself', ['list', 0, 'none'], 'one'],
    ['the dash of an empty entry', ['list', 4, 'none'], '-'],
    ['the key of a text', ['title', 'none'], 'title'],
    ['a place in a list, for a name', ['list', '0'], 'list'],
    ['a name in a map, for a place', ['map', 0], 'map'],
  ] as const)('takes %s where there is nothing', (_, path, key) => {
    expect(document.has(path)).toBe(false);
    expect(covered(TEXT, document.locate(path))).toBe(key);
    expect(covered(TEXT, document.locate(path, 'key'))).toBe(key);
  });

  it('takes the start of the file where nothing above is there', () => {
    const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
    expect(document.locate(['none'])).toEqual(start);
    expect(document.locate([], 'key')).toEqual(start);
    expect(load('').locate([])).toEqual(start);
    expect(load('a: "').locate(['a'])).toEqual(start);
    expect(load('').has([])).toBe(false);
    expect(load('').has(['a'])).toBe(false);
  });

  it('knows no inherited names', () => {
    expect(document.has(['toString'])).toBe(false);
    expect(document.has(['list', 'length'])).toBe(false);
  });
});

describe('comments', () => {
  const short = (text: string): readonly (readonly [string, number, number, number])[] =>
    load(text).comments.map(({ text: words, span, targetLine }) => [words, span.line, span.column, targetLine]);

  it.each([
    ['beside a value', 'a: b # c\n', [[' c', 1, 6, 1]]],
    ['above a field', '# c\na: b\n', [[' c', 1, 1, 2]]],
    [
      'above blank lines and others',
      '# c\n\n  # d\n\na: b\n',
      [
        [' c', 1, 1, 5],
        [' d', 3, 3, 5],
      ],
    ],
    ['above the start mark', '# c\n---\na: b\n', [[' c', 1, 1, 3]]],
    ['below everything', 'a: b\n# c\n', [['\u0020c', 2, 1, 2]]],
    ['beside a key', 'a: # c\n  b: 1\n', [[' c', 1, 4, 1]]],
    ['beside a block mark', 'p: | # c\n  text\n', [[' c', 1, 6, 1]]],
    ['beside a block mark with signs', 'p: >-2 # c\n   # text\n', [[' c', 1, 8, 1]]],
    ['not inside a block', 'p: |\n  # no\n  text # no\na: 1 # c\n', [[' c', 4, 6, 4]]],
    ['not inside a block with blank lines', 'p: |\n\n  # no\n\n# c\na: 1\n', [[' c', 5, 1, 6]]],
    ['not inside quotes', 'a: "x # no"\nb: \'y # no\'\nc: "z\n  # no\n  z"\n', []],
    ['not inside a word', 'a: b#no\n', []],
    [
      'after a list entry',
      'a:\n  - b # c\n  # d\n  - e\n',
      [
        [' c', 2, 7, 2],
        [' d', 3, 3, 4],
      ],
    ],
    [
      'between brackets',
      'a: [b, # c\n  # d\n  e] # f\n',
      [
        [' c', 1, 8, 1],
        [' d', 2, 3, 3],
        [' f', 3, 6, 3],
      ],
    ],
    [
      'without a space',
      '#c\na: b #d\n',
      [
        ['c', 1, 1, 2],
        ['d', 2, 6, 2],
      ],
    ],
    ['that are empty', '#\na: b\n', [['', 1, 1, 2]]],
    [
      'under CRLF',
      '# c\r\na: b # d\r\n',
      [
        [' c', 1, 1, 2],
        [' d', 2, 6, 2],
      ],
    ],
    ['after a byte order mark', '\uFEFF# c\na: b\n', [[' c', 1, 1, 2]]],
    ['after the end mark', 'a: b\n...\n# c\n', [[' c', 3, 1, 3]]],
    ['in a file that is broken further down', 'a: b # c\nd: @e\n', [[' c', 1, 6, 1]]],
  ] as const)('are found %s', (_, text, comments) => expect(short(text)).toEqual(comments));

  it('span the sign and the text', () => {
    expect(load('a: b # 😀 c\n').comments[0]?.span).toEqual({ line: 1, column: 6, endLine: 1, endColumn: 12 });
  });

  it('are quick to find in great numbers', () => {
    const started = performance.now();
    expect(load(`${'# c\n'.repeat(50_000)}a: 1\n`).comments.every(({ targetLine }) => targetLine === 50_001)).toBe(
      true,
    );
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    'key',
    'no',
    '8E5',
    'é',
    '😀',
    '\u00A0',
    '\u200B',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n',
    '\n  ',
    '\n- ',
    '\n  - ',
    '\r\n',
    '\t',
    ': ',
    ':',
    ':\n  ',
    '- ',
    '? ',
    '# ',
    '#',
    ' #',
    '|\n  ',
    '>-\n  ',
    '|',
    '"',
    "'",
    '\\',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '&x ',
    '*x',
    '!t ',
    '%',
    '---\n',
    '...\n',
    '@',
    '`',
    '<<: ',
    '~',
    'null',
    '\uFEFF',
    '\u0000',
    '\u202E',
    '__proto__: ',
  );
  const shaped = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const step = fc.oneof(fc.constantFrom('a', 'b', 'key', 'a b'), fc.nat(3));
  const path = fc.array(step, { maxLength: 4 });

  function sound(text: string, paths: readonly (readonly Step[])[]): void {
    const document = load(text);
    const lines = document.text.split('\n');
    const inside = ({ line, column, endLine, endColumn }: Span): boolean =>
      line >= 1 &&
      column >= 1 &&
      (endLine > line || (endLine === line && endColumn >= column)) &&
      endLine <= lines.length &&
      column <= (lines[line - 1] ?? '').length + 1 &&
      endColumn <= (lines[endLine - 1] ?? '').length + 1;
    const spans = [
      ...paths.flatMap((each) => [document.locate(each), document.locate(each, 'key')]),
      ...(document.text === '' ? [] : document.faults.map(({ span }) => span)),
      ...document.comments.map(({ span }) => span),
    ];
    if (!spans.every(inside)) throw new Error('a place lies outside the file');
    const broken = document.faults.some(
      ({ rule, severity }) => severity === 'error' && rule !== 'load/invisible-character',
    );
    if (broken && document.data !== undefined) throw new Error('a broken file has data');
    if (document.faults.length === 0 && document.data === undefined) throw new Error('a sound file has no data');
  }

  it('never throws and stays in bounds on text shaped like YAML', () => {
    fc.assert(
      fc.property(shaped, fc.array(path, { maxLength: 3 }), (text, paths) => sound(text, paths)),
      { numRuns: 20_000 },
    );
  }, 20_000);

  it('never throws and stays in bounds on any text and any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), path, (text, each) => sound(text, [each])),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void load(bytes).locate(['a'])),
      {
        numRuns: 2_000,
      },
    );
  });

  it('gives every string field the very characters typed', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...Array.from('abcEe019.+-_~:#/%&*!@é😀 ')), minLength: 1, maxLength: 12 })
      .filter((typed) => /^[^\s#%&*!@~:-](?:.*[^\s:])?$/u.test(typed) && !/: | #/.test(typed));
    fc.assert(
      fc.property(word, (typed) => {
        const { data } = load(
          `a: ${typed}\np: ${typed}\nl:\n  - ${typed}\nf: ["${typed}"]\nq: '${typed}'\nb: |-\n  ${typed}\n`,
        );
        expect(data).toEqual({ a: typed, p: typed, l: [typed], f: [typed], q: typed, b: typed });
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads what the package writes, and locates every value of it', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'b', 'n', 'é', ' ', '#', ':', '-', '"', '1'),
      minLength: 1,
      maxLength: 6,
    });
    const leaf = fc.oneof(name, fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.dictionary(name, tie('part'), { maxKeys: 4, noNullPrototype: true }),
      part: fc.oneof({ maxDepth: 3 }, leaf, tie('tree'), fc.array(tie('part'), { maxLength: 4 })),
    }));
    const style = fc.record({ collectionStyle: fc.constantFrom('any', 'flow'), lineWidth: fc.constantFrom(0, 20, 80) });
    fc.assert(
      fc.property(tree, style, (data, options) => {
        // The package may fold a line within a character of four bytes, which no file can hold so: both read what a file holds.
        const bytes = new TextEncoder().encode(stringify(data, options));
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const document = parseDocument('f', bytes, { typeAt: () => 'other' });
        const strange = document.faults.some(({ rule }) => /character|reserved/.test(rule));
        // The package reads its own text back as it read it; it does not always write what it was given.
        if (!strange) expect(document.data).toEqual(parse(text));
        const walk = (value: unknown, at: readonly Step[]): void => {
          if (!document.has(at)) throw new Error(`nothing at ${JSON.stringify(at)}`);
          if (Array.isArray(value)) value.forEach((part, index) => walk(part, [...at, index]));
          else if (typeof value === 'object' && value !== null) {
            for (const [key, part] of Object.entries(value)) walk(part, [...at, key]);
          }
        };
        if (typeof document.data === 'object' && document.data !== null) walk(document.data, []);
      }),
      { numRuns: 1_000 },
    );
  });
});
