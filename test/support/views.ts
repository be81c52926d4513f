import { CONSTRAINT_NOTES, FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Application } from '../../src/core/workspace.ts';
import { validate } from '../../src/core/validate.ts';
import type { Report } from '../../src/core/report.ts';
import { rules } from '../../src/generated/registry.ts';
import { applicationOf, filesOf } from './application.ts';
import { exampleDay, exampleFiles } from './examples.ts';

/** An example as it stands, on the day that it pins. */
export function exampleApplication(name: string): Application {
  return applicationOf(exampleFiles(name), exampleDay(name));
}

/** A small application written as one YAML map from document name to content. */
export function smallApplication(text: string, asOf?: string): Application {
  return applicationOf(filesOf(text), asOf);
}

/** What every rule says of an application. */
export function reportOn(app: Application): Report {
  return validate(app, { rules, trees: FIELD_TREES, notes: CONSTRAINT_NOTES, stage: 'submission' });
}

/** Names of the elements and attributes of a drawing, each once: what it can do at all. */
export function partsOf(svg: string): { readonly elements: readonly string[]; readonly attributes: readonly string[] } {
  const tags = [...svg.matchAll(/<([a-zA-Z]+)((?:\s+[a-zA-Z0-9:-]+="[^"]*")*)\s*\/?>/g)];
  const names = tags.flatMap(([, , attributes]) => [...(attributes ?? '').matchAll(/([a-zA-Z0-9:-]+)="/g)]);
  // Whatever opens is a tag of this plain form, so that nothing hides from the count.
  if (tags.length !== svg.match(/<(?!\/)/g)?.length) throw new Error('the drawing has a tag of another form');
  return {
    elements: [...new Set(tags.map(([, name]) => name ?? ''))].toSorted(),
    attributes: [...new Set(names.map(([, name]) => name ?? ''))].toSorted(),
  };
}
