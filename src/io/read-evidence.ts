import path from 'node:path';
import type { Application } from '../core/workspace.ts';
import { UserError } from '../core/user-error.ts';
import { isId } from '../standards/across/ids.ts';
import { readBounded } from './read-file.ts';

/** A paper of the application, as it goes into the pack. */
export interface EvidenceFile {
  /** Below evidence/, with forward slashes. */
  readonly file: string;
  /** Its name in the pack: made of its id where that is a proper one, safe everywhere, and no two alike. */
  readonly packName: string;
  readonly title: string;
  readonly content: Uint8Array;
}

/** Largest paper that is copied, in bytes: 64 MiB. */
const LIMIT = 64 * 1024 * 1024;

/**
 * The papers that evidence.yaml lists and that are there.
 * Errors: UserError when the system refuses, or a paper is too large.
 */
export function readEvidence(folder: string, app: Application): readonly EvidenceFile[] {
  const there = new Set(app.evidenceFiles);
  const found: EvidenceFile[] = [];
  const taken = new Set<string>();
  for (const [index, { id, file, title }] of (app.get('evidence')?.items ?? []).entries()) {
    if (file === undefined || !there.delete(file)) continue;
    const content = readBounded(path.join(folder, 'evidence', file), LIMIT + 1, folder);
    if (content.length > LIMIT)
      throw new UserError(`evidence/${file} is larger than 64 MiB, the most that a pack takes in.`, {
        hint: 'Save it smaller, for instance with pictures of lower resolution.',
        exitCode: 3,
      });
    // A draft may have two papers with one id, or an id that no file can be named after.
    const own = id !== undefined && isId(id) && !taken.has(id) ? id : `paper-${index + 1}`;
    taken.add(own);
    found.push({ file, packName: packName(own, file), title: title ?? own, content });
  }
  return found;
}

function packName(id: string, file: string): string {
  const [extension = ''] = /\.[a-z0-9]{1,8}$/i.exec(file) ?? [];
  return `evidence-${id}${extension.toLowerCase()}`;
}
