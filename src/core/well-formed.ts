import type { Field, FieldTrees } from './fields.ts';
import { isMap } from './values.ts';
import { mapAnswers, type Application } from './workspace.ts';

/** An application that can be read without care, and how much had to go for it. */
export interface WellFormed {
  readonly app: Application;
  /** Answers left out because they are of another kind than their field asks for, such as a text in place of a list. */
  readonly leftOut: number;
}

/** Leaves out answers of another kind than their field asks for, so that whoever shows an application may rely on the rest. */
export function wellFormed(app: Application, trees: FieldTrees): WellFormed {
  let leftOut = 0;
  const kept = (value: unknown, field: Field | undefined): unknown => {
    if (!fits(value, field)) {
      leftOut += 1;
      return undefined;
    }
    if (Array.isArray(value)) {
      // An entry that is no map stays as an empty one, so that those after it keep their places.
      const blank = field?.item?.type === 'object' ? {} : undefined;
      return value.map((entry) => kept(entry, field?.item) ?? blank).filter((entry) => entry !== undefined);
    }
    if (!isMap(value)) return value;
    const parts = Object.entries(value).map(([key, part]) => [key, kept(part, field?.fields?.[key])] as const);
    return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
  };
  const changed = mapAnswers(app, (answers, name) => {
    const result = kept(answers, trees[name]);
    return isMap(result) ? result : {};
  });
  // The same application, where nothing was left out, keeps what has been derived from it already.
  return { app: leftOut === 0 ? app : changed, leftOut };
}

function fits(value: unknown, field: Field | undefined): boolean {
  switch (field?.type) {
    case undefined:
      return false;
    case 'object':
      return isMap(value);
    case 'list':
      return Array.isArray(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'string':
    case 'prose':
      return typeof value === 'string';
  }
}
