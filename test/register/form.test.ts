import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../../src/core/document.ts';
import { readForms } from '../../src/io/assets.ts';
import { filledForm as filledBytes, parseForm, type Form, type Marks } from '../../src/register/form.ts';
import type { Answers } from '../../src/register/answers.ts';
import { scalarText, yamlLines } from '../../src/register/yaml-text.ts';

const forms = [...readForms()];
const NOTHING = new Map<string, readonly string[]>();

const filledForm = (form: Form, answers: Answers, marks: Marks): string =>
  new TextDecoder().decode(filledBytes(form, answers, marks));

describe('a form', () => {
  it.each(forms.map(([name]) => name))('%s without answers stays as it is, byte by byte', (name) => {
    const text = forms.find(([one]) => one === name)?.[1] ?? '';
    expect(filledForm(parseForm(text), {}, NOTHING)).toBe(text);
  });

  it('takes answers at every depth, and marks above them', () => {
    const form = parseForm(readForms().get('standards/data-controllers.yaml') ?? '');
    const answers = {
      controllers: [{ organisation: 'alpha', contract: { reference: 'X' } }, { organisation: 'beta' }],
      bases: [{ id: 'basis', schedule1: ['part-1-para-1', 'part-1-para-2'] }],
    };
    const marks = new Map([
      ['controllers.1', ['proposed: one']],
      ['bases.0.schedule1', ['proposed: two']],
    ]);
    const text = filledForm(form, answers, marks);
    const data = parse(text) as Record<string, readonly Record<string, unknown>[]>;
    expect(data['controllers']?.map(({ organisation }) => organisation)).toEqual(['alpha', 'beta']);
    expect(data['controllers']?.[0]?.['contract']).toMatchObject({ reference: 'X', signedOn: null });
    expect(data['bases']?.[0]).toMatchObject(answers.bases[0] ?? {});
    expect(text).toContain('  # proposed: one\n  - organisation: beta\n');
    expect(text).toContain('    # proposed: two\n    schedule1:\n      - part-1-para-1\n');
  });

  it('keeps every line end at the end of a text', () => {
    const form = parseForm(readForms().get('standards/expected-measurable-benefits.yaml') ?? '');
    const answers = { asPublished: ' Benefits\n \n\n\n', yieldedAsPublished: 'None.\n\n' };
    expect(parse(filledForm(form, answers, NOTHING))).toMatchObject(answers);
  });

  it('refuses an answer that it has no place for', () => {
    const form = parseForm(readForms().get('evidence.yaml') ?? '');
    expect(() => filledForm(form, { nonsense: 'x' }, NOTHING)).toThrow('nonsense');
  });
});

describe('text as YAML', () => {
  const texts = fc.oneof(
    fc.string({
      unit: fc.constantFrom(' ', '\n', '\t', 'a', '#', ':', '-', '"', "'", '|', '>', ' ', '', '%', '\\'),
      maxLength: 200,
    }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  it('reads back as it was, every character, by the package and by the loader of dars', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const yaml = `a:\n  b: ${scalarText(text, '    ')}\nc: d\n`;
        expect(parse(yaml)).toEqual({ a: { b: text }, c: 'd' });
        const { data, faults } = parseDocument('x.yaml', new TextEncoder().encode(yaml), { typeAt: () => 'prose' });
        if (!faults.some(({ rule }) => rule === 'load/control-character' || rule === 'load/escape'))
          expect(data).toEqual({ a: { b: text }, c: 'd' });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'true',
    'No',
    '12',
    '2026-05',
    '- a',
    'a: b',
    'a #b',
    '',
    '~',
    'null',
    ' a',
    "it's",
    '£5',
    '1_000',
    '0x1F',
    '.5',
  ])('keeps “%s” a text', (text) => {
    expect(parse(yamlLines({ key: text, list: [text] }).join('\n'))).toEqual({ key: text, list: [text] });
  });
});
