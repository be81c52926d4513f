import { compareDays } from '../../core/days.ts';
import type { Place } from '../../core/finding.ts';
import { at, type DeepPartial } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';
import type { Documents } from '../../generated/types.ts';

/** A paper of the evidence ledger, with its place there. */
export interface Paper {
  readonly paper: NonNullable<DeepPartial<Documents['evidence']>['items']>[number];
  readonly index: number;
}

/** The papers with these ids; undefined where one is not to be found, so that nobody knows what it says. */
export function papersOf(app: Application, ids: readonly (string | undefined)[]): readonly Paper[] | undefined {
  const items = app.get('evidence')?.items ?? [];
  const found = ids.map((id) => items.findIndex((item) => item.id !== undefined && item.id === id));
  return found.some((index) => index < 0) ? undefined : found.map((index) => ({ paper: items[index] ?? {}, index }));
}

/** The last day on which any of these papers holds, and where it is written; undefined where none gives a day or one cannot be found. */
export function lastDayOf(
  app: Application,
  ids: readonly (string | undefined)[],
): { readonly day: string; readonly at: Place } | undefined {
  const days = (papersOf(app, ids) ?? []).flatMap(({ paper, index }) =>
    paper.validUntil === undefined
      ? []
      : [{ day: paper.validUntil, at: at('evidence', ['items', index, 'validUntil']) }],
  );
  return days.toSorted((first, second) => compareDays(second.day, first.day))[0];
}
