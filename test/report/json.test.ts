import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/core/finding.ts';
import { DATA, finding, FULL, options, report, spot, TERM } from './sample.ts';
import { json } from '../../src/report/json.ts';
import type { Report } from '../../src/core/report.ts';

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as object;
const secure = JSON.parse(
  readFileSync(new URL('../../node_modules/ajv/lib/refs/json-schema-secure.json', import.meta.url), 'utf8'),
) as object;
const accepts = new Ajv({ strict: true, strictRequired: false, ownProperties: true, allErrors: true }).compile(schema);

function made(...reports: Report[]): { readonly applications: readonly Record<string, unknown>[] } {
  const text = json(reports, options());
  expect(text.endsWith('}\n')).toBe(true);
  const value: unknown = JSON.parse(text);
  expect(accepts(value), JSON.stringify(accepts.errors, null, 1)).toBe(true);
  return value as { applications: Record<string, unknown>[] };
}

describe('the JSON report', () => {
  it('is what its schema says, with everything in it', () => {
    const one = finding(
      { ...spot(DATA, 'hes-apc'), path: ['datasets', 0, 'a/b~c'] },
      {
        field: 'Id',
        related: [{ ...spot(TERM, '2027-04-01'), path: ['startDate'], message: 'here' }],
        waived: { reason: 'Agreed.', from: `${DATA}:1` },
      },
    );
    expect(
      made(report({ title: 'Hip', findings: [one], outcomes: FULL.outcomes.slice(1, 5), questions: FULL.questions })),
    ).toMatchInlineSnapshot(`
      {
        "applications": [
          {
            "application": "hip-outcomes",
            "asOf": "2026-11-23",
            "checks": {
              "couldNotRun": 2,
              "failed": 1,
              "inBaseline": 0,
              "notApplicable": 0,
              "passed": 0,
              "person": 0,
              "total": 4,
              "waived": 1,
            },
            "counts": {
              "errors": 0,
              "inBaseline": 0,
              "notes": 0,
              "stillToWrite": 0,
              "waived": 1,
              "warnings": 0,
            },
            "edition": "2026-05",
            "files": [
              "application.yaml",
              "standards/term-of-data-sharing-agreement.yaml",
              "standards/data-minimisation.yaml",
            ],
            "findings": [
              {
                "at": {
                  "column": 9,
                  "endColumn": 16,
                  "endLine": 2,
                  "file": "standards/data-minimisation.yaml",
                  "line": 2,
                  "path": [
                    "datasets",
                    0,
                    "a/b~c",
                  ],
                  "pointer": "/datasets/0/a~1b~0c",
                },
                "field": "Id",
                "fix": "Put it right.",
                "message": "Something is wrong here.",
                "related": [
                  {
                    "column": 12,
                    "endColumn": 22,
                    "endLine": 3,
                    "file": "standards/term-of-data-sharing-agreement.yaml",
                    "line": 3,
                    "message": "here",
                    "path": [
                      "startDate",
                    ],
                    "pointer": "/startDate",
                  },
                ],
                "rule": "area/fault",
                "severity": "error",
                "unanswered": false,
                "waived": {
                  "from": "standards/data-minimisation.yaml:1",
                  "reason": "Agreed.",
                },
                "why": "It matters.",
              },
            ],
            "notSearched": [],
            "outcomes": [
              {
                "outcome": "waived",
                "rule": "data-minimisation/level-not-argued",
              },
              {
                "outcome": "failed",
                "rule": "term-of-data-sharing-agreement/end-before-start",
              },
              {
                "outcome": "could-not-run",
                "reason": "standards/data-processors.yaml could not be read",
                "rule": "across/processor-not-listed",
              },
              {
                "outcome": "could-not-run",
                "reason": "standards/data-processors.yaml could not be read",
                "rule": "across/processor-outside-territory",
              },
            ],
            "questions": [
              {
                "question": "Would a member of the public agree that the benefit outweighs the commercial gain of the manufacturer?",
                "rule": "commercial-purpose/public-interest",
                "why": "Standard 5e asks for it and no program can judge it.",
              },
            ],
            "stage": "draft",
            "title": "Hip",
          },
        ],
        "notice": "dars is not an NHS England product, and a clean run is not an approval: NHS England decides.",
        "schemaVersion": 1,
        "tool": {
          "name": "dars",
          "version": "0.1.0",
        },
      }
    `);
  });

  it('counts each finding and each rule once', () => {
    const [application] = made(FULL).applications;
    expect(application).toMatchObject({
      counts: { errors: 2, warnings: 1, notes: 0, stillToWrite: 11, waived: 1 },
      checks: { total: 27, passed: 20, failed: 2, notApplicable: 1, couldNotRun: 2, person: 1, waived: 1 },
    });
  });

  it('holds any number of applications', () => {
    expect(made().applications).toHaveLength(0);
    expect(
      made(report(), FULL, report({ application: 'third' })).applications.map((one) => one['application']),
    ).toEqual(['hip-outcomes', 'hip-outcomes', 'third']);
  });

  it('hides and escapes whatever comes from a file, keys of the path too', () => {
    const evil = '\u001b]0;x\u0007\u202e9990000018\ud800';
    const at = { ...spot(TERM, 'retention'), file: evil, path: [evil, 0] };
    const text = json(
      [report({ title: evil, findings: [finding(at, { message: `${evil}\nsecond line` })] })],
      options(),
    );
    expect(text).not.toMatch(/9990000018|\\u001b|\\ud800|[^\P{C}\n]/u);
    expect(text).toContain('\\nsecond line');
    expect(text).toContain('"pointer": "/\\\\x1b]0;x\\\\x07‹U+202E›‹NHS number hidden›‹U+D800›/0"');
  });

  it('satisfies its schema whatever the text and the place', () => {
    const string = fc.string({ unit: 'binary', maxLength: 20 });
    const step = fc.oneof(string, fc.nat(99)) as fc.Arbitrary<Step>;
    const words = fc.tuple(
      string,
      string,
      string,
      fc.array(step),
      fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (all) => {
        made(
          report({
            findings: all.map(([file, message, field, path, severity, unanswered]) =>
              finding({ ...spot(TERM, 'retention'), file, path }, { message, field, severity, unanswered }),
            ),
          }),
        );
      }),
      { numRuns: 100 },
    );
    made(
      report({
        title: 'x'.repeat(100_000),
        findings: [finding(spot(TERM, 'retention'), { message: '😀'.repeat(50_000) })],
      }),
    );
  });

  it('refuses what it does not know', () => {
    const value = JSON.parse(json([FULL], options())) as Record<string, unknown>;
    expect(accepts({ ...value, extra: 1 })).toBe(false);
    expect(accepts({ ...value, schemaVersion: 2 })).toBe(false);
  });

  it('has a schema that bounds every pattern', () => {
    const bounded = new Ajv({ strict: false }).compile(secure);
    expect(bounded(schema), JSON.stringify(bounded.errors)).toBe(true);
  });
});
