import type { Field } from './fields.ts';
import type { Step } from './finding.ts';
import { isMap } from './values.ts';

/** Answers without blanks, and the way back to where each stood. */
export interface Pruned {
  readonly data: Readonly<Record<string, unknown>>;
  /** Turns a path into these answers into the path in the file: blank list entries shift the places after them. */
  readonly original: (path: readonly Step[]) => readonly Step[];
}

/**
 * Removes what is unanswered: null, empty text, empty lists and maps, and whatever holds nothing else.
 * A list whose field says that emptiness is an answer stays.
 */
export function prune(data: unknown, tree: Field): Pruned {
  const places = new WeakMap<object, readonly number[]>();
  const kept = answered(data, tree, places);
  const root = isMap(kept) ? kept : {};
  return { data: root, original: (path) => originalPath(root, path, places) };
}

function answered(value: unknown, field: Field | undefined, places: WeakMap<object, readonly number[]>): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept: unknown[] = [];
    const indexes: number[] = [];
    value.forEach((entry: unknown, index) => {
      const answer = answered(entry, field?.item, places);
      if (answer === undefined) return;
      kept.push(answer);
      indexes.push(index);
    });
    if (kept.length === 0) return field?.keepsEmpty === true && value.length === 0 ? Object.freeze(kept) : undefined;
    if (kept.length < value.length) places.set(kept, indexes);
    return Object.freeze(kept);
  }
  if (isMap(value)) {
    const kept: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(value)) {
      const answer = answered(part, field?.fields?.[key], places);
      if (answer !== undefined) kept[key] = answer;
    }
    return Object.keys(kept).length === 0 ? undefined : Object.freeze(kept);
  }
  return value;
}

function originalPath(
  root: unknown,
  path: readonly Step[],
  places: WeakMap<object, readonly number[]>,
): readonly Step[] {
  let value = root;
  return path.map((step) => {
    if (Array.isArray(value) && typeof step === 'number') {
      const index = places.get(value)?.[step] ?? step;
      value = value[step];
      return index;
    }
    value = isMap(value) ? value[String(step)] : undefined;
    return step;
  });
}
