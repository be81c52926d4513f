import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Field } from '../../src/core/fields.ts';
import { entryTexts } from '../../src/render/entry-text.ts';
import { plainText } from '../../src/render/plain-text.ts';
import { proseBlocks } from '../../src/render/prose.ts';
import { registerEntry } from '../../src/views/register-entry.ts';
import { applicationOf } from '../support/application.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';

const plain = (markdown: string): string => plainText(proseBlocks(markdown, 'Table'));

describe('plain text', () => {
  it('has paragraphs, points and numbers, and no marks', () => {
    expect(
      plain(
        '# Why\n\nA **bold** word\non two lines.\n\n- one\n- two\n\n  again\n    - inner\n\n3. three\n4. four\n\n> said\n\n---\n\n`code`',
      ),
    ).toBe(
      'Why\n\nA bold word on two lines.\n\n• one\n• two\n\n  again\n\n  • inner\n\n3. three\n4. four\n\nsaid\n\ncode',
    );
  });

  it('keeps the address of a link and the head of each cell of a table', () => {
    expect(plain('See [our page](https://example.org/a) or [https://example.org](https://example.org).')).toBe(
      'See our page (https://example.org/a) or https://example.org.',
    );
    expect(plain('| Year | People |\n| --- | --- |\n| 2027 | 10 |\n| 2028 | 20 |')).toBe(
      'Year: 2027; People: 10\nYear: 2028; People: 20',
    );
  });

  it('keeps the lines of a block of code', () => {
    expect(plain('```\na\n  b\n```')).toBe('a\n  b');
  });
});

describe('the long texts of the register’s entry', () => {
  it.each(exampleNames)('hold every word of the prose of %s, in its order', (name) => {
    const app = applicationOf(exampleFiles(name), exampleDay(name));
    const text = entryTexts(app, FIELD_TREES);
    const entry = registerEntry(app).agreement.map(({ cell }) => wordsOf(text(cell)).join(' '));
    const whole = ` ${entry.join(' ')} `;
    const proses = [
      'objective-for-processing',
      'processing-activities',
      'expected-outcomes',
      'expected-measurable-benefits',
    ].flatMap((document) => prosesIn(app.get(document as 'expected-outcomes'), FIELD_TREES[document]));
    expect(proses.length).toBeGreaterThan(20);
    expect(proses.filter((one) => !whole.includes(` ${wordsOf(one).join(' ')} `))).toEqual([]);
  });
});

function prosesIn(value: unknown, field: Field | undefined): string[] {
  if (typeof value === 'string') return field?.type === 'prose' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => prosesIn(entry, field?.item));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => prosesIn(part, field?.fields?.[key]));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
