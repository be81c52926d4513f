import { statSync } from 'node:fs';

/** What stands at a path: a folder, a file (or anything else that is no folder), or nothing. */
export function kindOf(path: string): 'folder' | 'file' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}
