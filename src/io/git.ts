import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { realFolder } from './inside.ts';

/** Nothing that the settings of a repository name may run: it may be somebody else's. */
const NOTHING_RUN = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${path.sep}nowhere`];

const MOST_OUTPUT = 64 * 1024 * 1024;

/** The repository of git that a folder lies in. Errors: UserError without git, and outside a repository. */
export function repositoryOf(folder: string): string {
  const top = git(['rev-parse', '--show-toplevel'], folder)?.trimEnd();
  if (top !== undefined && top !== '') return top;
  throw new UserError(`--changed asks git what has changed, and ${folder} is in no repository of git.`, {
    hint: 'Leave out --changed to check every application.',
    exitCode: 2,
  });
}

/**
 * Absolute paths, links followed, of the files of a repository that changed since a commit, a branch or a tag: what was
 * committed since the branches parted, what is not committed yet, and new files that are not ignored; files that are
 * gone as well. Errors: UserError when there is no such ref.
 */
export function changedSince(ref: string, top: string): readonly string[] {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], top)?.trim();
  if (commit === undefined || commit === '') {
    throw new UserError(`--changed: git knows no commit, branch or tag “${ref}” in ${top}.`, {
      hint: 'Fetch it first if it is a branch of another copy: a shallow copy, as in CI, may lack it.',
      exitCode: 2,
    });
  }
  const parted = git(['merge-base', commit, 'HEAD'], top)?.trim();
  const base = parted === undefined || parted === '' ? commit : parted;
  const committed = git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', base, '--'], top);
  const fresh = git(['ls-files', '-z', '--others', '--exclude-standard'], top);
  if (committed === undefined || fresh === undefined) {
    throw new UserError(`git could not say what has changed in ${top} since “${ref}”.`, { exitCode: 3 });
  }
  const root = realFolder(top);
  const names = [...committed.split('\0'), ...fresh.split('\0')].filter((name) => name !== '');
  return names.map((name) => path.join(root, ...name.split('/')));
}

/** Version of git on this machine, such as 2.43.0; undefined where there is none. */
export function gitVersion(): string | undefined {
  try {
    return /\d+(?:\.\d+)+/.exec(git(['--version'], '.') ?? '')?.[0];
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** What git prints, or undefined when it refuses. No shell is involved. Errors: UserError when there is no git. */
function git(args: readonly string[], folder: string): string | undefined {
  try {
    return execFileSync('git', [...NOTHING_RUN, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_OUTPUT,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new UserError('--changed asks git what has changed, and there is no git on this machine.', {
        hint: 'Install git, or leave out --changed to check every application.',
        exitCode: 2,
      });
    }
    return undefined;
  }
}
