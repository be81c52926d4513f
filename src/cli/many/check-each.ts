import type { ResultCache } from '../../io/result-cache.ts';
import { doJobs } from '../../io/second-thread.ts';
import type { CheckOptions } from '../check.ts';
import type { Io } from '../io.ts';
import type { OpenedFolder, OpenOptions } from '../open.ts';
import { outcomeOf, type CheckOutcome, type CheckSettings } from './outcome.ts';
import { unpacked, type PackedReport } from './packed-report.ts';

/** How many applications are checked. */
export interface EachSettings extends Omit<CheckSettings, 'cache'> {
  readonly open: OpenOptions;
  /** Folder of results of earlier runs; none are looked for or kept when left out. */
  readonly cache: string | undefined;
  /** The same results, as this thread uses them. */
  readonly kept: ResultCache | undefined;
}

/** What a second thread is told: plain data. */
export interface CheckTask {
  readonly check: CheckOptions;
  readonly open: OpenOptions;
  readonly baseline: { readonly file: string; readonly shown: string } | undefined;
  readonly cache: string | undefined;
  readonly cwd: string;
  readonly home: string | undefined;
  readonly today: string;
}

/** An application that either thread checks: plain data. */
export type CheckJob = Pick<OpenedFolder, 'folder' | 'only'>;

/** What came of an application in the second thread: plain data. */
export interface PackedOutcome {
  readonly packed: PackedReport;
  readonly fresh: boolean;
}

/** A second thread has to load dars first, which takes as long as some applications do. */
const WORTH_A_THREAD = { checked: 16, left: 64 };

/**
 * Checks applications, on two processors where they are many and new, and hands out what came of each in the order
 * given. An application is let go once it was handed out.
 */
export async function checkEach(
  opened: readonly OpenedFolder[],
  { check, open, baseline, cache, kept }: EachSettings,
  io: Io,
  each: (one: OpenedFolder, outcome: CheckOutcome) => Promise<void>,
): Promise<void> {
  const own: CheckSettings = { check, baseline, cache: kept };
  const byFolder = new Map(opened.map((one) => [one.folder, one]));
  const task: CheckTask = {
    check,
    open,
    baseline: baseline === undefined ? undefined : { file: baseline.file, shown: open.baseline ?? baseline.file },
    cache,
    cwd: io.cwd,
    home: io.env['HOME'],
    today: io.today(),
  };
  let fresh = 0;
  await doJobs<CheckJob, CheckOutcome | PackedOutcome>({
    jobs: opened.map(({ folder, only }) => ({ folder, only })),
    here: async ({ folder }) => {
      const one = byFolder.get(folder);
      if (one === undefined) throw new Error(`${folder} was not opened`);
      const outcome = await outcomeOf(one, own);
      if ('report' in outcome && outcome.fresh) fresh += 1;
      return outcome;
    },
    file: io.env['DARS_THREADS'] === '1' ? undefined : 'check-worker.js',
    data: task,
    isWorthIt: (left) => fresh >= WORTH_A_THREAD.checked && left > WORTH_A_THREAD.left,
    onDone: async (outcome, index) => {
      const one = opened[index];
      if (one === undefined) return;
      await each(one, 'packed' in outcome ? { report: unpacked(outcome.packed), fresh: outcome.fresh } : outcome);
      one.letGo();
    },
  });
}
