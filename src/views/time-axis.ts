import { compareDays, daysBetween } from '../core/days.ts';
import type { DatedThing } from './dated-thing.ts';
import type { Timeline } from './timeline.ts';

/** Years that the axis shows after the agreement has ended. */
const YEARS_AFTER = 1;

/** Years that the axis shows without an end of the agreement. */
const YEARS_WITHOUT_END = 5;

/** A stretch of whole years on which days are drawn. */
export interface TimeAxis {
  /** First years of the ticks, each drawn at its first of January. */
  readonly years: readonly number[];
  /** Where a day lies: 0 at the left end, 1 at the right; days beyond are drawn at the end. */
  readonly at: (day: string) => number;
  readonly first: string;
  readonly last: string;
}

/** The axis of a timeline: from the year of the check, or of the start if that is earlier, to a year after the end. What lies further off is cut. */
export function axisOf({ asOf, start, end }: Pick<Timeline, 'asOf' | 'start' | 'end'>): TimeAxis {
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  const from = Math.min(yearOf(asOf), yearOf(start ?? asOf));
  const until = Math.max(end === undefined ? from + YEARS_WITHOUT_END : yearOf(end) + YEARS_AFTER, yearOf(asOf));
  const first = `${from}-01-01`;
  const last = `${until}-12-31`;
  const length = daysBetween(first, last);
  return {
    years: Array.from({ length: until - from + 1 }, (_, index) => from + index),
    at: (day) => Math.min(1, Math.max(0, daysBetween(first, day) / length)),
    first,
    last,
  };
}

/** A bar on an axis: where it begins and ends, and on which side its end lies beyond the axis. A thing without a first day is a point. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly beyond?: 'left' | 'right';
}

/** The bar of a dated thing. */
export function barOf(axis: TimeAxis, { from, to }: Pick<DatedThing, 'from' | 'to'>): Bar {
  const ends = { from: axis.at(from ?? to), to: axis.at(to) };
  if (compareDays(to, axis.last) > 0) return { ...ends, beyond: 'right' };
  return compareDays(to, axis.first) < 0 ? { ...ends, beyond: 'left' } : ends;
}
