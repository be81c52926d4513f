import { fieldAt } from '../core/fields.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import type { Step } from '../core/finding.ts';
import type { DocumentName } from '../core/rule.ts';
import { HDRUK_ARTICLE_6, HDRUK_ARTICLE_9 } from '../reference/hdruk-labels.ts';
import type { RegisterLabel } from '../reference/register-labels.ts';
import { plain } from './sheets.ts';

/** What a word of a list of Health Data Research UK stands for in an application. */
export interface Meaning {
  /** Codes that it stands for together: one, or those that the export of dars names side by side; none when it is not known. */
  readonly codes: readonly string[];
  /** False when the word could mean another answer as well. */
  readonly sure: boolean;
  /** Titles of the answers that it could mean, when there are several. */
  readonly could: readonly string[];
}

/** A question of a form, for the titles of its answers. */
export interface Question {
  readonly document: DocumentName;
  readonly path: readonly Step[];
}

/** Reads a word of a list. Of several answers that share it, the one of the same name is meant, else the usual one. */
export function meaningOf(
  list: readonly RegisterLabel[],
  { document, path }: Question,
  words: string,
  usual?: string,
): Meaning {
  const labels = fieldAt(FIELD_TREES[document], path)?.labels ?? {};
  const named = unlabelled(words)?.map((title) => Object.keys(labels).find((code) => labels[code] === title));
  if (named?.every((code) => code !== undefined) === true) return { codes: named, sure: true, could: [] };
  const codes = list.filter(({ label }) => plain(label) === plain(words)).map(({ value }) => value);
  if (codes.length === 1) return { codes, sure: true, could: [] };
  const chosen = codes.find((code) => plain(labels[code] ?? '') === plain(words)) ?? usual;
  return {
    codes: chosen !== undefined && codes.includes(chosen) ? [chosen] : [],
    sure: false,
    could: codes.map((code) => labels[code] ?? code),
  };
}

/** The titles in a cell for which the export of dars knew no word; undefined for any other cell. */
export function unlabelled(words: string): readonly string[] | undefined {
  return /^no label known for “(.+)”$/.exec(words)?.[1]?.split('” together with “');
}

/** The grounds that a cell names, one a line, in the words of the list or as “(e)”, “6(1)(e)” or “Article 9(2)(j)”. */
export function groundsOf(cell: string, article: 6 | 9): { readonly codes: string[]; readonly unknown: string[] } {
  const list = article === 6 ? HDRUK_ARTICLE_6 : HDRUK_ARTICLE_9;
  const prefix = article === 6 ? '6-1-' : '9-2-';
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const line of cell.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, letter] = /^(?:(?:UK )?(?:GDPR )?(?:Article )?(?:6 ?\(1\)|9 ?\(2\)) ?)?\(([a-j])\)/i.exec(line) ?? [];
    const code =
      list.find(({ label }) => plain(label) === plain(line))?.value ??
      list.find(({ value }) => letter !== undefined && value === `${prefix}${letter.toLowerCase()}`)?.value;
    if (code === undefined) unknown.push(line);
    else if (!codes.includes(code)) codes.push(code);
  }
  return { codes, unknown };
}

/** Commas part names, as the standard says; new lines and semicolons do where people wrote them instead. */
const SEPARATOR = /(?:,\s+|,(?=\p{Lu})|[;\n]\s*)(?![^()]*\))/u;
/** Names of datasets have semicolons now and then. */
export const WITHOUT_SEMICOLON = /(?:,\s+|,(?=\p{Lu})|\n\s*)(?![^()]*\))/u;
/** Most parts between commas that are looked at as one name. */
const PARTS = 6;

/** Names in a list parted by commas; what is known by its name stays whole although it has commas. */
export function namesIn(cell: string, isKnown: (name: string) => boolean, separator = SEPARATOR): readonly string[] {
  const parts = cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names: string[] = [];
  for (let at = 0; at < parts.length;) {
    const joined = Array.from({ length: Math.min(PARTS, parts.length - at) }, (_, more) =>
      parts.slice(at, at + more + 1).join(', '),
    );
    const known = joined.findLastIndex((name, more) => more > 0 && isKnown(name));
    const taken = Math.max(known, 0);
    names.push(joined[taken] ?? '');
    at += taken + 1;
  }
  return names;
}

const IDENTIFIER_WORDS: Readonly<Record<string, string>> = {
  dob: 'date-of-birth',
  dod: 'date-of-death',
  fullname: 'name',
  patientname: 'name',
  homeaddress: 'address',
  postalcode: 'postcode',
  fullpostcode: 'postcode',
  email: 'email',
  phonenumber: 'telephone',
  participantid: 'study-id',
};

/** The detail of a person that a word names; undefined for one that is not known. */
export function identifierOf(words: string): string | undefined {
  const labels = fieldAt(FIELD_TREES['processing-activities'], ['flows', 0, 'identifiers', 0])?.labels ?? {};
  const found = Object.keys(labels).find((code) => plain((labels[code] ?? '').replace(/,.*$/, '')) === plain(words));
  return found ?? IDENTIFIER_WORDS[plain(words)];
}
