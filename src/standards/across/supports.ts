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

/** A support whose yearly review is due, or soon will be. */
export interface ReviewDue {
  readonly support: Support;
  /** Its place in the list of supports. */
  readonly index: number;
  readonly last: string;
  readonly due: string;
  readonly isOverdue: boolean;
}

/** The supports in force of which no paper shows that their yearly review was held in time, or that it need not be held yet. */
export function reviewsDue(app: Application): readonly ReviewDue[] {
  return (app.get('duty-of-confidentiality')?.supports ?? []).flatMap((support, index) => {
    const review = support.closed === false ? reviewOf(app, support) : undefined;
    if (review === undefined) return [];
    const reminder = addMonths(review.last, SUPPORT_REVIEW.value.reminderMonths);
    const isOverdue = compareDays(app.asOf, review.due) > 0;
    return isOverdue || compareDays(app.asOf, reminder) >= 0 ? [{ support, index, ...review, isOverdue }] : [];
  });
}
