import path from 'node:path';
import type { Application } from '../core/workspace.ts';
import { UserError } from '../core/user-error.ts';
import { readBounded } from './read-file.ts';

/** A paper of the application, as it goes into the pack. */
export interface EvidenceFile {
  /** Below evidence/, with forward slashes. */
  readonly file: string;
  /** Its name in the pack: made of its id, so that it is safe everywhere and no two are alike. */
  readonly packName: string;
  readonly title: string;
  readonly content: Uint8Array;
}

/** Largest paper that is copied, in bytes: 64 MiB. */
const LIMIT = 64 * 1024 * 1024;

/**
 * The papers that evidence.yaml lists and that are there. `unlisted` is told of every other file below evidence/.
 * Errors: UserError when the system refuses, or a paper is too large.
 */
export function readEvidence(
  folder: string,
  app: Application,
  unlisted: (file: string) => void,
): readonly EvidenceFile[] {
  const there = new Set(app.evidenceFiles);
  const found = new Map<string, EvidenceFile>();
  for (const { id, file, title } of app.get('evidence')?.items ?? []) {
    if (id === undefined || file === undefined || !there.delete(file)) continue;
    const content = readBounded(path.join(folder, 'evidence', file), LIMIT + 1, folder);
    if (content.length > LIMIT)
      throw new UserError(`evidence/${file} is larger than 64 MiB, the most that a pack takes in.`, {
        hint: 'Save it smaller, for instance with pictures of lower resolution.',
        exitCode: 3,
      });
    found.set(file, { file, packName: packName(id, file), title: title ?? id, content });
  }
  for (const file of there) unlisted(file);
  return [...found.values()];
}

function packName(id: string, file: string): string {
  const [extension = ''] = /\.[a-z0-9]{1,8}$/i.exec(file) ?? [];
  return `evidence-${id}${extension.toLowerCase()}`;
}
