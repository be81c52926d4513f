import { watch, type FSWatcher } from 'node:fs';
import process from 'node:process';
import { setTimeout, clearTimeout } from 'node:timers';

/** Somebody who waits for changes below some folders. */
export interface Watch {
  /** Waits until something has changed since the last time and all is quiet again, or until a person stops it. */
  readonly next: () => Promise<'changed' | 'stopped'>;
  readonly close: () => void;
}

/** Milliseconds without a change after which a group of them is over: editors write a file in several steps. */
const QUIET = 100;

/** Parts of a path whose changes are never of the application: what dars itself writes, and what tools keep. */
const NOT_MEANT = /(?:^|[\\/])(?:\.git|node_modules|pack(?:-[a-z]+)?(?:\.zip)?|\.[^\\/]*\.sw[a-z]|4913)(?:[\\/]|$)|~$/;

/** Watches folders at every depth. `stops` sends SIGINT when a person wants an end, as the process does. */
export function watchFolders(
  folders: readonly string[],
  stops: Pick<NodeJS.EventEmitter, 'once' | 'removeListener'> = process,
): Watch {
  let isStopped = false;
  let isChanged = false;
  let timer: NodeJS.Timeout | undefined;
  let waiting: (() => void) | undefined;
  const tell = (): void => {
    const wake = waiting;
    waiting = undefined;
    wake?.();
  };
  const noted = (file: string | null): void => {
    if (file !== null && NOT_MEANT.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isChanged = true;
      tell();
    }, QUIET);
  };
  const stop = (): void => {
    isStopped = true;
    tell();
  };
  const watchers: FSWatcher[] = folders.map((folder) =>
    // A folder that goes away is a change like any other: the next check says what is missing.
    watch(folder, { recursive: true }, (_, file) => noted(file)).on('error', () => noted(null)),
  );
  stops.once('SIGINT', stop);
  return {
    next: async () => {
      if (!isStopped && !isChanged) await new Promise<void>((resolve) => (waiting = resolve));
      if (isStopped) return 'stopped';
      isChanged = false;
      return 'changed';
    },
    close: () => {
      clearTimeout(timer);
      for (const one of watchers) one.close();
      stops.removeListener('SIGINT', stop);
    },
  };
}
