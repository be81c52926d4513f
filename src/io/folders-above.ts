import { existsSync } from 'node:fs';
import path from 'node:path';

/** A folder and every folder above it, nearest first, up to the root of the disk. */
export function* foldersAbove(start: string): Generator<string> {
  let folder = path.resolve(start);
  for (;;) {
    yield folder;
    const parent = path.dirname(folder);
    if (parent === folder) return;
    folder = parent;
  }
}

/** True where looking further up would leave what belongs to the user: the home folder, or the root of a repository. */
export function isTop(folder: string, home: string | undefined): boolean {
  return folder === home || existsSync(path.join(folder, '.git'));
}
