import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** A thread that works beside this one and says things as it goes. */
export interface SecondThread {
  /** Settles when the thread has come to its end, in whatever way. */
  readonly ended: Promise<void>;
}

/** Numbers that several threads share out among each other: each is given to one of them, in blocks. */
export interface Share {
  readonly buffer: SharedArrayBuffer;
  /** The first number of the next block. */
  readonly take: (block: number) => number;
}

/** Starts to share numbers out from 0, or joins the thread that did. */
export function sharing(buffer: SharedArrayBuffer = new SharedArrayBuffer(4)): Share {
  const next = new Int32Array(buffer);
  return { buffer, take: (block) => Atomics.add(next, 0, block) };
}

/**
 * Starts a thread on a task. Returns undefined where it could not help: with a single processor, or where the file of
 * its code does not exist, as when dars runs from source.
 */
export function startThread(code: URL, task: unknown, said: (message: unknown) => void): SecondThread | undefined {
  if (availableParallelism() < 2 || !existsSync(fileURLToPath(code))) return undefined;
  const worker = new Worker(code, { workerData: task });
  worker.on('message', said);
  // Whatever it did not come to is done without it.
  worker.on('error', () => undefined);
  return { ended: new Promise((resolve) => void worker.on('exit', () => resolve())) };
}

/** In a second thread: its task, and the way to say things. */
export function taskOfThread(): { readonly task: unknown; readonly say: (message: unknown) => void } {
  return {
    task: workerData as unknown,
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    say: (message) => parentPort?.postMessage(message),
  };
}
