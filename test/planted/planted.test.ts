import { describe, expect, it } from 'vitest';
import { ENGINE_RULES } from '../../src/core/engine-rules.ts';
import type { Report } from '../../src/core/report.ts';
import { SHARED_RULES } from '../../src/core/shared-rules.ts';
import { rules } from '../../src/generated/registry.ts';
import { checkWith } from '../support/application.ts';
import { exampleNames } from '../support/examples.ts';
import { baseOf, planted } from './plant.ts';
import type { Planting } from './planting.ts';
import { PLANTINGS } from './plantings.ts';
import { VARIATIONS } from './variations.ts';

/** Prints each finding as a person reads it: `DARS_SHOW=<part of a rule id> npx vitest run test/planted`. */
const shown = process.env['DARS_SHOW'];

describe('faults planted in whole applications', () => {
  it.each([...exampleNames, ...Object.keys(VARIATIONS)])('%s has no finding before', (name) => {
    expect(checkWith(baseOf(name).app).findings.map(({ rule, message, at }) => [rule, message, at])).toEqual([]);
  });

  it.each(named(({ asks }) => asks !== true))('%s finds the one in %s', (rule, _, planting) => {
    const { also = {} } = planting;
    const { report, spots } = planted(planting);
    show(planting, report);
    expect(report.findings.map((one) => `${one.rule}: ${one.message}`).toSorted()).toEqual(
      [rule, ...Object.keys(also)].toSorted().map((id) => expect.stringContaining(`${id}: `) as unknown),
    );
    const own = report.findings.filter((one) => one.rule === rule);
    expect(own.map(({ at: { file, line, column } }) => ({ file, line, column }))).toEqual(spots);
  });

  it.each(named(({ asks }) => asks === true))('%s asks about the one in %s', (rule, _, planting) => {
    const { report } = planted(planting);
    show(planting, report);
    const before = checkWith(baseOf(planting.in.split('/')[0] ?? '').app).questions.map(({ question }) => question);
    const asked = report.questions.filter(({ question }) => !before.includes(question));
    expect(asked.map((one) => one.rule)).toEqual([rule]);
    expect(report.findings.map((one) => `${one.rule}: ${one.message}`)).toEqual([]);
  });

  it('are planted for every rule', () => {
    const sown = new Set(PLANTINGS.map(({ rule }) => rule));
    const engine = ENGINE_RULES.map(({ id }) => id);
    expect([...sown]).toEqual(expect.arrayContaining(Object.values(SHARED_RULES).map(({ id }) => id)));
    expect([...sown].filter((id) => !engine.includes(id)).toSorted()).toEqual(rules.map(({ id }) => id));
  });
});

function named(isMeant: (planting: Planting) => boolean): readonly (readonly [string, string, Planting])[] {
  return PLANTINGS.filter(isMeant).map((planting) => [planting.rule, planting.in, planting] as const);
}

function show({ rule }: Planting, { findings, questions }: Report): void {
  if (shown === undefined || !rule.includes(shown)) return;
  const lines = findings.map(({ severity, rule: id, at, message, fix, why }) =>
    [`${severity} ${id} ${at.file}:${at.line}:${at.column}`, message, why, fix].join('\n  '),
  );
  const asked = questions.filter((one) => one.rule === rule).map(({ question }) => question);
  process.stdout.write(`\n${[...lines, ...asked].join('\n')}\n`);
}
