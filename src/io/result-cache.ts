import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { makeFolder } from './create-folder.ts';

/** Results that are kept between runs: one for each name, which holds as long as its key is the same. */
export interface ResultCache {
  /** The result of a name; undefined when there is none, or one of another key. */
  readonly get: (name: string, key: string) => unknown;
  /** Keeps a result in place of an older one. What cannot be kept is only missed. */
  readonly put: (name: string, key: string, result: unknown) => void;
  /** True where results were found or kept, and none could not be. */
  readonly keeps: () => boolean;
}

/** Results that nobody has asked for in so many days are taken away. */
const DAYS_KEPT = 60;

/** The first line of an entry is the key, as hexadecimal digits. */
const KEY_LENGTH = 64;

/**
 * The results in a folder, which is made when the first is kept, for its owner alone. A damaged entry counts as none:
 * entries are packed with a check sum. No error of the system ever stops a run; it only goes on without.
 */
export function resultCache(folder: string): ResultCache {
  let broken = false;
  let made = false;
  let isUsed = false;
  const fileOf = (name: string): string => path.join(folder, createHash('sha256').update(name).digest('hex'));
  return {
    get: (name, key) => {
      try {
        const bytes = readFileSync(fileOf(name));
        if (bytes.toString('latin1', 0, KEY_LENGTH) !== key) return undefined;
        const result: unknown = JSON.parse(gunzipSync(bytes.subarray(KEY_LENGTH)).toString());
        isUsed = true;
        return result;
      } catch {
        return undefined;
      }
    },
    put: (name, key, result) => {
      if (broken) return;
      const temporary = path.join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
      try {
        if (!made) {
          makeFolder(folder, { mode: 0o700 });
          withoutOld(folder);
          made = true;
        }
        const packed = gzipSync(JSON.stringify(result), { level: 1 });
        writeFileSync(temporary, Buffer.concat([Buffer.from(key, 'latin1'), packed]), { mode: 0o600 });
        renameSync(temporary, fileOf(name));
        isUsed = true;
      } catch {
        broken = true;
        removeQuietly(temporary);
      }
    },
    keeps: () => isUsed && !broken,
  };
}

/** Where a system keeps what programs can make again; undefined where the user has no home. */
export function usualCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { HOME, XDG_CACHE_HOME, LOCALAPPDATA } = env;
  if (platform === 'win32') return LOCALAPPDATA === undefined ? undefined : path.join(LOCALAPPDATA, 'dars', 'Cache');
  if (XDG_CACHE_HOME !== undefined && path.isAbsolute(XDG_CACHE_HOME)) return path.join(XDG_CACHE_HOME, 'dars');
  if (HOME === undefined || HOME === '') return undefined;
  return path.join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache', 'dars');
}

/** A half-written result is litter, not a failure. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is no such folder, or it is not ours to write in.
  }
}

function withoutOld(folder: string): void {
  const oldest = Date.now() - DAYS_KEPT * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    // Only what dars itself wrote: the user may have named a folder that holds other things too.
    if (!/^(?:[0-9a-f]{64}|\.[0-9a-f]{12}\.tmp)$/.test(name)) continue;
    // Another run, or the other thread, may have taken it away or given it its name meanwhile.
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined && stats.mtimeMs < oldest) rmSync(file, { force: true });
  }
}
