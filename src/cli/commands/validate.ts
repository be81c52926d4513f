import type { Report } from '../../core/report.ts';
import { UserError } from '../../core/user-error.ts';
import { YAML_LIMIT } from '../../io/read-workspace.ts';
import { check } from '../check.ts';
import type { ColourChoice } from '../colours.ts';
import { fails } from '../fails.ts';
import { EXIT, type Io } from '../io.ts';
import { MOST_HELD, openAll, type Opened } from '../open.ts';
import { outputsOf, type Output } from '../outputs.ts';
import { writeOutputs } from '../write-outputs.ts';
import { contextOf } from '../report-context.ts';
import { houseRulesOfAll, ruleWords } from '../rule-words.ts';

/** Options of `dars validate` as commander gives them. */
export interface ValidateCommandOptions {
  readonly stage?: string;
  readonly profile?: string;
  readonly asOf?: string;
  readonly failOn?: string;
  /** Each `KIND` or `KIND:FILE`. */
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  /** Print how many findings each rule has, and none on its own. */
  readonly summary?: boolean;
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
  /** Folder to keep the results of unchanged applications in, in place of the usual one; false to keep none. */
  readonly cache?: string | false;
  /** Print the settings in force, and check nothing. */
  readonly printConfig?: boolean;
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
  if (options.summary === true) refuseNoText(outputs);
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
  const look = { most, color: options.color, quiet: options.quiet, summary: options.summary };
  if (found.length > MOST_HELD && options.fix !== true) {
    const { validateMany } = await import('../many/validate-many.ts');
    const { asOf, config, failOn, cache } = options;
    return validateMany(
      found,
      { check: { stage, profile }, open: { asOf, baseline: known, config }, baseline, failOn, cache, outputs, look },
      io,
      version,
    );
  }
  const checked = new Map<Report, Opened>();
  for (const one of opened) {
    const entries = baseline?.entriesFor(one.folder, one.app.shared?.source.file);
    checked.set(await check(one, { stage, profile, baseline: entries }), one);
  }
  const rules = ruleWords(await houseRulesOfAll(opened));
  const context = await contextOf((report) => checked.get(report), rules, baseline, look, io, version);
  await writeOutputs(outputs, [...checked.keys()], context, io);
  return [...checked].some(([report, { config }]) => fails(report, options.failOn ?? config.failOn?.value ?? 'error'))
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
  const one = options.quiet === true ? '--quiet' : options.maxFindings === undefined ? undefined : '--max-findings';
  if (options.summary === true && one !== undefined) {
    throw new UserError(
      `--summary prints no finding on its own, and ${one} says which are printed; give one of the two.`,
      {
        exitCode: 2,
      },
    );
  }
}

/** Errors: UserError when no report is to be text, the only one that has a summary. */
function refuseNoText(outputs: readonly Output[]): void {
  if (outputs.some(({ format }) => format === 'text')) return;
  throw new UserError(`--summary shortens the text report, and none is asked for.`, {
    hint: 'Leave out --summary, or add --format text.',
    exitCode: 2,
  });
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
