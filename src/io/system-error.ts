import { UserError } from '../core/user-error.ts';

/** What the operating system said, in words; codes that are not listed come back as they are. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'permission is denied',
  EPERM: 'it is not permitted',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is a file, not a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
};

/** A refusal of the operating system as a UserError with exit code 3: what could not be done, to what, and why. */
export function systemError(verb: string, path: string, error: unknown, hint?: string): UserError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const reason = WORDS[code] ?? (code === '' ? 'the system refused' : `the system refused (${code})`);
  return new UserError(`Cannot ${verb} ${path}: ${reason}.`, { exitCode: 3, ...(hint === undefined ? {} : { hint }) });
}
