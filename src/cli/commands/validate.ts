import path from 'node:path';
import { decode, readable } from '../../core/decode.ts';
import { counting, type Report } from '../../core/report.ts';
import { SEVERITIES, type Severity } from '../../core/finding.ts';
import { UserError } from '../../core/user-error.ts';
import type { BaselineFile } from '../../io/baseline-file.ts';
import type { ReportOptions } from '../../report/index.ts';
import { YAML_LIMIT } from '../../io/read-workspace.ts';
import { check } from '../check.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { shownPath } from '../paths.ts';
import { openAll, type Opened } from '../open.ts';
import { outputsOf } from '../outputs.ts';
import { writeOutputs } from '../write-outputs.ts';
import { pathName, ruleWords } from '../rule-words.ts';

/** Options of `dars validate` as commander gives them. */
export interface ValidateCommandOptions {
  readonly stage?: string;
  readonly profile?: string;
  readonly asOf?: string;
  readonly failOn?: string;
  /** Each `KIND` or `KIND:FILE`. */
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  /** The most findings that are printed, the gravest first. */
  readonly maxFindings?: string;
  /** File with findings that are known and do not count. */
  readonly baseline?: string;
  /** File to record the findings of this run in, which is then used as the baseline. */
  readonly writeBaseline?: string;
  /** File whose text comes from standard input. */
  readonly stdinFilename?: string;
  readonly color?: ColourChoice;
  /** Put right what is certain before the check. */
  readonly fix?: boolean;
  /** With `fix`: show the changes and make none. */
  readonly dryRun?: boolean;
  /** File of settings, in place of the one that is found. */
  readonly config?: string;
  /** Check only applications of which a file changed since this commit, branch or tag. */
  readonly changed?: string;
  /** Print the settings in force, and check nothing. */
  readonly printConfig?: boolean;
}

/** With more applications than these, a plain check holds none longer than it looks at it. */
const MOST_HELD = 20;

/** An application and what was found in it. */
interface Checked {
  readonly opened: Opened;
  readonly report: Report;
}

/** Checks applications and prints what was found. Returns 1 when something at or above the failing severity counts. */
export async function runValidate(
  paths: readonly string[],
  options: ValidateCommandOptions,
  io: Io,
  version: string,
): Promise<number> {
  refuseContradictions(options);
  // Read before anything is done: a wrong number must not come after files were changed.
  const most = options.maxFindings === undefined ? undefined : wholeNumber(options.maxFindings);
  const outputs = outputsOf(options.format ?? []);
  const { stage, profile } = options;
  const known = options.baseline ?? options.writeBaseline;
  const held = options.stdinFilename === undefined ? undefined : await fromInput(paths, options, io);
  const where = held === undefined ? paths : [held.file];
  const all = openAll(where, { asOf: options.asOf, baseline: known, config: options.config, held }, io);
  const { changed } = options;
  const found = changed === undefined ? all : (await import('../validate-options.ts')).changedOnly(all, changed, io);
  // A program that reads the report gets one with no application in it.
  if (found.length === 0 && outputs.every(({ format, file }) => format === 'text' && file === undefined))
    return EXIT.clean;
  if (options.printConfig === true) {
    io.out((await import('../validate-options.ts')).printConfig(found, options, io));
    return EXIT.clean;
  }
  if (options.fix === true && options.dryRun === true) {
    const reports = await (await import('../validate-options.ts')).showFixes(found, { stage, profile }, io);
    const failing = reports.some((one, index) =>
      fails(one, options.failOn ?? found[index]?.config.failOn?.value ?? 'error'),
    );
    return failing ? EXIT.findings : EXIT.clean;
  }
  const opened =
    options.fix === true ? await (await import('../validate-options.ts')).fixAll(found, { stage, profile }, io) : found;
  // Reading a baseline that is not used would only cost time.
  const baselines = known === undefined ? undefined : await import('../validate-options.ts');
  if (options.writeBaseline !== undefined)
    await baselines?.recordBaseline(opened, options.writeBaseline, { stage, profile }, io);
  const baseline = known === undefined ? undefined : baselines?.openBaseline(known, io);
  const checked: Checked[] = [];
  for (const one of opened) {
    const entries = baseline?.entriesFor(one.folder, one.app.shared?.source.file);
    checked.push({ opened: one, report: await check(one, { stage, profile, baseline: entries }) });
    if (opened.length > MOST_HELD) one.letGo?.();
  }
  const reports = checked.map((one) => one.report);
  const context = await contextOf(checked, baseline, { ...options, most }, io, version);
  await writeOutputs(outputs, reports, context, io);
  return checked.some((one) => fails(one.report, options.failOn ?? one.opened.config.failOn?.value ?? 'error'))
    ? EXIT.findings
    : EXIT.clean;
}

/** Errors: UserError for options that speak against each other. */
function refuseContradictions(options: ValidateCommandOptions): void {
  if (options.baseline !== undefined && options.writeBaseline !== undefined) {
    throw new UserError('--baseline uses a baseline and --write-baseline writes one; give one of the two.', {
      hint: 'The one that was just written is used in the same run.',
      exitCode: 2,
    });
  }
  if (options.dryRun === true && options.fix !== true) {
    throw new UserError('--dry-run shows what --fix would change; give both.', { exitCode: 2 });
  }
}

/** What the reporters need to know of the applications that were checked. */
async function contextOf(
  checked: readonly Checked[],
  baseline: BaselineFile | undefined,
  { most, color, quiet }: Pick<ValidateCommandOptions, 'color' | 'quiet'> & { readonly most: number | undefined },
  io: Io,
  version: string,
): Promise<ReportOptions> {
  const byReport = new Map(checked.map(({ report, opened }) => [report, opened] as const));
  // Reports are written one after the other, so that one application at a time is enough.
  let last: Opened | undefined;
  const openedFor = (report: Report): Opened | undefined => {
    const opened = byReport.get(report);
    if (opened !== last && checked.length > MOST_HELD) last?.letGo?.();
    return (last = opened);
  };
  return {
    tool: { name: 'dars', version },
    sources: (file, of) => textOf(openedFor(of), file, baseline),
    colour: await coloursFor(io, color ?? 'auto'),
    width: io.columns,
    quiet: quiet === true,
    ...(most === undefined ? {} : { most }),
    fileName: shownNames(checked, io),
    pathName: (finding, of) => pathName(finding, openedFor(of)?.app),
    rules: await ruleWords(checked.map(({ opened }) => opened)),
  };
}

/** The file that an editor holds, with its text from standard input. Errors: UserError when other options speak against it. */
async function fromInput(
  paths: readonly string[],
  { stdinFilename: file = '', writeBaseline, fix }: ValidateCommandOptions,
  io: Io,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  if (paths.length > 0 || writeBaseline !== undefined || fix === true) {
    const other = paths.length > 0 ? 'other files' : fix === true ? '--fix' : '--write-baseline';
    throw new UserError(`--stdin-filename checks one file as it is being written; leave out ${other}.`, {
      exitCode: 2,
    });
  }
  if (io.inIsTerminal || io.input === undefined) {
    throw new UserError('--stdin-filename needs the text of the file on standard input.', {
      hint: `For example: dars validate --stdin-filename ${file} < ${file}`,
      exitCode: 2,
    });
  }
  return { file, bytes: await io.input(YAML_LIMIT + 1) };
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`--max-findings needs a whole number, such as 20, not “${text}”.`, { exitCode: 2 });
}

/** Names of files as people see them from where they stand, each worked out once however many findings it has. */
function shownNames(checked: readonly Checked[], io: Io): (file: string, of: Report) => string {
  const names = new Map(checked.map(({ report }) => [report, new Map<string, string>()]));
  const folders = new Map(checked.map(({ report, opened }) => [report, opened.folder]));
  return (file, of) => {
    const known = names.get(of)?.get(file);
    if (known !== undefined) return known;
    const name = shownPath(path.join(folders.get(of) ?? io.cwd, file), io.cwd);
    names.get(of)?.set(file, name);
    return name;
  };
}

function textOf(opened: Opened | undefined, file: string, baseline: BaselineFile | undefined): string | undefined {
  // From the bytes: the application may have been let go, and a few lines are no reason to parse it again.
  const bytes = opened?.yaml.get(file);
  if (bytes !== undefined) return readable(decode(bytes));
  const settings = opened?.config.sources.get(file);
  if (settings !== undefined) return settings;
  const isBaseline = opened !== undefined && path.resolve(opened.folder, file) === baseline?.file;
  return isBaseline ? baseline?.text : undefined;
}

/** True when a finding that counts weighs at least this much. Open questions of a draft never fail it. */
export function fails(report: Report, failOn: string): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn as Severity);
  return counting(report).some(
    (finding) =>
      SEVERITIES.indexOf(finding.severity) <= limit && !(finding.unanswered === true && report.stage === 'draft'),
  );
}
