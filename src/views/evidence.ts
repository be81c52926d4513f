import { compareDays, isDay } from '../core/days.ts';
import type { Place } from '../core/finding.ts';
import type { DocumentName } from '../core/rule.ts';
import { fileOf, unlistedEvidence, type Application } from '../core/workspace.ts';
import { labelAt } from './names.ts';
import { proofsOf, type Proof } from './proofs.ts';

/**
 * What is wrong with a paper, or that nothing is.
 * `missing`: it is said to be attached, but has no file. `changed`: its file is not the one whose digest is given.
 * `awaited`: it is asked for or to follow. `not-available`: it cannot be had. `stale`: its last day is over.
 * `superseded`: a newer one stands in its place. `unused`: nothing in the application rests on it.
 */
export type PaperState = 'missing' | 'changed' | 'awaited' | 'not-available' | 'stale' | 'superseded' | 'unused';

/** One thing that a paper proves, and the line that says so. */
export interface ShownProof extends Omit<Proof, 'at'> {
  /** `file:line`, where the place is in a file. */
  readonly at: string;
}

/** One paper of the ledger. */
export interface PaperRow {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly proves: readonly ShownProof[];
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
  const proofs = proofsOf(app);
  const replaced = new Set(items.map(({ supersedes }) => supersedes));
  const papers = items.map((item, index): PaperRow => {
    const { id, kind, status, file, sha256, dated, version, validUntil } = item;
    const proves = (proofs.get(index) ?? []).map((proof) => ({ ...proof, at: lineOf(app, proof.at) }));
    const there = file !== undefined && app.evidenceFiles.includes(file);
    const found = there && sha256 !== undefined ? digestOf(file) : undefined;
    const digest = !there
      ? 'no file'
      : sha256 === undefined
        ? 'not given'
        : found === undefined
          ? 'not read'
          : found === sha256.toLowerCase()
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
  return { papers, unlisted: unlistedEvidence(app.evidenceFiles, items) };
}

function lineOf(app: Application, { document, path }: Place): string {
  const loaded = app.documents.get(document as DocumentName);
  const line = loaded?.source.locate(loaded.answers?.original(path) ?? path).line;
  return `${fileOf(document)}${line === undefined ? '' : `:${line}`}`;
}
