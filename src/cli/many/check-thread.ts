import type { UserError } from '../../core/user-error.ts';
import { resultCache } from '../../io/result-cache.ts';
import { readBaseline } from '../../io/baseline-file.ts';
import { sharing, taskOfThread } from '../../io/second-thread.ts';
import type { CheckOptions } from '../check.ts';
import type { Io } from '../io.ts';
import { openLater, type OpenOptions } from '../open.ts';
import { outcomeOf, type CheckOutcome } from './outcome.ts';

/** What a second thread is told: plain data only. */
export interface ThreadTask {
  readonly folders: readonly { readonly folder: string; readonly only: ReadonlySet<string> | undefined }[];
  readonly numbers: SharedArrayBuffer;
  readonly block: number;
  readonly check: CheckOptions;
  readonly open: OpenOptions;
  readonly baseline: { readonly file: string; readonly shown: string } | undefined;
  readonly cache: string | undefined;
  readonly cwd: string;
  readonly home: string | undefined;
  readonly today: string;
}

/** What a second thread says of an application, by its number. */
export interface ThreadMessage {
  readonly number: number;
  readonly outcome: Extract<CheckOutcome, { report: unknown }> | { readonly stopped: StoppedBy };
}

/** A UserError as plain data: threads do not hand on what an error knows beside its message. */
export interface StoppedBy extends Pick<UserError, 'message' | 'hint' | 'exitCode'> {}

const { task, say } = taskOfThread();
await work(task as ThreadTask);

/** Checks blocks of applications until none is left. */
async function work({
  folders,
  numbers,
  block,
  check,
  open,
  baseline,
  cache,
  cwd,
  home,
  today,
}: ThreadTask): Promise<void> {
  const io: Io = {
    out: () => undefined,
    err: () => undefined,
    outIsTerminal: false,
    inIsTerminal: false,
    columns: 80,
    env: home === undefined ? {} : { HOME: home },
    cwd,
    today: () => today,
  };
  const settings = {
    check,
    baseline: baseline === undefined ? undefined : readBaseline(baseline.file, baseline.shown),
    cache: cache === undefined ? undefined : resultCache(cache),
  };
  const { take } = sharing(numbers);
  for (let first = take(block); first < folders.length; first = take(block)) {
    for (const [index, { folder, only }] of folders.slice(first, first + block).entries()) {
      const outcome = await outcomeOf(openLater(folder, open, io, only), settings);
      say({ number: first + index, outcome: 'error' in outcome ? { stopped: plain(outcome.error) } : outcome });
    }
  }
}

function plain({ message, hint, exitCode }: UserError): StoppedBy {
  return { message, hint, exitCode };
}
