import path from 'node:path';
import { isDay } from '../core/days.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import { isGlob } from '../core/glob.ts';
import type { SharedOrganisations } from '../core/shared-organisations.ts';
import { UserError } from '../core/user-error.ts';
import { loadWorkspace, type Application, type WorkspaceFiles } from '../core/workspace.ts';
import { seenFrom } from '../io/inside.ts';
import { kindOf } from '../io/look.ts';
import { readConfig, type Config } from '../io/read-config.ts';
import { readOrganisations } from '../io/read-organisations.ts';
import { applicationsBelow, matchesOf } from '../io/find-applications.ts';
import { findApplication, isYaml, readWorkspace } from '../io/read-workspace.ts';
import type { Io } from './io.ts';
import { sayPassedOver } from './passed-over.ts';

/** With more applications than these, code that is made quicker while it runs pays for its making. */
export const MOST_AT_ONCE = 3;

/** With more applications than these, none is held longer than it is looked at. */
export const MOST_HELD = 20;

/** An application that a command works on. Where a file cannot be read, asking for what it holds throws a UserError. */
export interface Opened {
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Its answers, parsed when they are first asked for. */
  readonly app: Application;
  /** Its YAML files as they are on disk, by path below the folder. */
  readonly yaml: ReadonlyMap<string, Uint8Array>;
  readonly config: Config;
  /** Frees all that was read, where it can be read again; whoever asks for it again has that done. */
  readonly letGo?: () => void;
  /** Files that the user named, relative to the folder; undefined when the whole application is meant. */
  readonly only: ReadonlySet<string> | undefined;
}

/** An application that lies in a folder on this machine. */
export interface OpenedFolder extends Opened {
  /** What it is parsed from, and the day on which it is checked. */
  readonly files: WorkspaceFiles & { readonly asOf: string };
  readonly letGo: () => void;
}

/** Options that every command which opens an application has. */
export interface OpenOptions {
  readonly asOf?: string | undefined;
  /** A baseline, which may lie in the folder of an application without belonging to it. */
  readonly baseline?: string | undefined;
  /** A file whose text an editor holds: it takes the place of what is on disk, where the file need not exist yet. */
  readonly held?: { readonly file: string; readonly bytes: Uint8Array } | undefined;
  /** A file of settings, in place of the one that is found. */
  readonly config?: string | undefined;
}

/** Opens the application at a path, or the one the user stands in. Errors: UserError when there is none. */
export function openOne(where: string | undefined, options: OpenOptions, io: Io): Opened {
  const [first, ...others] = openAll(where === undefined ? [] : [where], options, io);
  if (first === undefined || others.length > 0) {
    throw new UserError(`${where ?? io.cwd} holds several applications; name one of them.`, { exitCode: 2 });
  }
  return first;
}

/**
 * Opens every application that the paths mean; files are grouped under the application they belong to. A few are read at
 * once, so that nothing is begun when one cannot be; of many, each when it is looked at.
 */
export function openAll(paths: readonly string[], options: OpenOptions, io: Io): readonly OpenedFolder[] {
  const wanted = new Map<string, Set<string> | undefined>();
  for (const given of paths.length === 0 ? ['.'] : paths) {
    for (const [folder, file] of applicationsAt(given, options.held?.file === given, io)) {
      const files = wanted.get(folder);
      if (file === undefined) wanted.set(folder, undefined);
      else if (!wanted.has(folder)) wanted.set(folder, new Set([file]));
      else files?.add(file);
    }
  }
  if (wanted.size > MOST_AT_ONCE) io.settleIn?.();
  if (options.config === undefined) sayPassedOver([...wanted.keys()], io);
  return [...wanted].map(([folder, only]) =>
    wanted.size > MOST_HELD ? openLater(folder, options, io, only) : openFolder(folder, options, io, only),
  );
}

/** Opens the application in a folder. Errors: UserError when the system or its settings refuse. */
export function openFolder(folder: string, options: OpenOptions, io: Io, only?: ReadonlySet<string>): OpenedFolder {
  const opened = openLater(folder, options, io, only);
  // Asked for now, so that what cannot be read is said before anything is done.
  void opened.yaml;
  return opened;
}

/** The application in a folder, of which nothing is read yet. */
export function openLater(folder: string, options: OpenOptions, io: Io, only?: ReadonlySet<string>): OpenedFolder {
  let known: Settings | undefined;
  let files: OpenedFolder['files'] | undefined;
  let app: Application | undefined;
  const settings = (): Settings => (known ??= readSettings(folder, options, io));
  const read = (): OpenedFolder['files'] => (files ??= readFiles(folder, settings(), options, io));
  return {
    folder,
    only,
    get config() {
      return settings().config;
    },
    get files() {
      return read();
    },
    get yaml() {
      return read().yaml;
    },
    get app() {
      return (app ??= loadWorkspace(read(), FIELD_TREES, read().asOf));
    },
    letGo: () => {
      known = undefined;
      files = undefined;
      app = undefined;
    },
  };
}

/** The settings of an application, the text of the organisations that it shares with others among their sources. */
interface Settings {
  readonly config: Config;
  readonly shared: SharedOrganisations | undefined;
}

function readSettings(folder: string, options: OpenOptions, io: Io): Settings {
  const config = readConfig(folder, io.env['HOME'], options.config && path.resolve(io.cwd, options.config));
  const shared = readOrganisations(folder, config);
  const sources = new Map(config.sources);
  if (shared !== undefined) sources.set(shared.source.file, shared.source.text);
  return { config: { ...config, sources }, shared };
}

function readFiles(folder: string, { config, shared }: Settings, options: OpenOptions, io: Io): OpenedFolder['files'] {
  const asOf = dayOf(options.asOf) ?? config.asOf?.value ?? io.today();
  const files = readWorkspace(folder, config.ignores);
  const baseline =
    options.baseline === undefined ? undefined : seenFrom(folder, path.resolve(io.cwd, options.baseline));
  const house = new Set(config.houseRules.map(({ shown }) => shown));
  const yaml = new Map([...files.yaml].filter(([file]) => file !== baseline && !house.has(file)));
  if (options.held !== undefined) {
    const below = seenFrom(folder, path.resolve(io.cwd, options.held.file));
    if (isYaml(below)) yaml.set(below, options.held.bytes);
  }
  return { ...files, yaml, shared, asOf };
}

/** A folder that cannot be looked into, and why. */
export interface Refused {
  readonly folder: string;
  readonly error: UserError;
}

/** Folders of every application that a path means, without opening any, and those below it that cannot be looked into. */
export function foldersAt(
  where: string,
  io: Io,
): { readonly folders: readonly string[]; readonly refused: readonly Refused[] } {
  const refused: Refused[] = [];
  const found = applicationsAt(where, false, io, (folder, error) => void refused.push({ folder, error }));
  const folders = [...new Set(found.map(([folder]) => folder))];
  sayPassedOver(folders, io);
  return { folders, refused };
}

/** A day given on the command line. Errors: UserError when it is no real day. */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!isDay(text)) {
    throw new UserError(`--as-of needs a real day written year-month-day, such as 2026-03-31, not “${text}”.`, {
      exitCode: 2,
    });
  }
  return text;
}

/** Folders of applications that a path means, each with the file that was named in it, if one was. */
function applicationsAt(
  given: string,
  held: boolean,
  io: Io,
  refused?: (folder: string, error: UserError) => void,
): readonly (readonly [folder: string, file: string | undefined])[] {
  const target = path.resolve(io.cwd, given);
  const kind = held ? 'file' : kindOf(target);
  // A shell that finds no match, or knows no patterns, hands them on.
  if (kind === 'nothing' && isGlob(given)) {
    const matches = matchesOf(given, io.cwd);
    if (matches.length > 0) return matches.flatMap((match) => applicationsAt(match, false, io, refused));
    throw new UserError(`Nothing that fits ${given} is an application or a file of one.`, {
      hint: `Looked in ${io.cwd}. An application is a folder with an application.yaml.`,
      exitCode: 2,
    });
  }
  if (kind === 'nothing') {
    throw new UserError(`${given} does not exist.`, { hint: `Looked in ${io.cwd}.`, exitCode: 3 });
  }
  const isFile = kind === 'file';
  const folder = findApplication(isFile ? path.dirname(target) : target, io.env['HOME']);
  if (folder !== undefined) {
    return [[folder, isFile ? path.relative(folder, target).split(path.sep).join('/') : undefined]];
  }
  const below = isFile ? [] : applicationsBelow(target, refused === undefined ? {} : { refused });
  if (below.length > 0) return below.map((child) => [child, undefined]);
  const where = isFile ? path.dirname(target) : `${target}, below it`;
  throw new UserError(`There is no application to check: no application.yaml in ${where} or above it.`, {
    hint: 'Name the folder of an application, or start one with: dars init my-application',
    exitCode: 2,
  });
}
