import type { Step } from '../core/finding.ts';
import type { DocumentName } from '../core/rule.ts';
import { isMap } from '../core/values.ts';

/** Answers as plain data, on their way into a file. */
export type Value = string | number | boolean | undefined | readonly Value[] | { readonly [key: string]: Value };
/** A list that is empty on purpose: it answers that there is none. */
export const NONE: readonly Value[] = Object.freeze([]);
/** Answers of a document, or of an entry of one. */
export type Answers = { readonly [key: string]: Value };
/** Answers by document. */
export type Documents = Readonly<Partial<Record<DocumentName, Answers>>>;

/** A fact that the prose states plainly. It stands in the answers, marked, until a person accepts it. */
export interface Proposal {
  readonly document: DocumentName;
  /** Where it stands; a number past the end of a list adds an entry. */
  readonly path: readonly Step[];
  readonly value: Value;
  /** Words of the register from which it was read. */
  readonly words: string;
  /** Column in which they stand. */
  readonly column: string;
}

/** Puts a value at a path, making maps and lists on the way. What is answered there already stays. */
export function withValue(base: Value, path: readonly Step[], value: Value): Value {
  const [step, ...rest] = path;
  if (step === undefined) return base === undefined ? value : base;
  if (typeof step === 'number') {
    const list = Array.isArray(base) ? (base as readonly Value[]) : [];
    return [...list.slice(0, step), withValue(list[step], rest, value), ...list.slice(step + 1)];
  }
  const map: Answers = isMap(base) ? base : {};
  return { ...map, [step]: withValue(map[step], rest, value) };
}

/** Value at a path; undefined where there is none. */
export function valueAt(base: Value, path: readonly Step[]): Value {
  return path.reduce<Value>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? (value as readonly Value[])[step] : undefined;
    return isMap(value) ? value[step] : undefined;
  }, base);
}

/** Answers without what is undefined or empty, at every depth, but for what is empty on purpose; undefined when nothing is left. */
export function tidy(value: Value): Value {
  if (value === NONE) return value;
  if (Array.isArray(value)) {
    const kept = (value as readonly Value[]).map(tidy).filter((entry) => entry !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (!isMap(value)) return value === '' ? undefined : value;
  const kept: Record<string, Value> = {};
  let isEmpty = true;
  for (const [key, part] of Object.entries(value)) {
    const tidied = tidy(part);
    if (tidied === undefined) continue;
    kept[key] = tidied;
    isEmpty = false;
  }
  return isEmpty ? undefined : kept;
}
