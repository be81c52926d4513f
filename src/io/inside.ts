import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';

/** True when a path is a folder itself or lies below it; both must be resolved already. */
export function isInside(root: string, file: string): boolean {
  const way = path.relative(root, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** A path relative to a folder, with forward slashes. */
export function seenFrom(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

/**
 * Where a file really is once all links are followed. Links that leave the folder are refused: an application that
 * somebody else sent must not be able to point at files outside it. Errors: also those of the system.
 */
export function followInside(file: string, root: string, verb: 'read' | 'write'): string {
  const real = realpath(file, verb);
  if (isInside(realpathSync.native(root), real)) return real;
  throw refused(file, verb, `it is a symbolic link to a place outside ${root}`);
}

/** Where a folder really is once all links are followed, as git names it. */
export function realFolder(folder: string): string {
  return realpathSync.native(folder);
}

/** True when a path is a symbolic link, wherever it leads. */
export function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function realpath(file: string, verb: 'read' | 'write'): string {
  try {
    return realpathSync.native(file);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && isLink(file)) throw refused(file, verb, 'it is a symbolic link to a file that does not exist');
    throw error;
  }
}

function refused(file: string, verb: string, reason: string): UserError {
  return new UserError(`Cannot ${verb} ${file}: ${reason}.`, {
    hint: 'Put a copy of the file in place of the link.',
    exitCode: 3,
  });
}
