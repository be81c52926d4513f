import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { followInside } from './inside.ts';

/**
 * Without waiting for a writer at the other end of a pipe; without links, which are followed and judged before.
 * Windows has neither flag.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

const CHUNK = 16_384;

/**
 * Reads a file, but never more than `limit` bytes of it: ask for one more than is wanted and a full answer means that
 * the file is too large. Never waits for ever, whatever the path leads to. Links may lead anywhere below `root`, by
 * default the folder of the file. Errors: UserError with exit code 3 when the system refuses.
 */
export function readBounded(file: string, limit: number, root: string = path.dirname(file)): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(followInside(file, root, 'read'), FLAGS);
    const stats = fstatSync(descriptor);
    refuseSpecial(file, stats);
    return readUpTo(descriptor, stats.size, limit);
  } catch (error) {
    throw error instanceof UserError ? error : UserError.reading(file, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readUpTo(descriptor: number, size: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  // Counted while reading, because some files grow and some give no true size.
  while (total < limit) {
    const chunk = Buffer.allocUnsafe(Math.min(limit - total, Math.max(size - total, CHUNK)));
    const count = readSync(descriptor, chunk, 0, chunk.length, null);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    total += count;
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

function refuseSpecial(file: string, stats: Stats): void {
  if (stats.isFile()) return;
  const what = stats.isDirectory() ? 'a folder, not a file' : 'not an ordinary file but a pipe or a device';
  throw new UserError(`Cannot read ${file}: it is ${what}.`, { exitCode: 3 });
}
