import { describe, expect, it } from 'vitest';
import { applicationOf, checkWith } from '../support/application.ts';
import { answerAt, lostNumbers, unanswered, unkept, untold } from './account.ts';
import { ABSENT, agreements, present } from './agreements-file.ts';
import { buildAgreement } from './build-agreement.ts';
import { factsOf, stemOf } from './record.ts';

/** The last day of the month of the register's newest edition in the file. */
const AS_OF = '2026-09-30';

/**
 * Rules beyond those of the form that find fault with each agreement, and why they are right to.
 * A record holds part of an agreement only, so that questions not answered in it are no faults.
 */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  '727507': [],
  '788663': [],
  '733503': [],
  '804235': [],
  '793895': [],
  // The register names section 261(2)(c) for data on people who could not be asked, under section 251 alone.
  // One of its outputs was due before the term began.
  '790414': ['across/output-outside-term', 'data-minimisation/consent-basis-under-section-251'],
  '368020': [],
  '420105': [],
  '418208': [],
  '173508': [],
  '95658': [],
  '373563': [],
  '226261': [],
};

describe.skipIf(!present)(`agreements of the register${ABSENT}`, () => {
  it('are thirteen', () => {
    expect(agreements.map(({ reference }) => stemOf(reference)).toSorted()).toEqual(Object.keys(FINDINGS).toSorted());
  });

  for (const record of agreements) {
    describe(stemOf(record.reference), () => {
      const built = buildAgreement(record);
      const app = applicationOf(built.files, AS_OF);
      const { findings } = checkWith(app, { stage: 'draft' });
      const facts = factsOf(record);

      it('loads, and the schemas find nothing wrong in it', () => {
        const wrong = findings.filter(({ rule, severity }) => severity === 'error' && /^(?:schema|load)\//.test(rule));
        expect(wrong.map(({ at, message }) => `${at.file}:${at.line} ${message}`)).toEqual([]);
      });

      it('has the faults that it is known to have', () => {
        const faults = findings.filter((finding) => finding.unanswered !== true && finding.severity !== 'info');
        expect([...new Set(faults.map(({ rule }) => rule))].toSorted()).toEqual(FINDINGS[stemOf(record.reference)]);
      });

      it('has no error but those of its outputs when it is checked as a published record', () => {
        const { profile, findings: all } = checkWith(app, { stage: 'submission' });
        const errors = all.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
        expect(profile).toBe('register');
        // An output of one agreement goes to a group that receives records of people.
        expect(errors).toEqual(stemOf(record.reference) === '793895' ? ['across/records-in-outputs'] : []);
      });

      it('keeps every recorded fact', () => expect(unkept(built, facts)).toEqual([]));

      it('loses no number of a text that was read in parts', () => expect(lostNumbers(built, facts)).toEqual([]));

      it('says at each place what the fact says', () => expect(untold(built, facts, app)).toEqual([]));

      it('answers every remark of the record', () => expect(unanswered(built, facts, app)).toEqual([]));
    });
  }

  it('leave little that has no place', () => {
    const left = agreements.flatMap((record) =>
      buildAgreement(record).leftovers.map(({ fact }) => `${stemOf(record.reference)} ${fact}`),
    );
    expect(left.filter((one) => !one.endsWith(' title'))).toEqual([
      '788663 schema_stress[4]',
      '373563 schema_stress[0]',
      '226261 schema_stress[2]',
    ]);
  });

  it('leave open what the register leaves blank', () => {
    const volunteers = agreements.find(({ reference }) => stemOf(reference) === '418208');
    if (volunteers === undefined) throw new Error('The agreement with a blank value is gone.');
    expect(
      answerAt(applicationOf(buildAgreement(volunteers).files), 'duty-of-confidentiality: routes'),
    ).toBeUndefined();
  });
});
