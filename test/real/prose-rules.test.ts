import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/generated/registry.ts';
import { checkWith } from '../support/application.ts';
import { ABSENT, datasetsByReference, present, statements } from './register-file.ts';
import { applicationOfStatement } from './statement-application.ts';

const PAGE = readFileSync(new URL('../../docs/rules-on-real-data.md', import.meta.url), 'utf8');
/** Rows of the table: how many agreements and how many distinct texts each rule is said to fire on, and its severity. */
const SAID = [...PAGE.matchAll(/^\| ([a-z-]+\/[a-z0-9-]+) \| (\d+) \| (\d+) \| (\w+) \|/gm)].map(
  ([, rule = '', agreements, texts, severity]) => ({
    rule,
    agreements: Number(agreements),
    texts: Number(texts),
    severity,
  }),
);
/** A rule of which every firing is printed, for reading: `DARS_SHOW=<rule> npx vitest run test/real/prose-rules.test.ts`. */
const shown = process.env['DARS_SHOW'];

it('docs/rules-on-real-data.md gives each rule the severity that it has', () => {
  expect(SAID.length).toBeGreaterThan(10);
  expect(SAID.map(({ rule, severity }) => ({ rule, severity }))).toEqual(
    SAID.map(({ rule }) => ({ rule, severity: rules.find(({ id }) => id === rule)?.severity })),
  );
});

describe.skipIf(!present)('rules that read prose, on published statements', () => {
  it(`fire as often as docs/rules-on-real-data.md says${ABSENT}`, () => {
    const chosen = rules.filter(({ id }) => SAID.some(({ rule }) => rule === id) || id === shown);
    const counts = new Map(chosen.map(({ id }) => [id, { agreements: 0, texts: new Set<string>() }]));
    const datasets = datasetsByReference();
    for (const statement of statements()) {
      const app = applicationOfStatement(statement, datasets.get(statement.reference) ?? []);
      const { findings } = checkWith(app, { rules: chosen, stage: 'draft' });
      for (const [id, count] of counts) {
        if (!findings.some(({ rule }) => rule === id)) continue;
        count.agreements += 1;
        count.texts.add((statement.objective ?? '').slice(0, 400));
      }
      for (const { rule, message, at } of findings)
        if (rule === shown) process.stdout.write(`${statement.reference}\t${at.file}\t${message}\n`);
    }
    const found = [...counts].map(([rule, { agreements, texts }]) => ({ rule, agreements, texts: texts.size }));
    process.stdout.write(
      found
        .map(({ rule, agreements, texts }) => `${rule.padEnd(60)} ${agreements} agreements, ${texts} texts\n`)
        .join(''),
    );
    expect(found.filter(({ rule }) => rule !== shown || SAID.some((said) => said.rule === rule))).toEqual(
      SAID.map(({ rule, agreements, texts }) => ({ rule, agreements, texts })),
    );
  });
});
