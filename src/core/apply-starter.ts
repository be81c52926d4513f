import { isMap, isScalar, isSeq, LineCounter, parse, parseDocument } from 'yaml';
import { isMap as isPlainMap } from './values.ts';

/** A comment to be placed above a key of a form. */
export interface StarterNote {
  readonly file: string;
  /** Keys separated by dots; `[]` behind one steps into the blank entry of its list. */
  readonly at: string;
  readonly comment: string;
}

/** Blank entries that take the place of the one that a form has, each under a comment of its own. */
export interface StarterSkeleton {
  readonly file: string;
  readonly at: string;
  readonly text: readonly string[];
}

/** What the forms are given for one kind of applicant: structure and suggestions in words, never an answer. */
export interface Starter {
  readonly name: string;
  readonly title: string;
  /** Who it is for, in a sentence. */
  readonly for: string;
  /** What such applicants usually forget. */
  readonly remember: readonly string[];
  readonly notes: readonly StarterNote[];
  readonly skeleton: readonly StarterSkeleton[];
}

/** Marks the lines of a starter, so that they are told from the guidance of the form and can be found and deleted. */
export const STARTER_MARK = '#>';

const WIDTH = 96;
const HEADED = 'application.yaml';

/** Reads a starter from its file. Errors: anything that is not shaped like one. */
export function parseStarter(name: string, text: string): Starter {
  const read: unknown = parse(text);
  const wrong = (what: string) => new Error(`starter ${name}: ${what}`);
  if (!isPlainMap(read)) throw wrong('expected a map');
  const { title, for: whom, remember, notes, skeleton = [], ...others } = read;
  const extra = Object.keys(others);
  if (extra.length > 0) throw wrong(`“${extra.join('”, “')}” is not part of a starter`);
  if (!isText(title) || !isText(whom)) throw wrong('“title” and “for” are needed');
  if (!isListOf(remember, isText)) throw wrong('“remember” is a list of texts');
  if (!isListOf(notes, isNote)) throw wrong('“notes” is a list of file, at and comment');
  if (!isListOf(skeleton, isSkeleton)) throw wrong('“skeleton” is a list of file, at and text, which is a list');
  return { name, title, for: whom, remember, notes, skeleton };
}

/** The forms with the comments and blank entries of a starter. Errors: a file or path that the forms do not have. */
export function applyStarter(forms: ReadonlyMap<string, string>, starter: Starter): ReadonlyMap<string, string> {
  for (const { file } of [{ file: HEADED }, ...starter.notes, ...starter.skeleton]) {
    if (!forms.has(file)) throw new Error(`starter ${starter.name}: there is no form ${file}`);
  }
  return new Map(
    [...forms].map(([file, form]) => {
      const here = (part: { readonly file: string }) => part.file === file;
      const missing = (at: string) => new Error(`starter ${starter.name}: ${file} has no ${at}`);
      const noted = withNotes(form, starter.notes.filter(here), missing);
      const grown = starter.skeleton.filter(here).reduce((text, block) => withEntries(text, block, missing), noted);
      return [file, file === HEADED ? withHeading(grown, starter) : grown];
    }),
  );
}

/** Places each comment directly above its key, below the guidance of the form. */
function withNotes(form: string, notes: readonly StarterNote[], missing: (at: string) => Error): string {
  if (notes.length === 0) return form;
  const find = finder(form);
  const above = new Map<number, string[]>();
  for (const { at, comment } of notes) {
    const key = find(at);
    if (key === undefined) throw missing(at);
    above.set(key.line, [...(above.get(key.line) ?? []), ...wrapped(comment, key.dashed)]);
  }
  return form
    .split('\n')
    .flatMap((line, index) => [...(above.get(index) ?? []), line])
    .join('\n');
}

/** Repeats the blank entry of a list. Only the first keeps the guidance: the same words five times would bury the form. */
function withEntries(form: string, { at, text }: StarterSkeleton, missing: (at: string) => Error): string {
  const key = finder(form)(at);
  if (key?.hasEntry !== true) throw missing(`${at} with a blank entry`);
  const lines = form.split('\n');
  const start = key.line + 1;
  const after = lines.findIndex((line, index) => index >= start && indentOf(line) <= key.column);
  const end = after < 0 ? lines.length : after;
  const entry = lines.slice(start, end);
  const bare = entry.filter((line) => !line.trimStart().startsWith('#'));
  const entries = text.flatMap((comment, index) => [
    ...wrapped(comment, key.column + 2),
    ...(index === 0 ? entry : bare),
  ]);
  return [...lines.slice(0, start), ...entries, ...lines.slice(end)].join('\n');
}

/** Says below the heading of the first form which starter it is and what is usually forgotten. */
function withHeading(form: string, { title, for: whom, remember }: Starter): string {
  const heading = [
    '#',
    ...wrapped(`Starter: ${title}. ${whom}`, 0),
    ...wrapped('What such applicants usually forget:', 0),
    ...remember.flatMap((one) => wrapped(`- ${one}`, 0, '  ')),
    ...wrapped(`Lines that begin with ${STARTER_MARK} are suggestions of the starter. Delete them when you like.`, 0),
  ];
  const end = form.indexOf('\n\n');
  return `${form.slice(0, end)}\n${heading.join('\n')}${form.slice(end)}`;
}

interface FoundKey {
  /** Line of the key, from 0. */
  readonly line: number;
  readonly column: number;
  /** Column of the dash, where the key is the first of a list entry; else its own. */
  readonly dashed: number;
  /** True when it holds a list with one entry that is a map. */
  readonly hasEntry: boolean;
}

/** Finds keys of a form by their path. */
function finder(form: string): (at: string) => FoundKey | undefined {
  const lineCounter = new LineCounter();
  const root: unknown = parseDocument(form, { lineCounter }).contents;
  const lines = form.split('\n');
  return (at) => {
    let holder = root;
    let found: FoundKey | undefined;
    for (const step of at.split('.')) {
      const name = step.replace(/\[\]$/, '');
      const pair = isMap(holder) ? holder.items.find((one) => isScalar(one.key) && one.key.value === name) : undefined;
      if (pair === undefined || !isScalar(pair.key)) return undefined;
      const { line, col } = lineCounter.linePos(pair.key.range?.[0] ?? 0);
      const entry: unknown = isSeq(pair.value) && pair.value.items.length === 1 ? pair.value.items[0] : undefined;
      found = { line: line - 1, column: col - 1, dashed: indentOf(lines[line - 1] ?? ''), hasEntry: isMap(entry) };
      holder = step.endsWith('[]') ? entry : pair.value;
    }
    // A path that ends in [] would name an entry and not a key.
    return at.endsWith('[]') ? undefined : found;
  };
}

/** Words as comment lines with the mark, wrapped. */
function wrapped(text: string, indent: number, hanging = ''): string[] {
  const lead = `${' '.repeat(indent)}${STARTER_MARK} `;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    if (line === '') line = word;
    else if (lead.length + line.length + 1 + word.length <= WIDTH) line = `${line} ${word}`;
    else {
      lines.push(line);
      line = `${hanging}${word}`;
    }
  }
  return [...lines, line].map((one) => `${lead}${one}`);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isNote(value: unknown): value is StarterNote {
  return isPlainMap(value) && isExactly(value, ['file', 'at', 'comment']) && Object.values(value).every(isText);
}

function isSkeleton(value: unknown): value is StarterSkeleton {
  if (!isPlainMap(value) || !isExactly(value, ['file', 'at', 'text'])) return false;
  return isText(value['file']) && isText(value['at']) && isListOf(value['text'], isText);
}

function isExactly(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).toSorted().join() === keys.toSorted().join();
}

function isListOf<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every((one) => is(one));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
