import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap } from '../../src/core/values.ts';
import type { Answers, Proposal } from '../../src/register/answers.ts';
import type { Imported } from '../../src/register/import-agreement.ts';
import { rowsOfCsv } from '../../src/register/sheets.ts';
import { ABSENT, present } from './register-file.ts';
import { importAll, readEdition } from './register-import.ts';

/**
 * Proposals that a reader held against the published text around them: reference, kind, value, verdict. Right and arguable
 * ones are there; wrong ones were there once, and were mended. docs/register-import.md says how they were drawn.
 */
const [, ...judged] = rowsOfCsv(readFileSync(new URL('proposals-judged.csv', import.meta.url), 'utf8'));

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : []);

/** A proposal as the list writes it: a kind and a value; undefined for an organisation, which its funding names. */
function factOf({ document, path, value }: Proposal, { documents }: Imported): string | undefined {
  const answers: Answers = isMap(value) ? value : {};
  const last = path.at(-1);
  switch (`${document} ${path[0] ?? ''}`) {
    case 'data-controllers bases':
      if (last === 'article9') return `article 9,${text(value)}`;
      return answers['article6'] === undefined
        ? `article 9,${text(answers['article9'])}`
        : `article 6,${text(answers['article6'])}`;
    case 'application funding':
      return `funder,${text(answers['funder'])}`;
    case 'expected-outcomes outputs':
      return last === 'target' ? `target,${text(answers['date'] ?? answers['quarter'])}` : 'suppression,stated';
    case 'territory-of-use storage':
    case 'territory-of-use processing':
      return `${text(path[0])},${texts(value).join('+')}`;
    case 'data-minimisation requests': {
      const requests = (documents['data-minimisation']?.['requests'] ?? []) as readonly Answers[];
      const [period] = Array.isArray(value) ? (value as readonly Answers[]) : [];
      return `period,${text(requests[Number(path[1])]?.['product'])} ${text(period?.['from'])}/${text(period?.['to'])}`;
    }
    case 'processing-activities noLinkages':
      return 'no linkage,stated';
    case 'processing-activities linkages': {
      const external = isMap(answers['external']) ? ` with ${text(answers['external']['name'])}` : '';
      return `linkage,${texts(answers['data']).join('+')}${external}`;
    }
    default:
      return undefined;
  }
}

describe.skipIf(!present)(`proposals that were judged${ABSENT}`, async () => {
  const imported = present ? importAll(await readEdition('copies')) : [];
  const proposed = new Set(
    imported.flatMap((one) => one.proposals.map((proposal) => `${one.reference},${factOf(proposal, one) ?? ''}`)),
  );
  const linesOf = (...verdicts: readonly string[]) =>
    judged.filter((cells) => verdicts.includes(cells[3] ?? '')).map((cells) => cells.slice(0, 3).join(','));

  it('are there as long as they were right', () => {
    expect(linesOf('right').length).toBeGreaterThan(500);
    expect(linesOf('right').filter((line) => !proposed.has(line))).toEqual([]);
  });

  it('do not come back when they were wrong', () => {
    expect(linesOf('wrong').length).toBeGreaterThan(5);
    expect(linesOf('wrong').filter((line) => proposed.has(line))).toEqual([]);
  });

  it('have one of three verdicts each, once', () => {
    expect(judged.filter((cells) => !/^(?:right|arguable|wrong)$/.test(cells[3] ?? ''))).toEqual([]);
    expect(new Set(linesOf('right', 'arguable', 'wrong')).size).toBe(judged.length);
  });
});
