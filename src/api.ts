import path from 'node:path';
import process from 'node:process';
import manifest from '../package.json' with { type: 'json' };
import { bundle } from './bundle/manifest.ts';
import { check } from './cli/check.ts';
import { openOne, type Opened } from './cli/open.ts';
import { FORMATS, packFiles, type Format as PackFormat } from './cli/pack-files.ts';
import { houseRulesOfAll, pathName, ruleWords } from './cli/rule-words.ts';
import { FIELD_TREES } from './core/fields-data.ts';
import type { Profile } from './core/profile.ts';
import type { Report } from './core/report.ts';
import { UserError } from './core/user-error.ts';
import { loadWorkspace as load, type Application, type Stage, type WorkspaceFiles } from './core/workspace.ts';
import { sha256Hex } from './io/digest.ts';
import { NO_SETTINGS } from './io/read-config.ts';
import { editionOf, LATEST_EDITION, type StandardEntry } from './reference/editions.ts';
import type { Audience } from './render/model.ts';
import { plain } from './report/colours.ts';
import { reporters, type Format as ReportFormat } from './report/index.ts';

/** An application with its settings, ready to be checked and rendered. */
export interface Workspace {
  /** The application: its documents, and the answers in them. */
  readonly application: Application;
  /** Absolute path of its folder; empty for one that was given as bytes. */
  readonly folder: string;
}

/** What loading is told. */
export interface LoadOptions {
  /** Day to check as of, as YYYY-MM-DD. Left out, the one in dars.config.yaml, or today. */
  readonly asOf?: string;
  /** A file of settings in place of the dars.config.yaml that is found. */
  readonly config?: string;
}

/** What a check is told. */
export interface ValidateOptions {
  /** In place of the stage that the application states. */
  readonly stage?: Stage;
  /** An application that people write, or a published record of the register. */
  readonly profile?: Profile;
}

/** What a pack is made as. */
export interface RenderOptions {
  readonly stage?: Stage;
  /** All four where left out. */
  readonly formats?: readonly PackFormat[];
  /** The applicant where left out. */
  readonly audience?: Audience;
}

/** How findings are given. */
export interface ReportOptions {
  /** `text` where left out. */
  readonly format?: ReportFormat;
  /** Columns for formats that people read; 100 where left out. */
  readonly width?: number;
}

const opened = new WeakMap<Workspace, Opened>();
const origins = new WeakMap<Report, Workspace>();

/**
 * Loads an application: the folder that holds its application.yaml, with the settings that the command line would
 * use, or the bytes of its files. Wrong content is never thrown: a check reports it. Errors: UserError where there is no
 * application, or the system or the settings refuse.
 */
export function loadWorkspace(source: string | WorkspaceFiles, options: LoadOptions = {}): Workspace {
  const found = typeof source === 'string' ? fromFolder(source, options) : fromBytes(source, options);
  const workspace: Workspace = { application: found.app, folder: found.folder };
  opened.set(workspace, found);
  return workspace;
}

function fromFolder(folder: string, options: LoadOptions): Opened {
  return openOne(folder, options, {
    out: () => {},
    err: () => {},
    outIsTerminal: false,
    inIsTerminal: false,
    columns: 80,
    env: process.env,
    cwd: process.cwd(),
    today,
  });
}

function fromBytes(files: WorkspaceFiles, { asOf, config }: LoadOptions): Opened {
  if (config !== undefined)
    throw new UserError('Settings are read for an application in a folder, not for one given as bytes.', {
      exitCode: 2,
    });
  const app = load(files, FIELD_TREES, asOf ?? today());
  return { folder: '', app, yaml: files.yaml, config: NO_SETTINGS, only: undefined };
}

/** Today where the program runs, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function openedOf(workspace: Workspace): Opened {
  const found = opened.get(workspace);
  if (found === undefined) throw new TypeError('A workspace comes from loadWorkspace.');
  return found;
}

/** Checks an application with every rule, the organisation's own among them. Errors: UserError where those cannot be used. */
export async function validate(workspace: Workspace, options: ValidateOptions = {}): Promise<Report> {
  const result = await check(openedOf(workspace), options);
  origins.set(result, workspace);
  return result;
}

/**
 * Makes the pack of an application, as a map from file name to bytes, without writing any. A draft is marked as one; whether an
 * application with errors may be rendered is left to the caller. Errors: UserError where evidence cannot be read.
 */
export async function render(
  workspace: Workspace,
  { stage, formats = FORMATS, audience = 'applicant' }: RenderOptions = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = openedOf(workspace);
  const { files, about } = await packFiles(found, await check(found, { stage }), { formats, audience });
  return bundle(files, about, manifest.version, sha256Hex);
}

/** Gives findings in one of the formats of `dars validate --format`, without colour. The text ends in a line feed. */
export async function report(found: Report | readonly Report[], options: ReportOptions = {}): Promise<string> {
  const reports: readonly Report[] = 'findings' in found ? [found] : found;
  const homeOf = (one: Report): Opened | undefined => {
    const workspace = origins.get(one);
    return workspace && openedOf(workspace);
  };
  const write = await reporters[options.format ?? 'text']();
  return write(reports, {
    tool: { name: 'dars', version: manifest.version },
    colour: plain,
    width: options.width ?? 100,
    sources: (file, of) => textOf(homeOf(of), file),
    pathName: (finding, of) => pathName(finding, homeOf(of)?.app),
    rules: ruleWords(await houseRulesOfAll(reports.flatMap((one) => homeOf(one) ?? []))),
    fileName: (file, of) => {
      const folder = homeOf(of)?.folder ?? '';
      return folder === '' ? file : path.relative(process.cwd(), path.join(folder, file)).split(path.sep).join('/');
    },
  });
}

function textOf(home: Opened | undefined, file: string): string | undefined {
  for (const { source } of home?.app.documents.values() ?? []) if (source.file === file) return source.text;
  return home?.config.sources.get(file);
}

/** The Standards of an edition of the guidance, the latest where left out. */
export function standards(edition: string = LATEST_EDITION): readonly StandardEntry[] {
  return editionOf(edition).standards;
}

export type { PackFormat, ReportFormat };
