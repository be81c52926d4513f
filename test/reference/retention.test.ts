import { describe, expect, it } from 'vitest';
import {
  ESSENTIAL_DOCUMENTS_MONTHS,
  FUNDER_RETENTION,
  REMINDERS,
  ROLLING_RETENTION,
} from '../../src/reference/retention.ts';

describe('retention', () => {
  it('keeps essential documents of trials five years, and rolling data ten', () => {
    expect(ESSENTIAL_DOCUMENTS_MONTHS.value).toBe(60);
    expect(ROLLING_RETENTION).toMatchObject({ value: { years: 10, destroyWithinDays: 42 }, status: 'practice' });
  });

  it('reminds of the end, as our own suggestion', () => {
    expect(REMINDERS.map((reminder) => reminder.daysBefore)).toEqual([90, 30]);
    expect(new Set(REMINDERS.map((reminder) => reminder.status))).toEqual(new Set(['inferred']));
  });

  it('shows that two pages disagree about a funder', () => {
    const basic = FUNDER_RETENTION.filter((entry) => entry.work.startsWith('basic'));
    expect(basic.map((entry) => entry.years)).toEqual([10, 5]);
  });
});
