import { fieldAt, type Field, type FieldTrees } from '../core/fields.ts';
import type { Step } from '../core/finding.ts';
import { helpAt } from '../core/help.ts';
import { safe } from '../core/redact.ts';
import type { Application } from '../core/workspace.ts';
import { DISCLOSURE_RULES } from '../reference/disclosure.ts';
import { PRODUCTS } from '../reference/products.ts';
import { namesOf } from '../core/names.ts';
import { cursorAt, type Cursor, type Position, type Stretch } from './cursor.ts';
import { knownIds } from './ids.ts';

/** One thing that may be written at the cursor. */
export interface Completion {
  readonly kind: 'key' | 'value' | 'id';
  readonly label: string;
  /** Title of a key, words for a value, name of what an id stands for. */
  readonly detail: string;
  readonly help?: string;
  /** What takes the place of `replace`. */
  readonly text: string;
  readonly replace: Stretch;
}

/** What may be written at a place, the likeliest first: what an entry cannot do without, then what a submission needs. */
export function completionsAt(
  app: Application,
  trees: FieldTrees,
  document: string,
  text: string,
  position: Position,
): readonly Completion[] {
  const cursor = cursorAt(text, position);
  const field = cursor === undefined ? undefined : fieldAt(trees[document], cursor.path);
  if (cursor === undefined || field === undefined) return [];
  const lead = cursor.needsBlank ? ' ' : '';
  if (cursor.asks === 'value') return valuesFor(field, app, trees, cursor, lead);
  if (field.type === 'list') {
    const entry = field.item;
    if (entry === undefined) return [];
    return entry.fields === undefined
      ? valuesFor(entry, app, trees, cursor, '- ')
      : keysFor(entry, document, [...cursor.path, 0], cursor, '- ');
  }
  return field.type === 'object'
    ? keysFor(field, document, cursor.path, cursor, lead)
    : valuesFor(field, app, trees, cursor, lead);
}

function keysFor(
  field: Field,
  document: string,
  path: readonly Step[],
  { present, replace, hasColon }: Cursor,
  lead: string,
): readonly Completion[] {
  const ruledOut = new Set((field.oneOf ?? []).filter((group) => group.some((key) => present.has(key))).flat());
  const rank = (key: string): number => {
    const lists = [field.required, field.atSubmission, field.sometimes];
    const found = lists.findIndex((list) => list?.includes(key) === true);
    return found === -1 ? lists.length : found;
  };
  return Object.entries(field.fields ?? {})
    .filter(([key]) => !present.has(key) && !ruledOut.has(key))
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, { title, type }]) => {
      const help = helpAt(document, [...path, key])?.help;
      return {
        kind: 'key',
        label: key,
        detail: title,
        ...(help === undefined ? {} : { help }),
        text: `${lead}${key}${hasColon ? '' : type === 'list' || type === 'object' ? ':' : ': '}`,
        replace,
      };
    });
}

function valuesFor(
  field: Field,
  app: Application,
  trees: FieldTrees,
  { replace }: Cursor,
  lead: string,
): readonly Completion[] {
  const named = (kind: Completion['kind'], values: readonly (readonly [string, string])[]): readonly Completion[] =>
    values.map(([label, detail]) => ({ kind, label, detail, text: lead + label, replace }));
  if (field.labels !== undefined) return named('value', Object.entries(field.labels));
  if (field.ref !== undefined) return named('id', idsFor(field.ref, app, trees));
  if (field.words !== undefined) return named('value', Object.entries(field.words));
  if (field.catalogue === 'product')
    return named(
      'value',
      PRODUCTS.map(({ code, name }) => [code, name]),
    );
  if (field.catalogue === 'disclosure')
    return named(
      'value',
      DISCLOSURE_RULES.map(({ id, name }) => [id, name]),
    );
  return field.type === 'boolean'
    ? named('value', [
        ['true', 'Yes'],
        ['false', 'No'],
      ])
    : [];
}

/** Ids that a reference of this kind may name, each with its name. */
function idsFor(kind: string, app: Application, trees: FieldTrees): readonly (readonly [string, string])[] {
  const names = namesOf(app, trees);
  return knownIds(app, trees, kind).map((one) => [
    kind === 'any' ? `${one.kind}/${one.id}` : one.id,
    safe(names.of(one.kind, one.id)),
  ]);
}
