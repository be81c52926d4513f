import { rmSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST, readManifest } from '../bundle/manifest.ts';
import { PAYLOAD } from '../bundle/bagit.ts';
import { sha256Hex } from './digest.ts';
import { isLink } from './inside.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';

/** Largest file that is looked at before it is taken away, in bytes. */
const LIMIT = 256 * 1024 * 1024;

/**
 * The files of an earlier pack that a new one, by its paths, does not have: those that its manifest lists beside itself
 * and that nobody has changed since. Anything else in the folder is left out. Relative to the folder.
 */
export function staleFiles(folder: string, pack: ReadonlyMap<string, Uint8Array>): readonly string[] {
  // A bag has its pack one folder below.
  return ['', PAYLOAD].flatMap((below) => {
    const own = path.join(folder, below);
    if (kindOf(path.join(own, MANIFEST)) !== 'file') return [];
    const manifest = readManifest(readBounded(path.join(own, MANIFEST), LIMIT, folder));
    return (manifest?.files ?? []).flatMap(({ path: name, sha256 }) => {
      const file = path.join(own, name);
      // A pack is flat; a path that leads elsewhere was never written by one.
      if (path.basename(name) !== name || pack.has(`${below}${name}`) || kindOf(file) !== 'file' || isLink(file))
        return [];
      return sha256Hex(readBounded(file, LIMIT, folder)) === sha256 ? [`${below}${name}`] : [];
    });
  });
}

/** Takes files of a folder away. */
export function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(path.join(folder, name));
}
