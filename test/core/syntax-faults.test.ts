import { describe, expect, it } from 'vitest';
import { faultsIn, load } from './load-document.ts';

/** The first fault in words, with its place: `2:1-2:2 Line 2 starts with a tab. YAML needs spaces.` */
function words(text: string): string {
  const [fault] = load(text).faults;
  if (fault === undefined) return 'no fault';
  const { line, column, endLine, endColumn } = fault.span;
  return `${line}:${column}-${endLine}:${endColumn} ${fault.message}`;
}

/** What a mistake is reported as: its words, and the rule where it is not the one for syntax. */
const MISTAKES: readonly (readonly [mistake: string, text: string, words: string, rule?: string])[] = [
  ['a tab for indentation', 'a:\n\tb: 1\n', '2:1-2:2 Line 2 starts with a tab. YAML needs spaces.'],
  ['a tab before a list item', 'a:\n  - x\n\t- y\n', '3:1-3:2 Line 3 starts with a tab. YAML needs spaces.'],
  [
    'a tab after spaces',
    'a:\n  b: 1\n \tc: 2\n',
    '3:2-3:3 Line 3 has a tab among the spaces at its start. YAML needs spaces.',
  ],
  [
    'a tab between brackets',
    'a: [\n\tb,\n\tc\n]\n',
    '2:1-2:2 A line between brackets starts with a tab. YAML needs spaces.',
  ],
  ['a tab after a dash', 'a:\n  -\t- x\n', '2:4-2:5 A tab stands here. YAML needs spaces.'],
  ['a tab in a block', 'a: |\n\ttext\n', '2:1-2:2 Line 2 starts with a tab. YAML needs spaces.'],
  [
    'bold text',
    'a: *bold* text\nb: 1\n',
    '1:4-1:10 A value cannot start with *: YAML takes "*bold*" for a reference to another part of the file (an alias).',
    'load/anchor-or-alias',
  ],
  [
    'bold text in Markdown',
    'a: **bold** x\n',
    '1:4-1:12 A value cannot start with *: YAML takes "**bold**" for a reference to another part of the file (an alias).',
    'load/anchor-or-alias',
  ],
  [
    'bullets',
    'a:\n  * one\n  * two\nb: 1\n',
    '2:3-2:4 A value cannot start with *: YAML takes "*" for a reference to another part of the file (an alias).',
    'load/anchor-or-alias',
  ],
  ['an at sign', 'a: @x\n', '1:4-1:5 A value cannot start with @: YAML keeps this sign for itself.'],
  ['a backtick', 'a: `x`\n', '1:4-1:5 A value cannot start with `: YAML keeps this sign for itself.'],
  ['a per cent sign', 'a: %x\n', '1:4-1:5 A value cannot start with %: YAML keeps this sign for itself.'],
  ['a comma', 'a: , b\n', '1:4-1:5 A value cannot start with ,: YAML keeps this sign for itself.'],
  ['a question', 'a: ? what\n', '1:4-1:5 A value cannot start with a question mark and a space.'],
  [
    'a second colon',
    'a: b: c\nd: 1\n',
    '1:4-1:8 Line 1 has a second colon with a space after it, and YAML allows one field to a line.',
  ],
  [
    'a second colon in longer text',
    'a: Study: the aims\n  more\n',
    '1:4-1:19 Line 1 has a second colon with a space after it, and YAML allows one field to a line.',
  ],
  [
    'two fields on a line',
    'a: 1 b: 2\n',
    '1:4-1:10 Line 1 has a second colon with a space after it, and YAML allows one field to a line.',
  ],
  [
    'fields below an answer',
    'a: x\n\n  y: 1\n',
    '3:3-3:7 Line 3 is indented further than line 1, which has an answer already.',
  ],
  [
    'a field indented too far',
    'a:\n  b: x\n   c: 2\n',
    '3:4-3:8 Line 3 is indented further than line 2, which has an answer already.',
  ],
  [
    'a field indented too little',
    'a:\n    b: 1\n  c: 2\nd: 1\n',
    '3:3-3:7 Line 3 starts further to the left than line 2 above it, and is not lined up with its group: it starts in column 3, line 2 in column 5.',
  ],
  [
    'a first field indented',
    ' a: 1\nb: 2\n',
    '2:1-2:5 Line 2 starts further to the left than line 1 above it, and is not lined up with its group: it starts in column 1, line 1 in column 2.',
  ],
  [
    'a list item indented too little',
    'a:\n  - x\n - y\nb: 1\n',
    '3:2-3:5 The list item on line 3 is not lined up with what stands above it.',
  ],
  [
    'a list item among fields',
    'a:\n  b: 1\n  - x\nc: 1\n',
    '3:3-3:6 The list item on line 3 is not lined up with what stands above it.',
  ],
  [
    'a field among list items',
    'a:\n  - x\n  b: 1\nc: 1\n',
    '3:3-3:7 Line 3 is not lined up with the other lines of its group.',
  ],
  ['a text among list items', '- x\ny\n- z\n', '2:1-2:2 Line 2 is not lined up with the other lines of its group.'],
  [
    'a list on the line of its field',
    'a: - b\nc: 1\n',
    '1:4-1:5 A dash follows the colon on the same line; a list starts on the line below.',
  ],
  [
    'a dash for nothing',
    'a: -\n',
    '1:4-1:5 A dash follows the colon on the same line; a list starts on the line below.',
  ],
  ['no colon', 'a: 1\nb\nc: 2\n', '2:1-2:2 Line 2 has no field name followed by a colon and a space.'],
  [
    'text that goes on below',
    'a: foo\nbar baz\nc: 1\n',
    '2:1-2:8 Line 2 has no field name followed by a colon and a space.',
  ],
  [
    'no space after a colon',
    'a: 1\nbc:2\nd: 3\n',
    '2:1-2:4 On line 2 no space follows the colon, so YAML does not see a field name.',
  ],
  [
    'only fields without a space',
    'a:1\nb:2\n',
    '1:1-2:4 No space follows the colon, so YAML does not see a field name.',
    'load/not-a-map',
  ],
  ['no field name', 'a: 1\n: x\n', '2:1-2:1 No field name stands before this colon.'],
  [
    'a field name over two lines',
    '"a\n b": 1\n',
    '1:1-1:3 A field name must stand on one line, with a colon and a space after it.',
  ],
  [
    'a field name without end',
    `${'x'.repeat(1_100)}: 1\n`,
    '1:1-1:1101 What stands before the colon is far too long for a field name.',
  ],
  ['a bracket for a field name', '[a]: b\n', '1:1-1:2 A bracket stands where a field name belongs.'],
  ['an open double quote', 'a: "foo\nb: 1\nc: 2\n', '1:4-1:5 The quotation mark " opened here is never closed.'],
  [
    'an open double quote before others',
    'a: "foo\nb: "x"\nc: "y"\n',
    '1:4-1:5 The quotation mark " opened here is never closed.',
  ],
  ['an open single quote', "a: 'foo\nb: 1\n", "1:4-1:5 The quotation mark ' opened here is never closed."],
  ['a quote closed by an escape', 'a: "foo\\"', '1:4-1:5 The quotation mark " opened here is never closed.'],
  ['a quote closed by two', "a: 'foo''", "1:4-1:5 The quotation mark ' opened here is never closed."],
  [
    'an apostrophe in single quotes',
    "a: 'don't do it'\nb: 2\n",
    "1:9-1:17 Text goes on after the closing quotation mark '.",
  ],
  ['text after quotes', 'a: "foo" bar\nb: 1\n', '1:10-1:13 Text goes on after the closing quotation mark ".'],
  [
    'a path in double quotes',
    'a: "C:\\work"\n',
    '1:7-1:9 Between double quotes a backslash has a meaning of its own, and \\w is not one that YAML knows.',
  ],
  ['a comment right after quotes', 'a: "x"#c\n', '1:7-1:9 A # stands directly after a value.'],
  ['an open brace', 'a: {b\nc: 1\n', '1:4-1:5 The bracket { opened here is never closed with }.'],
  ['an open bracket', 'a: [1, 2\nb: 1\nc: 2\n', '1:4-1:5 The bracket [ opened here is never closed with ].'],
  ['an open bracket at the end', 'a: 1\nb: [1, 2', '2:4-2:5 The bracket [ opened here is never closed with ].'],
  ['the wrong bracket', 'a: [b}\nc: 1\n', '1:4-1:5 The bracket [ opened here is never closed with ].'],
  ['a bracket closed only', 'a: ]\nb: 1\n', '1:4-1:5 A bracket is closed with ] that was never opened.'],
  ['text after a bracket', 'a: [x] y\n', '1:8-1:9 Text goes on after the closing bracket ].'],
  ['a comma too many', 'a: [x,, y]\n', '1:7-1:8 A comma too many stands here.'],
  [
    'no comma',
    'a: {b: "1" c: 2}\n',
    '1:8-1:16 Between brackets the parts are separated by commas; one is missing here.',
  ],
  [
    'no comma before a name',
    'a: {b: 1 c: 2}\n',
    '1:8-1:14 Between brackets the parts are separated by commas; one is missing here.',
  ],
  ['a block with text beside its mark', 'a: | text\n  more\n', '1:6-1:10 Text follows | on the same line.'],
  ['a block mark with extra letters', 'a: |x\n', '1:5-1:6 Text follows | on the same line.'],
  ['a comparison', 'a: > 5 years\nb: 1\n', '1:6-1:13 Text follows > on the same line.'],
  [
    'a block that is not indented',
    'a: |\ntext\nb: 1\n',
    '2:1-2:5 Line 2 is not indented, so it is no part of the text block that line 1 opens.',
  ],
  [
    'a block with a line indented less',
    'a: |\n  text\n less\nb: 1\n',
    '3:2-3:6 Line 3 starts further to the left than line 2 above it, and is not lined up with its group: it starts in column 2, line 2 in column 3.',
  ],
  [
    'a block with spaces on an empty line',
    'a: |\n      \n  x\n',
    '3:3-3:4 An empty line above has more spaces at its start than the text.',
  ],
  ['a field beside ---', '--- a: 1\n', '1:5-1:6 Nothing may follow --- on its line.'],
  [
    'a no-break space after a colon',
    'a:\u00A0x\nb: 1\n',
    '1:3-1:4 Line 1 holds an invisible character where YAML needs an ordinary space or none: U+00A0, a no-break space.',
    'load/invisible-character',
  ],
  [
    'a field indented too far, below comments',
    'a: 1\n\n# About b.\n  b: 2\nc: 3\n',
    '4:3-4:7 Line 4 starts further to the right than line 1 above it, and is not lined up with its group: it starts in column 3, line 1 in column 1.',
  ],
  [
    'a field of an entry indented too little, below comments',
    'a:\n  - id: x\n    # About b.\n  b: 2\n',
    '4:3-4:7 Line 4 starts further to the left than line 2 above it, and is not lined up with its group: it starts in column 3, line 2 in column 5.',
  ],
  [
    'a dash without a space',
    'a:\n  # About b.\n  -id: x\n    # About c.\n    c: 2\n',
    '3:3-3:9 On line 3 no space follows the dash, so YAML does not see an entry of a list.',
  ],
];

describe('A9, A10: mistakes in plain words', () => {
  it.each(
    MISTAKES.map(([mistake, text, expected, rule]) => [mistake, text, expected, rule ?? 'load/yaml-syntax'] as const),
  )('%s', (_, text, expected, rule) => {
    expect(words(text)).toBe(expected);
    const { faults, data } = load(text);
    expect(faults.map((fault) => fault.rule)).toEqual([rule]);
    expect(faults[0]?.fix).toMatch(/^[A-Z].+\.$/);
    expect(data).toBeUndefined();
  });
});

const FORM = `# Data minimisation
version: 1
controllers:
  # Which organisation is it?
  - organisation: org-1
    role: joint   # as agreed
    code: 8E5
    tags: [one, two, "three"]
    basis:
      article6: e
      article9: j
    preason: |
      The controller decides what is done with the data.

      - first point: of the text
      - second point of the text
  - organisation: org-2
    role: sole
    basis: {article6: e, article9: h}
ptext: >-
  Some folded text that goes on
  over several lines.
end: "quoted text"
last:
  - x
  - y: 'it''s'
    z: 1
`;

describe('one fault for one mistake', () => {
  it('holds for nearly every single character put in or left out', () => {
    let mistakes = 0;
    let cascades = 0;
    let far = 0;
    const judge = (text: string, at: number): void => {
      const faults = load(text).faults.filter(({ severity }) => severity === 'error');
      if (faults.length === 0) return;
      mistakes += 1;
      if (faults.length > 1) cascades += 1;
      const line = FORM.slice(0, at).split('\n').length;
      if (faults.every(({ span }) => Math.abs(span.line - line) > 1)) far += 1;
    };
    expect(faultsIn(FORM)).toEqual([]);
    for (let at = 0; at < FORM.length; at += 1) {
      judge(FORM.slice(0, at) + FORM.slice(at + 1), at);
      for (const [kind, sign] of ['"', "'", ' ', '\t', '[', '{', ']', ':', '\n', '*', ',', '|', '@'].entries()) {
        // Every seventh place for each sign: all of them would take five seconds and say the same.
        if ((at + kind) % 7 === 0) judge(FORM.slice(0, at) + sign + FORM.slice(at), at);
      }
    }
    expect(mistakes).toBeGreaterThan(250);
    expect(cascades / mistakes).toBeLessThan(0.05);
    expect(far / mistakes).toBeLessThan(0.1);
  });

  it('still tells of mistakes in several fields, and of several plain slips in one', () => {
    expect(faultsIn('a: @x\nb: "y" z\nc: d: e\nf:\n  - @g\n  - ok\n  - `h`\n')).toEqual([
      'load/yaml-syntax 1:4',
      'load/yaml-syntax 2:8',
      'load/yaml-syntax 3:4',
      'load/yaml-syntax 5:5',
      'load/yaml-syntax 7:5',
    ]);
  });
});
