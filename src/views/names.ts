import { fieldAt } from '../core/fields.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import { catalogueName, namesOf } from '../core/names.ts';
import { once } from '../core/once.ts';
import type { DocumentName } from '../core/rule.ts';
import type { Application } from '../core/workspace.ts';

const namesIn = once((app: Application) => namesOf(app, FIELD_TREES));

/** Name of something that the application declares, as readers know it; its id when it has no other. */
export function nameOf(app: Application, kind: string, id: string | undefined): string {
  return id === undefined ? 'not said' : namesIn(app).of(kind, id);
}

/** Words for a coded answer, as the form has them: `labelAt('ethical-approval', 'approvals.kind', 'rec')`. */
export function labelAt(document: DocumentName, field: string, value: string): string {
  const path = field.split('.').flatMap((key, place) => (place === 0 ? [key] : [0, key]));
  const found = fieldAt(FIELD_TREES[document], path) ?? fieldAt(FIELD_TREES[document], field.split('.'));
  const words = [found?.labels, found?.words, found?.item?.labels, found?.item?.words];
  return words.find((known) => known?.[value] !== undefined)?.[value] ?? value;
}

/** Name of the product that a request is for, from the catalogue where it knows the code. */
export function productName(request: {
  readonly product?: string;
  readonly otherProduct?: { readonly name?: string };
}): string {
  if (request.product !== undefined) return catalogueName('product', request.product);
  return request.otherProduct?.name ?? 'product not said';
}

/** A special condition as readers know it: by what calls for it, else by its first words; with its id. */
export function conditionName(
  { id, trigger, text }: { readonly id?: string; readonly trigger?: string; readonly text?: string },
  index: number,
): string {
  const known = id ?? String(index + 1);
  if (trigger !== undefined && trigger !== 'other')
    return `${labelAt('special-conditions', 'conditions.trigger', trigger)} (${known})`;
  const [words = ''] = /^.{1,60}(?=\s|$)/u.exec(text?.replaceAll(/\s+/g, ' ').trim() ?? '') ?? [];
  return words === '' ? known : `“${words.replace(/[,;.:]$/, '')} …” (${known})`;
}
