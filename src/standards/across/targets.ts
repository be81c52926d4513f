import { addMonths } from '../../core/days.ts';
import type { DeepPartial } from '../../core/rule.ts';
import type { Documents } from '../../generated/types.ts';

/** A day aimed at, in any of the ways in which it can be said. */
export type Target = DeepPartial<NonNullable<NonNullable<Documents['expected-outcomes']['outputs']>[number]['target']>>;

/** Length of a quarter. */
const QUARTER_MONTHS = 3;

/** First and last day that a target can mean; undefined where it names none that can be worked out. */
export function spanOf(target: Target | undefined, start: string | undefined): readonly [string, string] | undefined {
  if (target?.date !== undefined) return [target.date, target.date];
  if (target?.quarter !== undefined) {
    const [year = '', quarter = ''] = target.quarter.split('-Q');
    const first = addMonths(`${year}-01-01`, (Number(quarter) - 1) * QUARTER_MONTHS);
    // A 31st that is too late for its month becomes the last day of that month.
    return [first, addMonths(first.replace(/01$/, '31'), QUARTER_MONTHS - 1)];
  }
  if (target?.withinMonths !== undefined && target.of === 'term-start' && start !== undefined)
    return [start, addMonths(start, target.withinMonths)];
  return undefined;
}
