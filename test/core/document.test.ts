import { describe, expect, it } from 'vitest';
import { LOAD_RULES } from '../../src/core/load-rules.ts';
import { faultsIn, load } from './load-document.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, bigEndian = false): Uint8Array =>
  Uint8Array.from([...Buffer.from(text, 'utf16le')].map((_, at, all) => all[bigEndian ? at ^ 1 : at] ?? 0));

describe('A1: anchors and aliases', () => {
  const bomb = Array.from({ length: 9 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1},`.repeat(10)}]\n`).join('');
  it.each([
    ['an anchor', 'a: &name b\n', ['load/anchor-or-alias 1:4']],
    ['an anchor without a name', 'a: & b\n', ['load/anchor-or-alias 1:4']],
    ['an alias', 'a: *name\n', ['load/anchor-or-alias 1:4']],
    ['both, each on its line', 'a: &x b\nc: *x\n', ['load/anchor-or-alias 1:4', 'load/anchor-or-alias 2:4']],
    ['an anchor at the root', '&x\na: b\n', ['load/anchor-or-alias 1:1']],
    ['a cyclic alias', 'a: &a [*a]\n', ['load/anchor-or-alias 1:4']],
    ['an alias as a key', '*x : b\n', ['load/anchor-or-alias 1:1']],
  ])('refuses %s', (_, text, faults) => expect(faultsIn(text)).toEqual(faults));

  it('refuses an alias bomb at once', () => {
    const started = performance.now();
    expect(faultsIn(bomb)[0]).toBe('load/anchor-or-alias 1:5');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('A2: depth', () => {
  const flow = (depth: number): string => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`;
  const block = (depth: number): string =>
    Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}k:${at === depth - 1 ? ' v' : ''}\n`).join('');
  it.each([
    ['flow, below the limit', flow(31), []],
    ['flow, at the limit', flow(32), []],
    ['flow, above the limit', flow(33), ['load/too-deep 1:35']],
    ['block, below the limit', block(31), []],
    ['block, at the limit', block(32), []],
    ['block, above the limit', block(33), ['load/too-deep 33:33']],
    ['lists in lists, at the limit', `a:\n ${'- '.repeat(31)}x\n`, []],
    ['lists in lists, above the limit', `a:\n ${'- '.repeat(32)}x\n`, ['load/too-deep 2:64']],
    ['100,000 brackets', `a: ${'['.repeat(100_000)}`, ['load/too-deep 1:35']],
    ['100,000 closed brackets', `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`, ['load/too-deep 1:35']],
  ])('%s', (_, text, faults) => expect(faultsIn(text)).toEqual(faults));

  it('says the same of a second deep file in one process', () => {
    const deep = `a: ${'['.repeat(1_500)}x${']'.repeat(1_500)}\n`;
    const keys = '? '.repeat(1_500);
    for (let run = 0; run < 3; run += 1) {
      expect(faultsIn(deep)).toEqual(['load/too-deep 1:35']);
      expect(faultsIn(keys)).toEqual(['load/too-deep 1:65']);
    }
  });
});

describe('A3: collections as keys, and what stalls the package', () => {
  it.each([
    ['? 500 times', '? '.repeat(500), ['load/too-deep 1:65']],
    ['[{ 250 times', '[{'.repeat(250), ['load/too-deep 1:33']],
    ['[{ 500 times', '[{'.repeat(500), ['load/too-deep 1:33']],
    ['[{ 200 times, closed', '[{'.repeat(200) + '}]'.repeat(200), ['load/too-deep 1:33']],
    ['[ 20,000 times', '['.repeat(20_000), ['load/too-deep 1:33']],
    ['{ 20,000 times', '{'.repeat(20_000), ['load/too-deep 1:33']],
    ['? 20,000 times', '? '.repeat(20_000), ['load/too-deep 1:65']],
    ['[{ 20,000 times', '[{'.repeat(20_000), ['load/too-deep 1:33']],
    ['? 30 times', '? '.repeat(30), ['load/yaml-syntax 1:3']],
    ['[{a: 15 times, closed', `a: ${'[{a: '.repeat(15)}${'}]'.repeat(15)}\n`, []],
    ['a list as a key', '? [a]\n: b\n', ['load/yaml-syntax 1:3']],
    ['a map as a key', '{a: 1}: b\n', ['load/yaml-syntax 1:1']],
    ['braces of a template', 'a: {{name}}\n', ['load/yaml-syntax 1:5']],
    ['100,000 quotes', '"'.repeat(100_000), ['load/yaml-syntax 1:3']],
    ['5,000 brackets open on lines', 'a: {b: [\n'.repeat(5_000), ['load/yaml-syntax 1:4']],
  ])('%s', (_, text, faults) => {
    const started = performance.now();
    expect(faultsIn(text).slice(0, 1)).toEqual(faults);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('A4: equal keys', () => {
  it.each([
    ['in a block', 'a: 1\nb: 2\na: 3\n', ['load/duplicate-key 3:1']],
    ['one of them quoted', '1: a\n"1": b\n', ['load/duplicate-key 2:1']],
    ['between brackets', 'a: {b: 1, "b": 2}\n', ['load/duplicate-key 1:11']],
    ['three times', 'a: 1\na: 2\na: 3\n', ['load/duplicate-key 2:1', 'load/duplicate-key 3:1']],
    ['in a list entry', 'l:\n  - a: 1\n    a: 2\n', ['load/duplicate-key 3:5']],
    ['both of them missing', ': a\n: b\n', ['load/yaml-syntax 1:1', 'load/yaml-syntax 2:1']],
    ['in different maps', 'a: {c: 1}\nb: {c: 1}\n', []],
    ['that differ in case', 'a: 1\nA: 2\n', []],
  ])('%s', (_, text, faults) => expect(faultsIn(text)).toEqual(faults));

  it('points at the first as well', () => {
    expect(load('  \na: 1\nb: 2\n"a": 3\n').faults[0]).toMatchObject({
      span: { line: 4, column: 1, endLine: 4, endColumn: 4 },
      related: { span: { line: 2, column: 1, endLine: 2, endColumn: 2 } },
    });
  });

  it('reads a map of 1,000 keys and refuses one more, quickly for any number', () => {
    const map = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join('');
    expect(faultsIn(map(1_000))).toEqual([]);
    expect(faultsIn(map(1_001))).toEqual(['load/too-many-keys 1001:1']);
    const started = performance.now();
    expect(faultsIn(map(20_000))).toEqual(['load/too-many-keys 1001:1']);
    expect(faultsIn(map(40_000))[0]).toMatch(/^load\/too-large/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('A5: what was typed', () => {
  it.each([
    '8E5',
    '0E1',
    '9E999',
    '001',
    '0123',
    '1.10',
    '01132543200',
    '12345678901234567890',
    '017',
    '0o17',
    '0x1F',
    '1_000',
    'no',
    'yes',
    'on',
    'NO',
    'true',
    'False',
    '.inf',
    '-.inf',
    '.nan',
    '+1',
    '1e3',
    '2024-01-31',
    '2024-01-31T00:00:00Z',
    '12:30:45',
    '-',
    '--',
    '=',
    'nullx',
    '~x',
    '1,000',
    'a#b',
    'a:b',
    'http://x.org/#y',
    'C:\\x',
    '50%',
    'R&D',
    'a!b',
  ])('keeps %s in a text field', (typed) => {
    if (typed === '-') return expect(load('a: "-"\n').data).toEqual({ a: '-' });
    expect(load(`a: ${typed}\np: ${typed}\nl:\n  - ${typed}\n`).data).toEqual({ a: typed, p: typed, l: [typed] });
  });

  it.each(['~', 'null', 'Null', 'NULL', ''])('takes a plain %j for no answer', (typed) => {
    const document = load(`a: ${typed}\nn: ${typed}\n`);
    expect(document.data).toEqual({ a: null, n: null });
    expect(document.faults).toEqual([]);
  });

  it.each([
    ['12', 12],
    ['1.5', 1.5],
    ['true', true],
    ['False', false],
    ['-3', -3],
    ['017', 17],
    ['9007199254740991', 9_007_199_254_740_991],
    ['text', 'text'],
    ['"12"', '12'],
    // Where digits would be lost the schema has to see what was typed.
    ['9007199254740993', '9007199254740993'],
    ['9E999', '9E999'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
  ])('reads %s as %j where the field is no text', (typed, value) =>
    expect(load(`n: ${typed}\n`).data).toEqual({ n: value }),
  );

  it('keeps quoted forms of empty and null as text', () => {
    expect(load('a: "null"\nb: \'~\'\nc: ""\n').data).toEqual({ a: 'null', b: '~', c: '' });
  });

  it('reads blocks', () => {
    expect(load('p: |\n  one\n   two\n\n  # three\nq: >-\n  four\n  five\n').data).toEqual({
      p: 'one\n two\n\n# three\n',
      q: 'four five',
    });
  });

  it('freezes all of it', () => {
    const { data } = load('a: {b: [{c: 1}]}\n');
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(data)).toBe(true);
  });
});

describe('A6 to A8, A27: directives, merge keys, tags, reserved names', () => {
  it.each([
    ['%YAML', '%YAML 1.1\n---\na: no\n', ['load/directive 1:1']],
    ['%TAG', '%TAG ! x,2000:\n---\na: 1\n', ['load/directive 1:1']],
    ['% and no document', '%YAML 1.2\n', ['load/directive 1:1']],
    ['a line that starts with %', '% of patients\na: 1\n', ['load/directive 1:1']],
    ['<<', 'a:\n  <<: {b: 1}\n', ['load/merge-key 2:3']],
    ['"<<"', '"<<": 1\n', ['load/merge-key 1:1']],
    ['an unknown tag', 'a: !important\n', ['load/tag 1:4']],
    ['!!binary', 'a: !!binary aGk=\n', ['load/tag 1:4']],
    ['!!set', 'a: !!set {b, c}\n', ['load/tag 1:4']],
    ['!!timestamp', 'a: !!timestamp 2024-01-01\n', ['load/tag 1:4']],
    ['!!merge', 'a: !!merge x\n', ['load/tag 1:4']],
    ['!!js/function', 'a: !!js/function "x"\n', ['load/tag 1:4']],
    ['!!str', 'a: !!str 1\n', ['load/tag 1:4']],
    ['a lone !', 'a: ! x\n', ['load/tag 1:4']],
    ['!<…>', 'a: !<tag:x> y\n', ['load/tag 1:4']],
    ['a tag on a key', '!!str a: 1\n', ['load/tag 1:1']],
    ['__proto__', 'a:\n  __proto__: {x: 1}\n', ['load/reserved-key 2:3']],
    ['constructor', 'constructor: 1\n', ['load/reserved-key 1:1']],
    ['"prototype"', 'a: {"prototype": 1}\n', ['load/reserved-key 1:5']],
  ])('refuses %s', (_, text, faults) => {
    const document = load(text);
    expect(document.faults.map(({ rule, span }) => `${rule} ${span.line}:${span.column}`)).toEqual(faults);
    expect(document.data).toBeUndefined();
  });

  it('touches no prototype, and toString is a name like any other', () => {
    load('__proto__: {polluted: yes}\n');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const { data } = load('toString: a\nhasOwnProperty: b\n');
    expect(Object.entries(data as object)).toEqual([
      ['toString', 'a'],
      ['hasOwnProperty', 'b'],
    ]);
  });
});

describe('A11: documents and roots', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n \n'],
    ['comments only', '# a\n  # b\n'],
    ['a start mark', '---\n'],
    ['a byte order mark', '\uFEFF'],
    ['null', 'null\n'],
  ])('takes %s for a blank file', (_, text) => {
    const document = load(text);
    expect(document.data).toBeNull();
    expect(document.faults).toEqual([]);
    expect(document.locate(['a'])).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 1 });
  });

  it.each([
    ['a second document', 'a: 1\n---\nb: 2\n', ['load/several-documents 2:1']],
    ['an empty second document', 'a: 1\n---\n', ['load/several-documents 2:1']],
    ['a document after an end mark', 'a: 1\n...\nb: 2\n', ['load/several-documents 3:1']],
    ['many documents', '---\na: 1\n'.repeat(20_000), ['load/several-documents 3:1']],
    ['a list', '- a\n- b\n', ['load/not-a-map 1:1']],
    ['a list in brackets', '# c\n[a]\n', ['load/not-a-map 2:1']],
    ['a text', 'hello\n', ['load/not-a-map 1:1']],
    ['fields without a space after the colon', 'a:1\nb:2\n', ['load/not-a-map 1:1']],
    ['a number', '12\n', ['load/not-a-map 1:1']],
  ])('refuses %s', (_, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
    expect(load(text).data).toBeUndefined();
  });

  it.each(['---\na: b\n', 'a: b\n...\n', '--- # c\na: b\n...\n# d\n', '{a: b}\n'])('reads %j', (text) =>
    expect(load(text)).toMatchObject({ data: { a: 'b' }, faults: [] }),
  );
});

describe('A13, A14: encodings', () => {
  it.each([
    ['UTF-16 little endian with a mark', bytes(0xff, 0xfe, ...utf16('a: 1\n')), 'UTF-16'],
    ['UTF-16 big endian with a mark', bytes(0xfe, 0xff, ...utf16('a: 1\n', true)), 'UTF-16'],
    ['UTF-16 little endian without a mark', utf16('title: Caf\u00e9 study\n'), 'UTF-16'],
    ['UTF-16 big endian without a mark', utf16('title: Caf\u00e9 study\n', true), 'UTF-16'],
    ['UTF-32 little endian', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'UTF-32'],
    ['UTF-32 big endian', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61), 'UTF-32'],
    ['UTF-32 without a mark', bytes(...Array.from('abcd').flatMap((c) => [c.charCodeAt(0), 0, 0, 0])), 'UTF-32'],
  ])('knows %s', (_, content, name) => {
    const document = load(content);
    expect(document).toMatchObject({ text: '', data: undefined, faults: [{ rule: 'load/not-utf-8' }] });
    expect(document.faults[0]?.message).toContain(`looks like ${name}`);
    expect(document.faults[0]?.message).toContain('save the file as UTF-8');
  });

  it.each([
    ['Latin-1', Buffer.from('a: 1\nb: Caf\u00e9 x\n', 'latin1'), 'load/not-utf-8 2:7'],
    ['Latin-1 at the end', Buffer.from('a: Caf\u00e9', 'latin1'), 'load/not-utf-8 1:7'],
    ['Windows quotes', bytes(0x61, 0x3a, 0x20, 0x93, 0x78, 0x94), 'load/not-utf-8 1:4'],
    ['an overlong slash', bytes(0x61, 0x3a, 0x20, 0xc0, 0xaf), 'load/not-utf-8 1:4'],
    ['half a surrogate pair', bytes(0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80), 'load/not-utf-8 1:4'],
    ['a file cut short', Buffer.from('a: \u00e9', 'utf8').subarray(0, -1), 'load/not-utf-8 1:4'],
    ['bad bytes after a mark and CRLF', bytes(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0xff), 'load/not-utf-8 2:2'],
  ])('finds the place of %s', (_, content, fault) => {
    const document = load(content);
    expect(document.faults.map(({ rule, span }) => `${rule} ${span.line}:${span.column}`)).toEqual([fault]);
    expect(document).toMatchObject({ text: '', data: undefined });
  });

  it('drops one leading byte order mark, and columns do not count it', () => {
    const document = load('\uFEFFa: b\n');
    expect(document).toMatchObject({ text: 'a: b\n', data: { a: 'b' }, faults: [] });
    expect(document.locate(['a'], 'key')).toMatchObject({ line: 1, column: 1 });
  });

  it.each([
    ['a second one', '\uFEFF\uFEFFa: b\n', ['load/control-character 1:1']],
    ['one inside', 'a: b\n\uFEFFc: d\n', ['load/control-character 2:1']],
  ])('refuses %s', (_, text, faults) => expect(faultsIn(text)).toEqual(faults));
});

describe('A15: characters that cannot be seen', () => {
  it.each([
    0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0x061c, 0x200e, 0x200f, 0x202a,
    0x202e, 0x2066, 0x2069, 0xfffe, 0xffff,
  ])('refuses U+%s', (code) => {
    const character = String.fromCodePoint(code);
    expect(faultsIn(`a: b\nc: d${character}e\n`)).toEqual(['load/control-character 2:5']);
    expect(load(`a: ${character}\n`).faults[0]?.message).toContain(
      `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    );
  });

  it('finds them in comments and blocks too, each on its line', () => {
    expect(faultsIn('# \u0007\na: |\n  x\u202Ey\n  z\u0007\u0007\n')).toEqual([
      'load/control-character 1:3',
      'load/control-character 3:4',
      'load/control-character 4:4',
    ]);
  });

  it.each([
    ['\\0', 'a: "x\\0"\n'],
    ['\\e', 'a: "\\e[31m"\n'],
    ['\\x07', 'a: "\\x07"\n'],
    ['\\r', 'a: "x\\ry"\n'],
    ['\\ud800', 'a: "\\ud800"\n'],
    ['\\u202e', 'a: "\\u202e"\n'],
    ['\\0 in a key', '   "a\\0": 1\n'],
  ])('refuses the escape %s, which would put one there', (_, text) =>
    expect(faultsIn(text)).toEqual(['load/control-character 1:4']),
  );

  it('leaves other escapes alone', () => {
    expect(load('a: "x\\ty\\nz\\u00e9"\n').data).toEqual({ a: 'x\ty\nz\u00e9' });
  });

  it.each([
    ['in a key', 'a\u200B: 1\n', 'load/invisible-character 1:2', 'error', undefined],
    ['in a one-line text', 'a: RJ1\u200B\n', 'load/invisible-character 1:7', 'error', { a: 'RJ1\u200B' }],
    ['in prose', 'p: |\n  one\n  t\u00A0wo\n', 'load/invisible-character 3:4', 'warning', { p: 'one\nt\u00A0wo\n' }],
    ['in a number', 'n: 12\u00A0\n', 'load/invisible-character 1:6', 'error', { n: '12\u00A0' }],
    ['as indentation', 'a: 1\n\u00A0b: 2\n', 'load/invisible-character 2:1', 'error', undefined],
    ['after a colon', 'a: 1\nb:\u00A02\n', 'load/invisible-character 2:3', 'error', undefined],
    ['after a dash', 'a:\n  -\u00A0x\n  -\u00A0y: z\n', 'load/invisible-character 2:4', 'error', undefined],
    ['as a soft hyphen', 'a: co\u00ADop\n', 'load/invisible-character 1:6', 'error', { a: 'co\u00ADop' }],
    ['by an escape', 'a: "x\\u200by"\n', 'load/invisible-character 1:4', 'error', { a: 'x\u200By' }],
    ['by an escape in a key', 'b: 1\n"x\\u200by": 2\n', 'load/invisible-character 2:1', 'error', undefined],
    ['as a tag character', 'a: x\u{E0041}\n', 'load/invisible-character 1:5', 'error', { a: 'x\u{E0041}' }],
  ])('reports a space that is none %s', (_, text, fault, severity, data) => {
    const document = load(text);
    expect(faultsIn(text)).toEqual([fault]);
    expect(document.faults[0]).toMatchObject({ severity });
    expect(document.faults[0]?.message).toMatch(/U\+[0-9A-F]{4,5}/);
    expect(document.data).toEqual(data);
  });

  it('names and counts them', () => {
    expect(load('a: x\u200By\n').faults[0]?.message).toContain('U+200B, a zero-width space');
    expect(load('p: a\u00A0b\u00A0c\n').faults).toMatchObject([{ message: expect.stringContaining('2 invisible') }]);
  });

  it('leaves emoji, flags, accents and comments alone', () => {
    const text =
      '# a\u00A0b\na: \u{1F469}\u200D\u{1F469}\u200D\u{1F467} caf\u00e9 \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} \u2764\uFE0F\n';
    expect(load(text).faults).toEqual([]);
  });
});

describe('A16: line ends', () => {
  it('reads CRLF and LF as the same data at the same places', () => {
    const text = 'a: b\np: |\n  one\n  two\n\nl:\n  - "x\n    y"\n  - {c: d}\nq: >\n  f\n  g\ne: f\n  g\n';
    const lf = load(text);
    const crlf = load(text.replaceAll('\n', '\r\n'));
    expect(crlf.faults).toEqual([]);
    expect(crlf.data).toEqual(lf.data);
    expect(crlf.text).toContain('\r\n');
    for (const path of [['a'], ['p'], ['l', 0], ['l', 1, 'c'], ['q'], ['e'], ['l'], []]) {
      expect(crlf.locate(path)).toEqual(lf.locate(path));
      expect(crlf.locate(path, 'key')).toEqual(lf.locate(path, 'key'));
    }
  });

  it('finds the same faults under CRLF', () => {
    const text = 'a: *x\nb: c: d\ne: "f\ng: 1\n';
    expect(faultsIn(text.replaceAll('\n', '\r\n'))).toEqual(faultsIn(text));
  });

  it('refuses a carriage return that ends no line, once', () => {
    expect(faultsIn('a: 1\rb: 2\rc: 3\r')).toEqual(['load/control-character 1:5']);
  });
});

describe('A17: size', () => {
  it('reads 1 MiB and refuses one byte more', () => {
    const full = `p: |\n  ${'x'.repeat(1_048_576 - 8)}\n`;
    expect(new TextEncoder().encode(full)).toHaveLength(1_048_576);
    expect(faultsIn(full)).toEqual([]);
    expect(faultsIn(`${full}\n`)).toEqual(['load/too-large 1:1']);
    expect(load(`${full}\n`)).toMatchObject({ text: '', data: undefined });
  });

  it('refuses a file that is small but made of very many parts', () => {
    expect(faultsIn(`a:\n${'- x\n'.repeat(200_000)}`)[0]).toMatch(/^load\/too-large \d+:\d+$/);
  });

  it.each(['"', '&a ', 'a: "\n', '- [a\n', 'a:\n\t', '\u202ea', '%a\n'])(
    'ends within seconds on 1 MiB of %j',
    (part) => {
      const started = performance.now();
      const { length } = new TextEncoder().encode(part);
      const faults = load(part.repeat(Math.floor(1_048_576 / length))).faults;
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.length).toBeLessThanOrEqual(51);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    15_000,
  );
});

describe('text after #', () => {
  it.each([
    ['a title with a number', 'a: Study #4\n', ['load/text-after-hash 1:10']],
    ['prose on one line', 'p: see #notes here\n', ['load/text-after-hash 1:8']],
    ['a list entry', 'l:\n  - Ward #7\n', ['load/text-after-hash 2:10']],
    ['a value that is all gone', 'a: #4\n', ['load/text-after-hash 1:4']],
    ['the last line of a longer text', 'a: one\n  two #3\n', ['load/text-after-hash 2:7']],
    ['a comment with a space', 'a: Study # four\n', []],
    ['a comment further off', 'a: Study  #4\n', []],
    ['a comment below', 'a: Study\n#4\n', []],
    ['an empty comment', 'a: Study #\n', []],
    ['a waiver', 'a: Study #dars-ignore x -- y\n', []],
    ['quoted text', 'a: "Study #4" #x\n', []],
    ['a block', 'p: |\n  Study #4\n', []],
    ['a block header', 'p: | #x\n  Study\n', []],
    ['a number', 'n: 4 #x\n', []],
    ['no space', 'a: Study#4\n', []],
  ])('%s', (_, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
    expect(load(text).faults.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(load(text).data).toBeDefined();
  });

  it('keeps the data', () => expect(load('a: Study #4\n').data).toEqual({ a: 'Study' }));
});

describe('many faults', () => {
  const many = (count: number): string => 'a: 1\n'.repeat(count + 1);
  it('lists 50 and counts the rest', () => {
    expect(load(many(50)).faults).toHaveLength(50);
    const { faults } = load(many(52));
    expect(faults).toHaveLength(51);
    expect(faults.at(-1)).toMatchObject({
      rule: 'load/more-faults',
      severity: 'error',
      message: '2 more faults follow in this file; the first 50 are listed.',
      span: { line: 52, column: 1 },
    });
  });
});

describe('the catalogue', () => {
  it('has an entry for every fault, each with sentences', () => {
    expect(new Set(LOAD_RULES.map(({ id }) => id)).size).toBe(LOAD_RULES.length);
    for (const { id, title, why, fix } of LOAD_RULES) {
      expect(id).toMatch(/^load\/[a-z0-9-]+$/);
      expect(title).toMatch(/^[A-Z][^.]+$/);
      expect(why).toMatch(/^[A-Z].+\.$/);
      expect(fix).toMatch(/^[A-Z].+\.$/);
    }
  });
});
