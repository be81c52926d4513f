import { describe, expect, it } from 'vitest';
import { readabilityOf } from '../../../src/standards/across/readability.ts';

describe('how hard a text is to read', () => {
  it('is measured by words in sentences and syllables in words', () => {
    // 206.835 − 1.015 × 6 − 84.6 × 1
    expect(readabilityOf('The cat sat on the mat.').ease).toBeCloseTo(116.145);
    expect(readabilityOf('Multidisciplinary epidemiological characterisation.').ease).toBeLessThan(-200);
  });

  it.each([
    ['cave', 1],
    ['the', 1],
    ['tree', 1],
    ['table', 2],
    ['open', 2],
    ['even', 2],
    ['telephone', 3],
    ['Idea', 2],
  ])('hears the syllables of “%s” roughly: %i', (word, syllables) => {
    expect(readabilityOf(word).ease).toBeCloseTo(206.835 - 1.015 - 84.6 * syllables);
  });

  it('counts no sentence without words, and keeps the first of two that are as long', () => {
    expect(readabilityOf('The cat sat on the mat. 12.').ease).toBeCloseTo(116.145);
    expect(readabilityOf('We  count them.\nThey count us.').longest).toEqual({ words: 3, text: 'We count them.' });
    expect(readabilityOf('  Two words ').longest.text).toBe('Two words');
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
