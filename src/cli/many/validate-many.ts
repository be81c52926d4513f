import path from 'node:path';
import type { HouseRule } from '../../core/house/house-rule.ts';
import { safe } from '../../core/redact.ts';
import type { Report } from '../../core/report.ts';
import { showNumber } from '../../core/show-number.ts';
import { UserError } from '../../core/user-error.ts';
import type { BaselineFile } from '../../io/baseline-file.ts';
import { resultCache, usualCacheFolder } from '../../io/result-cache.ts';
import { piecewise, type Pieces } from '../../report/index.ts';
import { count } from '../../report/words.ts';
import type { CheckOptions } from '../check.ts';
import { fails } from '../fails.ts';
import { houseRulesOf } from '../house-rules.ts';
import { interruptOf } from '../interrupt.ts';
import { EXIT, type Io } from '../io.ts';
import type { OpenedFolder, OpenOptions } from '../open.ts';
import type { Output } from '../outputs.ts';
import { progressOf } from '../progress.ts';
import { contextOf, type Look } from '../report-context.ts';
import { ruleWords } from '../rule-words.ts';
import { writeOutputs } from '../write-outputs.ts';
import { checkEach } from './check-each.ts';
import { sharing } from './packed-report.ts';

/** How a check of many applications is to go. */
export interface ManyOptions {
  readonly check: CheckOptions;
  readonly open: OpenOptions;
  readonly baseline: BaselineFile | undefined;
  readonly failOn: string | undefined;
  /** Folder for results, false for none. */
  readonly cache: string | false | undefined;
  readonly outputs: readonly Output[];
  readonly look: Look;
}

/**
 * Checks many applications, one after the other, and prints what was found of each as soon as it is known, in formats that
 * allow it. One that cannot be checked stops none of the others. Returns 1 when something at or above the failing severity
 * counts, and the code of the error when an application could not be checked. Errors: UserError when a person stops it.
 */
export async function validateMany(
  opened: readonly OpenedFolder[],
  { check, open, baseline, failOn, cache, outputs, look }: ManyOptions,
  io: Io,
  version: string,
): Promise<number> {
  const reports: Report[] = [];
  const homes = new WeakMap<Report, OpenedFolder>();
  const house = new Map<string, HouseRule>();
  let words: ReturnType<typeof ruleWords> | undefined;
  // First asked for by reports of all applications together, when every house rule is known.
  const rules: ReturnType<typeof ruleWords> = (id) => (words ??= ruleWords([...house.values()]))(id);
  const context = await contextOf(
    holdingOne((report) => homes.get(report)),
    rules,
    baseline,
    look,
    io,
    version,
  );
  const pieces = await piecesFor(outputs, look, context);
  const progress = progressOf('Checking', opened.length, io);
  const stopped = new Map<string, UserError>();
  const results = { done: 0, stopped: 0, failing: false, code: EXIT.clean as number };
  const folder = cacheFolder(cache, io);
  const kept = folder === undefined ? undefined : resultCache(folder);
  const interrupt = interruptOf(io);
  const each: Parameters<typeof checkEach>[3] = async (one, outcome) => {
    results.done += 1;
    if ('error' in outcome) {
      results.stopped += 1;
      results.code = Math.max(results.code, outcome.error.exitCode);
      if (!stopped.has(outcome.error.message)) {
        progress.clear();
        say(outcome.error, io);
      }
      stopped.set(outcome.error.message, outcome.error);
    } else {
      // Where all reports are held until the end, they share what is alike.
      const report = pieces === undefined ? sharing(outcome.report) : outcome.report;
      homes.set(report, one);
      for (const rule of await houseRulesOf(one.config)) house.set(rule.id, rule);
      results.failing ||= fails(report, failOn ?? one.config.failOn?.value ?? 'error');
      if (pieces === undefined) reports.push(report);
      else print(pieces.next(report));
    }
    progress.at(results.done);
    if (results.done === opened.length || !(await interrupt.hasCome())) return;
    progress.clear();
    const done = `${showNumber(results.done)} of ${count(opened.length, 'application')}`;
    const said = pieces === undefined ? ' No report was written.' : '';
    const use = kept?.keeps() === true ? ' What was found is kept, and the next run need not check them again.' : '';
    throw new UserError(`stopped after ${done}.${said}${use}`, { exitCode: 130 });
  };
  try {
    await checkEach(opened, { check, open, baseline, cache: folder, kept }, io, each);
  } finally {
    interrupt.forget();
  }
  progress.clear();
  if (results.stopped < opened.length) {
    if (pieces === undefined) await writeOutputs(outputs, reports, context, io);
    else io.out(pieces.end());
  }
  if (results.stopped > 0) io.err(`dars: ${count(results.stopped, 'application')} could not be checked.\n`);
  return results.code === EXIT.clean && results.failing ? EXIT.findings : results.code;

  function print(text: string): void {
    if (text === '') return;
    progress.clear();
    io.out(text);
  }
}

/** Where results are kept; undefined for nowhere. */
function cacheFolder(given: string | false | undefined, io: Io): string | undefined {
  if (given === false) return undefined;
  return given === undefined ? usualCacheFolder(io.env) : path.resolve(io.cwd, given);
}

/** The report to the screen in pieces; undefined where it can only be given whole. */
async function piecesFor(
  outputs: readonly Output[],
  { most }: Look,
  context: Parameters<Awaited<ReturnType<NonNullable<(typeof piecewise)[keyof typeof piecewise]>>>>[0],
): Promise<Pieces | undefined> {
  const [only, ...others] = outputs;
  if (only === undefined || others.length > 0 || only.file !== undefined || most !== undefined) return undefined;
  return (await piecewise[only.format]?.())?.(context, true);
}

/** Reports are written one after the other, so that one application at a time is held. */
function holdingOne(
  homeOf: (report: Report) => OpenedFolder | undefined,
): (report: Report) => OpenedFolder | undefined {
  let last: OpenedFolder | undefined;
  return (report) => {
    const home = homeOf(report);
    if (home !== last) last?.letGo();
    return (last = home);
  };
}

function say({ message, hint }: UserError, io: Io): void {
  io.err(`dars: ${safe(message, { multiline: true })}\n`);
  if (hint !== undefined) io.err(`${safe(hint, { multiline: true })}\n`);
}
