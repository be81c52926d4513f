import { compareDays, isDay } from '../core/days.ts';
import { fieldAt } from '../core/fields.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import type { Place } from '../core/finding.ts';
import { collectReferences } from '../core/references.ts';
import type { Application } from '../core/workspace.ts';
import { fileOf } from '../core/workspace.ts';
import { editionOf } from '../reference/editions.ts';
import { labelAt, nameOf } from './names.ts';

/**
 * What is wrong with a paper, or that nothing is.
 * `missing`: it is said to be attached, but has no file. `changed`: its file is not the one whose digest is given.
 * `awaited`: it is asked for or to follow. `not-available`: it cannot be had. `stale`: its last day is over.
 * `superseded`: a newer one stands in its place. `unused`: nothing in the application rests on it.
 */
export type PaperState = 'missing' | 'changed' | 'awaited' | 'not-available' | 'stale' | 'superseded' | 'unused';

/** One place that rests on a paper. */
export interface Proof {
  /** Standard or document with its number, and the field: `7b Letters`. */
  readonly what: string;
  /** `file:line`, where the place is in a file. */
  readonly at: string;
}

/** One paper of the ledger. */
export interface PaperRow {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly proves: readonly Proof[];
  readonly issued?: string;
  readonly version?: string;
  readonly expires?: string;
  readonly file?: string;
  /** Whether the file is the one whose digest is given. */
  readonly digest: 'agrees' | 'differs' | 'not given' | 'no file' | 'not read';
  /** Empty when the paper is in order. */
  readonly states: readonly PaperState[];
}

/** The ledger of evidence of an application. */
export interface Ledger {
  readonly papers: readonly PaperRow[];
  /** Files in evidence/ that no paper of the ledger names. */
  readonly unlisted: readonly string[];
}

/** The ledger, with what the files are: `digestOf` gives the SHA-256 of a file in evidence/ in hexadecimal digits, or undefined where it cannot be read. */
export function ledgerOf(app: Application, digestOf: (file: string) => string | undefined): Ledger {
  const items = app.get('evidence')?.items ?? [];
  const uses = collectReferences(app, FIELD_TREES).uses.filter(({ kind }) => kind === 'evidence');
  const replaced = new Set(items.map(({ supersedes }) => supersedes));
  const papers = items.map((item, index): PaperRow => {
    const { id, kind, status, file, sha256, dated, version, validUntil } = item;
    const proves = uses
      .filter((use) => id !== undefined && use.id === id && use.at.path.at(-1) !== 'supersedes')
      // What the Standards rest on comes before what other papers name.
      .toSorted((one, other) => Number(one.at.document === 'evidence') - Number(other.at.document === 'evidence'))
      .map(({ at }) => proofOf(app, at));
    const there = file !== undefined && app.evidenceFiles.includes(file);
    const found = there && sha256 !== undefined ? digestOf(file) : undefined;
    const digest = !there
      ? 'no file'
      : sha256 === undefined
        ? 'not given'
        : found === undefined
          ? 'not read'
          : found === sha256
            ? 'agrees'
            : 'differs';
    const states: readonly (readonly [PaperState, boolean])[] = [
      ['missing', (status === undefined || status === 'attached') && !there],
      ['changed', digest === 'differs'],
      ['awaited', status === 'requested' || status === 'promised'],
      ['not-available', status === 'not-available'],
      ['stale', validUntil !== undefined && isDay(validUntil) && compareDays(validUntil, app.asOf) < 0],
      ['superseded', id !== undefined && replaced.has(id)],
      ['unused', proves.length === 0],
    ];
    return {
      number: index + 1,
      id: id ?? 'no id',
      kind: kind === undefined ? 'kind not said' : labelAt('evidence', 'items.kind', kind),
      title: item.title ?? 'title not said',
      proves,
      ...(dated === undefined ? {} : { issued: dated }),
      ...(version === undefined ? {} : { version }),
      ...(validUntil === undefined ? {} : { expires: validUntil }),
      ...(file === undefined ? {} : { file }),
      digest,
      states: states.filter(([, holds]) => holds).map(([state]) => state),
    };
  });
  const named = new Set(items.map(({ file }) => file));
  return { papers, unlisted: app.evidenceFiles.filter((file) => !named.has(file)) };
}

/** Where a paper is relied upon, in words and as a line of a file. */
function proofOf(app: Application, { document, path }: Place): Proof {
  const loaded = [...app.documents.values()].find(({ name }) => name === document);
  const line = loaded?.source.locate(loaded.answers?.original(path) ?? path).line;
  const at = `${fileOf(document)}${line === undefined ? '' : `:${line}`}`;
  if (document === 'evidence') {
    const citing = app.get('evidence')?.items?.[Number(path[1])];
    return { what: `named in “${nameOf(app, 'evidence', citing?.id)}”`, at };
  }
  const standard = editionOf(app.get('application')?.edition).standards.find(({ slug }) => slug === document);
  // An entry of a list has no title of its own; the list has.
  const title = [path, path.slice(0, -1)].map((steps) => fieldAt(FIELD_TREES[document], steps)?.title).find(Boolean);
  return { what: `${standard?.number ?? standard?.name ?? 'Application'}: ${title ?? String(path.at(-1))}`, at };
}
