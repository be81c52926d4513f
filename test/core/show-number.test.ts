import { expect, it } from 'vitest';
import { showNumber } from '../../src/core/show-number.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [18240, '18,240'],
  [1234567, '1,234,567'],
])('%i is shown as %s', (number, text) => {
  expect(showNumber(number)).toBe(text);
});
