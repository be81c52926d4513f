import { fieldAt, type Field } from './fields.ts';
import type { Faulty, Fix } from './fixes.ts';
import { inQuotes, isText } from './fix-text.ts';
import { acceptedKinds, collectReferences, RESERVED } from './references.ts';
import { plain, surely } from './suggest.ts';
import { isMap, valueAt } from './values.ts';
import type { Application } from './workspace.ts';
import { findProduct } from '../reference/products.ts';

/** The answer that was meant in place of one that the form does not take, where there is no doubt about it. */
export function mendedValue(faulty: Faulty): Pick<Fix, 'edit' | 'effect'> | undefined {
  const { document, tree, finding, start, end } = faulty;
  const { path, line, endLine } = finding.at;
  const field = fieldAt(tree, path);
  const typed = valueAt(document.source.data, path);
  const source = document.source.text.slice(start, end);
  if (field === undefined || line !== endLine || source === '') return undefined;
  const change = (text: string, value: unknown): Pick<Fix, 'edit' | 'effect'> => ({
    edit: { start, end, text },
    effect: { kind: 'value', path, value },
  });
  if (isMap(typed)) {
    const text = oneColon(field, typed, source);
    return text === undefined ? undefined : change(inQuotes(text), text);
  }
  if (typeof typed !== 'string') return undefined;
  const mark = markOf(source, typed);
  if (mark === undefined) return undefined;
  if (field.type === 'boolean' || field.type === 'integer') {
    const value = field.type === 'boolean' ? yesOrNo(typed) : wholeNumber(typed);
    return value === undefined ? undefined : change(String(value), value);
  }
  const meant = meantText(faulty, field, typed);
  return meant === undefined || meant === typed ? undefined : change(`${mark}${meant}${mark}`, meant);
}

/** The quotation mark around a value written out on one line as it is read, or nothing; undefined for any other value. */
function markOf(source: string, typed: string): string | undefined {
  if (source === typed) return '';
  const mark = source.charAt(0);
  return (mark === '"' || mark === "'") && source === `${mark}${typed}${mark}` ? mark : undefined;
}

/** The text of which YAML made a group of one key: `Shorter stays: by a day`. */
function oneColon(field: Field, typed: Record<string, unknown>, source: string): string | undefined {
  const [first, ...others] = Object.entries(typed);
  if (!isText(field) || first === undefined || others.length > 0 || typeof first[1] !== 'string') return undefined;
  return !source.includes(' #') && /^[A-Za-z0-9]/.test(source) && source === first.join(': ') ? source : undefined;
}

function yesOrNo(typed: string): boolean | undefined {
  const word = typed.toLowerCase();
  if (word === 'true' || word === 'yes') return true;
  return word === 'false' || word === 'no' ? false : undefined;
}

/** A whole number as people write it: 18,000, or in quotes. */
function wholeNumber(typed: string): number | undefined {
  if (!/^(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})$/.test(typed)) return undefined;
  return Number(typed.replaceAll(',', ''));
}

function meantText(faulty: Faulty, field: Field, typed: string): string | undefined {
  if (field.labels !== undefined) return choice(typed, field.labels);
  if (field.ref !== undefined) return reference(faulty, field.ref, typed);
  if (field.catalogue === 'product') return findProduct(typed)?.code;
  const small = typed.toLowerCase().replaceAll(' ', '-');
  return field.words !== undefined && Object.hasOwn(field.words, small) ? small : undefined;
}

/** A choice by its own name or by its label. */
function choice(typed: string, labels: Readonly<Record<string, string>>): string | undefined {
  const known = Object.keys(labels);
  if (known.includes(typed)) return undefined;
  const labelled = known.filter((one) => labels[one]?.toLowerCase() === typed.toLowerCase());
  return surely(typed, known, true) ?? (labelled.length === 1 ? labelled[0] : undefined);
}

/** The id of the one thing that is meant: by another name of an organisation, or by a slip in its id. */
function reference({ app, trees }: Faulty, kind: string, typed: string): string | undefined {
  if (kind === 'any') return undefined;
  const { declared, uses, unknowable } = collectReferences(app, trees);
  const kinds = acceptedKinds(kind);
  if (kinds.some((one) => unknowable.has(one))) return undefined;
  const known = [
    ...declared.filter((one) => kinds.includes(one.kind)).map((one) => one.id),
    ...kinds.flatMap((one) => RESERVED[one] ?? []),
  ];
  // A name that is used again and again is more likely one that was never written down.
  const often = uses.filter(({ id }) => id === typed).length > 1;
  const near = surely(typed, known, false);
  const slip = near !== undefined && often && plain(near) !== plain(typed) ? undefined : near;
  return (kinds.includes('organisation') ? organisation(app, typed) : undefined) ?? slip;
}

/** The id of the only organisation that has this legal or other name. */
function organisation(app: Application, typed: string): string | undefined {
  const found = (app.get('application')?.organisations ?? []).filter(({ name, aliases }) =>
    [name ?? '', ...(aliases ?? [])].some((one) => plain(one) !== '' && plain(one) === plain(typed)),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}
