import path from 'node:path';

/** A path as people find it: from where they stand when it lies below, else whole. */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return (relative.startsWith('..') ? file : relative === '' ? '.' : relative).split(path.sep).join('/');
}
