import { fieldAt, type Field, type FieldTrees } from '../fields.ts';
import type { Step } from '../finding.ts';
import type { DocumentName } from '../rule.ts';
import { nearest } from '../suggest.ts';
import { isMap } from '../values.ts';
import type { Application } from '../workspace.ts';
import { HouseFault } from './house-rule.ts';

/** An answer as a house rule names it: `data-minimisation.requests.level`. */
export interface AnswerName {
  readonly document: DocumentName;
  /** Keys alone: a list on the way stands for each of its entries. */
  readonly keys: readonly string[];
  readonly field: Field;
}

/** A place where an answer stands or could stand. */
export interface AnswerPlace {
  readonly path: readonly Step[];
  /** Undefined where it is not answered. */
  readonly value: unknown;
}

/** One entry of a list that a rule looks at by itself. */
export interface Entry {
  readonly name: AnswerName;
  readonly path: readonly Step[];
}

/** Reads the name of an answer. Errors: HouseFault at `at` where the form has no such answer. */
export function answerName(text: string, trees: FieldTrees, at: readonly Step[]): AnswerName {
  const [document = '', ...keys] = text.split('.');
  const tree = Object.hasOwn(trees, document) ? trees[document] : undefined;
  if (tree === undefined) {
    throw new HouseFault(at, `There is no document “${document}”.${meant(document, Object.keys(trees))}`);
  }
  let field: Field = tree;
  for (const key of keys) {
    const within = field.type === 'list' ? field.item : field;
    const next = fieldAt(within, [key]);
    if (next === undefined) {
      throw new HouseFault(
        at,
        `“${key}” is not a field of this part of ${document}.${meant(key, Object.keys(within?.fields ?? {}))}`,
      );
    }
    field = next;
  }
  // The tree's own names, so this is one of them.
  return { document: document as DocumentName, keys, field };
}

function meant(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === undefined ? ` Known here: ${known.join(', ') || 'nothing'}.` : ` Did you mean “${near}”?`;
}

/** The places of an answer in an application; those within an entry alone, where the answer lies inside that list. */
export function placesOf(app: Application, name: AnswerName, entry?: Entry): readonly AnswerPlace[] {
  const answers: unknown = app.get(name.document);
  if (entry !== undefined && liesIn(name, entry.name)) {
    return expand(at(answers, entry.path), name.keys.slice(entry.name.keys.length), entry.path);
  }
  return expand(answers, name.keys, []);
}

/** True for an answer inside the entries of a list. */
export function liesIn(name: AnswerName, list: AnswerName): boolean {
  return (
    name.document === list.document &&
    name.keys.length > list.keys.length &&
    list.keys.every((key, index) => name.keys[index] === key)
  );
}

/** The entries of a list. */
export function entriesOf(app: Application, name: AnswerName): readonly Entry[] {
  return placesOf(app, name).flatMap(({ path, value }) => (value === undefined ? [] : [{ name, path }]));
}

function at(answers: unknown, path: readonly Step[]): unknown {
  let value = answers;
  for (const step of path) value = isMap(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined;
  return value;
}

function expand(value: unknown, keys: readonly string[], path: readonly Step[]): readonly AnswerPlace[] {
  if (Array.isArray(value)) {
    return value.flatMap((_, index) => expand(Reflect.get(value, index), keys, [...path, index]));
  }
  const [key, ...rest] = keys;
  if (key === undefined) return [{ path, value }];
  if (isMap(value) && Object.hasOwn(value, key)) return expand(value[key], rest, [...path, key]);
  // What lies below an answer that is not there cannot be told apart: the first key that is missing stands for it.
  return [{ path: [...path, key], value: undefined }];
}
