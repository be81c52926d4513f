import { describe, expect, it } from 'vitest';
import { AREA_CODES, COMPOSED_AREAS, EEA_MEMBERS, isInside, isInsideAny } from '../../src/reference/area.ts';

describe('areas', () => {
  it.each([
    ['england', 'england'],
    ['england', 'england-and-wales'],
    ['wales', 'england-and-wales'],
    ['england-and-wales', 'uk'],
    ['england', 'uk'],
    ['northern-ireland', 'uk'],
    ['uk', 'worldwide'],
    ['worldwide', 'worldwide'],
    ['eea', 'worldwide'],
    ['GB-ENG', 'england'],
    ['england', 'GB-ENG'],
    ['GB', 'uk'],
    ['uk', 'GB'],
    ['GB-EAW', 'england-and-wales'],
    ['GB-SCT', 'GB'],
    ['england-and-wales', 'GB-GBN'],
    ['FR', 'eea'],
    ['NO', 'eea'],
    ['DE-BY', 'DE'],
    ['DE-BY', 'eea'],
    ['US', 'US'],
    ['US-CA', 'US'],
    ['IM', 'worldwide'],
  ])('%s lies inside %s', (area, limit) => {
    expect(isInside(area, limit)).toBe(true);
  });

  it.each([
    ['uk', 'england'],
    ['england-and-wales', 'england'],
    ['scotland', 'england-and-wales'],
    ['northern-ireland', 'GB-GBN'],
    ['worldwide', 'uk'],
    ['worldwide', 'eea'],
    ['uk', 'eea'],
    ['GB-ENG', 'eea'],
    ['eea', 'FR'],
    ['CH', 'eea'],
    ['IM', 'uk'],
    ['JE', 'uk'],
    ['GI', 'uk'],
    ['DE', 'DE-BY'],
    ['DE-BE', 'DE-BY'],
    ['US', 'uk'],
    ['XX', 'YY'],
  ])('%s does not lie inside %s', (area, limit) => {
    expect(isInside(area, limit)).toBe(false);
  });

  it('counts several areas together', () => {
    expect(isInsideAny('england-and-wales', ['england', 'wales'])).toBe(true);
    expect(isInsideAny('uk', ['england-and-wales', 'GB-SCT', 'northern-ireland'])).toBe(true);
    expect(isInsideAny('uk', ['england-and-wales', 'scotland'])).toBe(false);
    expect(isInsideAny('england', [])).toBe(false);
  });

  it('has thirty members in the European Economic Area, each once', () => {
    expect(new Set(EEA_MEMBERS).size).toBe(30);
    expect(EEA_MEMBERS).toHaveLength(30);
    expect(EEA_MEMBERS.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  it('names each area and each code once', () => {
    expect(new Set(COMPOSED_AREAS.map((entry) => entry.area)).size).toBe(COMPOSED_AREAS.length);
    expect(new Set(AREA_CODES.map((entry) => entry.code)).size).toBe(AREA_CODES.length);
  });
});
