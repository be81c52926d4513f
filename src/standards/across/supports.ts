import { addMonths, compareDays } from '../../core/days.ts';
import type { DeepPartial } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';
import { SUPPORT_REVIEW } from '../../reference/confidentiality.ts';
import { lastDayOf, papersOf } from './papers.ts';

type Support = NonNullable<DeepPartial<Documents['duty-of-confidentiality']>['supports']>[number];

/** The last day of section 251 support, and where it is written; undefined where no outcome letter fixes one: a review alone does not. */
export function endOfSupport(app: Application, { letters, reviews }: Support): ReturnType<typeof lastDayOf> {
  if (lastDayOf(app, letters ?? []) === undefined) return undefined;
  return lastDayOf(app, [...(letters ?? []), ...(reviews ?? [])]);
}

/** The day of the last outcome or review of a support, and the day by which the next review is due; undefined where a paper is missing or bears no date. */
export function reviewOf(
  app: Application,
  { letters, reviews }: Support,
): { readonly last: string; readonly due: string } | undefined {
  if (letters === undefined) return undefined;
  const days = papersOf(app, [...letters, ...(reviews ?? [])])
    ?.filter(({ paper: { status } }) => status === undefined || status === 'attached')
    .map(({ paper }) => paper.dated);
  if (days === undefined || days.includes(undefined)) return undefined;
  const last = days
    .flatMap((day) => day ?? [])
    .toSorted(compareDays)
    .at(-1);
  return last === undefined ? undefined : { last, due: addMonths(last, SUPPORT_REVIEW.value.months) };
}
