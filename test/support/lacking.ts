import { isMap } from '../../src/core/values.ts';
import { mapAnswers, type Application } from '../../src/core/workspace.ts';

/** Every application that lacks one answer of the given one, at any depth. */
export function lackingOne(app: Application): Generator<Application> {
  return changed(app, withoutOne);
}

/** Every application with a blank entry more in one of its lists of maps. */
export function withBlank(app: Application): Generator<Application> {
  return changed(app, withOneMore);
}

function* changed(app: Application, change: (value: unknown) => Generator): Generator<Application> {
  for (const [name, { answers }] of app.documents) {
    for (const other of change(answers?.data)) {
      yield mapAnswers(app, (data, document) => (document === name ? (other as typeof data) : data));
    }
  }
}

function* withOneMore(value: unknown): Generator {
  if (Array.isArray(value)) {
    if (value.some(isMap)) yield [...(value as unknown[]), {}];
    for (const [index, part] of value.entries()) for (const more of withOneMore(part)) yield value.with(index, more);
  } else if (isMap(value)) {
    for (const [key, part] of Object.entries(value)) {
      for (const more of withOneMore(part)) yield { ...value, [key]: more };
    }
  }
}

/** Copies of a value, each without one key or entry. */
function* withoutOne(value: unknown): Generator {
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) {
      yield value.toSpliced(index, 1);
      for (const less of withoutOne(part)) yield value.with(index, less);
    }
  } else if (isMap(value)) {
    for (const [key, part] of Object.entries(value)) {
      const { [key]: _, ...rest } = value;
      yield rest;
      for (const less of withoutOne(part)) yield { ...value, [key]: less };
    }
  }
}
