import { describe, expect, it } from 'vitest';
import { readabilityOf } from '../../../src/standards/across/readability.ts';

describe('how hard a text is to read', () => {
  it('is measured by words in sentences and syllables in words', () => {
    // 206.835 − 1.015 × 6 − 84.6 × 1
    expect(readabilityOf('The cat sat on the mat.').ease).toBeCloseTo(116.145);
    expect(readabilityOf('Multidisciplinary epidemiological characterisation.').ease).toBeLessThan(-200);
  });

  it('counts items of a list by themselves, and lines of a paragraph together', () => {
    expect(readabilityOf('We count\n\n- one thing\n- another big thing\n\nand stop').longest).toEqual({
      words: 3,
      text: 'another big thing',
    });
    expect(readabilityOf('We count\nthings of\nmany kinds.').longest.words).toBe(6);
  });

  it('does not end a sentence at an abbreviation', () => {
    expect(readabilityOf('Illnesses, e.g. asthma, are counted.').longest.text).toBe(
      'Illnesses, e.g. asthma, are counted.',
    );
  });

  it('leaves out what repeats the words of a law', () => {
    expect(
      readabilityOf('Article 9(2)(h) allows what is needed for the care of a person. We do so.').longest.text,
    ).toBe('We do so.');
  });

  it('of nothing is easy', () => {
    expect(readabilityOf(' \n')).toEqual({ words: 0, ease: 100, longest: { words: 0, text: '' } });
  });
});
