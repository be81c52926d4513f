import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { readEditorSchemas } from './assets.ts';
import { foldersAbove } from './folders-above.ts';
import { readBounded } from './read-file.ts';

/** How the files of an application are joined to an editor. */
export interface EditorWiring {
  /** YAML files of the application, and how many of them name a schema that is there. */
  readonly files: number;
  readonly joined: number;
  /** Files whose first lines name a schema in .dars/schemas that is not there. */
  readonly broken: readonly string[];
  /** Files whose first lines name a schema at another place, where there is none. */
  readonly astray: readonly string[];
  /** Schemas in .dars/schemas that are not those of this version of dars. */
  readonly stale: number;
  /** Settings of editors, in the folder or above, that name dars or its schemas. */
  readonly settings: readonly string[];
}

/** Places where editors keep settings of a folder. */
const SETTINGS = [
  '.vscode/settings.json',
  '.helix/languages.toml',
  '.zed/settings.json',
  '.nvim.lua',
  '.dir-locals.el',
  '.idea/jsonSchemas.xml',
];

/** A file of settings larger than this is none. */
const LARGEST = 1024 * 1024;

/** Looks how an application is joined to editors. */
export function editorWiring(folder: string, yaml: ReadonlyMap<string, Uint8Array>): EditorWiring {
  const named = [...yaml].flatMap(([file, bytes]) => {
    const head = new TextDecoder().decode(bytes.subarray(0, 2000));
    const schema = /^#\s*(?:yaml-language-server:\s*\$schema=|\$schema:\s*)(\S+)/m.exec(head)?.[1];
    if (schema === undefined) return [];
    const isThere = /^https?:/.test(schema) || existsSync(path.resolve(folder, path.dirname(file), schema));
    return [{ file, isThere, isUsual: schema.includes('.dars/schemas/') }];
  });
  return {
    files: yaml.size,
    joined: named.filter(({ isThere }) => isThere).length,
    broken: named.filter(({ isThere, isUsual }) => !isThere && isUsual).map(({ file }) => file),
    astray: named.filter(({ isThere, isUsual }) => !isThere && !isUsual).map(({ file }) => file),
    stale: staleSchemas(folder),
    settings: settingsAround(folder),
  };
}

function staleSchemas(folder: string): number {
  const own = path.join(folder, '.dars/schemas');
  if (!existsSync(own)) return 0;
  return [...readEditorSchemas()].filter(([name, text]) => {
    return textOf(path.join(own, name)) !== text;
  }).length;
}

function settingsAround(folder: string): readonly string[] {
  const found: string[] = [];
  for (const above of foldersAbove(folder)) {
    for (const name of SETTINGS) if (mentions(path.join(above, name))) found.push(path.join(above, name));
    if (existsSync(path.join(above, '.git'))) break;
  }
  return found;
}

function mentions(file: string): boolean {
  return /\bdars\b/.test(textOf(file) ?? '');
}

/** Text of a file; undefined where there is none that can be read. */
function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return new TextDecoder().decode(readBounded(file, LARGEST));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
