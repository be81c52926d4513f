import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/core/document.ts';
import { plainYaml } from '../../src/core/plain-yaml.ts';
import { decode } from '../../src/core/decode.ts';
import { yamlBelow } from '../support/yaml-files.ts';
import { TYPES } from './load-document.ts';

const plain = (text: string) => plainYaml(text, TYPES.typeAt);
const whole = (text: string) => parseDocument('test.yaml', new TextEncoder().encode(text), TYPES, 'whole');

const root = path.join(import.meta.dirname, '../..');
const files = [...yamlBelow(path.join(root, 'examples')), ...yamlBelow(path.join(root, 'templates'))];
const texts = new Map(files.map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]));

/** Where both readers read a text, they must agree; where only one does, it must be the package. */
function expectAgreement(text: string): boolean {
  const read = plain(text);
  if (read === undefined) return false;
  const { data, faults } = whole(text);
  expect({ data: read.data, faults: [] }).toEqual({ data, faults });
  return true;
}

it('reads every form, starter and example, as the YAML package does', () => {
  expect(texts.size).toBeGreaterThan(150);
  for (const [file, text] of texts) expect(expectAgreement(text), file).toBe(true);
});

it('reads them with the line ends of Windows', () => {
  for (const [file, text] of texts) expect(expectAgreement(text.replaceAll('\n', '\r\n')), file).toBe(true);
});

describe('one change after another in an example', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(3),
    write: fc.oneof(
      fc.constantFrom(
        ...Array.from(' \n-:#|>\'"[]{},&*!%@`?~019.\\+_/–é'),
        '- ',
        ': ',
        ' #',
        ' # ',
        '\n  ',
        '\n- ',
        '|-\n',
        '---\n',
      ),
      fc.constantFrom('null', 'true', 'No', '0x1f', '1e3', '.inf', '007', '-5', '2026-01-31', '"a"', "'a'", '[a, b]'),
    ),
  });
  // A stretch of a file, since a change soon stops the plain reader and the rest would go unread.
  const stretch = fc.tuple(fc.constantFrom(...texts.values()), fc.nat(1_000)).map(([text, nth]) => {
    const starts = [...text.matchAll(/^\w/gm)].map(({ index }) => index);
    const from = starts[nth % starts.length] ?? 0;
    return text.slice(from, text.indexOf('\n', from + 600) + 1 || undefined);
  });

  it('never makes the two readers disagree', () => {
    let accepted = 0;
    fc.assert(
      fc.property(stretch, fc.array(edit, { minLength: 1, maxLength: 2 }), (text, edits) => {
        let changed = text;
        for (const { at, cut, write } of edits) {
          const place = Math.floor(at * changed.length);
          changed = changed.slice(0, place) + write + changed.slice(place + cut);
        }
        if (decode(new TextEncoder().encode(changed)).drafts.length === 0 && expectAgreement(changed)) accepted += 1;
      }),
      { numRuns: 3_000, seed: 20_260_101 },
    );
    expect(accepted).toBeGreaterThan(300);
  });
});

describe('what it reads', () => {
  it.each([
    ['nothing', '', null],
    ['comments alone', '# a\n\n  # b\n', null],
    ['a field without a value', 'a:\n', { a: null }],
    ['a comment where a value could stand', 'a: # later\nb: x # noted\n', { a: null, b: 'x' }],
    ['a list below its key', 'a:\n  - b\n  - c\n', { a: ['b', 'c'] }],
    ['a list at the indentation of its key', 'a:\n- b\nc: d\n', { a: ['b'], c: 'd' }],
    ['maps in a list', 'a:\n  - b: x\n    c: y\n  -   b: z\n', { a: [{ b: 'x', c: 'y' }, { b: 'z' }] }],
    ['a list entry on the lines below its dash', 'a:\n  -\n    b: x\n  -\n', { a: [{ b: 'x' }, null] }],
    [
      'a text, and one without its last line end',
      'p: |\n  x\n   y\n\n  # z\n\nq: |-\n  v\n',
      { p: 'x\n y\n\n# z\n', q: 'v' },
    ],
    ['a text at the end of a file', 'p: |\n  x\n\n\n', { p: 'x\n' }],
    ['quotes', `a: "b: #c"\nd: 'it''s'\n`, { a: 'b: #c', d: "it's" }],
    ['brackets', 'a: [b c, d-1]\ne: []\n', { a: ['b c', 'd-1'], e: [] }],
    [
      'numbers, truths and nothing',
      'n1: 12\nn2: true\nn3: ~\nn4: 2026-01-31\n',
      { n1: 12, n2: true, n3: null, n4: '2026-01-31' },
    ],
    ['text where the schema asks for text', 'a: 12\nb: No\nc: TRUE\n', { a: '12', b: 'No', c: 'TRUE' }],
    ['a last line without a line end', 'a: b', { a: 'b' }],
  ])('%s', (_, text, data) => {
    expect(plain(text)).toEqual({ data });
    expect(expectAgreement(text)).toBe(true);
  });

  it('freezes all of it, as the package’s reading is frozen', () => {
    const { data } = plain('a:\n  - b: x\n    c: [d]\n') ?? {};
    const { a } = data as { a: readonly { c: readonly string[] }[] };
    expect([data, a, a[0], a[0]?.c].every((part) => Object.isFrozen(part))).toBe(true);
  });
});

describe('what it leaves to the YAML package', () => {
  it.each([
    ['a tab', 'a:\tb\n'],
    ['an invisible character', 'a: b\u00a0c\n'],
    ['a name given twice', 'a: b\na: c\n'],
    ['a name that YAML takes for something else', 'true: b\n'],
    ['a reserved name', 'constructor: b\n'],
    ['a name in quotes', '"a": b\n'],
    ['a file that is a list', '- a\n'],
    ['a file that starts further in', '  a: b\n'],
    ['a second document', 'a: b\n---\nc: d\n'],
    ['an anchor', 'a: &b c\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['a folded text', 'a: >\n  b\n'],
    ['a text with its own indentation', 'a: |2\n   b\n'],
    ['a text that starts with a blank line', 'a: |\n\n  b\n'],
    ['a text whose last line never ends', 'a: |\n  b'],
    ['a text with a blank line of many blanks', 'a: |\n  b\n      \n  c\n'],
    ['a text that is not indented', 'a: |\nb: c\n'],
    ['a comment between a text and its key', 'a: |\n  b\n # c\n'],
    ['a line between a text and its key', 'a:\n  b: |\n     c\n   d\n'],
    ['a value over two lines', 'a: b\n  c\n'],
    ['a value that looks like a field', 'a: b: c\n'],
    ['a value that ends in a colon', 'a: b:\n'],
    ['a # that may belong to the text', 'a: b #c\n'],
    ['a quote that does not end', 'a: "b\n'],
    ['text behind a quote', 'a: "b" c\n'],
    ['a map in brackets', 'a: {b: c}\n'],
    ['brackets over two lines', 'a: [b,\n  c]\n'],
    ['an empty place in brackets', 'a: [b, , c]\n'],
    ['a number that is written in another way', 'n: 007\n'],
    ['a fraction', 'n: 1.5\n'],
    ['a number beyond what counts exactly', 'n: 1234567890123456\n'],
    ['a line further out than its map', 'a:\n    b: c\n  d: e\n'],
    ['a line further in than its list', 'a:\n  - b\n    - c\n'],
    ['a list in a list', 'a:\n  - - b\n'],
    ['a field without a blank behind its colon', 'a:b\n'],
    ['more levels than an application has', Array.from({ length: 18 }, (_, at) => `${' '.repeat(at)}k:\n`).join('')],
    ['a very long file', `a: b\n${'# c\n'.repeat(30_000)}`],
  ])('%s', (_, text) => expect(plain(text)).toBeUndefined());
});

it('knows places and comments only when they are asked for, and then as the package does', () => {
  const text = 'a: b # why\nc:\n  - d: |\n      e\n';
  const quick = parseDocument('test.yaml', new TextEncoder().encode(text), TYPES);
  expect(plain(text)).toBeDefined();
  expect(quick.locate(['c', 0, 'd'])).toEqual(whole(text).locate(['c', 0, 'd']));
  expect(quick.locate(['c', 0], 'key')).toMatchObject({ line: 3, column: 5 });
  expect([quick.has(['c', 0]), quick.has(['c', 1])]).toEqual([true, false]);
  expect(quick.comments).toEqual(whole(text).comments);
  expect(quick.comments).toHaveLength(1);
});
