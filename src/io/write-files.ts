import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync, lstatSync, fchmodSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { systemError } from './system-error.ts';

const UNTOUCHED = 'Nothing was lost: the file there is as it was.';

/** Writes files below a folder, each whole or not at all; existing ones are replaced. Errors: UserError with exit code 3. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, content] of files) writeFileSafely(path.join(folder, name), content, folder);
}

/** Writes files that do not exist yet; one that appears meanwhile is never overwritten. Errors: UserError with exit code 3. */
export function createFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, content] of files) {
    const target = path.join(folder, name);
    makeFolder(path.dirname(target));
    try {
      writeFileSync(target, content, { flag: 'wx' });
    } catch (error) {
      throw systemError('create', target, error, 'Files written before it are complete; run the command again for the rest.');
    }
  }
}

/**
 * Replaces a file by way of a temporary one beside it: a reader sees the old content or the new, never half.
 * A link is written through only if it stays inside `root`.
 */
export function writeFileSafely(file: string, content: string | Uint8Array, root: string): void {
  makeFolder(path.dirname(file));
  const target = throughLink(file, root);
  const temporary = path.join(path.dirname(target), `.dars-${randomBytes(6).toString('hex')}.tmp`);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(temporary, 'wx');
    // Writing on the descriptor loops until every byte is down, or fails.
    writeFileSync(descriptor, content);
    if (existsSync(target)) fchmodSync(descriptor, statSync(target).mode);
    fsyncSync(descriptor);
    closeSync(descriptor);
    descriptor = undefined;
    renameSync(temporary, target);
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    if (existsSync(temporary)) unlinkSync(temporary);
    throw systemError('write', file, error, UNTOUCHED);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw systemError('create the folder', folder, error);
  }
}

function throughLink(file: string, root: string): string {
  const link = lstatSync(file, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() !== true) return file;
  const real = existsSync(file) ? realpathSync(file) : undefined;
  if (real === undefined || path.relative(realpathSync(root), real).startsWith('..')) {
    throw new UserError(`${file} is a link that leads nowhere or out of the folder; it is not written.`, { exitCode: 3, hint: UNTOUCHED });
  }
  return real;
}
