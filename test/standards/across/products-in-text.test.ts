import { describe, expect, it } from 'vitest';
import { PRODUCTS } from '../../../src/reference/products.ts';
import { productsIn, wordsFor } from '../../../src/standards/across/products-in-text.ts';

const codes = (text: string) => productsIn(text).map(({ thing }) => thing.code);

describe('products in a text', () => {
  it('are found by name, older name or letters', () => {
    expect(codes('The Emergency Care Data Set (ECDS) and Office for National Statistics Mortality Data')).toEqual([
      'ECDS',
      'ECDS',
      'DEATHS',
    ]);
    expect(codes('HES Outpatients')).toEqual(['HES_OP']);
  });

  it('are not found by words that mean other things as well', () => {
    expect(codes('Mental health data, patient reported outcome measures (PROMs) and emergency care.')).toEqual([]);
    expect(codes('the maternity services data set of another country')).toEqual([]);
  });

  it('each have words by which a text may mean them, or a name of their own', () => {
    const imaging = PRODUCTS.find(({ code }) => code === 'DID');
    expect(imaging && [...wordsFor(imaging)]).toEqual(['did', 'diagnostic', 'imaging', 'dids']);
  });
});
