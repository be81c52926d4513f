import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { kindOf } from './look.ts';
import { syncFolder, type Content } from './write-files.ts';

/**
 * Creates a folder with its files in one step: they are written beside it and take its name together, so that it is there
 * whole, or not at all, however the program ends. Whoever was interrupted runs again, and half of a folder is taken away
 * first. Returns false, and touches nothing, when something stands there already.
 * After a power cut the same holds with `durable`, which waits until the disk has every file. Without it the system
 * writes when it likes, many times as quickly, and files of the last seconds may then be empty under their names.
 * Errors: UserError with exit code 3.
 */
export function createFolder(folder: string, files: ReadonlyMap<string, Content>, durable: boolean): boolean {
  if (kindOf(folder) !== 'nothing') return false;
  const half = path.join(path.dirname(folder), `.${path.basename(folder)}.dars-tmp`);
  let at = folder;
  makeAnew(half, folder);
  try {
    const made = new Set([half]);
    for (const [name, content] of files) {
      const file = path.join(half, name);
      at = path.join(folder, name);
      const parent = path.dirname(file);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      write(file, content, durable);
    }
    at = folder;
    renameSync(half, folder);
    if (durable) syncFolder(path.dirname(folder));
    return true;
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw UserError.writing('create', at, error);
  }
}

/** Makes an empty folder that is to become another; half of one that an interrupted run left is taken away. */
function makeAnew(half: string, folder: string): void {
  try {
    mkdirSync(half);
  } catch {
    try {
      rmSync(half, { recursive: true, force: true });
      mkdirSync(half);
    } catch (error) {
      throw notMade(folder, error);
    }
  }
}

function write(file: string, content: Content, durable: boolean): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const descriptor = openSync(file, 'wx');
  try {
    // A single write may stop half-way, on a full disk above all, and not say so.
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    if (durable) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** How a folder is made: who hears of each that was made, and its permissions as the system writes them. */
interface Making {
  readonly onMade?: (folder: string) => void;
  readonly mode?: number;
}

/**
 * Makes a folder and those above it that are not there, one by one: where the system knows a folder and lets nobody add to
 * it, as /proc is, Node's own way of making several never ends. Errors: UserError with exit code 3.
 */
export function makeFolder(folder: string, { onMade, mode }: Making = {}): void {
  const kind = kindOf(folder);
  if (kind === 'folder') return;
  if (kind === 'file') {
    throw new UserError(`Cannot create ${folder}: a file of that name stands there. Nothing was changed.`, {
      hint: 'Choose another folder, or move the file away first.',
      exitCode: 3,
    });
  }
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above, { ...(onMade && { onMade }), ...(mode !== undefined && { mode }) });
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (isCode(error, 'EEXIST') && kindOf(folder) === 'folder') return;
    throw notMade(folder, error);
  }
  onMade?.(folder);
}

/** The error of a folder that cannot be made although the one above it is there. */
function notMade(folder: string, error: unknown): UserError {
  if (!isCode(error, 'ENOENT')) return UserError.writing('create', folder, error);
  return new UserError(`Cannot create ${folder}: the system makes no folder there. Nothing was changed.`, {
    hint: 'Choose a folder on a disk.',
    exitCode: 3,
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
