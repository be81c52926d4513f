import { describe, expect, it } from 'vitest';
import { isInUnitedKingdom, mayLieInside } from '../../../src/standards/across/areas.ts';

describe('mayLieInside', () => {
  it.each([
    ['england', ['england']],
    ['england', ['uk']],
    ['GB-ENG', ['england']],
    ['england', ['GB']],
    ['uk', ['england', 'wales', 'scotland', 'northern-ireland']],
    ['england-and-wales', ['wales', 'england']],
    ['FR', ['eea']],
    ['US-CA', ['US']],
    ['BR', ['worldwide']],
    ['GB-KEN', ['england']],
    ['GB-KEN', ['eea', 'wales']],
    ['GB-KEN', ['GB-KEN']],
  ])('%s in %j', (area, declared) => {
    expect(mayLieInside(area, declared)).toBe(true);
  });

  it.each([
    ['uk', ['england']],
    ['england-and-wales', ['england']],
    ['scotland', ['england-and-wales']],
    ['GB-SCT', ['england-and-wales']],
    ['uk', ['eea']],
    ['CH', ['eea', 'uk']],
    ['US', ['US-CA']],
    ['worldwide', ['uk', 'eea']],
    ['JE', ['uk']],
    ['GB-KEN', ['eea']],
    ['FR', []],
  ])('%s not in %j', (area, declared) => {
    expect(mayLieInside(area, declared)).toBe(false);
  });
});

describe('isInUnitedKingdom', () => {
  it.each(['uk', 'GB', 'england', 'GB-NIR', 'GB-KEN', 'england-and-wales'])('%s is', (area) => {
    expect(isInUnitedKingdom(area)).toBe(true);
  });
  it.each(['IM', 'JE', 'FR', 'eea', 'worldwide', 'US-CA'])('%s is not', (area) => {
    expect(isInUnitedKingdom(area)).toBe(false);
  });
});
