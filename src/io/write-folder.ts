import { accessSync, constants, existsSync, lstatSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { createFolder, makeFolder } from './create-folder.ts';
import { followInside, isInside } from './inside.ts';
import { createFile, syncFolder, writeFileSafely } from './write-files.ts';
import type { Content } from './write-files.ts';

/** What became of the files of a folder. */
interface FolderWritten {
  /** Files that did not exist before, as the paths that were given. */
  readonly created: readonly string[];
  /** Files whose content was replaced. */
  readonly replaced: readonly string[];
}

interface Target {
  readonly name: string;
  readonly file: string;
  readonly exists: boolean;
}

/**
 * Writes several files below a folder, making folders on the way. Looks first whether every one can be written, so
 * that what can be foreseen fails before anything is touched; if a write fails all the same, files that were created
 * are taken away again. Files that exist are replaced only with `overwrite`, and not touched where nothing changes.
 * A folder that is new is there whole or not at all; what is there already has its files changed one by one, each whole.
 * After a power cut, files changed one by one are still whole; for a new folder that is up to the system.
 * Errors: UserError with exit code 3.
 */
export function writeFolder(
  root: string,
  files: ReadonlyMap<string, Content>,
  options: { readonly overwrite?: boolean } = {},
): FolderWritten {
  const targets = [...files.keys()].map((name) => targetOf(root, name));
  refuseTwins(root, targets);
  const taken = targets.filter(({ exists }) => exists);
  if (options.overwrite !== true && taken.length > 0) throw inTheWay(root, taken);
  for (const target of targets) checkWritable(root, target);

  const undo: (() => void)[] = [];
  const replaced: string[] = [];
  try {
    if (!isThere(root)) {
      makeFolders(path.dirname(path.resolve(root)), undo);
      // Whoever made it meanwhile has it: then the files go into it one by one.
      if (createFolder(path.resolve(root), files, false)) return { created: [...files.keys()], replaced };
    }
    for (const { name, file, exists } of targets) {
      makeFolders(path.dirname(file), undo);
      const content = files.get(name) ?? '';
      if (exists) {
        if (holds(file, content)) continue;
        writeFileSafely(file, content, root, 'file only');
        replaced.push(name);
      } else {
        createFile(file, content, 'file only');
        undo.push(() => rmSync(file, { force: true }));
      }
    }
  } catch (error) {
    for (const step of undo.toReversed()) quietly(step);
    throw replaced.length === 0 ? error : afterReplacing(error, replaced, targets.length);
  }
  for (const folder of new Set(targets.map(({ file }) => path.dirname(file)))) syncFolder(folder);
  return { created: targets.filter(({ exists }) => !exists).map(({ name }) => name), replaced };
}

function targetOf(root: string, name: string): Target {
  const file = path.resolve(root, name);
  if (path.isAbsolute(name) || file === path.resolve(root) || !isInside(path.resolve(root), file)) {
    throw new UserError(`Cannot write ${name}: it does not lie inside ${root}. Nothing was changed.`, { exitCode: 3 });
  }
  return { name, file, exists: isThere(file) };
}

function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Nothing can be there; why not is found out, and said, when the folders above are looked at.
    return false;
  }
}

/** Two names that some systems take for one, so that the second file would replace the first. */
function refuseTwins(root: string, targets: readonly Target[]): void {
  const seen = new Map<string, string>();
  for (const { name, file } of targets) {
    const folded = path.relative(root, file).normalize('NFC').toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined) {
      throw new UserError(
        `Cannot write both ${twin} and ${name}: some systems take them for one file. Nothing was changed.`,
        { exitCode: 3 },
      );
    }
    seen.set(folded, name);
  }
}

function inTheWay(root: string, taken: readonly Target[]): UserError {
  const names = taken.slice(0, 5).map(({ name }) => name);
  const more = taken.length > names.length ? ` and ${taken.length - names.length} more` : '';
  const verb = taken.length === 1 ? 'exists' : 'exist';
  return new UserError(`In ${root} ${names.join(', ')}${more} ${verb} already. Nothing was changed.`, {
    hint: 'Choose another folder, or move the old files away first.',
    exitCode: 3,
  });
}

function checkWritable(root: string, { file, exists }: Target): void {
  try {
    let above = path.dirname(file);
    while (!existsSync(above) && path.dirname(above) !== above) above = path.dirname(above);
    if (existsSync(root)) followInside(above, root, 'write');
    if (!statSync(above).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    accessSync(above, constants.W_OK | constants.X_OK);
    if (!exists) return;
    followInside(file, root, 'write');
    if (statSync(file).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(file, constants.W_OK);
  } catch (error) {
    throw error instanceof UserError ? error : UserError.writing(exists ? 'replace' : 'create', file, error);
  }
}

/** True when a file holds this content already. */
function holds(file: string, content: Content): boolean {
  const bytes = Buffer.from(content);
  try {
    return statSync(file).size === bytes.length && readFileSync(file).equals(bytes);
  } catch {
    // Whether it can be written is what counts, and is found out next.
    return false;
  }
}

function makeFolders(folder: string, undo: (() => void)[]): void {
  makeFolder(folder, { onMade: (made) => void undo.push(() => rmdirSync(made)) });
}

function afterReplacing(error: unknown, replaced: readonly string[], of: number): unknown {
  if (!(error instanceof UserError)) return error;
  const message = error.message.replace(/ Nothing was changed\.$/, '');
  return new UserError(
    `${message} ${replaced.length} of ${of} files had been replaced by then: ${replaced.slice(0, 5).join(', ')}${replaced.length > 5 ? ' and others' : ''}. Each file is whole, old or new.`,
    {
      hint: 'Put right what is said above and run the command again.',
      exitCode: error.exitCode,
    },
  );
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // Another program may have put something there meanwhile; it stays.
  }
}
