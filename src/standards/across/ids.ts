import type { Field, FieldTrees } from '../../core/fields.ts';

/** True for what can be an id at all; anything else fails its schema, which says so. */
export function isId(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(text);
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
