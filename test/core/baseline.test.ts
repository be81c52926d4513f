import { expect, it } from 'vitest';
import { applyBaseline, knownFindings, type BaselineEntry } from '../../src/core/baseline.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import { applicationOf } from '../support/application.ts';
import { brief, check, of, outcomeOf, pointing } from './make-rule.ts';

const RULE = 'application/made';
const FILES = { 'application.yaml': 'title: A study\n' };
const FINDING: Finding = {
  rule: 'a/one',
  severity: 'error',
  message: 'M.',
  why: 'W.',
  fix: 'F.',
  at: { file: 'application.yaml', path: [], line: 1, column: 1, endLine: 1, endColumn: 2 },
  related: [],
};

function run(faults: number, known: number): Report {
  const places = Array.from({ length: faults }, () => ['title']);
  const entry: BaselineEntry = {
    rule: RULE,
    file: 'application.yaml',
    path: 'title',
    count: known,
    at: { file: 'dars-baseline.yaml', path: [], line: 4, column: 11, endLine: 4, endColumn: 27 },
  };
  return check(FILES, { rules: [pointing(RULE, 'application', ...places)], stage: 'draft', baseline: [entry] });
}

it.each([
  [2, 2, 2, 'baseline'],
  [3, 2, 2, 'failed'],
  [1, 2, 1, 'baseline'],
])('of %i faults at one place, %i of them known, %i are hidden', (faults, known, hidden, outcome) => {
  const report = run(faults, known);
  expect(of(report, RULE).filter(({ inBaseline }) => inBaseline === true)).toHaveLength(hidden);
  expect(outcomeOf(report, RULE)?.outcome).toBe(outcome);
  expect(of(report, 'baseline/gone')).toEqual([]);
});

it('an entry without a fault is said, at its own place', () => {
  expect(of(run(0, 1), 'baseline/gone').map(brief)).toEqual(['dars-baseline.yaml:4:11 baseline/gone info']);
});

it('records as many as there are at one place', () => {
  expect(knownFindings(applicationOf(FILES), of(run(3, 1), RULE))).toEqual([
    { rule: RULE, file: 'application.yaml', path: 'title', count: 3 },
  ]);
});

it('records findings by file, path and rule, and none that may not be hidden', () => {
  const app = applicationOf({
    'application.yaml': 'title: A study\nkind: new\n',
    'standards/data-minimisation.yaml': 'requests: [{id: stays}]\n',
  });
  const finding = (rule: string, file: string, path: readonly (string | number)[], more: Partial<Finding> = {}) => ({
    ...FINDING,
    rule,
    at: { ...FINDING.at, file, path },
    ...more,
  });
  const DATA = 'standards/data-minimisation.yaml';
  const found = [
    finding('b/two', DATA, ['requests', 0, 'id']),
    finding('b/two', 'application.yaml', ['title']),
    finding('a/one', 'application.yaml', ['title']),
    finding('a/one', 'application.yaml', ['kind']),
    finding('a/one', 'application.yaml', ['title']),
    finding('a/one', 'gone.yaml', []),
    finding('load/made', 'application.yaml', ['title']),
    finding('leak/made', 'application.yaml', ['title']),
    finding('waiver/made', 'application.yaml', ['title']),
    finding('baseline/made', 'application.yaml', ['title']),
    finding('across/load/made', 'application.yaml', ['title']),
    finding('a/waived', 'application.yaml', ['title'], { waived: { reason: 'why', from: 'x:1' } }),
    finding('a/open', 'application.yaml', ['title'], { severity: 'info', unanswered: true }),
    finding('a/unanswered', 'application.yaml', ['title'], { severity: 'error', unanswered: true }),
    finding('a/remark', 'application.yaml', ['title'], { severity: 'info' }),
  ];
  expect(knownFindings(app, found).map(({ file, path, rule, count }) => `${file} ${path} ${rule} ${count}`)).toEqual([
    'application.yaml kind a/one 1',
    'application.yaml title a/one 2',
    'application.yaml title a/remark 1',
    'application.yaml title a/unanswered 1',
    'application.yaml title across/load/made 1',
    'application.yaml title b/two 1',
    'gone.yaml  a/one 1',
    `${DATA} requests[stays].id b/two 1`,
  ]);
});

it.each([
  ['title', 'No finding of “a/one” stands at “title” in application.yaml any more.'],
  ['', 'No finding of “a/one” stands at application.yaml any more.'],
])('an entry that hides nothing is named with its place: %j', (path, message) => {
  const entry = { rule: 'a/one', file: 'application.yaml', path, count: 1, at: FINDING.at };
  expect(applyBaseline(applicationOf(FILES), [], [entry])).toEqual([
    expect.objectContaining({ rule: 'baseline/gone', severity: 'info', message, at: FINDING.at, related: [] }),
  ]);
});

it('hides no finding that may not be hidden, though it is still there', () => {
  const at = { ...FINDING.at, path: ['title'] };
  const open = { ...FINDING, at, severity: 'info' as const, unanswered: true };
  const entry = { rule: FINDING.rule, file: 'application.yaml', path: 'title', count: 1, at };
  expect(applyBaseline(applicationOf(FILES), [open, { ...FINDING, at }], [entry])).toEqual([
    open,
    { ...FINDING, at, inBaseline: true },
  ]);
});
