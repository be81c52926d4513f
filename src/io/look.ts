import { statSync } from 'node:fs';
import { UserError } from '../core/user-error.ts';

/**
 * What stands at a path: a folder, a file (or anything else that is no folder), or nothing.
 * Errors: UserError when the system does not let one look.
 */
export function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    // Below a file there can be nothing.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return 'nothing';
    throw UserError.reading(path, error);
  }
}
