import path from 'node:path';
import type { Report } from '../core/report.ts';
import { UserError } from '../core/user-error.ts';
import { appendToFile, writeFileSafely } from '../io/write-files.ts';
import { plain } from '../report/colours.ts';
import { reporters, type ReportOptions } from '../report/index.ts';
import type { Io } from './io.ts';
import type { Output } from './outputs.ts';

/** Columns of a text report in a file, where nobody knows how wide the screen will be. */
const FILE_WIDTH = 100;

/** Gives the findings in every form that was asked for: files first, so that a full disk is known before the end. */
export async function writeOutputs(
  outputs: readonly Output[],
  reports: readonly Report[],
  options: ReportOptions,
  io: Io,
): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    const reporter = await reporters[format]();
    const text = reporter(reports, { ...options, colour: plain, width: FILE_WIDTH });
    writeFileSafely(path.resolve(io.cwd, file), text);
  }
  for (const { format, file } of outputs) {
    if (file !== undefined) continue;
    const reporter = await reporters[format]();
    io.out(reporter(reports, options));
    if (format === 'github') await summarise(reports, options, io);
  }
}

/** The whole list for the summary of a step, since GitHub shows ten annotations of a kind. */
async function summarise(reports: readonly Report[], options: ReportOptions, io: Io): Promise<void> {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  const markdown = await reporters.markdown();
  try {
    appendToFile(file, markdown(reports, options));
  } catch (error) {
    // The annotations are out; a missing summary is no reason to fail the check.
    if (!(error instanceof UserError)) throw error;
    io.err(`dars: the summary of the step could not be written: ${error.message}\n`);
  }
}
