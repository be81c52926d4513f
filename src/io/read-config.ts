import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ConfiguredWaiver } from '../core/configured-waivers.ts';
import type { Severity } from '../core/finding.ts';
import { fitsGlob } from '../core/glob.ts';
import type { Profile } from '../core/profile.ts';
import { UserError } from '../core/user-error.ts';
import { namedBy, readConfigFiles, type ConfigFile } from './config-file.ts';
import { foldersAbove, isTop } from './folders-above.ts';
import { isInside, seenFrom } from './inside.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';
import { YAML_LIMIT } from './read-workspace.ts';

/** A setting, and the file that gives it, as seen from the application folder. */
interface Given<Value> {
  readonly value: Value;
  readonly from: string;
}

/** Settings that dars.config.yaml gives, with those that it extends. */
export interface Config {
  readonly asOf?: Given<string>;
  /** Absolute path of the file of shared organisations. Errors: UserError where there is none. */
  readonly organisations?: Given<() => string>;
  readonly failOn?: Given<Severity | 'never'>;
  readonly profile?: Given<Profile>;
  /** Severity by rule id. */
  readonly severities: ReadonlyMap<string, Given<Severity | 'off'>>;
  /** Waivers of findings in this application; those of other applications that the file serves are left out. */
  readonly waivers: readonly ConfiguredWaiver[];
  /** Patterns of files that are no part of the application, as seen from the folder of their file. */
  readonly ignore: readonly Given<string>[];
  /** True for a file of the application folder that a pattern leaves out. */
  readonly ignores: (file: string) => boolean;
  /** Files of the organisation's own rules, nearest first. */
  readonly houseRules: readonly HouseFile[];
  /** The files, nearest first, by path as seen from the application folder, each with its text. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A file of house rules as it stands on disk. */
export interface HouseFile {
  /** Absolute path. */
  readonly file: string;
  /** Its path as seen from the application folder. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  /** The settings that name it, as seen from the application folder. */
  readonly from: string;
}

/** The settings of an application that has none. */
export const NO_SETTINGS: Config = {
  severities: new Map(),
  waivers: [],
  ignore: [],
  ignores: () => false,
  houseRules: [],
  sources: new Map(),
};

/** Name of the file of settings. */
export const CONFIG_NAME = 'dars.config.yaml';

/**
 * Reads the settings for an application: the file that is named, or else the one in its folder or above, up to the root
 * of the repository. A file wins over those that it extends; lists add up. Errors: UserError with the first fault.
 */
export function readConfig(folder: string, home: string | undefined, named?: string): Config {
  if (named !== undefined && kindOf(named) !== 'file') {
    throw new UserError(`There is no file of settings ${named}.`, {
      hint: 'Check the path after --config; it is seen from where you stand.',
      exitCode: 2,
    });
  }
  const file = named ?? findConfig(folder, home);
  const files = file === undefined ? [] : readConfigFiles(file);
  const shown = (one: ConfigFile): string => seenFrom(folder, one.file);
  const nearest = <Key extends 'asOf' | 'failOn' | 'profile'>(key: Key) => {
    const giver = files.find(({ settings }) => settings[key] !== undefined);
    const value = giver?.settings[key];
    return giver === undefined || value === undefined ? {} : { [key]: { value, from: shown(giver) } };
  };
  // The furthest first, so that a nearer one takes its place.
  const rules = files
    .toReversed()
    .flatMap((one) =>
      (one.settings.rules ?? []).map(({ rule, severity }) => [rule, { value: severity, from: shown(one) }] as const),
    );
  const patterns = files.flatMap((one) =>
    (one.settings.ignore ?? []).map((value) => ({ value, from: shown(one), base: path.dirname(one.file) })),
  );
  const sharing = files.find(({ settings }) => settings.organisations !== undefined);
  return {
    ...(sharing === undefined
      ? {}
      : {
          organisations: {
            value: () => namedBy(sharing, sharing.settings.organisations ?? '', 'organisations'),
            from: shown(sharing),
          },
        }),
    ...nearest('asOf'),
    ...nearest('failOn'),
    ...nearest('profile'),
    severities: new Map(rules),
    waivers: files.flatMap((one) => waiversOf(one, folder)),
    ignore: patterns.map(({ value, from }) => ({ value, from })),
    ignores: (name) =>
      patterns.some(({ value, base }) => fitsGlob(value, seenFrom(base, path.join(folder, ...name.split('/'))))),
    houseRules: houseFiles(files, folder),
    sources: new Map(files.map((one) => [shown(one), one.text])),
  };
}

/** The files of house rules that settings name, each once. */
function houseFiles(files: readonly ConfigFile[], folder: string): readonly HouseFile[] {
  const found = new Map<string, HouseFile>();
  for (const one of files) {
    if (one.settings.houseRules === undefined) continue;
    const file = namedBy(one, one.settings.houseRules, 'houseRules');
    if (found.has(file)) continue;
    const bytes = readBounded(file, YAML_LIMIT + 1, path.dirname(file));
    found.set(file, { file, shown: seenFrom(folder, file), bytes, from: seenFrom(folder, one.file) });
  }
  return [...found.values()];
}

function waiversOf(one: ConfigFile, folder: string): ConfiguredWaiver[] {
  const file = seenFrom(folder, one.file);
  return (one.settings.waivers ?? []).flatMap((entry, index) => {
    const target = path.resolve(path.dirname(one.file), entry.file);
    // A file of another application is that application's matter; one that is nowhere is said to whoever reads this.
    if (!isInside(folder, target) && kindOf(target) === 'file') return [];
    const at: ConfiguredWaiver['at'] = (field) => ({
      file,
      ...(field === undefined ? one.place(['waivers', index], 'key') : one.place(['waivers', index, field])),
    });
    return [{ ...entry, file: seenFrom(folder, target), reason: entry.reason ?? '', at }];
  });
}

/** The nearest settings file: never above the root of the repository, nor above home, nor beyond the folder where neither is known. */
export function findConfig(start: string, home: string | undefined): string | undefined {
  const inRepository = isInRepository(start);
  for (const folder of foldersAbove(start)) {
    const file = path.join(folder, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (!inRepository || isTop(folder, home)) return undefined;
  }
  return undefined;
}

function isInRepository(start: string): boolean {
  return [...foldersAbove(start)].some((folder) => existsSync(path.join(folder, '.git')));
}

/** The nearest file of settings in a folder or above it, up to home, whether or not it would be used. */
export function settingsAbove(start: string, home: string | undefined): string | undefined {
  for (const folder of foldersAbove(start)) {
    const file = path.join(folder, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (isTop(folder, home)) return undefined;
  }
  return undefined;
}

/**
 * Settings above an application that are not used because it lies in no repository: whose they are is not known there.
 * Undefined where there are none, or the application has settings of its own.
 */
export function settingsPassedOver(folder: string, home: string | undefined): string | undefined {
  if (folder === home || existsSync(path.join(folder, CONFIG_NAME)) || isInRepository(folder)) return undefined;
  return settingsAbove(path.dirname(folder), home);
}
