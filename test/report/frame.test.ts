import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import stringWidth from 'string-width';
import type { Span } from '../../src/core/finding.ts';
import { plain } from '../../src/report/colours.ts';
import { frame, linesOf } from '../../src/report/frame.ts';

function draw(
  text: string,
  at: readonly [line: number, column: number, endLine: number, endColumn: number],
  width = 60,
  context = 1,
): string {
  const [line, column, endLine, endColumn] = at;
  const span: Span = { line, column, endLine, endColumn };
  return frame(linesOf(text), span, { colour: plain, width, mark: (marks) => marks, context }).join('\n');
}

/** The frame of the first line in which a snippet stands, with the snippet marked. */
function mark(text: string, snippet: string, width = 60): string {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(snippet));
  const column = (lines[line] ?? '').indexOf(snippet) + 1;
  return draw(text, [line + 1, column, line + 1, column + snippet.length], width);
}

describe('a code frame', () => {
  it('marks the span under the line, with a line on either side', () => {
    expect(mark('one: 1\ntwo: 2\nthree: 3\nfour: 4', '2')).toMatchInlineSnapshot(`
      "  1 │ one: 1
        2 │ two: 2
          │      ^
        3 │ three: 3"
    `);
  });

  it('leaves out blank neighbours and keeps the numbers in one column', () => {
    const text = `${'a: 1\n'.repeat(998)}\nlast: word\nafter: 1\n`;
    expect(mark(text, 'word')).toMatchInlineSnapshot(`
      "1000 │ last: word
           │       ^^^^
      1001 │ after: 1"
    `);
  });

  it('reads lines that end in CRLF', () => {
    expect(mark('one: 1\r\ntwo: 2\r\nthree: 3\r\n', '2')).toMatchInlineSnapshot(`
      "  1 │ one: 1
        2 │ two: 2
          │      ^
        3 │ three: 3"
    `);
    expect(draw('one: 1\r\ntwo: 2\r\n', [2, 1, 3, 1])).toMatchInlineSnapshot(`
      "  1 │ one: 1
        2 │ two: 2
          │ ^^^^^^"
    `);
  });

  it('shows a tab as a mark one column wide', () => {
    expect(mark('\tname:\tvalue', 'value')).toMatchInlineSnapshot(`
      "  1 │ ⇥name:⇥value
          │        ^^^^^"
    `);
  });

  it('lines up under wide characters, emoji and combining marks', () => {
    expect(mark('title: 研究データ here', 'here')).toMatchInlineSnapshot(`
      "  1 │ title: 研究データ here
          │                   ^^^^"
    `);
    expect(mark('title: 研究データ here', 'データ')).toMatchInlineSnapshot(`
      "  1 │ title: 研究データ here
          │            ^^^^^^"
    `);
    expect(mark('title: 👍🏽 ✔️ cafe\u0301 here', 'here')).toMatchInlineSnapshot(`
      "  1 │ title: 👍🏽 ✔️ café here
          │                   ^^^^"
    `);
  });

  it('writes control and direction characters out and still marks the right word', () => {
    expect(mark('a: \u001b[31mred\u001b[0m \u202eword', 'word')).toMatchInlineSnapshot(`
      "  1 │ a: \\x1b[31mred\\x1b[0m ‹U+202E›word
          │                               ^^^^"
    `);
  });

  it('hides an NHS number, before the mark and under it', () => {
    expect(mark('note: see 9990000018 and the word here', 'word')).toMatchInlineSnapshot(`
      "  1 │ note: see ‹NHS number hidden› and the word here
          │                                       ^^^^"
    `);
    expect(mark('note: see 9990000018 and the word here', '9990000018')).toMatchInlineSnapshot(`
      "  1 │ note: see ‹NHS number hidden› and the word here
          │           ^^^^^^^^^^^^^^^^^^^"
    `);
    expect(mark('note: see 9990000018 and the word here', '90000')).toMatchInlineSnapshot(`
      "  1 │ note: see ‹NHS number hidden› and the word here
          │           ^^^^^^^^^^^^^^^^^^^"
    `);
    expect(mark('patient: 999 000 0018\nword: 1', 'word')).toMatchInlineSnapshot(`
      "  1 │ patient: ‹NHS number hidden›
        2 │ word: 1
          │ ^^^^"
    `);
  });

  it('folds a long line around the span', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
    expect(mark(`text: ${words}`, 'word1 ', 40)).toMatchInlineSnapshot(`
      "  1 │ text: word0 word1 word2 word3 wor…
          │             ^^^^^^"
    `);
    expect(mark(`text: ${words}`, 'word30', 40)).toMatchInlineSnapshot(`
      "  1 │ …d28 word29 word30 word31 word32…
          │             ^^^^^^"
    `);
    expect(mark(`text: ${words}`, 'word59', 40)).toMatchInlineSnapshot(`
      "  1 │ …d57 word58 word59
          │             ^^^^^^"
    `);
    expect(mark(`text: ${words}`, words, 40)).toMatchInlineSnapshot(`
      "  1 │ text: word0 word1 word2 word3 wor…
          │       ^^^^^^^^^^^^^^^^^^^^^^^^^^^"
    `);
    expect(mark(`text: ${words}`, words.slice(words.indexOf('word30')), 40)).toMatchInlineSnapshot(`
      "  1 │ …d28 word29 word30 word31 word32…
          │             ^^^^^^^^^^^^^^^^^^^^^"
    `);
  });

  it('leaves no half of a hidden number at a fold', () => {
    for (let before = 0; before < 60; before += 1) {
      expect(
        mark(
          `${'x'.repeat(before)} 9990000018 ${'y'.repeat(50)} word ${'z'.repeat(50)} 9990000026 ${'z'.repeat(9)}`,
          'word',
          40,
        ),
      ).not.toMatch(/\d{3}/);
      expect(
        draw(`${'x'.repeat(before)} 9990000018 ${'y'.repeat(50)}\nword`, [2, 1, 2, 5], 40).split('\n')[0],
      ).not.toMatch(/999|0001/);
    }
  });

  it('is quick on a line of a million characters', () => {
    const text = `${'9990000018 a@example.org '.repeat(20_000)}word${' tail'.repeat(100_000)}`;
    const started = performance.now();
    expect(mark(text, 'word', 40)).toMatchInlineSnapshot(`
      "  1 │ …ample.org› word tail tail tail t…
          │             ^^^^"
    `);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('marks the first line of a longer span and says where it ends', () => {
    const text = 'reason: |\n  First.\n  Second.\nnext: 1\n';
    expect(draw(text, [1, 9, 4, 1])).toMatchInlineSnapshot(`
      "  1 │ reason: |
          │         ^ … to line 3
        2 │   First."
    `);
    expect(draw(text, [2, 3, 3, 10])).toMatchInlineSnapshot(`
      "  1 │ reason: |
        2 │   First.
          │   ^^^^^^ … to line 3
        3 │   Second."
    `);
    expect(draw(text, [2, 3, 3, 1])).toMatchInlineSnapshot(`
      "  1 │ reason: |
        2 │   First.
          │   ^^^^^^
        3 │   Second."
    `);
    expect(draw('a: |  # a comment that is as long as the line\n b\n c', [1, 4, 3, 3], 50)).toMatchInlineSnapshot(`
      "  1 │ a: |  # a comment that is as long as the li…
          │    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          │ … to line 3
        2 │  b"
    `);
  });

  it('marks one column for an empty span, at the end of a line and beyond it', () => {
    expect(draw('key:\nnext: 1', [1, 5, 1, 5])).toMatchInlineSnapshot(`
      "  1 │ key:
          │     ^
        2 │ next: 1"
    `);
    expect(draw('key:\nnext: 1', [1, 40, 1, 44])).toMatchInlineSnapshot(`
      "  1 │ key:
          │     ^
        2 │ next: 1"
    `);
    expect(draw('key: 1\n', [2, 1, 2, 1])).toMatchInlineSnapshot(`
      "  1 │ key: 1
        2 │
          │ ^"
    `);
    expect(draw('', [1, 1, 1, 1])).toMatchInlineSnapshot(`
      "  1 │
          │ ^"
    `);
  });

  it('draws nothing for a line that is not there', () => {
    expect(draw('key: 1', [7, 1, 7, 2])).toBe('');
  });

  it('keeps to its width and always marks something, whatever the text', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\t', '\u001b', '\u202e', '9990000018', '研', '👍🏽', 'a', ' ', '\r', '\ud800'),
    );
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 80 }),
        fc.nat(120),
        fc.nat(40),
        fc.integer({ min: 24, max: 90 }),
        (units, from, length, width) => {
          const text = units.join('').replaceAll('\n', ' ');
          const rows = draw(text, [1, from + 1, 1, from + 1 + length], width).split('\n');
          expect(rows).toHaveLength(2);
          // A mark under the end of a full line stands one column outside.
          for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(width + 1);
          expect(rows[1]).toMatch(/^ {3} │ *\^+$/);
        },
      ),
      { numRuns: 400 },
    );
  });
});
