import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fitsGlob, isGlob } from '../core/glob.ts';
import { showNumber } from '../core/show-number.ts';
import { UserError } from '../core/user-error.ts';
import { kindOf } from './look.ts';

/** A folder tree with more folders than this is no repository of applications. */
const MOST_FOLDERS = 50_000;

/**
/** How far a search goes, and who takes a folder that cannot be looked into; left out, it ends the search. */
export interface Search {
  readonly most?: number;
  readonly refused?: (folder: string, error: UserError) => void;
}

/**
 * Folders at any depth below this one that hold an application, sorted; not those inside another application. Errors:
 * UserError when there are more than so many folders, or one cannot be looked into and nobody takes it.
 */
export function applicationsBelow(folder: string, search: Search = {}): string[] {
  const found: string[] = [];
  for (const [below] of foldersBelow(folder, false, search)) if (isApplication(below)) found.push(below);
  return found.toSorted();
}

/** Folders and files that a pattern means, seen from a folder, in order: applications, folders of them, and YAML files in them. */
export function matchesOf(pattern: string, cwd: string): string[] {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  const base = path.resolve(cwd, pattern.startsWith('/') ? '/' : '.', parts.slice(0, first).join('/'));
  if (kindOf(base) !== 'folder') return [];
  const wanted = parts.slice(first).join('/').replace(/\/$/, '');
  const found = new Set<string>();
  for (const [folder, files] of foldersBelow(base, true)) {
    const seen = (file: string): string => path.relative(base, file).split(path.sep).join('/');
    if (folder !== base && fitsGlob(wanted, seen(folder))) {
      const own = isApplication(folder) ? [folder] : applicationsBelow(folder);
      for (const one of own) found.add(one);
    }
    for (const name of files) {
      const file = path.join(folder, name);
      if (/\.ya?ml$/.test(name) && fitsGlob(wanted, seen(file)) && isInApplication(file)) found.add(file);
    }
  }
  return [...found].toSorted();
}

function isApplication(folder: string): boolean {
  return existsSync(path.join(folder, 'application.yaml'));
}

function isInApplication(file: string): boolean {
  const folder = path.dirname(file);
  return isApplication(folder) || (path.basename(folder) === 'standards' && isApplication(path.dirname(folder)));
}

/**
 * A folder and those below it, each with the names of its files. Links are not followed; hidden folders, installed
 * packages and, unless wanted, what lies inside an application are left out. Errors: UserError.
 */
function* foldersBelow(
  folder: string,
  inside = false,
  { most = MOST_FOLDERS, refused }: Search = {},
): Generator<readonly [folder: string, files: readonly string[]]> {
  const waiting = [folder];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    count += 1;
    if (count > most) {
      throw new UserError(`${folder} holds more than ${showNumber(most)} folders.`, {
        hint: 'Name the folder that holds the applications.',
        exitCode: 2,
      });
    }
    const entries = entriesOf(next, refused);
    yield [next, entries.filter((entry) => entry.isFile()).map(({ name }) => name)];
    if (!inside && isApplication(next)) continue;
    for (const entry of entries) {
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
        waiting.push(path.join(next, entry.name));
      }
    }
  }
}

function entriesOf(folder: string, refused: ((folder: string, error: UserError) => void) | undefined) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const refusal = UserError.reading(folder, error);
    if (refused === undefined) throw refusal;
    refused(folder, refusal);
    return [];
  }
}
