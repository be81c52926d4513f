import { UserError } from '../../core/user-error.ts';
import { resultCache } from '../../io/result-cache.ts';
import { sharing, startThread, type SecondThread } from '../../io/second-thread.ts';
import type { CheckOptions } from '../check.ts';
import type { Io } from '../io.ts';
import type { OpenedFolder, OpenOptions } from '../open.ts';
import type { ThreadMessage, ThreadTask } from './check-thread.ts';
import { outcomeOf, type CheckOutcome, type CheckSettings } from './outcome.ts';

/** How many applications are checked. */
export interface EachSettings extends Omit<CheckSettings, 'cache'> {
  readonly check: CheckOptions;
  readonly open: OpenOptions;
  /** Folder of results of earlier runs; none are looked for or kept when left out. */
  readonly cache: string | undefined;
}

/** Applications that a thread takes at once: few, so that none waits long for its turn to be reported. */
const BLOCK = 8;

/** A second thread has to load dars first, which takes as long as some applications do. */
const WORTH_A_THREAD = { done: 16, left: 64 };

/**
 * Checks applications, on two processors where they are many and new, and hands out what came of each in the order
 * given. An application is let go once it was handed out.
 */
export async function checkEach(
  opened: readonly OpenedFolder[],
  settings: EachSettings,
  io: Io,
  each: (one: OpenedFolder, outcome: CheckOutcome) => Promise<void>,
): Promise<void> {
  const own: CheckSettings = {
    ...settings,
    cache: settings.cache === undefined ? undefined : resultCache(settings.cache),
  };
  const numbers = sharing();
  const waiting = new Map<number, CheckOutcome>();
  let next = 0;
  const handOut = async (): Promise<void> => {
    for (let outcome = waiting.get(next); outcome !== undefined; outcome = waiting.get(next)) {
      waiting.delete(next);
      const one = opened[next];
      next += 1;
      if (one === undefined) continue;
      await each(one, outcome);
      one.letGo();
    }
  };
  let thread: SecondThread | undefined;
  let fresh = 0;
  let asked = io.env['DARS_THREADS'] === '1';
  for (let first = numbers.take(BLOCK); first < opened.length; first = numbers.take(BLOCK)) {
    for (const [index, one] of opened.slice(first, first + BLOCK).entries()) {
      const outcome = await outcomeOf(one, own);
      waiting.set(first + index, outcome);
      if ('report' in outcome && outcome.fresh) fresh += 1;
      if (thread !== undefined) await heard();
      await handOut();
    }
    if (!asked && fresh >= WORTH_A_THREAD.done && opened.length - first > WORTH_A_THREAD.left) {
      asked = true;
      thread = startThread(threadCode(), taskOf(opened, settings, numbers.buffer, io), (message) => {
        const { number, outcome } = message as ThreadMessage;
        waiting.set(number, 'stopped' in outcome ? { error: errorOf(outcome.stopped) } : outcome);
      });
    }
  }
  await thread?.ended;
  // What the thread did not come to, should it have failed.
  for (const [number, one] of opened.entries()) {
    if (number >= next && !waiting.has(number)) waiting.set(number, await outcomeOf(one, own));
    await handOut();
  }
}

/** Where the bundle has the code of the second thread: beside every piece of it. */
function threadCode(): URL {
  return new URL('./check-thread.js', import.meta.url);
}

function taskOf(
  opened: readonly OpenedFolder[],
  { check, open, baseline, cache }: EachSettings,
  numbers: SharedArrayBuffer,
  io: Io,
): ThreadTask {
  return {
    folders: opened.map(({ folder, only }) => ({ folder, only })),
    numbers,
    block: BLOCK,
    check,
    open,
    baseline: baseline === undefined ? undefined : { file: baseline.file, shown: open.baseline ?? baseline.file },
    cache,
    cwd: io.cwd,
    home: io.env['HOME'],
    today: io.today(),
  };
}

function errorOf({
  message,
  hint,
  exitCode,
}: Extract<ThreadMessage['outcome'], { stopped: unknown }>['stopped']): UserError {
  return new UserError(message, { ...(hint === undefined ? {} : { hint }), exitCode });
}

/** Lets what the thread has said come in. */
async function heard(): Promise<void> {
  await new Promise((resolve) => void setImmediate(resolve));
}
