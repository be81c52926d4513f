import path from 'node:path';
import { safe } from '../core/redact.ts';
import { UserError } from '../core/user-error.ts';
import { isInside } from '../io/inside.ts';
import { watchFolders, type Watch } from '../io/watch.ts';
import { count } from '../report/words.ts';
import { runValidate, type ValidateCommandOptions } from './commands/validate.ts';
import type { Io } from './io.ts';
import { openAll } from './open.ts';

/** Exit code of a run that a person stopped, as shells have it. */
const STOPPED = 130;

/** Empties the screen and what scrolled off it, and goes to its corner. */
const CLEAR = '\u001B[2J\u001B[3J\u001B[H';

/** Checks applications, and again whenever a file of theirs changes, until a person stops it with Ctrl-C. */
export async function runWatch(
  paths: readonly string[],
  options: ValidateCommandOptions,
  io: Io,
  version: string,
): Promise<number> {
  refuse(options);
  // Its code will run often.
  io.settleIn?.();
  const start = io.watch ?? watchFolders;
  let folders = foldersOf(paths, options, io);
  let waiting: Watch = start(folders);
  try {
    for (;;) {
      await round(paths, options, io, version);
      io.err(`Watching ${count(folders.length, 'folder')} for changes; Ctrl-C stops.\n`);
      if ((await waiting.next()) === 'stopped') return STOPPED;
      const now = still(() => foldersOf(paths, options, io)) ?? folders;
      if (now.join('\n') !== folders.join('\n')) {
        waiting.close();
        folders = now;
        waiting = start(folders);
      }
      if (io.outIsTerminal) io.out(CLEAR);
    }
  } finally {
    waiting.close();
  }
}

/** One check. What stops it, such as a fault in the settings that is just being written, is said, and ends nothing. */
async function round(
  paths: readonly string[],
  options: ValidateCommandOptions,
  io: Io,
  version: string,
): Promise<void> {
  try {
    await runValidate(paths, options, io, version);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.err(`dars: ${safe(error.message, { multiline: true })}\n`);
    if (error.hint !== undefined) io.err(`${safe(error.hint, { multiline: true })}\n`);
  }
}

function still<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Folders of the applications, of their settings and of house rules; none that lies in another. */
function foldersOf(paths: readonly string[], options: ValidateCommandOptions, io: Io): readonly string[] {
  const all = openAll(paths, { asOf: options.asOf, baseline: options.baseline, config: options.config }, io).flatMap(
    ({ folder, config, letGo }) => {
      letGo();
      return [
        folder,
        ...[...config.sources.keys()].map((file) => path.dirname(path.resolve(folder, file))),
        ...config.houseRules.map(({ file }) => path.dirname(file)),
      ];
    },
  );
  const each = [...new Set(all)].toSorted();
  return each.filter((folder) => !each.some((other) => other !== folder && isInside(other, folder)));
}

/** Errors: UserError for what makes no sense again and again. */
function refuse(options: ValidateCommandOptions): void {
  const other = (
    [
      ['fix', '--fix'],
      ['writeBaseline', '--write-baseline'],
      ['stdinFilename', '--stdin-filename'],
      ['printConfig', '--print-config'],
    ] as const
  ).find(([key]) => options[key] !== undefined && options[key] !== false);
  if (other !== undefined)
    throw new UserError(`--watch checks again and again, and ${other[1]} is for one check; give one of the two.`, {
      exitCode: 2,
    });
}
