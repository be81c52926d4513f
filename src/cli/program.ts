import { Command, Option } from 'commander';
import { safe } from '../core/redact.ts';
import { starterPurposes } from '../io/assets.ts';
import { DISCLAIMER } from '../report/words.ts';
import { example } from './help-text.ts';
import { imports } from './import-command.ts';
import type { Io } from './io.ts';
import { catalogue } from './catalogue-commands.ts';
import { packs } from './pack-commands.ts';
import { shell } from './shell-commands.ts';
import { views, type Finish } from './view-commands.ts';

type ValidateOptions = Readonly<Record<string, string | boolean | undefined>> & { readonly format?: readonly string[] };

/** The tree of commands. Each action loads its own code, so that help and --version stay quick. */
export function program(io: Io, version: string, finish: Finish): Command {
  const root = new Command('dars')
    .description(
      'Write, check and render an application to NHS England’s Data Access Request Service (DARS).\nAn application is a folder of YAML files, one for each Standard.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText(
      'after',
      example(
        ['dars init my-application', 'start an application in a new folder'],
        ['dars validate my-application', 'check it'],
        ['dars render my-application', 'make the pack: Markdown, HTML, PDF and Word'],
      ) + `\n${DISCLAIMER}`,
    )
    .addOption(
      new Option('--color <when>', 'colour the output: auto, always or never')
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    )
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      // What the user typed comes back in these messages.
      writeErr: (text) => io.err(safe(text, { multiline: true })),
    });
  init(root, io, finish);
  imports(root, io, finish);
  validate(root, io, version, finish);
  packs(root, io, version, finish);
  views(root, io, finish);
  catalogue(root, io, finish);
  lsp(root, io, version, finish);
  shell(root, io, version, finish);
  return root;
}

function init(root: Command, io: Io, finish: Finish): void {
  root
    .command('init')
    .argument('[folder]', 'folder to create or to complete', '.')
    .description('Start an application: one form for each Standard, with guidance, nothing answered for you')
    .option('--title <text>', 'title of the application')
    .addOption(new Option('--kind <kind>', 'what is asked for').choices(['new', 'amendment', 'renewal', 'extension']))
    .option('--edition <edition>', 'edition of the guidance, such as 2026-05')
    .option(
      '--starter <name>',
      'add blank structure and suggestions for one kind of applicant; the starters stand below',
    )
    .option('-y, --yes', 'ask nothing; use the options and leave the rest blank')
    .option('--schemas', 'only refresh the schemas that your editor uses')
    .option('--dry-run', 'say what would be written, and write nothing')
    .addHelpText('after', ({ command }) => starterList(command, io.columns))
    .addHelpText(
      'after',
      example(
        ['dars init hip-study', 'ask a few questions, then write the forms'],
        ['dars init hip-study --starter consented-cohort', 'with suggestions for a study whose participants agreed'],
        ['dars init hip-study --yes --title "Hip replacement outcomes"', 'without questions, as in a script'],
      ),
    )
    .action(async (folder: string, options: Record<string, string | boolean | undefined>) => {
      const { runInit } = await import('./commands/init.ts');
      finish(await runInit(folder, options, io));
    });
}

function validate(root: Command, io: Io, version: string, finish: Finish): void {
  root
    .command('validate')
    .argument(
      '[paths...]',
      'application folders, folders of them at any depth, patterns, or files; the folder you stand in when left out',
    )
    .description('Check an application against the Standards and against itself')
    .addOption(
      new Option(
        '--stage <stage>',
        'check as a draft or as a submission; the application says which when left out',
      ).choices(['draft', 'submission']),
    )
    .addOption(
      new Option(
        '--profile <profile>',
        'check an application, or a published record of the register, whose history explains some errors (default: what the settings say, or else register for an application with origin: register-import, as dars import writes it)',
      ).choices(['application', 'register']),
    )
    .option('--as-of <date>', 'check as if today were this day (YYYY-MM-DD)')
    .addOption(
      new Option('--fail-on <severity>', 'least severity that gives exit code 1 (default: error)').choices([
        'error',
        'warning',
        'info',
        'never',
      ]),
    )
    .option(
      '--format <kind[:file]>',
      'how to give the findings: text, concise, json, sarif, junit, github, gitlab or markdown; into a file after a colon; may be given several times (default: text)',
      (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
    )
    .option('-q, --quiet', 'print findings and one summary line only')
    .option('--summary', 'print only how many findings each rule has, in how many applications, and where errors are')
    .option('--stdin-filename <file>', 'check this file with its text taken from standard input, as editors need')
    .option(
      '--max-findings <number>',
      'print only so many findings, the gravest of all applications; formats for programs keep all',
    )
    .option('--baseline <file>', 'let only findings count that are not in this file')
    .option('--write-baseline <file>', 'record the findings of today in this file, and let only later ones count')
    .option(
      '--cache <folder>',
      'where to keep the results of more than twenty applications; unchanged ones are not checked again',
    )
    .option('--no-cache', 'check every application anew, and keep no results')
    .option('--config <file>', 'settings to use in place of the dars.config.yaml that is found')
    .option('--print-config', 'print the settings in force and the file that each comes from, and check nothing')
    .option('--changed <ref>', 'only applications with a file that changed since this commit, branch or tag (asks git)')
    .option('--watch', 'check again whenever a file changes, until Ctrl-C')
    .option('--fix', 'put right what is certain, such as misspelt keys, then check')
    .option('--dry-run', 'with --fix: print the changes as a diff, and make none')
    .addHelpText(
      'after',
      example(
        ['dars validate', 'check the application you stand in'],
        [
          'dars validate --stage submission --format json > report.json',
          'check as for submission, for another program',
        ],
        ['dars validate --format text --format sarif:out.sarif', 'for people, and in a file for a code host'],
        ['dars validate --write-baseline dars-baseline.yaml', 'accept what an old application has, to begin with'],
        ['dars validate --baseline dars-baseline.yaml', 'see only what is new since then'],
        ['dars validate agreements --summary', 'a folder of applications at a glance'],
        ['dars validate agreements --changed main', 'in a folder of applications, those that differ from a branch'],
        ['dars validate --watch', 'check again at every change, in a window beside your editor'],
        ['dars validate --fix --dry-run', 'see what can be put right for you'],
      ),
    )
    .action(async (paths: string[], options: ValidateOptions, command: Command) => {
      const { runValidate } = await import('./commands/validate.ts');
      const run = options['watch'] === true ? (await import('./watch.ts')).runWatch : runValidate;
      finish(await run(paths, { ...options, ...command.optsWithGlobals() }, io, version));
    });
}

function lsp(root: Command, io: Io, version: string, finish: Finish): void {
  root
    .command('lsp')
    .description('Check as you type: a language server, which an editor starts; docs/editors.md says how to set one up')
    .option('--stdio', 'speak over standard input and output, the only way there is')
    // Several editors add this of their own accord.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(async () => {
      const { runLsp } = await import('./commands/lsp.ts');
      finish(await runLsp(io, version));
    });
}

/** The starters and whom each is for; their files are read only when this help is asked for. */
function starterList(command: Command, columns: number): string {
  const help = command.createHelp();
  const lines = [...starterPurposes()].flatMap(([name, whom]) => [
    `  ${name}`,
    ...help
      .boxWrap(whom, Math.min(columns, 110) - 6)
      .split('\n')
      .map((line) => `      ${line}`),
  ]);
  return `\nStarters:\n${lines.join('\n')}`;
}
