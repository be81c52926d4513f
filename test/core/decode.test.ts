import { describe, expect, it } from 'vitest';
import { characterName, decode, forbiddenInValue } from '../../src/core/decode.ts';

const ascii = (text: string, width: number, first: boolean): number[] =>
  Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) => {
    const zeros = Array<number>(width - 1).fill(0);
    return first ? [code, ...zeros] : [...zeros, code];
  });
const bytes = (...parts: readonly (number | string | readonly number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part],
    ),
  );
const faults = (content: Uint8Array) => decode(content).drafts.map(({ rule, start }) => `${rule} ${start}`);
const first = (content: Uint8Array) => decode(content).drafts[0]?.message;

describe('an encoding other than UTF-8', () => {
  it.each([
    ['a mark of UTF-16, small end first', bytes(0xff, 0xfe, ascii('ab', 2, true)), 'UTF-16'],
    ['a mark of UTF-16, big end first', bytes(0xfe, 0xff, ascii('ab', 2, false)), 'UTF-16'],
    ['a mark of UTF-32, small end first', bytes(0xff, 0xfe, 0, 0, ascii('ab', 4, true)), 'UTF-32'],
    ['a mark of UTF-32, big end first', bytes(0, 0, 0xfe, 0xff, ascii('ab', 4, false)), 'UTF-32'],
    ['UTF-16 without a mark, small end first', bytes(ascii('kind: new', 2, true)), 'UTF-16'],
    ['UTF-16 without a mark, big end first', bytes(ascii('kind: new', 2, false)), 'UTF-16'],
    ['UTF-32 without a mark', bytes(ascii('kind: new', 4, true)), 'UTF-32'],
  ])('shows by %s', (_, content, name) => {
    expect(decode(content).text).toBe('');
    expect(faults(content)).toEqual(['load/not-utf-8 0']);
    expect(first(content)).toBe(`The file looks like ${name}, not UTF-8: save the file as UTF-8.`);
  });

  it.each([
    ['a single zero', bytes('kind: new', 0)],
    ['zeros in both halves', bytes('a', 0, 0, 'bcd', 0, 0)],
    ['nothing but zeros', bytes(0, 0, 0, 0, 0, 0)],
    ['three bytes', bytes('a', 0, 'b')],
    ['zeros in the second place alone, but few', bytes('abc', 0, 'efg', 0, 'ijklmnop')],
  ])('does not show by %s', (_, content) => {
    expect(faults(content)[0]).toMatch(/^load\/control-character/);
  });

  it.each([
    ['0xFF at the start', bytes(0xff, 'abcd'), 0, /byte 1 \(0xFF\)/],
    ['0xFE at the start', bytes(0xfe, 'abcd'), 0, /byte 1 \(0xFE\)/],
    ['a letter of Windows-1252', bytes('kind: caf', 0xe9, '\n'), 9, /byte 10 \(0xE9\) fits no character/],
    ['one behind letters of several bytes', bytes('é’', 0xe9, 'x'), 2, /byte 6 \(0xE9\)/],
    ['one behind a byte order mark', bytes('\uFEFFab', 0x80), 2, /byte 6 \(0x80\)/],
    ['one far down', bytes('a'.repeat(1200), 0x93), 1200, /byte 1,201 \(0x93\)/],
    ['a character that is cut off', bytes('ab', 0xe2, 0x80), 2, /ends in the middle of a character/],
  ])('is told by its first wrong byte: %s', (_, content, at, message) => {
    expect(faults(content)).toEqual([`load/not-utf-8 ${at}`]);
    expect(first(content)).toMatch(message);
    expect(decode(content).text).toHaveLength(at);
  });
});

describe('a text', () => {
  it('loses its byte order mark, and only the first', () => {
    expect(decode(bytes('\uFEFFkind: new\n'))).toEqual({ text: 'kind: new\n', drafts: [] });
    expect(faults(bytes('\uFEFFkind: \uFEFFnew\n'))).toEqual(['load/control-character 6']);
    expect(first(bytes('a\uFEFF'))).toMatch(/^A byte order mark/);
  });

  it('may be as large as 1 MiB and no larger', () => {
    const largest = new Uint8Array(1_048_576).fill(0x61);
    expect(faults(largest)).toEqual([]);
    expect(decode(new Uint8Array(1_048_577).fill(0x61))).toEqual({
      text: '',
      drafts: [{ rule: 'load/too-large', start: 0, end: 0, message: expect.stringMatching(/1,048,576/) }],
    });
  });

  it('is told of each forbidden character once a line, and of old line ends once', () => {
    expect(faults(bytes('a\u0007\u0007\b\n\u0007\r\n'))).toEqual([
      'load/control-character 1',
      'load/control-character 3',
      'load/control-character 5',
    ]);
    expect(faults(bytes('a\rb\rc\r\n'))).toEqual(['load/control-character 1']);
    expect(first(bytes('a\rb'))).toMatch(/^A carriage return/);
    expect(decode(bytes('a\rb')).drafts[0]?.fix).toMatch(/line endings/);
  });

  it.each([
    ['\u202e', /^The text holds U\+202E, right-to-left override: a mark that changes the direction/],
    ['\u0007', /^The text holds U\+0007, bell: a control character that cannot be seen\.$/],
    ['\uffff', /^The text holds U\+FFFF: a control character/],
  ])('with %j says what that is', (character, message) => {
    expect(first(bytes(`a${character}`))).toMatch(message);
  });

  it('may hold tabs, line ends of both kinds and letters of every script', () => {
    expect(faults(bytes('a\tb\r\nc\n語😀’\u00a0'))).toEqual([]);
  });
});

it.each([
  ['\u200b', 'U+200B, a zero-width space'],
  ['\u00ad', 'U+00AD, a soft hyphen'],
  ['a', 'U+0061'],
  ['😀', 'U+1F600'],
])('the name of %j is %s', (character, name) => {
  expect(characterName(character)).toBe(name);
});

it.each([
  ['a\nb\t', undefined],
  ['a\r\nb', '\r'],
  ['\u0000\r', '\r'],
  ['a\u0000', '\u0000'],
  ['\u202e', '\u202e'],
])('a value %j holds what only an escape can have put there: %j', (value, found) => {
  expect(forbiddenInValue(value)).toBe(found);
});
