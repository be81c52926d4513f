import { fieldAt, type Field, type FieldTrees } from './fields.ts';
import type { Step } from './finding.ts';
import { whereDeclared } from './references.ts';
import { nearest } from './suggest.ts';
import { isMap } from './values.ts';

/** The choice that was probably meant; none when the typed word begins with another choice, as “inward” does with “in”. */
export function likelyChoice(typed: string, known: readonly string[]): string | undefined {
  const word = /^(?:true|on|y)$/i.test(typed) ? 'yes' : /^(?:false|off|n)$/i.test(typed) ? 'no' : undefined;
  if (word !== undefined && known.includes(word)) return word;
  const near = nearest(typed, known);
  if (known.some((one) => one !== near && typed.startsWith(one))) return undefined;
  // “met” is the last word of “standards-met” and of nothing else.
  const ending = known.filter((one) => one.split('-').includes(typed));
  return near ?? (ending.length === 1 ? ending[0] : undefined);
}

/** The word that was meant, where only its capitals are wrong, as in “England”. */
export function inCapitals(field: Field | undefined, value: unknown): string | undefined {
  const small = typeof value === 'string' ? value.toLowerCase().replaceAll(' ', '-') : '';
  return field?.words !== undefined && Object.hasOwn(field.words, small) ? `“${small}”` : undefined;
}

/** Where a missing answer goes: level with an answer that stands beside it. */
export function besides(answers: unknown, trigger: string | undefined): string {
  const first = typeof answers === 'object' && answers !== null ? (trigger ?? Object.keys(answers)[0]) : undefined;
  return first === undefined ? '' : `, level with “${first}:”,`;
}

/** Where the things are written down that a missing answer names. */
export function declaredAt(field: Field | undefined, trees: FieldTrees): string {
  const kind = field?.ref ?? field?.item?.ref;
  const home = kind === undefined ? '' : whereDeclared(kind, trees);
  return home === '' ? '' : ` It names ids that are written down in ${home}.`;
}

/** Advice for a list that stands under the key that says why there is none. */
export function otherKey(path: readonly Step[], value: unknown, tree: Field | undefined): string | undefined {
  const key = path.at(-1);
  const parent = fieldAt(tree, path.slice(0, -1));
  const group = parent?.oneOf?.find((one) => one.includes(String(key)));
  const list = group?.find((one) => parent?.fields?.[one]?.type === 'list');
  if (!Array.isArray(value) || list === undefined || list === key) return undefined;
  return `If these are your answers, rename “${String(key)}:” to “${list}:”. If there are none, replace the list by a sentence that says so.`;
}

/** The key that stands below a blank answer although it is a question beside it: its line is indented too far. */
export function strayedKey(path: readonly Step[], value: unknown, tree: Field | undefined): string | undefined {
  const beside = fieldAt(tree, path.slice(0, -1))?.fields ?? {};
  const own = fieldAt(tree, path)?.fields;
  const [first] = isMap(value) ? Object.keys(value) : [];
  return own === undefined && first !== undefined && Object.hasOwn(beside, first) ? first : undefined;
}

/** Says under which keys beside it a key is asked that this part of the form does not have: its line may not be indented far enough. */
export function ownersOf(key: string, field: Field | undefined): string {
  const owners = Object.entries(field?.fields ?? {})
    .filter(([, { fields, item }]) => Object.hasOwn(fields ?? item?.fields ?? {}, key))
    .map(([owner]) => `“${owner}:”`);
  return owners.length === 0 || owners.length > 3
    ? ''
    : ` It is one under ${owners.join(' or ')}: if it belongs there, put more spaces before it.`;
}
