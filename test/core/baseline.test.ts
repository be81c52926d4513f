import { expect, it } from 'vitest';
import { knownFindings, type BaselineEntry } from '../../src/core/baseline.ts';
import type { Report } from '../../src/core/report.ts';
import { applicationOf } from '../support/application.ts';
import { brief, check, of, outcomeOf, pointing } from './make-rule.ts';

const RULE = 'application/made';
const FILES = { 'application.yaml': 'title: A study\n' };

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
