import { readBaseline } from '../../io/baseline-file.ts';
import { resultCache } from '../../io/result-cache.ts';
import { serve } from '../../io/second-thread.ts';
import type { Io } from '../io.ts';
import { openLater } from '../open.ts';
import type { CheckJob, CheckTask, PackedOutcome } from './check-each.ts';
import { outcomeOf } from './outcome.ts';
import { packed } from './packed-report.ts';

// The second thread of a check of many applications.
serve((data) => {
  const { check, open, baseline, cache, cwd, home, today } = data as CheckTask;
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
  return async ({ folder, only }: CheckJob): Promise<PackedOutcome> => {
    const outcome = await outcomeOf(openLater(folder, open, io, only), settings);
    // An error is made again in the first thread, which can say all of it.
    if ('error' in outcome) throw outcome.error;
    return { packed: packed(outcome.report), fresh: outcome.fresh };
  };
});
