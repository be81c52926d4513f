import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, compareDays, daysBetween, isDay } from '../../src/core/days.ts';

/** Any day from 1900 to 2199, by the platform’s own calendar. */
const days = fc
  .integer({ min: -25_567, max: 84_005 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('addMonths', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2000-01-31', 1, '2000-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-05', -1, '2025-12-05'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2026-12-01', 12, '2027-12-01'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('keeps the day of the month or takes the last one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const later = addMonths(day, months);
        expect(new Date(`${later}T00:00:00Z`).toISOString().slice(0, 10)).toBe(later);
        const count = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(count(later) - count(day)).toBe(months);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});

it('addDays goes so many days on or back', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, number) => {
      const expected = new Date(Date.parse(day) + number * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(day, number)).toBe(expected);
    }),
  );
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-24', '2026-11-23', -1],
    ['2026-12-31', '2027-01-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2100-02-28', '2100-03-01', 1],
    ['1999-12-31', '2001-01-01', 367],
  ])('from %s to %s it is %i', (first, second, expected) => {
    expect(daysBetween(first, second)).toBe(expected);
  });

  it('agrees with the platform’s calendar', () => {
    fc.assert(
      fc.property(days, days, (first, second) => {
        expect(daysBetween(first, second)).toBe((Date.parse(second) - Date.parse(first)) / 86_400_000);
      }),
    );
  });
});

describe('isDay', () => {
  it.each(['2026-01-01', '2026-12-31', '2028-02-29', '2000-02-29', '2026-04-30', '0000-01-01'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each([
    '2026-00-10',
    '2026-13-10',
    '2026-01-00',
    '2026-01-32',
    '2026-04-31',
    '2026-02-29',
    '2100-02-29',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    'on 2026-01-01',
    '2026/01/01',
    'year-01-01',
    '2026-ab-01',
    '2026-01-ab',
    '',
  ])('does not take “%s”', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('compareDays', () => {
  it('sorts as the calendar runs', () => {
    expect(['2026-10-02', '2025-12-31', '2026-09-30'].toSorted(compareDays)).toEqual([
      '2025-12-31',
      '2026-09-30',
      '2026-10-02',
    ]);
    expect(compareDays('2026-10-02', '2026-10-02')).toBe(0);
  });
});
