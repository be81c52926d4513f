import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fieldAt } from '../../src/core/fields.ts';
import type { Step } from '../../src/core/finding.ts';

/** Letters and digits alone: the register writes the same label with either dash, with and without quotes. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Code of a coded answer that the register's word stands for, by the label in the schema. */
export function codeOf(document: string, path: readonly Step[], word: string): string {
  const labels = fieldAt(FIELD_TREES[document], path)?.labels ?? {};
  const found = Object.entries(labels).find(
    ([, label]) => plain(withoutAside(label)) === plain(withoutAside(word)) || plain(label) === plain(word),
  );
  if (found === undefined) throw new Error(`${document} ${path.join('.')} has no code for “${word}”.`);
  return found[0];
}

/** A label without what stands after it in brackets, such as a short form. */
function withoutAside(text: string): string {
  return text.replace(/\s+\([^)]*\)$/, '');
}

/** Legal bases that the register words in another way than the schema. */
const LEGAL_BASES: readonly (readonly [words: RegExp, code: string])[] = [[/^CV19: Regulation 3 \(4\)/, 'copi-3']];

/** The legal bases that one cell of the register joins with semicolons. */
export function legalBasesOf(cell: string): { readonly code: string; readonly words: string }[] {
  return cell.split(';').map((part) => {
    const words = part.trim();
    const known = LEGAL_BASES.find(([pattern]) => pattern.test(words));
    return { code: known?.[1] ?? codeOf('data-minimisation', ['requests', 0, 'legalBases', 0], words), words };
  });
}

/** A product as an application names it, with the words of the register that show which it is. */
export interface ProductWords {
  readonly product: string;
  readonly words: string;
  /** The part or version of the product that the register's name gives. */
  readonly collection?: string;
}

const PRODUCTS: readonly (readonly [words: RegExp, product: string])[] = [
  [/Civil Registrations of Death/, 'DEATHS'],
  [/Hospital Episode Statistics Admitted Patient Care/, 'HES_APC'],
  [/Hospital Episode Statistics Critical Care/, 'HES_CC'],
  [/Hospital Episode Statistics Outpatients/, 'HES_OP'],
  [/Emergency Care Data Set/, 'ECDS'],
  [/Community Services Data Set/, 'CSDS'],
  [/Diagnostic Imaging Data Set/, 'DID'],
  [/Maternity Services Data Set/, 'MSDS'],
  [/^Summary Hospital-level Mortality Indicator/, 'SHMI'],
  [/^MRIS/, 'MRIS'],
  [/^Customer - Data Quality Report/, 'PLUS'],
  [/^SUS for Commissioners/, 'SUS'],
  [/^Permission to Contact$/, 'CONTACT'],
  [/Antigen Testing Results \(pillar 2\)/, 'CV_PILLAR2'],
];

/** The product that a dataset of the register is, if dars has a code for it. */
export function productOf(name: string): ProductWords | undefined {
  const known = PRODUCTS.find(([pattern]) => pattern.test(name));
  if (known === undefined) return undefined;
  const collection = /^(?:MRIS|Civil Registrations of Death) - (.+)$/.exec(name)?.[1] ?? / (v\d)$/.exec(name)?.[1];
  return {
    product: known[1],
    words: known[0].exec(name)?.[0] ?? '',
    ...(collection === undefined ? {} : { collection }),
  };
}

const IDENTIFIERS: readonly (readonly [words: RegExp, code: string])[] = [
  [/NHS number/, 'nhs-number'],
  [/date of birth/, 'date-of-birth'],
  [/forename|surname|given name/, 'name'],
  [/postcode/, 'postcode'],
  [/gender/, 'gender'],
  [/sex/, 'sex'],
  [/study (?:person )?id/, 'study-id'],
];

/** Code of a detail that identifies a person. */
export function identifierOf(words: string): string {
  return firstOf(IDENTIFIERS, words)?.code ?? 'other';
}

const TASKS: readonly (readonly [words: RegExp, code: string])[] = [
  [/(?<!sets up )cloud|data platform/, 'cloud-host'],
  [/storage/, 'storage'],
  [/building/, 'building'],
  [/IT infrastructure|sets up/, 'it-support'],
  [/support/, 'technical-support'],
  [/analysis|risk stratification/, 'analysis'],
  [/links/, 'linkage'],
  [/uploads|sends cohort/, 'cohort-upload'],
  [/distributes/, 'distribution'],
  [/validation/, 'validation'],
  [/contacts/, 'mailing'],
];

/** The tasks that a few words on a processor's part speak of. */
export function tasksOf(role: string): { readonly code: string; readonly words: string }[] {
  const found = TASKS.flatMap(([pattern, code]) => {
    const words = pattern.exec(role)?.[0];
    return words === undefined ? [] : [{ code, words }];
  });
  return found.length === 0 ? [{ code: 'other', words: role }] : found;
}

function firstOf(table: readonly (readonly [RegExp, string])[], text: string): { readonly code: string } | undefined {
  const row = table.find(([pattern]) => pattern.test(text));
  return row === undefined ? undefined : { code: row[1] };
}

/** An id made from a name. */
export function slug(name: string): string {
  return plainWords(name).slice(0, 40).replace(/-+$/, '');
}

function plainWords(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
