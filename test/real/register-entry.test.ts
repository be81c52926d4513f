import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/views/entry.ts';
import { registerEntry } from '../../src/views/register-entry.ts';
import { applicationOf } from '../support/application.ts';
import { ABSENT, agreements, present } from './agreements-file.ts';
import { buildAgreement } from './build-agreement.ts';
import { stemOf } from './record.ts';

/** Agreements of the present register whose rows of datasets were published. */
const PRESENT = ['727507', '788663', '733503', '790414'];

function wordsOf(row: Row): readonly string[] {
  return row.map(({ cell }) => (cell.kind === 'words' ? cell.words : ''));
}

describe.skipIf(!present)(`the entry of a published agreement${ABSENT}`, () => {
  for (const record of agreements.filter(({ reference }) => PRESENT.includes(stemOf(reference)))) {
    it(`${stemOf(record.reference)} has the rows of datasets that the register has`, () => {
      const { datasets } = registerEntry(applicationOf(buildAgreement(record).files, '2026-09-30'));
      const published = record.datasets.map((one) => [
        record.reference,
        one.name,
        one.type_of_data,
        one.sensitivity,
        one.frequency,
        one.legal_basis,
        one.confidentiality,
      ]);
      expect(published.length).toBeGreaterThan(0);
      expect(datasets.map(wordsOf)).toEqual(published);
    });

    it(`${stemOf(record.reference)} has the type of applicant and the words for its controllers that the register has`, () => {
      const { agreement } = registerEntry(applicationOf(buildAgreement(record).files, '2026-09-30'));
      const words = wordsOf(agreement);
      // What the record inferred is marked as such.
      expect(words[3]).toBe(record.applicant_type?.replace(' (inferred)', ''));
      expect(words[5]).toBe(record.controller_basis);
      expect(words.slice(6, 8)).toEqual([record.start_date ?? '', record.end_date ?? '']);
    });
  }

  it('is compared for four agreements', () => {
    expect(agreements.filter(({ reference }) => PRESENT.includes(stemOf(reference)))).toHaveLength(4);
  });
});
