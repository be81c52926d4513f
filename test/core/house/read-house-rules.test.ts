import { describe, expect, it } from 'vitest';
import { CONSTRAINT_NOTES, FIELD_TREES } from '../../../src/core/fields-data.ts';
import { readHouseRules } from '../../../src/core/house/read-house-rules.ts';
import { validate } from '../../../src/core/validate.ts';
import type { Report } from '../../../src/core/report.ts';
import type { Stage } from '../../../src/core/workspace.ts';
import { applicationOf } from '../../support/application.ts';

const HEAD = `id: house/ours
    severity: error
    title: Not as we do it
    why: So that all do it alike.
    fix: Do as the others do.
    `;

/** A file with one rule. */
const rule = (rest: string): string => `rules:\n  - ${HEAD}${rest.trim().replaceAll('\n', '\n    ')}\n`;

const read = (text: string) => readHouseRules('house-rules.yaml', new TextEncoder().encode(text), FIELD_TREES);

const FILES = {
  'application.yaml': 'title: A study\nkind: renewal\n',
  'standards/data-minimisation.yaml': `requests:
  - id: one
    level: identifiable
    sensitivity: non-sensitive
    requestsPerYear: 4
  - id: two
    level: pseudonymised
`,
  'standards/term-of-data-sharing-agreement.yaml': 'start: 2027-01-31\nend: 2029-03-01\n',
};

async function run(
  text: string,
  stage: Stage = 'submission',
  files: Readonly<Record<string, string>> = FILES,
): Promise<Report> {
  const found = await read(text);
  if ('fault' in found) throw new Error(found.fault.message);
  return validate(applicationOf(files), {
    rules: [],
    houseRules: found.rules,
    trees: FIELD_TREES,
    notes: CONSTRAINT_NOTES,
    stage,
  });
}

/** Findings of the rule as `line:column words`, and what became of it. */
async function outcome(text: string, stage?: Stage, files?: Readonly<Record<string, string>>) {
  const report = await run(text, stage, files);
  const findings = report.findings.filter(({ rule: id }) => id === 'house/ours');
  return {
    outcome: report.outcomes.find(({ rule: id }) => id === 'house/ours')?.outcome,
    findings: findings.map(({ at, message }) => `${at.line}:${at.column} ${message.replace('Not as we do it. ', '')}`),
  };
}

describe('conditions', () => {
  it.each([
    [
      'present',
      'then: [{path: application.reference, present: true}]',
      ['1:1 “Reference of the application” is not answered.'],
    ],
    [
      'present in each entry',
      'then: [{path: data-minimisation.requests.sensitivity, present: true}]',
      ['6:5 “Sensitivity” is not answered.'],
    ],
    [
      'absent',
      'then: [{path: application.kind, absent: true}]',
      ['2:1 “Kind of request” is answered, and must not be.'],
    ],
    [
      'equals',
      'then: [{path: data-minimisation.requests.level, equals: pseudonymised}]',
      ['3:12 “Level” is “identifiable”; wanted here: “pseudonymised”.'],
    ],
    [
      'oneOf',
      'then: [{path: application.kind, oneOf: [new, amendment]}]',
      ['2:7 “Kind of request” is “renewal”; wanted here: “new” or “amendment”.'],
    ],
    [
      'noneOf',
      'then: [{path: application.kind, noneOf: [renewal]}]',
      ['2:7 “Kind of request” is “renewal”; which is not wanted here.'],
    ],
    [
      'matches',
      'then: [{path: application.title, matches: "^UNI-"}]',
      ['1:8 “Title” is “A study”; wanted here: text that fits ^UNI-.'],
    ],
    [
      'atLeast',
      'then: [{path: data-minimisation.requests.requestsPerYear, atLeast: 5}]',
      ['5:22 “Requests a year” is “4”; wanted here: at least 5.'],
    ],
    [
      'atMost',
      'then: [{path: data-minimisation.requests.requestsPerYear, atMost: 3}]',
      ['5:22 “Requests a year” is “4”; wanted here: at most 3.'],
    ],
    [
      'notBefore a day',
      'then: [{path: term-of-data-sharing-agreement.start, notBefore: 2027-02-01}]',
      ['1:8 “Start” is “2027-01-31”; wanted here: not before 2027-02-01.'],
    ],
    [
      'notAfter the day of the check',
      'then: [{path: term-of-data-sharing-agreement.start, notAfter: asOf, months: 1}]',
      ['1:8 “Start” is “2027-01-31”; wanted here: not after 2026-12-23.'],
    ],
    [
      'notAfter another answer and months',
      'then: [{path: term-of-data-sharing-agreement.end, notAfter: term-of-data-sharing-agreement.start, months: 25}]',
      ['2:6 “End” is “2029-03-01”; wanted here: not after 2029-02-28.'],
    ],
  ])('%s', async (_, text, findings) => {
    const found = await outcome(rule(text));
    expect(found.findings.map((one) => one.replaceAll(/“[^”]*” is/g, '“…” is'))).toEqual(
      findings.map((one) => one.replaceAll(/“[^”]*” is/g, '“…” is')),
    );
    expect(found.outcome).toBe('failed');
  });

  it.each([
    'then: [{path: application.kind, present: true, equals: renewal}]',
    'then: [{path: application.reference, matches: never}]',
    'then: [{path: term-of-data-sharing-agreement.end, notAfter: term-of-data-sharing-agreement.start, months: 26}]',
    'then: [{path: data-minimisation.requests.requestsPerYear, atLeast: 4, atMost: 4}]',
    'then: [{path: term-of-data-sharing-agreement.end, notBefore: term-of-data-sharing-agreement.analysisEnd}]',
  ])('pass: %s', async (text) => {
    expect(await outcome(rule(text))).toEqual({ outcome: 'passed', findings: [] });
  });

  it('do not apply where “when” does not hold', async () => {
    const then = 'then: [{path: application.reference, present: true}]';
    expect(await outcome(rule(`when: [{path: application.kind, equals: new}]\n${then}`))).toEqual({
      outcome: 'not-applicable',
      findings: [],
    });
    expect((await outcome(rule(`when: [{path: application.kind, equals: renewal}]\n${then}`))).outcome).toBe('failed');
    expect((await outcome(rule(`when: [{path: application.reference, absent: true}]\n${then}`))).outcome).toBe(
      'failed',
    );
  });

  it('look at each entry by itself, and show why the rule applies', async () => {
    const text = rule(`each: data-minimisation.requests
when: [{path: data-minimisation.requests.level, equals: pseudonymised}]
then: [{path: data-minimisation.requests.requestsPerYear, present: true}]`);
    const { findings } = await run(text);
    const own = findings.filter(({ rule: id }) => id === 'house/ours');
    expect(own.map(({ at }) => at.line)).toEqual([6]);
    expect(own[0]?.related).toMatchObject([{ line: 7, column: 12, message: 'This answer is why the rule applies.' }]);
  });

  it('leave what is not there yet to a draft', async () => {
    const text = rule('then: [{path: application.reference, present: true}]');
    const draft = (await run(text, 'draft')).findings.find(({ rule: id }) => id === 'house/ours');
    expect(draft).toMatchObject({ severity: 'info', unanswered: true });
    const late = (await run(text)).findings.find(({ rule: id }) => id === 'house/ours');
    expect(late).toMatchObject({ severity: 'error', unanswered: true });
  });

  it('cannot run on an answer of the wrong kind, nor on a file that is not written', async () => {
    const wrong = { ...FILES, 'application.yaml': 'kind: [new]\n' };
    const text = rule('then: [{path: application.kind, equals: new}]');
    expect((await outcome(text, 'submission', wrong)).outcome).toBe('could-not-run');
    expect((await outcome(rule('then: [{path: evidence.items, present: true}]'))).outcome).toBe('could-not-run');
  });
});

describe('schemas', () => {
  it.each([
    ['properties: {requests: {items: {required: [sensitivity]}}}', '6:5'],
    ['properties: {requests: {items: {properties: {level: {enum: [pseudonymised]}}}}}', '3:12'],
    ['properties: {requests: {items: {properties: {level: {const: pseudonymised}}}}}', '3:12'],
    ['properties: {requests: {items: {properties: {id: {pattern: "^o"}}}}}', '6:9'],
    ['properties: {requests: {items: {properties: {requestsPerYear: {maximum: 3}}}}}', '5:22'],
    ['properties: {requests: {maxItems: 1}}', '2:3'],
    ['properties: {requests: {contains: {required: [fields]}}}', '2:3'],
    [
      'properties: {requests: {items: {if: {required: [sensitivity], properties: {sensitivity: {const: non-sensitive}}}, then: {properties: {level: {const: anonymous}}}}}}',
      '3:12',
    ],
    ['properties: {requests: {items: {anyOf: [{required: [sensitivity]}, {required: [fields]}]}}}', '6:5'],
    ['properties: {requests: {items: {not: {required: [sensitivity]}}}}', '2:5'],
    ['properties: {requests: {items: {properties: {id: {}, level: {}}, additionalProperties: false}}}', '4:5', '5:5'],
  ])('%s', async (schema, ...places) => {
    const found = await outcome(rule(`document: data-minimisation\nschema: {${schema}}`));
    expect(found.findings.map((one) => one.split(' ')[0])).toEqual(places);
    for (const one of found.findings) expect(one).not.toMatch(/undefined|“”|\bnull\b/);
  });

  it('pass what fits', async () => {
    expect(await outcome(rule('document: data-minimisation\nschema: {required: [requests]}'))).toEqual({
      outcome: 'passed',
      findings: [],
    });
  });
});

describe('a mistake in the file', () => {
  it.each([
    ['no YAML', 'rules: [', '1:8', /./],
    ['no rules', 'ruls:\n  - id: x\n', '1:1', 'Did you mean “rules”?'],
    [
      'a foreign id',
      rule('then: [{path: application.kind, present: true}]').replace('house/ours', 'application/ours'),
      '2:9',
      'house/',
    ],
    [
      'two ids',
      `${rule('then: [{path: application.kind, present: true}]')}${rule('then: [{path: application.kind, present: true}]').replace('rules:\n', '')}`,
      '8:9',
      'on line 2',
    ],
    ['neither then nor schema', rule(''), '2:5', 'then'],
    [
      'both',
      rule('then: [{path: application.kind, present: true}]\ndocument: evidence\nschema: {required: [evidence]}'),
      /./,
      'only one',
    ],
    [
      'a document that is none',
      rule('then: [{path: data-minimization.requests, present: true}]'),
      '7:19',
      'Did you mean “data-minimisation”?',
    ],
    ['a field that is none', rule('then: [{path: application.titel, present: true}]'), '7:19', 'Did you mean “title”?'],
    [
      'an answer that is none',
      rule('then: [{path: application.kind, equals: renewl}]'),
      '7:45',
      'Did you mean “renewal”?',
    ],
    ['one of many', rule('then: [{path: application.kind, oneOf: [new, zzz]}]'), '7:50', 'Its answers are: new'],
    ['a group compared', rule('then: [{path: data-minimisation.requests, equals: x}]'), '7:19', 'group of answers'],
    ['nothing asked', rule('then: [{path: application.kind}]'), '7:12', 'asks nothing'],
    ['a number of a text', rule('then: [{path: application.kind, atLeast: 3}]'), '7:46', 'no number'],
    ['a pattern that looks ahead', rule('then: [{path: application.title, matches: "a(?=b)"}]'), '7:47', 'look-ahead'],
    [
      'a day that is none',
      rule('then: [{path: term-of-data-sharing-agreement.end, notAfter: 2026-02-30}]'),
      '7:65',
      'no day',
    ],
    [
      'a day of many',
      rule('then: [{path: term-of-data-sharing-agreement.end, notAfter: application.funding.end}]'),
      '7:65',
      'several days',
    ],
    ['months alone', rule('then: [{path: application.kind, equals: new, months: 3}]'), '7:58', 'added to a day'],
    ['present and absent', rule('then: [{path: application.kind, present: true, absent: true}]'), '7:60', 'not both'],
    [
      'a comparison of what is absent',
      rule('then: [{path: application.kind, absent: true, equals: new}]'),
      '7:59',
      'must be absent',
    ],
    [
      'each of no list',
      rule('each: application.kind\nthen: [{path: application.kind, present: true}]'),
      '7:11',
      'no list',
    ],
    [
      'a keyword that is none',
      rule('document: evidence\nschema: {requird: [evidence]}'),
      '8:14',
      'Did you mean “required”?',
    ],
    ['a keyword left out', rule('document: evidence\nschema: {$ref: "http://example.org"}'), '8:14', 'no keyword'],
    [
      'a field in a schema',
      rule('document: data-minimisation\nschema: {properties: {request: {}, x: {type: string}}}'),
      /./,
      'not a field',
    ],
    [
      'a value of the wrong kind',
      rule('document: data-minimisation\nschema: {minProperties: many}'),
      '8:29',
      'a whole number',
    ],
    [
      'a pattern in a schema',
      rule('document: application\nschema: {properties: {title: {pattern: "(a)\\\\1"}}}'),
      '8:44',
      'left out',
    ],
    ['a schema for no document', rule('schema: {required: [evidence]}'), /./, 'document'],
    [
      'a schema with when',
      rule('when: [{path: application.kind, present: true}]\ndocument: evidence\nschema: {required: [evidence]}'),
      '7:11',
      'if and then',
    ],
  ])('%s', async (_, text, place, words) => {
    const found = await read(text);
    if (!('fault' in found)) throw new Error('no fault was found');
    const at = `${found.fault.span.line}:${found.fault.span.column}`;
    if (typeof place === 'string') expect(at).toBe(place);
    expect(found.fault.message).toMatch(words);
  });
});
