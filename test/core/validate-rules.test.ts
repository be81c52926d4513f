import { describe, expect, it } from 'vitest';
import { CONSTRAINT_NOTES, FIELD_TREES } from '../../src/core/fields-data.ts';
import { at, type Rule } from '../../src/core/rule.ts';
import { validate, type ValidateOptions } from '../../src/core/validate.ts';
import { loadWorkspace } from '../../src/core/workspace.ts';
import { rules as allRules } from '../../src/generated/registry.ts';
import { brief, check, makeRule, of, outcomeOf, pointing } from './make-rule.ts';

describe('rules that a schema carries', () => {
  const id = 'patient-objections/not-upheld-without-reason';
  const outcome = (text: string | undefined, stage: 'draft' | 'submission' = 'submission') =>
    outcomeOf(
      check(text === undefined ? {} : { 'standards/patient-objections.yaml': text }, { rules: allRules, stage }),
      id,
    );

  it.each<[string, string | undefined, object]>([
    ['passed', 'answers: [{flows: [out], upheld: true}]\n', { outcome: 'passed' }],
    ['failed', 'answers: [{flows: [out], upheld: false}]\n', { outcome: 'failed' }],
    [
      'not written',
      undefined,
      { outcome: 'could-not-run', reason: 'patient-objections is not written yet', waiting: true },
    ],
    [
      'blank',
      '# form\nanswers:\n',
      { outcome: 'could-not-run', reason: 'patient-objections is not written yet', waiting: true },
    ],
    ['broken', 'answers: [\n', { outcome: 'could-not-run', reason: 'patient-objections could not be read' }],
    [
      'misspelt',
      'answers: [{flows: [out], upheld: false, raeson: consent}]\n',
      { outcome: 'could-not-run', reason: 'what it asks for is misspelt or not written as it has to be' },
    ],
    [
      'waived',
      'answers:\n  - flows: [out]\n    upheld: false # dars-ignore patient-objections/not-upheld-without-reason -- agreed\n',
      { outcome: 'waived' },
    ],
  ])('are %s', (_, text, expected) => {
    expect(outcome(text)).toEqual({ rule: id, ...expected });
  });

  it('wait in a draft for an answer that is only missing', () => {
    expect(outcome('answers: [{flows: [out], upheld: false}]\n', 'draft')).toEqual({
      rule: id,
      outcome: 'could-not-run',
      reason: 'answers are still to be written',
      waiting: true,
    });
  });
});

describe('values that a schema refuses', () => {
  it('stop the rules that read them, and no others', () => {
    const reads = (key: 'title' | 'kind'): Rule =>
      makeRule({ id: `application/reads-${key}`, check: ({ app }) => void app.get('application')?.[key] });
    const { outcomes } = check(
      { 'application.yaml': 'title: [a]\nkind: new\n' },
      { rules: [reads('title'), reads('kind')] },
    );
    expect(outcomes.filter(({ rule }) => rule.startsWith('application/')).map(({ outcome }) => outcome)).toEqual([
      'passed',
      'could-not-run',
    ]);
  });
});

describe('places of rules', () => {
  it('are those in the file, blank entries counted, with the title of the field', () => {
    const rule = makeRule({
      id: 'application/made',
      messages: { wrong: () => 'Wrong.' },
      check: (_, report) =>
        report['wrong']?.({}, at('application', ['organisations', 1, 'name']), [
          { at: at('application', ['organisations', 0]), message: 'Here.' },
        ]),
    });
    const report = check(
      { 'application.yaml': 'organisations:\n  -\n  - id: a\n  -\n  - id: b\n    name: B\n' },
      { rules: [rule] },
    );
    expect(of(report, 'application/made')).toMatchObject([
      {
        field: 'Legal name',
        at: { file: 'application.yaml', path: ['organisations', 3, 'name'], line: 6, column: 11 },
        related: [{ file: 'application.yaml', path: ['organisations', 1], line: 3, column: 5, message: 'Here.' }],
      },
    ]);
  });

  it('in a file that is not there are its start', () => {
    const rule = pointing('application/made', 'evidence', ['items', 0]);
    const made = makeRule({ ...(rule as object), id: 'application/made', reads: ['application'] });
    expect(of(check({ 'application.yaml': 'title: A\n' }, { rules: [made] }), 'application/made').map(brief)).toEqual([
      'evidence.yaml:1:1 application/made error',
    ]);
  });
});

describe('the order of findings', () => {
  const files = {
    'evidence.yaml': 'b: 1\na: 1\n',
    'standards/transparency.yaml': 'x: 1\n',
    'standards/data-controllers.yaml': 'y: 1\n',
    'application.yaml': 'title: A\n',
    'notes.yaml': '',
  };
  const rules = [
    pointing('b/error', 'application', ['title'], ['kind']),
    pointing('a/error', 'application', ['title']),
    makeRule({ ...(pointing('a/info', 'application', ['title']) as object), id: 'a/info', severity: 'info' }),
    makeRule({
      id: 'c/asks',
      messages: { ask: { person: true, text: () => 'Is it so?' } },
      check: (_, report) => report['ask']?.({}, at('application', [])),
    }),
    makeRule({
      id: 'b/asks',
      messages: { ask: { person: true, text: () => 'Or so?' } },
      check: (_, report) => report['ask']?.({}, at('application', [])),
    }),
  ];

  it('is by file, line, column, severity, rule and message: application, Standards, the rest', () => {
    const { findings, questions } = check(files, { rules });
    const faults = findings.filter(({ unanswered }) => unanswered !== true).map(brief);
    expect(faults).toEqual([
      'application.yaml:1:1 b/error error',
      'application.yaml:1:8 a/error error',
      'application.yaml:1:8 b/error error',
      'application.yaml:1:8 a/info info',
      'standards/data-controllers.yaml:1:1 schema/unknown-key error',
      'standards/transparency.yaml:1:1 schema/unknown-key error',
      'evidence.yaml:1:1 schema/unknown-key error',
      'evidence.yaml:2:1 schema/unknown-key error',
      'notes.yaml:1:1 schema/stray-file warning',
    ]);
    expect(questions.map(({ rule }) => rule)).toEqual(['b/asks', 'c/asks']);
  });

  it('is by message where all else is the same', () => {
    const rule = makeRule({
      id: 'application/said-twice',
      messages: { said: (args: { word: string }) => args.word },
      check: (_, report) => {
        for (const word of ['b', 'c', 'a']) report['said']?.({ word }, at('application', ['title']));
      },
    });
    const found = of(check({ 'application.yaml': 'title: A\n' }, { rules: [rule] }), rule.id);
    expect(found.map(({ message }) => message)).toEqual(['a', 'b', 'c']);
  });

  it('is the same whatever the order of files and rules', () => {
    const once = check(files, { rules });
    expect(check(Object.fromEntries(Object.entries(files).toReversed()), { rules: rules.toReversed() })).toEqual(once);
    expect(check(files, { rules })).toEqual(once);
  });
});

describe('validate', () => {
  it('gives the same report twice and changes nothing that it is given', () => {
    const text =
      'title: [a]\nkind: new # dars-ignore across/unknown-reference -- x\norganisations: [{id: uni}, {id: uni}]\napplicant: nobody\n';
    const bytes = new TextEncoder().encode(text);
    const app = loadWorkspace(
      { name: 'test', yaml: new Map([['application.yaml', bytes]]), evidenceFiles: [] },
      FIELD_TREES,
      '2026-11-23',
    );
    const severities = new Map([['across/duplicate-id', 'warning' as const]]);
    const options: ValidateOptions = {
      rules: Object.freeze([...allRules]),
      trees: FIELD_TREES,
      notes: CONSTRAINT_NOTES,
      severities,
    };
    const before = JSON.stringify([app, [...app.documents], FIELD_TREES, CONSTRAINT_NOTES, [...severities]]);
    const first = validate(app, options);
    const copy = JSON.stringify(first);
    expect(validate(app, options)).toEqual(first);
    expect(JSON.stringify(first)).toBe(copy);
    expect(JSON.stringify([app, [...app.documents], FIELD_TREES, CONSTRAINT_NOTES, [...severities]])).toBe(before);
    expect(bytes).toEqual(new TextEncoder().encode(text));
    expect(of(first, 'across/duplicate-id').map(({ severity }) => severity)).toEqual(['warning']);
  });
});

it('takes more findings than a call takes arguments', { timeout: 60_000 }, () => {
  const title = at('application', ['title']);
  const rule = makeRule({
    id: 'application/many',
    messages: { wrong: () => 'Wrong.' },
    check: (_, report) => {
      for (let count = 0; count < 130_000; count += 1) report['wrong']?.({}, title);
    },
  });
  expect(of(check({ 'application.yaml': 'title: A\n' }, { rules: [rule] }), 'application/many')).toHaveLength(130_000);
});
