import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Jobs that are handed over, or done here, between two looks at what the other thread did. */
const CHUNK = 8;

/** Some jobs that this thread and a second one do, each whenever it is free. */
export interface SharedWork<Job, Done> {
  readonly jobs: readonly Job[];
  /** Does one in this thread. */
  readonly here: (job: Job) => Done | Promise<Done>;
  /** Name of the file in the bundle that does them in the second thread by calling `serve`; none where one thread is to do all. */
  readonly file: string | undefined;
  /** Asked before each chunk until it says yes: whether a second thread, which takes a while to start, will pay. Always, when left out. */
  readonly isWorthIt?: (left: number) => boolean;
  /** What that file is given once. This, the jobs and what comes of them are plain data. */
  readonly data: unknown;
  /** Called with each that is done, in the order of the jobs, whichever thread did it; and waited for. */
  readonly onDone: (done: Done, index: number) => void | Promise<void>;
}

/** What the second thread says of a job; nothing came of one that failed, or that it was told to leave. */
interface Told<Done> {
  readonly index: number;
  readonly done?: Done;
}

/** What goes to the second thread when it starts. */
interface Start {
  readonly data: unknown;
  /** Not 0 as soon as it should leave what it has not begun. */
  readonly stop: Int32Array;
}

/**
 * Does jobs in two threads, and hands out what came of them in the order of the jobs. Where there is no second processor, or
 * the program is not bundled, one thread does them all. What the second thread fails at, or leaves behind when it ends,
 * is done again in this one. What is handed out is not kept. Errors: those of `here` and `onDone`, after both threads have
 * stopped between two jobs; what was done by then is handed out, even after a gap.
 */
export async function doJobs<Job, Done>(work: SharedWork<Job, Done>): Promise<void> {
  const { jobs, here, onDone, isWorthIt = () => true } = work;
  const waiting = new Map<number, Done>();
  const again: number[] = [];
  let next = 0;
  let handedOut = 0;
  let isTaken = true;
  const handOver = async (done: Done, index: number): Promise<void> => {
    isTaken = false;
    await onDone(done, index);
    isTaken = true;
  };
  const handOut = async (): Promise<void> => {
    for (let done = waiting.get(handedOut); done !== undefined; done = waiting.get(handedOut)) {
      waiting.delete(handedOut);
      handedOut += 1;
      await handOver(done, handedOut - 1);
    }
  };
  let second: Second<Job> | undefined;
  let asked = false;
  const feed = (to: Second<Job>): void => {
    while (next < jobs.length && to.open() <= CHUNK) {
      const from = next;
      next = Math.min(next + CHUNK, jobs.length);
      to.give(from, jobs.slice(from, next));
    }
  };
  const isOver = (): boolean => next >= jobs.length && again.length === 0;
  try {
    while (!isOver() || (second?.open() ?? 0) > 0) {
      if (!asked && isWorthIt(jobs.length - next)) {
        asked = true;
        second = startSecond<Job, Done>(work, ({ index, done }) => {
          if (done === undefined) again.push(index);
          else waiting.set(index, done);
        });
      }
      if (second !== undefined) feed(second);
      for (let count = 0; count < CHUNK && !isOver(); count += 1) {
        const index = again.shift() ?? next++;
        const job = jobs[index];
        if (job !== undefined) waiting.set(index, await here(job));
        await handOut();
      }
      if (second !== undefined) await (isOver() && second.open() > 0 ? second.news() : turn());
      await handOut();
    }
  } finally {
    await second?.end();
    // After an error there may be gaps: what is done is done, and whoever counts it has to know.
    if (isTaken) for (const [index, done] of [...waiting].toSorted(([a], [b]) => a - b)) await handOver(done, index);
  }
}

/** The second thread as the first one sees it. */
interface Second<Job> {
  /** How many jobs it was given and has said nothing of. */
  readonly open: () => number;
  /** Gives it jobs that follow each other. */
  readonly give: (from: number, jobs: readonly Job[]) => void;
  /** Resolves when it has said something, or ended. */
  readonly news: () => Promise<void>;
  /** Lets it finish the job that it is at, and ends it. */
  readonly end: () => Promise<void>;
}

function startSecond<Job, Done>(
  { file, data }: SharedWork<Job, Done>,
  onTold: (told: Told<Done>) => void,
): Second<Job> | undefined {
  const place = file === undefined ? '' : fileURLToPath(new URL(`./${file}`, import.meta.url));
  if (availableParallelism() < 2 || !existsSync(place)) return undefined;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = newWorker(place, { data, stop });
  if (worker === undefined) return undefined;
  const open = new Set<number>();
  let tell = (): void => undefined;
  const state = { alive: true };
  const hear = (told: Told<Done>): void => {
    open.delete(told.index);
    onTold(told);
    tell();
  };
  worker.on('message', hear);
  // Why it ended does not matter: the first thread does what is left, and meets the same difficulty if there is one.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    state.alive = false;
    for (const index of open) hear({ index });
    tell();
  });
  const news = (): Promise<void> =>
    new Promise((resolve) => {
      if (state.alive) tell = resolve;
      else resolve();
    });
  return {
    open: () => open.size,
    give: (from, jobs) => {
      for (const index of jobs.keys()) {
        if (state.alive) open.add(from + index);
        else onTold({ index: from + index });
      }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      if (state.alive) worker.postMessage({ from, jobs });
    },
    news,
    end: async () => {
      Atomics.store(stop, 0, 1);
      while (state.alive && open.size > 0) await news();
      await worker.terminate();
    },
  };
}

/** A second thread; undefined where the system, or whoever set limits for this process, does not allow one. */
function newWorker(place: string, start: Start): Worker | undefined {
  try {
    return new Worker(place, { workerData: start });
  } catch {
    return undefined;
  }
}

/** Does in a second thread the jobs that `doJobs` hands it; `make` gets the data of the run. */
export function serve(make: (data: unknown) => (job: never) => unknown): void {
  if (parentPort === null) return;
  const port = parentPort;
  const { data, stop } = workerData as Start;
  const work = make(data);
  // One after the other, in the order in which they came.
  let before = Promise.resolve();
  const doAll = async (from: number, jobs: readonly never[]): Promise<void> => {
    for (const [place, job] of jobs.entries()) {
      const told = await attempt(() => (Atomics.load(stop, 0) === 0 ? work(job) : undefined));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      port.postMessage({ index: from + place, ...told });
    }
  };
  port.on('message', ({ from, jobs }: { readonly from: number; readonly jobs: readonly never[] }) => {
    before = before.then(() => doAll(from, jobs));
  });
}

/** What came of a job; nothing when it failed, because the first thread tries again and says why. */
async function attempt<Done>(job: () => Done | Promise<Done>): Promise<{ readonly done?: Done }> {
  try {
    return { done: await job() };
  } catch {
    return {};
  }
}
