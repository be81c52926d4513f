import { fieldAt, type Field } from '../core/fields.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import type { DocumentName } from '../core/rule.ts';
import { isMap, sameValue } from '../core/values.ts';
import { fileOf, type Application } from '../core/workspace.ts';
import { organisationName, type Row } from '../views/entry.ts';
import type { Documents } from './answers.ts';
import { importedFrom, publishedIn } from './published.ts';
import { plain, type Sheet } from './sheets.ts';

/** Answers of one file that an entry of a register does not carry. */
export interface NotCarried {
  readonly file: string;
  /** Questions, as keys joined by dots, without places in lists; of a list some entries may be carried. */
  readonly questions: readonly string[];
  /** The same in the words of the forms, and short: “every answer” where nothing of the file is carried. */
  readonly words: string;
}

/** What somebody who imports an entry would not have as answers. */
export interface Losses {
  /** In no column at all. */
  readonly leftOut: readonly NotCarried[];
  /** In a text of the entry, where a person can read it and no program can. */
  readonly asText: readonly NotCarried[];
}

/** An entry as it is written: its rows, and the sheets that hold their texts. */
export interface Written {
  readonly rows: readonly Row[];
  readonly sheets: readonly Sheet[];
}

/** Finds what an entry does not carry by importing it and comparing, so that nothing can be forgotten. Ids are free to change. */
export function lossesOf(app: Application, { rows, sheets }: Written): Losses {
  const [entry] = publishedIn(sheets, 'export')?.entries ?? [];
  const back: Documents = entry === undefined ? {} : importedFrom(entry, { edition: 'export' }).documents;
  const cells = rows.flatMap((row) => row.map(({ cell }) => cell));
  const nameOf = (id: unknown): unknown => (typeof id === 'string' ? organisationName(app, id) : id);
  const names = new Map(
    (back.application?.['organisations'] as readonly { readonly id: string; readonly name: string }[] | undefined)?.map(
      ({ id, name }) => [id, name],
    ),
  );
  const nameOfBack = (id: unknown): unknown => (typeof id === 'string' ? (names.get(id) ?? nameOf(id)) : id);
  const leftOut: NotCarried[] = [];
  const asText: NotCarried[] = [];
  for (const document of app.documents.keys()) {
    const tree = FIELD_TREES[document];
    if (tree === undefined) continue;
    const same: Same = (field, value, other) =>
      field.ref === 'organisation' ? nameOf(value) === nameOfBack(other) : sameValue(value, other);
    const answers = app.get(document);
    const lost = lostOf(answers, back[document], tree, [], same);
    const all = lostOf(answers, undefined, tree, [], () => false).length;
    const inText = (one: Lost): boolean => cells.some((cell) => isTextOf(cell, document, one));
    const told = (some: readonly Lost[]): readonly NotCarried[] => {
      const questions = [...new Set(some.map(({ path }) => path.join('.')))];
      if (questions.length === 0) return [];
      const words = some.length === all ? 'every answer' : wordsFor(document, questions);
      return [{ file: fileOf(document), questions, words }];
    };
    leftOut.push(...told(lost.filter((one) => !inText(one))));
    asText.push(...told(lost.filter(inText)));
  }
  return { leftOut, asText };
}

/** An answer that did not come back. */
interface Lost {
  readonly path: readonly string[];
  readonly value: unknown;
}

type Same = (field: Field, value: unknown, other: unknown) => boolean;

/** Answers that the other value does not have. An entry of a list is held against the one that is most like it. */
function lostOf(value: unknown, other: unknown, field: Field, path: readonly string[], same: Same): readonly Lost[] {
  if (value === undefined || field.declares !== undefined) return [];
  if (isMap(value)) {
    const map = isMap(other) ? other : {};
    return Object.entries(value).flatMap(([key, part]) => {
      const inner = field.fields?.[key];
      return inner === undefined ? [] : lostOf(part, map[key], inner, [...path, key], same);
    });
  }
  const { item } = field;
  if (!Array.isArray(value) || item === undefined) return same(field, value, other) ? [] : [{ path, value }];
  const others: readonly unknown[] = Array.isArray(other) ? other : [];
  if (value.length === 0) return Array.isArray(other) && others.length === 0 ? [] : [{ path, value }];
  return value.flatMap((entry: unknown) => {
    const tries = (others.length === 0 ? [undefined] : others).map((one) => lostOf(entry, one, item, path, same));
    return tries.reduce((best, one) => (one.length < best.length ? one : best));
  });
}

/** True where a cell prints the answers to the question in the order of its form, or the prose that the answer is. */
function isTextOf(cell: Row[number]['cell'], document: DocumentName, { path, value }: Lost): boolean {
  if (cell.kind === 'answers')
    return cell.document === document && (cell.fields === undefined || cell.fields.includes(path[0] ?? ''));
  if (cell.kind !== 'prose' || cell.document !== document || typeof value !== 'string') return false;
  return fieldIn(document, path)?.ref === undefined && plain(cell.markdown).includes(plain(value));
}

/** Titles of questions, those of a list or a group in brackets behind its own. */
function wordsFor(document: DocumentName, questions: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const question of questions) {
    const [top = '', ...rest] = question.split('.');
    const group = groups.get(top) ?? [];
    groups.set(top, group);
    if (rest.length > 0) group.push(titleAt(document, [top, ...rest]));
  }
  return [...groups]
    .map(([top, group]) => {
      const inner = [...new Set(group)].join(', ');
      return `${titleAt(document, [top])}${inner === '' ? '' : ` (${inner})`}`;
    })
    .join('; ');
}

function titleAt(document: DocumentName, keys: readonly string[]): string {
  return fieldIn(document, keys)?.title ?? keys.join('.');
}

/** The field at some keys, without the places in lists. */
function fieldIn(document: DocumentName, keys: readonly string[]): Field | undefined {
  return keys.reduce<Field | undefined>((field, key) => fieldAt(field?.item ?? field, [key]), FIELD_TREES[document]);
}
