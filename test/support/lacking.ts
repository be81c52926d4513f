import { mapAnswers, type Application } from '../../src/core/workspace.ts';

/** Every application that lacks one answer of the given one, at any depth. */
export function* lackingOne(app: Application): Generator<Application> {
  for (const [name, { answers }] of app.documents) {
    for (const less of withoutOne(answers?.data)) {
      yield mapAnswers(app, (data, document) => (document === name ? (less as typeof data) : data));
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
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      const { [key as keyof typeof value]: _, ...rest } = value;
      yield rest;
      for (const less of withoutOne(part)) yield { ...value, [key]: less };
    }
  }
}
