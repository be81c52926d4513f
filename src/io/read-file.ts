import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { systemError } from './system-error.ts';

/**
 * Reads at most `limit` bytes of a regular file that lies, links followed, inside `root`.
 * Never waits: a pipe or a device is refused. Errors: UserError with exit code 3.
 */
export function readBounded(file: string, limit: number, root: string): Uint8Array {
  let descriptor: number;
  try {
    const real = realpathSync(file);
    if (!inside(real, realpathSync(root))) throw new UserError(`${file} is a link that leads out of the folder; it is not read.`, { exitCode: 3 });
    descriptor = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw error instanceof UserError ? error : systemError('read', file, error);
  }
  try {
    const found = fstatSync(descriptor);
    if (found.isDirectory()) throw new UserError(`Cannot read ${file}: it is a folder, and a file is expected there.`, { exitCode: 3 });
    if (!found.isFile()) throw new UserError(`Cannot read ${file}: it is not an ordinary file.`, { exitCode: 3 });
    const buffer = new Uint8Array(Math.min(limit, found.size + 1));
    let length = 0;
    while (length < buffer.length) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (count === 0) break;
      length += count;
    }
    return buffer.subarray(0, length);
  } catch (error) {
    throw error instanceof UserError ? error : systemError('read', file, error);
  } finally {
    closeSync(descriptor);
  }
}

function inside(real: string, root: string): boolean {
  const relative = path.relative(root, real);
  return relative === '' || (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative));
}
