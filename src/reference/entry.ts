import type { Status } from '../core/rule.ts';

/** What every piece of reference data says of itself. */
export interface ReferenceEntry {
  /** Where it was read, in words, with the id of the fact where there is one. */
  readonly source: string;
  readonly status: Status;
  /** Day or month of what was read, as YYYY-MM-DD or YYYY-MM. */
  readonly asOf: string;
  /** True when the copy that was read bears no date; `asOf` is then the month of the reading. */
  readonly undated?: true;
}

/** A value with the mark of how it is known. */
export interface Known<Value> extends ReferenceEntry {
  readonly value: Value;
}

/** Puts a mark on a value; both are frozen. */
export function known<Value>(value: Value, mark: ReferenceEntry): Known<Value> {
  return frozen({ ...mark, value });
}

/** Freezes data with everything inside them. */
export function frozen<Data>(data: Data): Data {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data);
    for (const part of Object.values(data)) frozen(part);
  }
  return data;
}

const FROM_BEST_TO_WORST: readonly Status[] = ['seen', 'cut', 'practice', 'inferred'];

/** The status of something that rests on all of these. */
export function weakest(statuses: readonly Status[]): Status {
  return FROM_BEST_TO_WORST.findLast((status) => statuses.includes(status)) ?? 'inferred';
}
