import { describe, expect, it } from 'vitest';
import { MAXIMUM_TERMS, maximumTermsFor, UNREAD_ROWS, USUAL_TERMS } from '../../src/reference/maximum-terms.ts';

describe('maximum terms', () => {
  it('let consented data be archived for fifteen years, or as a regulation says', () => {
    expect(maximumTermsFor('consented-academic-archive', '2026-11-23')).toMatchObject([
      { months: 180, kind: 'maximum', unlessRegulation: true, status: 'seen' },
    ]);
  });

  it('have dropped the caps of a year', () => {
    expect(maximumTermsFor('commercial', '2022-08-08')).toMatchObject([
      { months: 12, kind: 'maximum' },
      { kind: 'ask' },
    ]);
    expect(maximumTermsFor('commercial', '2022-08-09')).toMatchObject([{ months: 36, kind: 'ask' }]);
    expect(maximumTermsFor('sub-licensing', '2026-11-23').filter((term) => term.kind === 'maximum')).toEqual([]);
  });

  it('say that the other rows were not read', () => {
    expect(UNREAD_ROWS.status).toBe('cut');
    expect(MAXIMUM_TERMS.filter((term) => term.kind === 'maximum' && term.until === undefined)).toHaveLength(1);
  });

  it('forbid nothing that guidance does not forbid', () => {
    expect(MAXIMUM_TERMS.filter((term) => term.kind === 'maximum' && term.status !== 'seen')).toEqual([]);
    expect(USUAL_TERMS.months).toEqual([12, 36]);
  });
});
