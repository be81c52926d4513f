import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { fieldAt, type Field } from '../../src/core/fields.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Finding, Step } from '../../src/core/finding.ts';
import { fileOf } from '../../src/core/workspace.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { answersOf, leavesOf, withValue } from './arbitrary-answers.ts';

const NAMES = Object.keys(FIELD_TREES);

/** Findings of shape in one document at submission. */
function findings(name: string, data: unknown): readonly Finding[] {
  const file = fileOf(name);
  return checkWith(applicationOf({ [file]: stringify(data) }), { rules: [] }).findings.filter(
    ({ at }) => at.file === file,
  );
}

const inShort = ({ rule, at, message }: Finding): string =>
  `${rule} ${at.line}:${at.column} ${at.path.join('.')} ${message}`;
const same = (a: readonly Step[], b: readonly Step[]): boolean =>
  a.length === b.length && a.every((step, index) => step === b[index]);

describe.each(NAMES)('answers of %s', (name) => {
  const answers = answersOf(name);
  const tree = FIELD_TREES[name];

  it('that are right leave nothing but open questions', () => {
    fc.assert(
      fc.property(answers, (data) => {
        expect(
          findings(name, data)
            .filter(({ unanswered }) => unanswered !== true)
            .map(inShort),
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('of which one that has to be given is deleted make one finding more, at its place', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (data, pick) => {
        const required = placesOf(data, tree).filter(({ asked, beside }) => asked && beside);
        const chosen = required[pick % Math.max(1, required.length)];
        if (chosen === undefined) return;
        const { path } = chosen;
        const here = (found: readonly Finding[]): string[] =>
          found.filter(({ at, unanswered }) => unanswered === true && same(at.path, path)).map(inShort);
        expect(here(findings(name, data))).toEqual([]);
        expect(here(findings(name, withValue(data, path, undefined)))).toHaveLength(1);
        // A blank is no answer either, and is pointed at where it stands.
        const blanked = findings(name, withValue(data, path, null));
        expect(here(blanked)).toHaveLength(1);
        const [blank] = blanked.filter(({ at, unanswered }) => unanswered === true && same(at.path, path));
        const line = stringify(withValue(data, path, null)).split('\n')[(blank?.at.line ?? 0) - 1];
        expect(line?.trimStart().replace(/^(?:- )+/, '')).toMatch(new RegExp(`^${String(path.at(-1))}:`));
      }),
      { numRuns: 8 },
    );
  });

  it('of which one is of the wrong kind make one finding of that on its line', () => {
    fc.assert(
      fc.property(answers, fc.nat(), (data, pick) => {
        const leaves = leavesOf(data);
        const leaf = leaves[pick % Math.max(1, leaves.length)];
        if (leaf === undefined) return;
        const { path } = leaf;
        const type = fieldAt(tree, path)?.type;
        const wrong = type === 'integer' || type === 'boolean' ? 'qqqqqqqq' : { qqqqqqqq: 'x' };
        const spoilt = withValue(data, path, wrong);
        const line =
          stringify(spoilt)
            .split('\n')
            .findIndex((text) => text.includes('qqqqqqqq')) + 1;
        const faults = findings(name, spoilt).filter(({ unanswered }) => unanswered !== true);
        expect(faults.map(({ rule, at }) => `${rule} ${at.line} ${at.path.join('.')}`)).toEqual([
          `schema/wrong-type ${line} ${path.join('.')}`,
        ]);
      }),
      { numRuns: 8 },
    );
  });
});

/** Fields that are answered, whether each has to be, and whether anything else is answered beside it. */
function placesOf(
  value: unknown,
  field: Field | undefined,
  path: readonly Step[] = [],
): { path: readonly Step[]; asked: boolean; beside: boolean }[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => placesOf(entry, field?.item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const asked = new Set([...(field?.required ?? []), ...(field?.atSubmission ?? [])]);
  return Object.entries(value).flatMap(([key, part]) => [
    { path: [...path, key], asked: asked.has(key), beside: Object.keys(value).length > 1 || path.length === 0 },
    ...placesOf(part, field?.fields?.[key], [...path, key]),
  ]);
}

describe('validate', () => {
  const junk = fc.oneof(
    fc.constantFrom(
      null,
      '',
      'x',
      'nhs-england',
      'a/b',
      0,
      -1,
      1.5,
      true,
      false,
      '2026-02-30',
      '8E5',
      [],
      {},
      [[]],
      [null],
      'toString',
      '__proto__',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.dictionary(
      fc.constantFrom('id', 'flows', 'toString', 'x', 'constructor'),
      fc.constantFrom('a', null, [], { id: 'a' }),
      { maxKeys: 3 },
    ),
  );
  /** What a form may be filled with: mostly the right kind, now and then anything. */
  const filled = (field: Field): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 9, arbitrary: fitting(field) }, { weight: 1, arbitrary: junk });
  const fitting = (field: Field): fc.Arbitrary<unknown> => {
    const keys = Object.entries(field.fields ?? {});
    switch (field.type) {
      case 'object':
        return fc
          .record({
            ...Object.fromEntries(
              keys.map(([key, part]) => [key, fc.option(filled(part), { nil: undefined, freq: 2 })]),
            ),
            unknownKey: fc.option(junk, { nil: undefined, freq: 1 }),
          })
          .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
      case 'list':
        return fc.array(filled(field.item ?? field), { maxLength: 3 });
      case 'integer':
        return fc.integer({ min: -1, max: 9 });
      case 'boolean':
        return fc.boolean();
      default:
        return field.labels === undefined
          ? fc.constantFrom('a', 'b', 'nhs-england', 'uni', '2026-05-01', 'A text.')
          : fc.constantFrom(...Object.keys(field.labels));
    }
  };
  const application = fc.record(
    Object.fromEntries(
      NAMES.map((name) => [name, fc.option(filled(FIELD_TREES[name] as Field), { nil: undefined, freq: 4 })]),
    ),
  );

  it('never throws, whatever stands in the files, and accounts for every rule', () => {
    fc.assert(
      fc.property(application, fc.constantFrom('draft', 'submission'), (made, stage) => {
        const files = Object.fromEntries(
          Object.entries(made).flatMap(([name, data]) =>
            data === undefined ? [] : [[fileOf(name), stringify(data) ?? ''] as const],
          ),
        );
        const report = checkWith(applicationOf(files), { stage });
        for (const { at, message } of report.findings) {
          const lines = (files[at.file] ?? '').split('\n');
          expect(at.line).toBeGreaterThanOrEqual(1);
          expect(at.line).toBeLessThanOrEqual(lines.length);
          expect(at.column).toBeLessThanOrEqual((lines[at.line - 1] ?? '').length + 1);
          expect(message).not.toMatch(/undefined|\[object|NaN|#\/definitions/);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never throws on texts that are hardly YAML', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        'title',
        'organisations',
        'id',
        ':',
        ' ',
        '\n',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        '#',
        '|',
        '# dars-ignore a/b -- c',
        '\t',
        '?',
        ',',
        'x',
        '&a',
        '*a',
        '!t',
        '---',
      ),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(...NAMES), (content, name) => {
        expect(checkWith(applicationOf({ [fileOf(name)]: content })).findings).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
