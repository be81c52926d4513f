import { createHash } from 'node:crypto';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Report } from '../../src/core/report.ts';
import { documentOf, fileOf, loadWorkspace, overlay, type Application } from '../../src/core/workspace.ts';
import type { DocumentName } from '../../src/core/rule.ts';
import { loadShared } from '../../src/core/shared-organisations.ts';
import { readWorkspace } from '../../src/io/read-workspace.ts';
import { checkWith } from '../support/application.ts';
import { exampleDay, exampleFolder } from '../support/examples.ts';
import { MARK, SHARED_FILE, type Edit, type Planting, type Variation } from './planting.ts';
import { VARIATIONS } from './variations.ts';

/** An application and the texts of its files, by path. */
interface Texts {
  readonly app: Application;
  readonly files: ReadonlyMap<string, string>;
}

const loaded = new Map<string, Texts>();

/** An example, or a variation of one, loaded once. */
export function baseOf(name: string): Texts {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const variation = VARIATIONS[name];
  const made = variation === undefined ? exampleOf(name) : variationOf(variation);
  loaded.set(name, made);
  return made;
}

function variationOf(variation: Variation): Texts {
  const { app, files } = changed(baseOf(variation.of), variation);
  return { app: { ...app, asOf: variation.asOf ?? app.asOf }, files };
}

function exampleOf(name: string): Texts {
  const found = readWorkspace(exampleFolder(name));
  const decoder = new TextDecoder();
  const texts = [
    ...[...found.yaml].map(([file, bytes]): [string, string] => [file, decoder.decode(bytes)]),
    ...[...(found.evidenceTexts ?? [])].map(([file, bytes]): [string, string] => [
      `evidence/${file}`,
      decoder.decode(bytes),
    ]),
  ];
  return { app: loadWorkspace(found, FIELD_TREES, exampleDay(name)), files: new Map(texts) };
}

/** Where a mark stood. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The application with a planted fault, checked, and where the finding has to be. */
export function planted(planting: Planting): { readonly report: Report; readonly spots: readonly Spot[] } {
  const [base = '', ...rest] = planting.in.split('/');
  const first = rest.join('/');
  const { at } = planting;
  const edits: Edit[] = [{ ...planting, in: first }, ...(planting.and ?? [])];
  if (at !== undefined) edits.push({ ...at, in: at.in ?? first, from: at.text.replace(MARK, ''), to: at.text });
  const { app, files } = changed(baseOf(base), { edits });
  const spots = [...files].flatMap(([file, text]) => spotIn(file, text));
  const clean = changed({ app, files }, { edits: spots.map(({ file }) => ({ in: file, from: MARK, to: '' })) });
  const { asOf = app.asOf, profile } = planting;
  return { report: checkWith({ ...clean.app, asOf }, profile === undefined ? {} : { profile }), spots };
}

/** Texts of an example's files, by path, with one after the other of these faults, as far as they can stand side by side. */
export function withFaults(example: string, plantings: readonly Planting[]): ReadonlyMap<string, string> {
  const texts = new Map(baseOf(example).files);
  for (const planting of plantings) {
    if (!planting.in.startsWith(`${example}/`)) continue;
    const file = fileOf(planting.in.slice(example.length + 1));
    try {
      texts.set(file, edited(texts.get(file), planting).replace(MARK, ''));
    } catch {
      // Another fault has changed the same words already.
    }
  }
  return texts;
}

function spotIn(file: string, text: string): Spot[] {
  const before = text.split(MARK)[0] ?? '';
  if (before === text) return [];
  const line = before.split('\n');
  return [{ file, line: line.length, column: (line.at(-1) ?? '').length + 1 }];
}

/** The application with some of its texts changed; only changed documents are parsed again. */
function changed(
  base: Texts,
  { edits, files: added = {} }: { readonly edits: readonly Edit[]; readonly files?: Readonly<Record<string, string>> },
): Texts {
  const texts = new Map([...base.files, ...Object.entries(added)]);
  const touched = new Set(Object.keys(added));
  for (const edit of edits) {
    const file = edit.in.includes('/') || edit.in.endsWith('.yaml') ? edit.in : fileOf(edit.in);
    texts.set(file, edited(texts.get(file), edit));
    touched.add(file);
  }
  let { app } = base;
  for (const file of touched) {
    const text = texts.get(file) ?? '';
    if (file === SHARED_FILE) app = withShared(app, text, texts.get('application.yaml') ?? '');
    else if (file.startsWith('evidence/')) app = withEvidence(app, file.slice('evidence/'.length), text);
    else app = overlay(app, documentOf(file) as DocumentName, new TextEncoder().encode(text), FIELD_TREES);
  }
  return { app, files: texts };
}

/** The application with this text as the file of organisations that it shares with others. */
function withShared(app: Application, text: string, application: string): Application {
  const [shared, own] = [text, application].map((one) => new TextEncoder().encode(one));
  const joined = { ...app, shared: loadShared(SHARED_FILE, shared ?? new Uint8Array()) };
  return overlay(joined, 'application', own ?? new Uint8Array(), FIELD_TREES);
}

/** The application with one file of evidence added or changed; an empty text takes it away. */
function withEvidence(app: Application, file: string, text: string): Application {
  const others = app.evidenceFiles.filter((name) => name !== file);
  const digest = createHash('sha256').update(text).digest('hex');
  return {
    ...app,
    evidenceFiles: text === '' ? others : [...others, file].toSorted(),
    evidenceTexts: new Map([...app.evidenceTexts, [file, text]]),
    digestOf: (name) => (name !== file ? app.digestOf?.(name) : text === '' ? undefined : digest),
  };
}

function edited(text: string | undefined, { in: file, from, to, after, upTo }: Edit): string {
  // Nothing to look for: the file is new, or replaced as a whole.
  if (from === '') return to;
  if (text === undefined) throw new Error(`there is no ${file}`);
  if (typeof from !== 'string') {
    if (!from.test(text)) throw new Error(`${file} has nothing like ${from.source}`);
    return text.replace(from, to);
  }
  const begin = after === undefined ? 0 : text.indexOf(after);
  const start = begin < 0 ? -1 : text.indexOf(from, begin);
  if (start < 0) throw new Error(`${file} has no “${from}”${after === undefined ? '' : ` behind “${after}”`}`);
  if (after === undefined && text.includes(from, start + 1)) throw new Error(`${file} has “${from}” more than once`);
  const past = start + from.length;
  const end = upTo === undefined ? past : upTo === '' ? text.length : text.indexOf(upTo, past);
  if (end < 0) throw new Error(`${file} has no “${upTo ?? ''}” behind “${from}”`);
  return text.slice(0, start) + to + text.slice(end);
}
