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
  try {
    makeAnew(half);
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

/** Makes an empty folder; half of one that an interrupted run left is taken away. */
function makeAnew(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
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

/** Makes a folder and those above it. Errors: UserError with exit code 3. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw UserError.writing('create', folder, error);
  }
}
