import { disclosureRule } from '../reference/disclosure.ts';
import { productOf } from '../reference/products.ts';
import type { Application } from './workspace.ts';
import { collectReferences, acceptedKinds, type References } from './references.ts';
import type { Field, FieldTrees } from './fields.ts';
import { fieldAt } from './fields.ts';
import { valueAt } from './values.ts';

/** Turns ids into the names that a reader knows. */
export interface Names {
  /** Name of the thing with this id, of one of the kinds that the reference accepts; the id itself when nothing is known of it. */
  readonly of: (kind: string, id: string) => string;
}

const RESERVED_NAMES: Readonly<Record<string, string>> = {
  'organisation/nhs-england': 'NHS England',
  'group/public': 'the public',
  'group/data-subjects': 'the people whom the data are about',
  'location/nhs-england-sde': 'NHS England’s secure data environment',
};

/** Fields that name a thing, in the order in which they are tried. */
const NAMING = [
  'name',
  'title',
  'studyTitle',
  'body',
  'organisation',
  'product',
  'cagReference',
  'text',
  'statement',
  'employer',
  'holder',
];

/** Reads the names of everything that the application declares. */
export function namesOf(app: Application, trees: FieldTrees): Names {
  const names = new Map<string, string>(Object.entries(RESERVED_NAMES));
  const { declared } = collectReferences(app, trees);
  const of = (kind: string, id: string): string => {
    const [head, tail] = kind === 'any' ? splitAny(id) : [kind, id];
    for (const one of acceptedKinds(head)) {
      const name = names.get(`${one}/${tail}`);
      if (name !== undefined) return name;
    }
    return tail;
  };
  // Organisations first: other things are named after them.
  for (const pass of [true, false]) {
    for (const { kind, id, at } of declared) {
      if ((kind === 'organisation') !== pass) continue;
      const entry = valueAt(app.documents.get(at.document as never)?.answers?.data, at.path.slice(0, -1));
      const field = fieldAt(trees[at.document], at.path.slice(0, -1));
      names.set(`${kind}/${id}`, nameOf(kind, id, entry, field, of));
    }
  }
  tellApart(declared, names);
  return { of };
}

/** Two things of one kind and name, such as two requests for one product, are told apart by their ids. */
function tellApart(declared: References['declared'], names: Map<string, string>): void {
  const keys = new Map<string, string[]>();
  const asked = new Set(declared.flatMap(({ kind, id }) => (kind === 'request' ? [names.get(`request/${id}`)] : [])));
  // A product asked for again is not the copy held already.
  const heldAgain = declared.filter(({ kind, id }) => kind === 'holding' && asked.has(names.get(`holding/${id}`)));
  for (const { kind, id } of declared) {
    const shared = `${kind}\n${names.get(`${kind}/${id}`) ?? ''}`;
    keys.set(shared, [...(keys.get(shared) ?? []), id]);
  }
  for (const [shared, ids] of keys) {
    const [kind = '', name = ''] = shared.split('\n');
    if (ids.length < 2) continue;
    for (const id of ids) if (!name.includes(`(${id})`)) names.set(`${kind}/${id}`, `${name} (${id})`);
  }
  for (const { id } of heldAgain) {
    const name = names.get(`holding/${id}`) ?? '';
    if (!name.includes(`(${id})`)) names.set(`holding/${id}`, `${name} (${id})`);
  }
}

function nameOf(kind: string, id: string, entry: unknown, field: Field | undefined, of: Names['of']): string {
  if (typeof entry !== 'object' || entry === null) return id;
  const values = entry as Record<string, unknown>;
  if (kind === 'flow') {
    const { from, to } = values;
    if (typeof from === 'string' && typeof to === 'string') return `${of('party', from)} to ${of('party', to)} (${id})`;
  }
  if (kind === 'basis') {
    const parts = ['article6', 'article9'].flatMap((key) => {
      const value = values[key];
      return typeof value === 'string' ? [field?.fields?.[key]?.labels?.[value] ?? value] : [];
    });
    if (parts.length > 0) return parts.join(' with ');
  }
  if (kind === 'group' && typeof values['who'] === 'string' && values['who'].length <= 120) return values['who'];
  if (kind === 'group' && typeof values['kind'] === 'string')
    return field?.fields?.['kind']?.labels?.[values['kind']] ?? id;
  if (kind === 'evidence' && typeof values['title'] === 'string') {
    const version = values['version'];
    return typeof version === 'string' && !values['title'].includes(version)
      ? `${values['title']}, version ${version}`
      : values['title'];
  }
  const other = values['otherProduct'];
  if (typeof other === 'object' && other !== null && 'name' in other && typeof other.name === 'string')
    return other.name;
  for (const key of NAMING) {
    const value = values[key];
    if (typeof value !== 'string' || value.length > 120) continue;
    const catalogue = field?.fields?.[key]?.catalogue;
    if (catalogue !== undefined) return catalogueName(catalogue, value);
    const ref = field?.fields?.[key]?.ref;
    return ref === undefined ? value : `${of(ref, value)} (${id})`;
  }
  return id;
}

/** Name that a catalogue of the reference data gives to a code; the code alone when the catalogue does not know it. */
export function catalogueName(catalogue: NonNullable<Field['catalogue']>, code: string): string {
  const name = catalogue === 'product' ? productOf(code)?.name : disclosureRule(code)?.name;
  return name ?? code;
}

function splitAny(text: string): readonly [kind: string, id: string] {
  const slash = text.indexOf('/');
  return slash < 0 ? ['any', text] : [text.slice(0, slash), text.slice(slash + 1)];
}
