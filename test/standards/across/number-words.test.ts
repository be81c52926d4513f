import { expect, it } from 'vitest';
import { NUMBER, numberOf } from '../../../src/standards/across/number-words.ts';

it.each([
  ['7', 7],
  ['18,240', 18_240],
  ['twelve', 12],
  ['Twenty-two', 22],
  ['ninety nine', 99],
  ['many', undefined],
  ['twenty-many', undefined],
])('%s is the number %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

it('is matched whole', () => {
  const found = 'About 1,234,567 people in twenty-two towns, sixteen villages'.match(
    new RegExp(`\\b(?:${NUMBER})\\b`, 'g'),
  );
  expect(found).toEqual(['1,234,567', 'twenty-two', 'sixteen']);
});
