import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillForm, idFrom, type FirstAnswers } from '../../src/core/fill-form.ts';
import { applicationOf, checkWith } from '../support/application.ts';

const FORM = readFileSync(new URL('../../templates/forms/application.yaml', import.meta.url), 'utf8');

const load = (text: string) => applicationOf({ 'application.yaml': text });
const answersOf = (answers: FirstAnswers) => load(fillForm(FORM, answers)).get('application');

/** Lines that differ, old and new. */
function changed(filled: string): string[] {
  const [before, after] = [FORM.split('\n'), filled.split('\n')];
  expect(after).toHaveLength(before.length);
  return before.flatMap((line, index) => (line === after[index] ? [] : [`${line} → ${after[index] ?? ''}`]));
}

describe('fillForm', () => {
  it('writes what it is given and leaves every other byte alone', () => {
    expect(changed(fillForm(FORM, { edition: '2026-05' }))).toEqual([
      'stage: → stage: draft',
      'edition: → edition: 2026-05',
    ]);
    const answers = {
      edition: '2023-03',
      title: 'A study: of $& things',
      kind: 'renewal',
      organisation: "Northbridge O'Neill & Sons",
    };
    expect(changed(fillForm(FORM, answers)).toSorted()).toEqual([
      "    name: →     name: Northbridge O'Neill & Sons",
      '  - id: →   - id: northbridge-o-neill-sons',
      'applicant: → applicant: northbridge-o-neill-sons',
      'edition: → edition: 2023-03',
      'kind: → kind: renewal',
      'stage: → stage: draft',
      'title: → title: "A study: of $& things"',
    ]);
  });

  it('fills the first organisation and no other list', () => {
    expect(answersOf({ edition: '2026-05', organisation: 'University of Nowhere' })).toEqual({
      stage: 'draft',
      edition: '2026-05',
      applicant: 'university-of-nowhere',
      organisations: [{ id: 'university-of-nowhere', name: 'University of Nowhere' }],
    });
    expect(fillForm('title:\n', { edition: '2026-05', organisation: 'U' })).toBe('title:\n');
  });

  it.each([
    '8E5',
    '0123',
    'no',
    'true',
    'null',
    '~',
    '2026-03-31',
    '1.0',
    '.inf',
    '- a',
    '? a',
    'a: b',
    'a #b',
    '#b',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '"a"',
    "'a'",
    "it's",
    'a\\b',
    '---',
    '...',
    '[a]',
    '{a}',
    'a, b',
    '| a',
    '> a',
    'A study – of “things”',
    'Astudiaeth â thô bach',
    '研究',
    '🩺 study',
    '$1 $& $$',
    'a\ttab',
    ' padded ',
    'x'.repeat(999),
    ': ',
    '<<',
    'ends with:',
    'dars-ignore a/b -- c',
    '# dars-ignore a/b -- c',
  ])('writes the title %j so that it reads back the same', (title) => {
    const filled = fillForm(FORM, { edition: '2026-05', title, organisation: title });
    const app = load(filled);
    expect(app.documents.get('application')?.source.faults).toEqual([]);
    expect(app.get('application')).toMatchObject({ title, organisations: [{ name: title }] });
    expect(changed(filled)).toHaveLength(6);
  });

  it('writes any title so that it reads back the same, or as a fault of the file that says why', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          ' ',
          ':',
          '#',
          '-',
          '"',
          "'",
          '\\',
          '\n',
          '\t',
          '|',
          '>',
          '{',
          '[',
          ',',
          '&',
          '*',
          '!',
          '%',
          '@',
          '?',
          '0',
          '.',
          'e',
          '\u00a0',
          '\r',
          '\u0007',
        ),
        minLength: 1,
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(texts, (title) => {
        const app = load(fillForm(FORM, { edition: '2026-05', title }));
        const source = app.documents.get('application')?.source;
        const faults = (source?.faults ?? []).map(({ rule }) => rule);
        expect(
          faults.filter((rule) => rule !== 'load/control-character' && rule !== 'load/invisible-character'),
        ).toEqual([]);
        if (faults.length === 0) expect(source?.data).toMatchObject({ title });
      }),
      { numRuns: 200 },
    );
  });
});

describe('idFrom', () => {
  it.each([
    ['University of Nowhere', 'university-of-nowhere'],
    ['Prifysgol Dôl-y-Bont', 'prifysgol-dol-y-bont'],
    ['Jérôme Ångström Trust', 'jerome-angstrom-trust'],
    ['ﬁne (Northbridge) Ltd.', 'fine-northbridge-ltd'],
    ['3rd Wave Ltd', 'rd-wave-ltd'],
    ['A'.repeat(50), 'a'.repeat(40)],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
    ['研究', 'applicant'],
    ['123', 'applicant'],
    ['', 'applicant'],
    ['NHS England', 'applicant'],
    ['Public', 'applicant'],
  ])('makes of %j the id %s', (name, id) => {
    expect(idFrom(name)).toBe(id);
  });

  it('makes an id that the form takes, of any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const id = idFrom(name);
        expect(id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
        expect(id).not.toMatch(/-$/);
        expect(idFrom(id)).toBe(id);
      }),
    );
    const report = checkWith(
      load(fillForm(FORM, { edition: '2026-05', title: 'T', kind: 'new', organisation: 'NHS England' })),
      { stage: 'draft' },
    );
    expect(report.findings.filter(({ severity, at }) => severity !== 'info' && at.file === 'application.yaml')).toEqual(
      [],
    );
  });
});
