import { describe, it } from 'vitest';
import { rules } from '../../src/generated/registry.ts';
import { checkWith } from '../support/application.ts';
import { ABSENT, datasetsByReference, present, statements } from './register-file.ts';
import { applicationOfStatement } from './statement-application.ts';

/** Rules that read prose, in the order of the registry. */
const PROSE_RULES = [
  'across/abbreviations-not-explained',
  'across/asterisks-lost-as-emphasis',
  'across/numbers-differ-between-texts',
  'across/organisation-not-declared',
  'across/person-in-published-text',
  'across/placeholder-in-text',
  'across/text-hard-to-read',
  'commercial-purpose/text-with-refused-use',
  'data-minimisation/product-named-but-not-requested',
  'data-minimisation/request-not-named-in-text',
  'expected-measurable-benefits/benefit-promised',
  'expected-measurable-benefits/size-without-number',
  'objective-for-processing/data-for-managing-performance',
  'processing-activities/level-unlike-description',
  'processing-activities/linkage-denied-in-text',
];

/** Prints every firing of one rule, for reading: `DARS_SHOW=<rule> npx vitest run test/real/prose-rules.test.ts`. */
const shown = process.env['DARS_SHOW'];

interface Count {
  agreements: number;
  readonly texts: Set<string>;
}

describe.skipIf(!present)(`rules that read prose, on 585 published statements${ABSENT}`, () => {
  it('fire as often as docs/rules-on-real-data.md says', () => {
    const chosen = rules.filter(({ id }) => PROSE_RULES.includes(id) || id === shown);
    const counts = new Map<string, Count>(chosen.map(({ id }) => [id, { agreements: 0, texts: new Set() }]));
    const datasets = datasetsByReference();
    for (const statement of statements()) {
      const app = applicationOfStatement(statement, datasets.get(statement.reference) ?? []);
      const { findings } = checkWith(app, { rules: chosen, stage: 'draft' });
      for (const id of new Set(findings.map(({ rule }) => rule))) {
        const count = counts.get(id);
        if (count === undefined) continue;
        count.agreements += 1;
        count.texts.add((statement.objective ?? '').slice(0, 400));
      }
      for (const { rule, message, at } of findings)
        if (rule === shown) process.stdout.write(`${statement.reference}\t${at.file}\t${message}\n`);
    }
    for (const [id, { agreements, texts }] of counts)
      process.stdout.write(`${id.padEnd(70)} ${agreements} agreements, ${texts.size} distinct texts\n`);
  });
});
