import { rmSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST, readManifest } from '../bundle/manifest.ts';
import { isSafePath } from '../bundle/zip.ts';
import { sha256Hex } from './digest.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';

/** Largest file that is looked at before it is taken away, in bytes. */
const LIMIT = 256 * 1024 * 1024;

/**
 * Takes away the files of an earlier pack that a new one does not have: those that its manifest lists and that nobody
 * has changed since. Anything else in the folder stays. Gives their names.
 */
export function removeStale(folder: string, pack: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const old = path.join(folder, MANIFEST);
  if (kindOf(old) !== 'file') return [];
  const manifest = readManifest(readBounded(old, LIMIT));
  return (manifest?.files ?? []).flatMap((entry) => {
    const file = path.join(folder, entry.path);
    if (pack.has(entry.path) || !isSafePath(entry.path) || kindOf(file) !== 'file') return [];
    if (sha256Hex(readBounded(file, LIMIT)) !== entry.sha256) return [];
    rmSync(file);
    return [entry.path];
  });
}
