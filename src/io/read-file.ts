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
  return readOpened(file, limit, () => openSync(followInside(file, root, 'read'), FLAGS));
}

/**
 * A reader of many files below a folder, which reads as `readBounded` does. Where a folder leads is asked once, and where a
 * file leads only when it is a link.
 */
export function readerIn(root: string): (file: string, limit: number) => Uint8Array {
  const folders = new Map<string, string>();
  return (file, limit) =>
    readOpened(file, limit, () => {
      // A system that cannot refuse links has to be asked each time.
      if (constants.O_NOFOLLOW === undefined) return openSync(followInside(file, root, 'read'), FLAGS);
      const folder = path.dirname(file);
      const real = folders.get(folder) ?? followInside(folder, root, 'read');
      folders.set(folder, real);
      try {
        return openSync(path.join(real, path.basename(file)), FLAGS);
      } catch (error) {
        // Nothing else is known here, such as how a link is to be judged or what to say of a missing file.
        if (!(error instanceof Error && 'code' in error && error.code === 'ELOOP')) throw error;
        return openSync(followInside(file, root, 'read'), FLAGS);
      }
    });
}

function readOpened(file: string, limit: number, open: () => number): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = open();
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
    // An ordinary file gives all that is asked for, as long as there is more; one without a size may give it bit by bit.
    if (count < chunk.length && size > 0 && total >= size) break;
  }
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

function refuseSpecial(file: string, stats: Stats): void {
  if (stats.isFile()) return;
  const what = stats.isDirectory() ? 'a folder, not a file' : 'not an ordinary file but a pipe or a device';
  throw new UserError(`Cannot read ${file}: it is ${what}.`, { exitCode: 3 });
}
