import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { github } from '../../src/report/github.ts';
import { gitlab } from '../../src/report/gitlab.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown.ts';
import { sarif } from '../../src/report/sarif.ts';
import { hasXmllint, junitFaults, sarifFaults } from './public-schemas.ts';
import { DATA, finding, FULL, options, report, spot, TERM } from './sample.ts';

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Record<string, unknown>[];
    readonly properties: Record<string, unknown>;
  }[];
}

const log = (...reports: Report[]) => JSON.parse(sarif(reports, options())) as Sarif;
const evil = '\u001b]0;x\u0007\u202e9990000018\ud800<!--]]>&"\n::error::';
const hostile = report({
  application: evil,
  title: evil,
  findings: [
    finding(
      { ...spot(TERM, 'retention'), file: `a b/${evil}`, path: [evil, 0] },
      { rule: 'area/x', message: evil, fix: evil },
    ),
  ],
  outcomes: [{ rule: 'area/x', outcome: 'failed' }],
  questions: [{ rule: 'area/x', question: evil, why: evil }],
});

describe('SARIF', () => {
  it.each([
    ['everything', FULL],
    ['nothing', report()],
    ['hostile text', hostile],
  ])('of %s is what the public schema asks for', (_name, one) => {
    expect(sarifFaults(log(one))).toEqual([]);
    expect(sarifFaults(log(one, one))).toEqual([]);
  });

  it('is looked at by a schema that finds faults', () => {
    expect(sarifFaults({ version: '2.1.0', runs: [{ results: [{ level: 'grave' }] }] })).not.toEqual([]);
  });

  it('gives places from the folder one stands in, in units that editors use', () => {
    const { results } = log(FULL).runs[0] ?? { results: [] };
    const error = results.find((one) => one['level'] === 'error');
    expect(error).toMatchObject({
      ruleId: 'term-of-data-sharing-agreement/end-before-start',
      message: { text: expect.stringContaining('ends on 2026-03-31') as string },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'standards/term-of-data-sharing-agreement.yaml' },
            region: { startLine: 4, startColumn: 10, endLine: 4, endColumn: 20 },
          },
        },
      ],
      relatedLocations: [{ id: 1, message: { text: 'the start is here' } }],
    });
    expect(results.find((one) => 'suppressions' in one)).toMatchObject({
      level: 'note',
      suppressions: [{ kind: 'external', justification: expect.stringContaining('Linkage is done') as string }],
    });
  });

  it('describes each rule once, and each result points at its own', () => {
    const [run] = log(FULL).runs;
    const ids = run?.tool.driver.rules.map((rule) => rule.id) ?? [];
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1)));
    for (const one of run?.results ?? []) expect(ids[one['ruleIndex'] as number]).toBe(one['ruleId']);
  });

  it('escapes what no address may hold', () => {
    const [result] = log(hostile).runs[0]?.results ?? [];
    expect(JSON.stringify(result?.['locations'])).toMatch(/"uri":"a%20b\/[^ "<>]*"/);
  });
});

describe('fingerprints', () => {
  it('stay when lines move, and differ for two faults of one rule at one place', () => {
    const at = spot(TERM, 'retention');
    const prints = (...places: readonly object[]) =>
      (
        JSON.parse(
          gitlab(
            [report({ findings: places.map((place) => finding({ ...at, path: ['a', 1], ...place })) })],
            options(),
          ),
        ) as {
          fingerprint: string;
        }[]
      ).map((one) => one.fingerprint);
    expect(prints({ line: 900 })).toEqual(prints({}));
    expect(new Set(prints({}, {}, { path: ['a', 2] })).size).toBe(3);
  });

  it('go by the names of entries where these are known', () => {
    const named = options({ pathName: () => 'requests[hes].level' });
    expect(gitlab([report({ findings: [finding(spot(DATA, 'identifiable'))] })], named)).toContain(
      '"fingerprint": "area/fault@standards/data-minimisation.yaml#requests[hes].level"',
    );
  });
});

describe('JUnit results', () => {
  it.skipIf(!hasXmllint).each([
    ['everything', FULL],
    ['nothing', report()],
    ['hostile text', hostile],
  ])('of %s are what the public schema asks for', (_name, one) => {
    expect(junitFaults(junit([one, one], options()))).toBe('');
  });

  it('have a case for each check: failed by an error, skipped with a reason, passed with its remarks', () => {
    const xml = junit([FULL], options());
    expect(xml).toContain('<testsuites name="dars" tests="27" failures="1" errors="0">');
    expect(xml).toMatch(
      /<testcase classname="dars.term-of-data-sharing-agreement" name="end-before-start">\s+<failure type="error" message="The agreement ends/,
    );
    expect(xml).toMatch(/name="none-known">\s+<skipped message="not-applicable: no special condition is named"\/>/);
    expect(xml).toMatch(/name="period-open">\s+<system-out>standards\/data-minimisation.yaml:4:11: warning The period/);
    expect(xml).toContain('<testcase classname="dars.area" name="rule-3"/>');
  });
});

describe('annotations for GitHub', () => {
  it('say where and what, with every sign that means something escaped', () => {
    const one = finding(spot(TERM, '2026-03-31'), { rule: 'a/b', message: '100% wrong: a, b\nline', fix: 'Mend.' });
    expect(github([report({ findings: [one] })], options({ fileName: () => 'my, app:x/a.yaml' }))).toBe(
      '::error file=my%2C app%3Ax/a.yaml,line=4,endLine=4,col=10,endColumn=20,title=a/b::100%25 wrong: a, b%0Aline%0AMend.\n1 error\n',
    );
  });

  it('put the worst first, show ten of each kind and say how many more there are', () => {
    const many = (severity: 'error' | 'warning', count: number) =>
      Array.from({ length: count }, () => finding(spot(TERM, 'retention'), { severity }));
    const lines = github([report({ findings: [...many('warning', 11), ...many('error', 12)] })], options()).split('\n');
    expect(lines.slice(0, 10).every((line) => line.startsWith('::error '))).toBe(true);
    expect(lines[10]).toBe('… and 2 more errors, which GitHub would not show');
    expect(lines.slice(11, 21).every((line) => line.startsWith('::warning '))).toBe(true);
    expect(lines[21]).toBe('… and 1 more warning, which GitHub would not show');
  });

  it('cannot be broken out of', () => {
    const lines = github([hostile], options()).split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(1);
  });
});

describe('a Code Quality report for GitLab', () => {
  it('has what GitLab needs of each finding that counts', () => {
    const issues = JSON.parse(gitlab([FULL], options())) as Record<string, unknown>[];
    expect(issues).toHaveLength(14);
    expect(issues[0]).toEqual({
      description: expect.stringContaining('The period of “hes-apc”') as string,
      check_name: 'data-minimisation/period-open',
      fingerprint: 'data-minimisation/period-open@standards/data-minimisation.yaml#',
      severity: 'minor',
      location: { path: 'standards/data-minimisation.yaml', lines: { begin: 4, end: 4 } },
    });
  });
});

describe('Markdown for a merge request', () => {
  it('shows everything, the worst first', () => {
    expect(markdown([FULL], options())).toMatchInlineSnapshot(`
      "### Outcomes after hip replacement

      2 errors, 1 warning, 11 still to write, 1 waived (stage draft, edition 2026-05, as of 2026-11-23)

      |  | Where | What is wrong | What to do |
      | --- | --- | --- | --- |
      | error | \`standards/term-of-data-sharing-agreement.yaml:4:10\` | The agreement ends on 2026-03-31, before it starts on 2027-04-01. | Correct whichever of the two dates is wrong. |
      | error | \`standards/term-of-data-sharing-agreement.yaml:7:11\` | The reason for keeping the data speaks of another period than the agreement. | Correct whichever is wrong. |
      | warning | \`standards/data-minimisation.yaml:4:11\` | The period of “hes-apc” has a start (2010-04-01) but no end. | Add \\\`to:\\\` with the last day that you need, or \\\`ongoing: true\\\` and the reason. |

      Still to write: 11

      - standards/data-minimisation.yaml:7 “Cohort” is not answered yet.
      - standards/data-minimisation.yaml:8 “Data already held” is not answered yet.
      - standards/data-minimisation.yaml:9 “Sensitivity” is not answered yet.
      - standards/data-minimisation.yaml:10 “Limits” is not answered yet.
      - standards/data-minimisation.yaml:11 “Reason for the access method” is not answered yet.
      - standards/data-minimisation.yaml:12 “Legal basis” is not answered yet.
      - standards/data-minimisation.yaml:13 “Years” is not answered yet.
      - standards/data-minimisation.yaml:14 “Frequency” is not answered yet.
      - standards/data-minimisation.yaml:15 “Format” is not answered yet.
      - standards/data-minimisation.yaml:16 “Volume” is not answered yet.
      - standards/term-of-data-sharing-agreement.yaml:10 “Destruction” is not answered yet.

      Waived: 1

      - standards/data-minimisation.yaml:5 Identifiable data are asked for without saying why pseudonymised data would not do. Waived because: Linkage is done by the trial unit, see protocol section 4.

      For a person to judge

      - Would a member of the public agree that the benefit outweighs the commercial gain of the manufacturer?

      27 checks: 20 passed, 2 failed, 1 not applicable, 2 could not run, 1 for a person, 1 waived

      dars is not an NHS England product, and a clean run is not an approval: NHS England decides.
      "
    `);
  });

  it('shows hostile text as it stands, on lines that it cannot leave', () => {
    const text = markdown([hostile], options());
    expect(text.replaceAll('\n', '')).not.toMatch(/9990000018|\p{Cc}|\u202e/u);
    expect(text).not.toMatch(/^<!--/m);
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  });

  it('stays short enough for a summary', () => {
    const findings = Array.from({ length: 900 }, () => finding(spot(TERM, 'retention')));
    const text = markdown([report({ findings })], options());
    expect(text).toContain('… and 700 more findings');
    expect(text.length).toBeLessThan(200_000);
  });
});

describe('every format for machines', () => {
  it('hides what looks like a patient’s and holds no control character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (noise) => {
        const text = `${noise}; NHS number 9990000018`;
        const one = report({
          title: text,
          findings: [
            finding({ ...spot(TERM, 'retention'), file: text, path: [text] }, { message: text, why: text, fix: text }),
          ],
          outcomes: [{ rule: 'area/fault', outcome: 'failed' }],
        });
        for (const format of [sarif, junit, github, gitlab, markdown]) {
          const out = format([one], options());
          expect(out).not.toContain('9990000018');
          expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        }
        expect(sarifFaults(log(one))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
