import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { kindOf } from '../io/look.ts';
import type { Io } from './io.ts';
import { shownPath } from './paths.ts';

/** Absolute path of the folder that `--out` names. Errors: UserError when a file stands there or above. */
export function outFolder(given: string, io: Io): string {
  const folder = path.resolve(io.cwd, given);
  let there = folder;
  while (kindOf(there) === 'nothing' && path.dirname(there) !== there) there = path.dirname(there);
  if (kindOf(there) !== 'file') return folder;
  const where = there === folder ? 'a file stands there' : `${shownPath(there, io.cwd)} is a file`;
  throw new UserError(`--out ${given} is to be a folder, and ${where}. Nothing was changed.`, {
    hint: 'Name another folder, or move the file away first.',
    exitCode: 3,
  });
}

/** Writes to where `--out` says; when the system refuses, the error names the option, if it was given. */
export async function writingOut<Result>(
  given: string | undefined,
  write: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (given === undefined || !(error instanceof UserError) || error.exitCode !== 3) throw error;
    const message = error.message.replace(/^(?:Cannot|In) /, (word) => word.toLowerCase());
    throw new UserError(`--out ${given}: ${message}`, {
      ...(error.hint !== undefined && { hint: error.hint }),
      exitCode: 3,
    });
  }
}
