import path from 'node:path';
import schemaValidator from '../generated/validators.js';
import type { ConfiguredWaiver } from '../core/configured-waivers.ts';
import { parseDocument } from '../core/document.ts';
import { CONFIG_TREE, CONSTRAINT_NOTES } from '../core/fields-data.ts';
import type { Severity, Span, Step } from '../core/finding.ts';
import type { Profile } from '../core/profile.ts';
import { prune } from '../core/prune.ts';
import { schemaFindings } from '../core/schema-findings.ts';
import { UserError } from '../core/user-error.ts';
import { typesOf } from '../core/fields.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';
import { YAML_LIMIT } from './read-workspace.ts';

/** One file of settings as it stands on disk. */
export interface ConfigFile {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  readonly settings: Settings;
  /** Path of an answer in the file, blanks counted, and where it stands there. */
  readonly place: (path: readonly Step[], part?: 'key' | 'value') => { readonly path: readonly Step[] } & Span;
}

/** Settings as the schema lets them be written. */
interface Settings {
  readonly extends?: string;
  readonly organisations?: string;
  readonly asOf?: string;
  readonly failOn?: Severity | 'never';
  readonly profile?: Profile;
  readonly rules?: readonly { readonly rule: string; readonly severity: Severity | 'off' }[];
  readonly waivers?: readonly WaiverEntry[];
  readonly ignore?: readonly string[];
  readonly houseRules?: string;
}

/** A waiver as it stands in the file. */
interface WaiverEntry extends Omit<ConfiguredWaiver, 'at' | 'reason'> {
  readonly reason?: string;
}

/**
 * Reads a file of settings and those that it extends, nearest first. Errors: UserError with the first fault and its
 * place, also where `extends` leads nowhere or in a circle.
 */
export function readConfigFiles(file: string): readonly ConfigFile[] {
  const files: ConfigFile[] = [];
  for (let next: string | undefined = file; next !== undefined;) {
    const read = readConfigFile(next);
    files.push(read);
    next = extended(read, files);
  }
  return files;
}

function extended(read: ConfigFile, files: readonly ConfigFile[]): string | undefined {
  const { extends: base } = read.settings;
  if (base === undefined) return undefined;
  const target = namedBy(read, base, 'extends');
  if (files.some((one) => one.file === target)) {
    const place = read.place(['extends']);
    throw wrong(read.file, place, `“${base}” extends this file in turn, so that they go round in a circle.`);
  }
  return target;
}

/** A file that settings name, as seen from their folder. Errors: UserError with the place where it is named. */
export function namedBy(read: ConfigFile, name: string, key: string): string {
  const target = path.resolve(path.dirname(read.file), name);
  if (kindOf(target) === 'file') return target;
  throw wrong(
    read.file,
    read.place([key]),
    `“${name}” does not exist, as seen from the folder of this file, or is no file.`,
  );
}

function readConfigFile(file: string): ConfigFile {
  const source = parseDocument(
    path.basename(file),
    readBounded(file, YAML_LIMIT + 1, path.dirname(file)),
    typesOf(CONFIG_TREE),
  );
  const fault = source.faults.find((one) => one.severity === 'error');
  if (fault !== undefined) throw wrong(file, fault.span, fault.message);
  const answers = prune(source.data ?? {}, CONFIG_TREE);
  schemaValidator({ config: answers.data });
  const { findings } = schemaFindings(schemaValidator.errors ?? [], {
    data: { config: answers.data },
    trees: { config: CONFIG_TREE },
    notes: CONSTRAINT_NOTES,
    stage: 'submission',
    rules: new Map(),
  });
  const place: ConfigFile['place'] = (of, part = 'value') => {
    const original = answers.original(of);
    return { path: original, ...source.locate(original, part) };
  };
  const first = findings[0];
  if (first !== undefined) throw wrong(file, place(first.at.path, first.at.part), `${first.message} ${first.fix}`);
  // The schema has just vouched for this shape.
  const settings: Settings = answers.data;
  return { file, text: source.text, settings, place };
}

function wrong(file: string, { line, column }: Span, text: string): UserError {
  return new UserError(`The settings in ${file} cannot be used: line ${line}:${column}: ${text}`, {
    hint: 'Correct that line, or move the file away to run without settings.',
    exitCode: 2,
  });
}
