import { describe, expect, it } from 'vitest';
import { choose } from '../../src/register/select.ts';

const LISTED = [
  { reference: 'DARS-NIC-000001-B1C2D-v1.0', applicant: 'University of Northbridge' },
  { reference: 'DARS-NIC-000002-B1C2D-v1.0', applicant: 'Elmscar Trust' },
];

describe('choosing agreements of a register', () => {
  it('refuses an organisation without a name, which would mean all of them', () => {
    expect(() => choose(LISTED, { references: [], organisation: ' ' })).toThrow('--organisation needs a name');
  });

  it('says whose the agreement is when it is not of the organisation that was named too', () => {
    const chosen = () =>
      choose(LISTED, { references: ['DARS-NIC-000002-B1C2D'], organisation: 'University of Northbridge' });
    expect(chosen).toThrow(
      'None of the agreements named by --reference is of an organisation with “University of Northbridge” in its name.',
    );
    expect(chosen).toThrow(expect.objectContaining({ hint: expect.stringContaining('They are of “Elmscar Trust”.') }));
  });

  it('suggests a name where no organisation has the words', () => {
    expect(() => choose(LISTED, { references: [], organisation: 'Elmscar Trost' })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('Did you mean “Elmscar Trust”?') }),
    );
  });
});
