import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { rules } from '../../src/generated/registry.ts';
import { buildPack } from '../../src/render/build.ts';
import { lowShares } from '../../src/render/column-widths.ts';
import { textEms } from '../../src/render/line-pieces.ts';
import { tableShares } from '../../src/render/table-widths.ts';
import { toTypst } from '../../src/render/typst.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';
import type { Block } from '../../src/render/model.ts';
import { newLine, table, words } from './sample-words.ts';

const room = { width: 431, inset: 12, size: 9.4 };
const shares = (block: Block) => (block.kind === 'table' ? tableShares(block, room) : []);
const long = 'Hospital Episode Statistics Admitted Patient Care; Emergency Care Data Set; Civil Registrations of Death';

describe('tableShares', () => {
  it('gives a column of long texts what short ones leave, whatever was asked for', () => {
    const [short = 0, text = 0] = shares(
      table(
        'T',
        [1, 1],
        [
          ['How', 'Data'],
          ['Once', long],
        ],
      ),
    );
    expect(short).toBeLessThan(0.2);
    expect(text).toBeGreaterThan(0.8);
  });

  it('keeps days and other short cells on one line where there is room', () => {
    const rows = Array.from({ length: 12 }, () => ['30 September 2027', long, 'within the term']);
    const [day = 0] = shares(table('T', [1, 6, 2], [['Day', 'What', 'How'], ...rows]));
    expect(day * 431 - 12).toBeGreaterThan(9.4 * 8.5);
  });

  it('counts the lines that a cell begins itself', () => {
    const lines = words('a b c d e', newLine, 'a b c d e', newLine, 'a b c d e');
    const block = (cell: ReturnType<typeof words>) =>
      table('T', [1, 1], [['A', 'B'], ...Array.from({ length: 4 }, () => [cell, long])]);
    const [parted = 0] = shares(block(lines));
    const [running = 0] = shares(block(words('a b c d e a b c d e a b c d e')));
    expect(parted).not.toBe(running);
  });

  it('fills the width and keeps every word whole that can be, whatever the cells', () => {
    const cell = fc.array(fc.constantFrom('a', 'of', 'Commissioners', 'data', 'pseudonymised', 'x-y'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const found = shares(
          table('T', [1, 3, 2], [['A', 'B', 'C'], ...rows.map((row) => row.map((one) => one.join(' ')))]),
        );
        expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
        for (const [column, share] of found.entries()) {
          const longest = rows.some((row) => row[column]?.includes('pseudonymised')) ? textEms('pseudonymised') : 0;
          expect(share * 431 - 12).toBeGreaterThan(longest * 9.4 - 0.001);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('lowShares', () => {
  it('is lower than what was asked for, and the same each time', () => {
    const texts = [
      ['A', 'one'],
      ['B', long],
    ];
    const found = lowShares(texts, [0.5, 0.5], [0.1, 0.1], (share) => share * 40);
    expect(found[1]).toBeGreaterThan(0.6);
    expect(lowShares(texts, [0.5, 0.5], [0.1, 0.1], (share) => share * 40)).toEqual(found);
  });
});

describe('the tables of a pack', () => {
  it.each(exampleNames)('break no word of letters in %s', (name) => {
    const app = applicationOf(exampleFiles(name), exampleDay(name));
    const pack = buildPack(app, checkWith(app, { stage: 'submission' }), FIELD_TREES, { rules });
    // Digests are broken, which have no letter beyond f.
    expect(toTypst(pack).match(/"[^"]*[g-z]";cut;"[a-z][^"]*"/g) ?? []).toEqual([]);
  });
});
