import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseBlocks } from '../../src/render/prose.ts';

/** What the parser of Markdown makes of a text: a paragraph with mark-up after it has the whole of it parsed. */
function parsed(text: string): unknown {
  return proseBlocks(`${text}\n\n*end*`, 'Table').slice(0, -1);
}

/** Pieces of which prose is made, those that mean something in Markdown among them. */
const piece = fc.oneof(
  fc.constantFrom(
    'word',
    'Two words',
    '1',
    '12.',
    '3)',
    '- ',
    '+ ',
    '= ',
    '=',
    '---',
    '===',
    ': ',
    ' ',
    '  ',
    '\n',
    '\n\n',
  ),
  fc.constantFrom(
    '\n \n',
    '\t',
    '\u00a0',
    '\u2028',
    'é',
    '“quoted”',
    '–',
    '(a)',
    '{b}',
    '^',
    '$1',
    '@',
    '%',
    ';',
    '/',
    '"',
  ),
  fc.constantFrom(
    '*',
    '_',
    '`',
    '[x]',
    '<b>',
    '&amp;',
    '|',
    '~~',
    '!',
    '# ',
    '> ',
    '\\',
    '\r\n',
    'https://example.org',
    'a@b.c',
  ),
);

describe('prose without mark-up', () => {
  it('is read as the parser reads it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(proseBlocks(text, 'Table')).toEqual(parsed(text));
      }),
      { numRuns: 3000, seed: 20_261_123 },
    );
  });

  it('is parted into paragraphs, and lines of one are joined by a space', () => {
    const words = (...texts: string[]) => ({
      kind: 'paragraph',
      content: texts.map((text) => ({ kind: 'text', text })),
    });
    expect(proseBlocks('One line\nand another.\n\n\nNext.\n', 'Table')).toEqual([
      words('One line', ' ', 'and another.'),
      words('Next.'),
    ]);
  });
});
