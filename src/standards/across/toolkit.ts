import { addMonths, compareDays } from '../../core/days.ts';
import { TOOLKIT_FRESH_MONTHS, toolkitYearEnd } from '../../reference/toolkit.ts';

/** The last day on which an entry of the toolkit that gives no end of its own still counts: the due day of its version, or twelve months after it was published; undefined where the version is written otherwise. */
export function toolkitCountsUntil(version: string, publishedOn: string): string | undefined {
  const yearEnd = toolkitYearEnd(version);
  if (yearEnd === undefined) return undefined;
  const months = addMonths(publishedOn, TOOLKIT_FRESH_MONTHS.value);
  return compareDays(yearEnd, months) >= 0 ? yearEnd : months;
}
