import { fieldAt } from '../core/fields.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import type { DocumentName } from '../core/rule.ts';
import { fileOf, type Application } from '../core/workspace.ts';
import { registerLabel, type RegisterLabel } from '../reference/register-labels.ts';
import { organisationOf } from '../standards/across/parties.ts';

/** What stands under one column of an entry. */
export type Cell =
  /** Words as they are printed; a value that the list has no word for says so here. */
  | { readonly kind: 'words'; readonly words: string }
  /** Prose of the application, in Markdown as it was written. */
  | { readonly kind: 'prose'; readonly document: DocumentName; readonly markdown: string }
  /** A text as the register printed it, which the import kept word for word. */
  | { readonly kind: 'published'; readonly document: DocumentName; readonly text: string }
  /** Every answer to a Standard, or to some of its questions. */
  | { readonly kind: 'answers'; readonly document: DocumentName; readonly fields?: readonly string[] }
  /** Nothing, and why. `later` when it comes to be known after the application, or elsewhere; else it is still to be answered. */
  | { readonly kind: 'blank'; readonly because: string; readonly later: boolean };

/** A cell, with what somebody should know of it before it is used. */
export interface Answer {
  readonly cell: Cell;
  readonly remark?: string;
}

/** An answer under its column. */
export interface Column<Name extends string = string> extends Answer {
  readonly column: Name;
}

/** One row, its columns in their order. */
export type Row<Name extends string = string> = readonly Column<Name>[];

/** Sets answers under their columns; the type sees to it that none is missing. */
export function rowOf<Name extends string>(
  columns: readonly Name[],
  answers: Readonly<Record<Name, Answer>>,
): Row<Name> {
  return columns.map((column) => ({ column, ...answers[column] }));
}

/** Words, or a blank cell while the answer that they come from is open. */
export function words(text: string | undefined, document: DocumentName): Answer {
  return text === undefined || text === '' ? open(document) : { cell: { kind: 'words', words: text } };
}

/** Yes or no, or a blank cell. */
export function yesNo(answer: boolean | undefined, document: DocumentName): Answer {
  return words(answer === undefined ? undefined : answer ? 'Yes' : 'No', document);
}

/** A cell that stays blank until the answer is written. */
export function open(document: DocumentName): Answer {
  return { cell: { kind: 'blank', because: `not answered yet in ${fileOf(document)}`, later: false } };
}

/** A cell that an application cannot fill. */
export function unknowable(because: string): Answer {
  return { cell: { kind: 'blank', because, later: true } };
}

/** The answers to a Standard, or to some of its questions; blank while none of them is written. */
export function answersOf(app: Application, document: DocumentName, fields?: readonly string[]): Answer {
  const written = Object.keys(app.get(document) ?? {});
  if (!written.some((field) => fields === undefined || fields.includes(field))) return open(document);
  return { cell: { kind: 'answers', document, ...(fields === undefined ? {} : { fields }) } };
}

/** A text that the import kept as it was published; undefined where there is none. */
export function published(text: string | undefined, document: DocumentName): Answer | undefined {
  if (text === undefined || text === '') return undefined;
  const remark = `printed as it was published before; delete the text in ${fileOf(document)} once the answers there say it`;
  return { cell: { kind: 'published', document, text }, remark };
}

/**
 * The word that a register printed before, when it is one of its list and the same everywhere; undefined where it is not.
 * For a list whose one word means several of our answers, so that none of them could be chosen.
 */
export function printedIn(list: readonly string[], printed: readonly (string | undefined)[]): Answer | undefined {
  const [word, ...others] = new Set(printed);
  if (word === undefined || others.length > 0 || !list.includes(word)) return undefined;
  return {
    cell: { kind: 'words', words: word },
    remark: 'printed as it was published before; the answer itself is open',
  };
}

/** Prose, or a blank cell while it is not written. */
export function prose(markdown: string | undefined, document: DocumentName): Answer {
  return markdown === undefined || markdown === '' ? open(document) : { cell: { kind: 'prose', document, markdown } };
}

/** Says that a list has no word for something, which is then for a person to settle. */
export function noLabel(what: string): string {
  return `no label known for ${what}`;
}

/** The one word of a list for some values; says so where it has none for one of them, or different ones. */
export function labelled(
  list: readonly RegisterLabel[],
  values: readonly string[],
  document: DocumentName,
  title: (value: string) => string,
): Answer {
  const found = values.map((value) => registerLabel(list, value));
  const missing = values.filter((_, index) => found[index] === undefined);
  const labels = [...new Set(found)];
  const named = (some: readonly string[]): string =>
    [...new Set(some)].map((value) => `“${title(value)}”`).join(' together with ');
  if (missing.length > 0) return words(noLabel(named(missing)), document);
  return words(labels.length > 1 ? noLabel(named(values)) : labels[0], document);
}

/** The words of the form for a coded answer. */
export function titleOf(document: DocumentName, path: readonly (string | number)[]): (value: string) => string {
  const labels = fieldAt(FIELD_TREES[document], path)?.labels ?? {};
  return (value) => (Object.hasOwn(labels, value) ? (labels[value] ?? value) : value);
}

/** Name of an organisation, as the application declares it. */
export function organisationName(app: Application, id: string | undefined): string | undefined {
  return id === 'nhs-england' ? 'NHS England' : (organisationOf(app, id)?.name ?? id);
}

/** Blank columns with their reasons, and remarks on columns that are filled, each once. */
export function gapsOf(rows: readonly Row[]): {
  readonly blank: readonly { readonly column: string; readonly because: string; readonly later: boolean }[];
  readonly remarks: readonly { readonly column: string; readonly remark: string }[];
} {
  const columns = rows.flat();
  const blank = columns.flatMap(({ column, cell }) =>
    cell.kind === 'blank' ? [{ column, because: cell.because, later: cell.later }] : [],
  );
  const remarks = columns.flatMap(({ column, cell, remark }) => [
    ...(cell.kind === 'words' && cell.words.includes(noLabel('')) ? [{ column, remark: cell.words }] : []),
    ...(remark === undefined ? [] : [{ column, remark }]),
  ]);
  return {
    blank: uniqueBy(blank, ({ column, because }) => `${column}\n${because}`),
    remarks: uniqueBy(remarks, ({ column, remark }) => `${column}\n${remark}`),
  };
}

/** Entries without those whose key came before. */
export function uniqueBy<T>(entries: readonly T[], key: (entry: T) => string): readonly T[] {
  const seen = new Map(entries.toReversed().map((entry) => [key(entry), entry]));
  return entries.filter((entry) => seen.get(key(entry)) === entry);
}
