import { describe, expect, it } from 'vitest';
import { changesOnly, withFixes } from '../../src/core/apply-fixes.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fixesOf, type Effect, type Fix } from '../../src/core/fixes.ts';
import { applicationOf, checkWith } from '../support/application.ts';

const HEAD = 'title: A study\nkind: new\nstage: draft\nedition: 2026-05\n';
const BODIES = `organisations:\n  - id: uni-of-nowhere\n    name: University of Nowhere\n    aliases: [UoN]\n    country: england\n`;

/** What becomes of a document, application.yaml unless named, beside an application with one organisation. */
function mended(text: string, file = 'application.yaml'): string {
  const app = applicationOf({ 'application.yaml': HEAD + BODIES, [file]: text });
  return withFixes(text, fixesOf(app, checkWith(app, { stage: 'draft' }).findings, FIELD_TREES));
}

describe('a fix puts right', () => {
  it.each([
    ['a misspelt key', 'titel: A study # mine\n', 'title: A study # mine\n'],
    ['a key in other capitals', "'Title': A study\n", "'title': A study\n"],
    ['a choice in other capitals', 'kind: "New"   # yes\n', 'kind: "new"   # yes\n'],
    ['a misspelt choice', 'kind: ammendment\n', 'kind: amendment\n'],
    [
      'text with a second colon',
      'kind: new\r\ntitle: Hips: a study  \r\n',
      'kind: new\r\ntitle: "Hips: a study"  \r\n',
    ],
    ['text with a second colon and marks', 'title: The "hip": it\'s ours\n', 'title: "The \\"hip\\": it\'s ours"\n'],
    ['text that starts with a sign', 'title: @home study\n', 'title: "@home study"\n'],
    ['a number after a number sign', 'title: Grant #12 study\n', 'title: "Grant #12 study"\n'],
    [
      'a name for an id',
      `${HEAD}applicant: university of nowhere\n${BODIES}`,
      `${HEAD}applicant: uni-of-nowhere\n${BODIES}`,
    ],
    ['another name for an id', `${HEAD}applicant: UoN\n${BODIES}`, `${HEAD}applicant: uni-of-nowhere\n${BODIES}`],
    ['an id with a letter too many', `applicant: unni-of-nowhere\n${BODIES}`, `applicant: uni-of-nowhere\n${BODIES}`],
    ['an id in capitals', `applicant: Uni-of-Nowhere\n${BODIES}`, `applicant: uni-of-nowhere\n${BODIES}`],
    ['an area in capitals', BODIES.replace('england', 'England'), BODIES],
    ['a label for a choice', 'kind: Renewal\n', 'kind: renewal\n'],
    ['a choice in single quotes', "kind: 'Amendment'\n", "kind: 'amendment'\n"],
    [
      'a text of a list of which YAML made a group',
      'organisations:\n  - id: uni\n    aliases:\n      - Nowhere: the lab\n',
      'organisations:\n  - id: uni\n    aliases:\n      - "Nowhere: the lab"\n',
    ],
    [
      'the same before a comment',
      'organisations:\n  - id: uni\n    aliases:\n      - Nowhere: the lab # ours\n',
      'organisations:\n  - id: uni\n    aliases:\n      - "Nowhere: the lab" # ours\n',
    ],
    ['a party by a name', `applicant: UNIVERSITY OF NOWHERE\n${BODIES}`, `applicant: uni-of-nowhere\n${BODIES}`],
  ])('%s', (_, weak, strong) => {
    expect(mended(weak)).toBe(strong);
  });

  it.each([
    ['yes for true', 'includes: yes\n', 'includes: true\n', 'commercial-purpose'],
    ['TRUE for true', 'includes: "TRUE"\n', 'includes: true\n', 'commercial-purpose'],
    ['no for false', "includes: 'No'\n", 'includes: false\n', 'commercial-purpose'],
    [
      'nought in quotes',
      'cohorts: [{id: a, size: {count: "0"}}]\n',
      'cohorts: [{id: a, size: {count: 0}}]\n',
      'data-minimisation',
    ],
    [
      'millions',
      'cohorts:\n  - size: {count: "1,234,567"}\n',
      'cohorts:\n  - size: {count: 1234567}\n',
      'data-minimisation',
    ],
    [
      'a number in quotes',
      "cohorts: [{size: {count: '12345'}}]\n",
      'cohorts: [{size: {count: 12345}}]\n',
      'data-minimisation',
    ],
    ['false in quotes', 'includes: "False"\n', 'includes: false\n', 'commercial-purpose'],
    [
      'a number with a comma',
      'cohorts:\n  - id: all\n    size: { count: "18,240" }\n',
      'cohorts:\n  - id: all\n    size: { count: 18240 }\n',
      'data-minimisation',
    ],
    [
      'the name of a product',
      'requests:\n  - id: stays\n    product: hes-apc\n',
      'requests:\n  - id: stays\n    product: HES_APC\n',
      'data-minimisation',
    ],
  ])('%s', (_, weak, strong, standard) => {
    expect(mended(weak, `standards/${standard}.yaml`)).toBe(strong);
  });
});

describe('no fix is offered for', () => {
  it.each(['maybe', '"nope"', 'y', '1'])('the switch %s', (typed) => {
    const text = `includes: ${typed}\n`;
    expect(mended(text, 'standards/commercial-purpose.yaml')).toBe(text);
  });

  it.each([
    '"01"',
    '"1,00"',
    '"12,3456"',
    '"1234,567"',
    '"1.5"',
    'many',
    '"1e3"',
    '"-5"',
    '"1 000"',
    '"5 people"',
    '"about 5"',
  ])('the number %s', (typed) => {
    const text = `cohorts:\n  - id: all\n    size:\n      count: ${typed}\n`;
    expect(mended(text, 'standards/data-minimisation.yaml')).toBe(text);
  });

  it.each([
    ['a key that stands there already', 'titel: A study\ntitle: Another\n'],
    ['two slips for one key', 'titel: A study\ntitlle: Another\n'],
    ['a key that is like nothing', 'colour: red\n'],
    ['a choice that could be another', 'kind: brand new\n'],
    ['a comment without a space', 'title: A study #mine\n'],
    ['text that goes on below', 'title: Hips: a study\n  of hips\nkind: new\n'],
    ['a second colon where no text is wanted', 'kind: new: really\n'],
    ['a second colon before a comment', 'title: Hips: a study # mine\n'],
    ['an alias', 'title: *important*\n'],
    ['an id that is another thing', `applicant: uni-of-nowhera\n${BODIES}`],
    ['a digit that differs', `${BODIES.replace('uni-of-nowhere', 'site-north-12')}applicant: site-north-1\n`],
    ['a choice that goes on below', 'kind: "new\n  application"\n'],
    ['a choice written with an escape', 'kind: "N\\x65w"\n'],
    ['a group of two keys', 'organisations:\n  - id: uni\n    aliases:\n      - {Nowhere: the lab, Elsewhere: too}\n'],
    ['a group that holds no text', 'organisations:\n  - id: uni\n    aliases:\n      - Nowhere: [lab]\n'],
    ['a group in quotes', 'organisations:\n  - id: uni\n    aliases:\n      - "Nowhere": the lab\n'],
    [
      'an organisation without a name',
      'applicant: Nowhere\norganisations:\n  - id: uni-of-nowhere\n    country: england\n',
    ],
    ['a name of two organisations', `applicant: UoN\n${BODIES}  - id: other\n    name: Other\n    aliases: [UoN]\n`],
    [
      'an id that is used more than once',
      `applicant: unni-of-nowhere\nfunding: [{id: a, funder: unni-of-nowhere}]\n${BODIES}`,
    ],
  ])('%s', (_, text) => {
    expect(mended(text)).toBe(text);
  });
});

describe('a changed file reads as it did before', () => {
  const file = 'application.yaml';
  const fix = { file, rule: 'schema/unknown-key', line: 1, edit: { start: 0, end: 5, text: 'title' } } as const;
  const effect = { kind: 'key', path: ['titel'], key: 'title' } as const;
  const source = (text: string) => {
    const found = applicationOf({ [file]: text }).documents.get('application')?.source;
    if (found === undefined) throw new Error('the file is not read');
    return found;
  };

  it.each([
    ['but for the key', 'titel: A\nkind: new\n', 'title: A\nkind: new\n', true],
    ['but not where another answer changed', 'titel: A\nkind: new\n', 'title: A\nkind: old\n', false],
    ['but not where an answer went', 'titel: A\nkind: new\n', 'title: A\n', false],
    ['but not where it cannot be read', 'titel: A\n', 'title: "A\n', false],
    ['but not where the fix was not made', 'titel: A\n', 'titel: A\n', false],
  ])('%s', (_, before, after, expected) => {
    expect(changesOnly(source(before), source(after), [{ ...fix, effect }])).toBe(expected);
  });
});

describe('fixes that were made', () => {
  const file = 'application.yaml';
  const made = (effect: Effect, start = 0): Fix => ({
    file,
    rule: 'schema/made',
    line: 1,
    edit: { start, end: start + 1, text: 'x' },
    effect,
  });
  const source = (text: string) => {
    const found = applicationOf({ [file]: text }).documents.get('application')?.source;
    if (found === undefined) throw new Error('the file is not read');
    return found;
  };
  const value = (changed: unknown, ...path: readonly (string | number)[]): Effect => ({
    kind: 'value',
    path,
    value: changed,
  });
  const key = (name: string, ...path: readonly (string | number)[]): Effect => ({ kind: 'key', path, key: name });
  const LIST = 'organisations: [{id: a, aliases: [x, y]}, {id: b}]\n';

  it.each<[string, string, string, readonly Effect[], boolean]>([
    ['a value in a list', LIST, LIST.replace('y]', 'z]'), [value('z', 'organisations', 0, 'aliases', 1)], true],
    [
      'a value, and one beside it',
      LIST,
      LIST.replace('[x, y]', '[w, z]'),
      [value('z', 'organisations', 0, 'aliases', 1)],
      false,
    ],
    [
      'a value, and an entry went',
      LIST,
      'organisations: [{id: c, aliases: [x, y]}]\n',
      [value('c', 'organisations', 0, 'id')],
      false,
    ],
    [
      'a value, and an entry came',
      'organisations: [{id: a}]\n',
      'organisations: [{id: c}, {id: b}]\n',
      [value('c', 'organisations', 0, 'id')],
      false,
    ],
    ['a value, and an answer came', 'title: a\n', 'title: b\nkind: new\n', [value('b', 'title')], false],
    ['a value of a part that is none', 'title: a\n', 'title: a\n', [value('b', 'title', 'deep')], true],
    [
      'a list for a map',
      'title: a\norganisations: []\n',
      'title: b\norganisations: {}\n',
      [value('b', 'title')],
      false,
    ],
    ['a text, where now a number stands', 'standards: a\n', 'standards: 5\n', [value('5', 'standards')], false],
    ['the key of an entry', LIST, LIST.replace('{id: b', '{name: b'), [key('name', 'organisations', 1, 'id')], true],
    [
      'the key of another entry',
      LIST,
      LIST.replace('{id: b', '{name: b'),
      [key('name', 'organisations', 0, 'id')],
      false,
    ],
    [
      'an outer and an inner key, and a value below them',
      'organisation: [{nam: A}]\n',
      'organisations: [{name: B}]\n',
      [
        key('organisations', 'organisation'),
        key('name', 'organisation', 0, 'nam'),
        value('B', 'organisation', 0, 'nam'),
      ],
      true,
    ],
    ['the whole file, which could be read before', 'title: a\n', 'title: a\n', [{ kind: 'file' }], true],
    ['the whole file, and an answer', 'title: a\n', 'title: b\n', [{ kind: 'file' }], false],
    ['the whole file, which could not be read before', 'title: "a\n', 'title: a\n', [{ kind: 'file' }], true],
    ['the whole file and a value', 'title: "a\n', 'title: a\n', [{ kind: 'file' }, value('a', 'title')], false],
    ['a file that has a fault still', 'title: a\n', 'title: b\ntitle: c\n', [value('b', 'title')], false],
  ])('change nothing else: %s', (_, before, after, effects, expected) => {
    // Edits stand in the order of the text.
    const fixes = effects.map((effect, index) => made(effect, index * 2));
    expect(changesOnly(source(before), source(after), fixes)).toBe(expected);
    expect(changesOnly(source(before), source(after), fixes.toReversed())).toBe(expected);
  });

  it('are put into the text in its order, whatever theirs is', () => {
    const fixes = [made({ kind: 'file' }, 4), made({ kind: 'file' }, 0), made({ kind: 'file' }, 2)];
    expect(withFixes('a-b-c-d', fixes)).toBe('x-x-x-d');
    expect(withFixes('abc', [])).toBe('abc');
  });

  it('touch no place twice, in files by themselves', () => {
    const app = applicationOf({
      'application.yaml': 'titel: A study\n',
      'standards/commercial-purpose.yaml': 'includes: yes\n',
    });
    const { findings } = checkWith(app, { stage: 'draft' });
    const found = fixesOf(app, [...findings, ...findings], FIELD_TREES);
    expect(found.map(({ file: one, line }) => `${one}:${line}`).toSorted()).toEqual([
      'application.yaml:1',
      'standards/commercial-purpose.yaml:1',
    ]);
  });
});
