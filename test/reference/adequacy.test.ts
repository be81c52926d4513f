import { describe, expect, it } from 'vitest';
import { ADEQUATE, adequacyOf } from '../../src/reference/adequacy.ts';

describe('adequacy', () => {
  it.each(['eea', 'FR', 'DE-BY', 'GI', 'CH', 'AD', 'AR', 'FO', 'GG', 'JE', 'IM', 'IL', 'NZ', 'UY'])(
    'is full for %s',
    (area) => {
      expect(adequacyOf(area, '2026-11-23')).toMatchObject({ extent: 'full' });
    },
  );

  it.each(['CA', 'JP', 'KR', 'US', 'US-CA'])('depends on a condition for %s', (area) => {
    expect(adequacyOf(area, '2026-11-23')).toMatchObject({ extent: 'partial', condition: expect.any(String) });
  });

  it.each(['uk', 'GB', 'england', 'AU', 'IN', 'QA', 'worldwide'])('is none for %s', (area) => {
    expect(adequacyOf(area, '2026-11-23')).toBeUndefined();
  });

  it('begins on its day', () => {
    expect(adequacyOf('KR', '2022-12-18')).toBeUndefined();
    expect(adequacyOf('KR', '2022-12-19')).toMatchObject({ area: 'KR' });
    expect(adequacyOf('US', '2023-10-11')).toBeUndefined();
    expect(adequacyOf('US', '2023-10-12')).toMatchObject({ area: 'US' });
  });

  it('has a condition exactly where it is partial, and names each area once', () => {
    expect(ADEQUATE.filter((entry) => (entry.extent === 'partial') !== (entry.condition !== undefined))).toEqual([]);
    expect(new Set(ADEQUATE.map((entry) => entry.name)).size).toBe(ADEQUATE.length);
    expect(new Set(ADEQUATE.map((entry) => entry.area)).size).toBe(ADEQUATE.length);
  });
});
