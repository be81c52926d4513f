import { randomBytes } from 'node:crypto';
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { followInside, isLink } from './inside.ts';

/** Content of a file: text is written as UTF-8. */
export type Content = string | Uint8Array;

/** Whether the folder is made to survive a power cut too, or whoever writes several files sees to that. */
export type Sync = 'with folder' | 'file only';

/** What a write had for a side effect. */
export interface Written {
  /** True when the file had another name as well (a hard link), which now keeps the old content. */
  readonly splitHardLink: boolean;
}

/**
 * Writes a file so that at every moment either the old content stands there or the new one, never half of it.
 * Writes through a link only if it stays inside `root`, by default the folder of the file.
 * Errors: UserError with exit code 3; the old content is then untouched and nothing is left behind.
 */
export function writeFileSafely(
  file: string,
  content: Content,
  root: string = path.dirname(file),
  sync: Sync = 'with folder',
): Written {
  return attempt('write', file, () => {
    const target = targetOf(file, root);
    const old = statSync(target, { throwIfNoEntry: false });
    // Renaming would replace even a file that is marked as not to be written.
    if (old !== undefined) accessSync(target, constants.W_OK);
    if (old !== undefined && !old.isFile()) {
      throw new UserError(`Cannot write ${file}: it is not an ordinary file. Nothing was changed.`, {
        exitCode: 3,
      });
    }
    const temporary = writeTemporary(path.dirname(target), content, old?.mode);
    moved(temporary, () => renameSync(temporary, target));
    if (sync === 'with folder') syncFolder(path.dirname(target));
    return { splitHardLink: old !== undefined && old.nlink > 1 };
  });
}

/**
 * Writes a file that must not exist yet, whole or not at all. Of two runs at once one wins and the other is refused.
 * Errors: UserError with exit code 3.
 */
export function createFile(file: string, content: Content, sync: Sync = 'with folder'): void {
  attempt('create', file, () => {
    const temporary = writeTemporary(path.dirname(file), content);
    // A second name for the finished file: the system refuses if the name is taken, as renaming would not.
    moved(temporary, () => claim(temporary, file));
    if (sync === 'with folder') syncFolder(path.dirname(file));
  });
}

/**
 * Adds a text to the end of a file that others write to as well. Errors: UserError with exit code 3.
 */
export function appendToFile(file: string, text: string): void {
  attempt('write', file, () => appendFileSync(file, text));
}

/** The file that is meant once links are followed; neither it nor its folder may lead out of `root`. */
function targetOf(file: string, root: string): string {
  if (isLink(file)) return followInside(file, root, 'write');
  return path.join(followInside(path.dirname(file), root, 'write'), path.basename(file));
}

function claim(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some disks know no second names. Copying refuses a taken name too.
    copyFileSync(temporary, file, constants.COPYFILE_EXCL);
  }
  removeQuietly(temporary);
}

/** A finished file under a short random name beside its place, because only there can it be renamed in one step. */
function writeTemporary(folder: string, content: Content, mode?: number): string {
  const temporary = path.join(folder, `.dars-${randomBytes(4).toString('hex')}.tmp`);
  const descriptor = openSync(temporary, 'wx');
  let open = true;
  return moved(temporary, () => {
    try {
      // Writes on until all is written; a single write may stop half-way on a full disk and not say so.
      writeFileSync(descriptor, content);
      if (mode !== undefined && fstatSync(descriptor).mode !== mode) fchmodSync(descriptor, mode & 0o7777);
      fsyncSync(descriptor);
      open = false;
      closeSync(descriptor);
    } finally {
      if (open) closeQuietly(descriptor);
    }
    return temporary;
  });
}

/** Does a step with a temporary file, and removes the file if the step fails. */
function moved<T>(temporary: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
}

/** Makes the new name itself survive a power cut. Not every system can; the content is in place in any case. */
export function syncFolder(folder: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, constants.O_RDONLY);
    fsyncSync(descriptor);
  } catch {
    // The file is written and named. A folder that cannot be synced is no reason to report a failure.
  } finally {
    if (descriptor !== undefined) closeQuietly(descriptor);
  }
}

/** Removes a temporary file; one that cannot be removed is litter, not a failure. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What went wrong before is what is reported.
  }
}

function closeQuietly(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // Whatever went wrong first is what is reported.
  }
}

function attempt<T>(verb: 'create' | 'write', file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof UserError ? error : UserError.writing(verb, file, error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
