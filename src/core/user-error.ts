/** Exit codes of errors that are not faults of dars: 2 for wrong use, 3 where the system refuses to read or write, 130 where a person stopped it. */
type UserExitCode = 2 | 3 | 130;

/** Something that the user, not the program, has to put right. Printed as it stands, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it. */
  readonly hint: string | undefined;
  readonly exitCode: UserExitCode;

  constructor(message: string, options: { readonly hint?: string; readonly exitCode: UserExitCode }) {
    super(message);
    this.hint = options.hint;
    this.exitCode = options.exitCode;
  }

  /** The system refused to read a file or folder. */
  static reading(path: string, error: unknown): UserError {
    return refusal('read', path, error);
  }

  /** The system refused to write; says that nothing was lost, which every writer of dars sees to. */
  static writing(verb: 'create' | 'replace' | 'write', path: string, error: unknown): UserError {
    const { message, hint } = refusal(verb, path, error);
    return new UserError(`${message} Nothing was changed.`, {
      ...(hint !== undefined && { hint }),
      exitCode: 3,
    });
  }
}

/** Reasons as a person would give them, by the code of the system's error. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you do not have permission',
  EBUSY: 'another program is using it',
  EDQUOT: 'your share of the disk is used up',
  EEXIST: 'it exists already',
  EFBIG: 'it would be larger than the system allows',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'it is a symbolic link that leads in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENXIO: 'it is not an ordinary file',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk can only be read',
  ERR_INVALID_ARG_VALUE: 'its name holds a character that no file name may have',
};

const HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Ask whoever looks after the folder for permission, or work on a copy.',
  EDQUOT: 'Make room and run the command again.',
  EMFILE: 'Close other programs, or raise the limit of open files (ulimit -n).',
  ENOENT: 'Check the spelling of the path, and the folder in which you stand.',
  ENOSPC: 'Make room and run the command again.',
};

function refusal(verb: string, path: string, error: unknown): UserError {
  const code = codeOf(error);
  // Not every refusal has a code that is known, a full quota on some systems among them.
  const reason = REASONS[code] ?? `the system says: ${error instanceof Error ? error.message : String(error)}`;
  const hint = HINTS[code];
  return new UserError(`Cannot ${verb} ${path}: ${reason}.`, {
    ...(hint !== undefined && { hint }),
    exitCode: 3,
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
