import type { Field, FieldTrees } from '../../core/fields.ts';
import type { DocumentName } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';

/** True for what can be an id at all; anything else fails its schema, which says so. */
export function isId(text: unknown): boolean {
  return typeof text === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(text);
}

/** Kinds of things of which some entry has no id, or none that can be one: a reference that leads nowhere may mean it. */
export function kindsWithoutId(app: Application, trees: FieldTrees): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const [name, tree] of Object.entries(trees)) {
    collect(app.documents.get(name as DocumentName)?.answers?.data, tree, kinds);
  }
  return kinds;
}

/** Every kind of thing that some document declares. */
export function kindsIn(trees: FieldTrees): ReadonlySet<string> {
  const kinds = new Set<string>();
  const visit = (field: Field): void => {
    if (field.declares !== undefined) kinds.add(field.declares);
    for (const part of Object.values(field.fields ?? {})) visit(part);
    if (field.item !== undefined) visit(field.item);
  };
  for (const tree of Object.values(trees)) visit(tree);
  return kinds;
}

function collect(value: unknown, field: Field | undefined, kinds: Set<string>): void {
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, field?.item, kinds);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const answers = value as Readonly<Record<string, unknown>>;
  for (const [key, part] of Object.entries(field?.fields ?? {})) {
    if (part.declares !== undefined && !isId(answers[key])) kinds.add(part.declares);
    collect(answers[key], part, kinds);
  }
}
