import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { FIELD_TREES } from '../core/fields-data.ts';
import { EVIDENCE_LIMIT, fileOf, isTextFile, type WorkspaceFiles } from '../core/workspace.ts';
import { UserError } from '../core/user-error.ts';
import { evidenceDigest } from './evidence-digest.ts';
import { foldersAbove, isTop } from './folders-above.ts';
import { readerIn } from './read-file.ts';

/** Largest YAML file that is read, in bytes: 1 MiB. The longest published agreement is a tenth of it. */
export const YAML_LIMIT = 1024 * 1024;

/** Files of the forms, which are always part of an application. */
const FORMS: ReadonlySet<string> = new Set(Object.keys(FIELD_TREES).map(fileOf));

/** The folder at or above `start` that holds an application.yaml, or undefined. Never looks above the home folder or the root of a repository. */
export function findApplication(start: string, home: string | undefined): string | undefined {
  for (const folder of foldersAbove(start)) {
    if (existsSync(path.join(folder, 'application.yaml'))) return folder;
    if (isTop(folder, home)) return undefined;
  }
  return undefined;
}

/**
 * Reads the YAML files of an application and the names of its evidence, but for files that are to be ignored; a form of
 * a Standard never is. Errors: UserError when the system refuses.
 */
export function readWorkspace(folder: string, ignores: (file: string) => boolean = () => false): WorkspaceFiles {
  const yaml = new Map<string, Uint8Array>();
  const read = readerIn(folder);
  for (const below of ['', 'standards']) {
    for (const name of list(path.join(folder, below), below === '')) {
      const relative = below === '' ? name : `${below}/${name}`;
      if (!isYaml(relative) || (!FORMS.has(relative) && ignores(relative))) continue;
      yaml.set(relative, read(path.join(folder, relative), YAML_LIMIT + 1));
    }
  }
  const evidenceFiles = evidence(folder).filter((file) => !ignores(`evidence/${file}`));
  return {
    name: path.basename(folder),
    yaml,
    evidenceFiles,
    evidenceTexts: texts(folder, evidenceFiles, read),
    digestOf: digests(folder),
  };
}

/** SHA-256 of files of evidence, each made once: an editor has an application checked at every keystroke. */
function digests(folder: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, evidenceDigest(folder, file));
    return known.get(file);
  };
}

/** True for the path of a file, below an application, that is read as one of its YAML files. */
export function isYaml(file: string): boolean {
  return /^(?:standards\/)?[^/]+\.ya?ml$/.test(file);
}

function list(folder: string, mustExist: boolean): string[] {
  if (!mustExist && !existsSync(folder)) return [];
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    throw UserError.reading(folder, error);
  }
}

/** Bytes of the evidence that is text. What the system refuses is left out: it is then counted as not searched. */
function texts(
  folder: string,
  names: readonly string[],
  read: ReturnType<typeof readerIn>,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const name of names.filter(isTextFile)) {
    try {
      found.set(name, read(path.join(folder, 'evidence', name), EVIDENCE_LIMIT + 1));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return found;
}

/** Files below evidence/, links not followed: a link to a folder could lead anywhere. */
function evidence(folder: string): string[] {
  const root = path.join(folder, 'evidence');
  if (!existsSync(root) || !statSync(root).isDirectory()) return [];
  const found: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(path.join(root, below), { withFileTypes: true })) {
      const relative = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(relative);
      else if (!entry.name.startsWith('.')) found.push(relative);
    }
  };
  walk('');
  return found.toSorted();
}
