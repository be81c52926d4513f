import { Command, Option } from 'commander';
import { safe } from '../core/redact.ts';
import { starterPurposes } from '../io/assets.ts';
import { DISCLAIMER } from '../report/words.ts';
import { example } from './help-text.ts';
import type { Io } from './io.ts';
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
  validate(root, io, version, finish);
  render(root, io, version, finish);
  verify(root, io, finish);
  open(root, io, finish);
  exports(root, io, finish);
  status(root, io, finish);
  views(root, io, finish);
  standards(root, io, finish);
  products(root, io, finish);
  rules(root, io, finish);
  explain(root, io, finish);
  lsp(root, io, version, finish);
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
        'check an application, or a published record of the register, whose history explains some errors (default: application)',
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
    .option('--stdin-filename <file>', 'check this file with its text taken from standard input, as editors need')
    .option('--max-findings <number>', 'print only so many, the gravest first; formats for programs keep all')
    .option('--baseline <file>', 'let only findings count that are not in this file')
    .option('--write-baseline <file>', 'record the findings of today in this file, and let only later ones count')
    .option('--config <file>', 'settings to use in place of the dars.config.yaml that is found')
    .option('--print-config', 'print the settings in force and the file that each comes from, and check nothing')
    .option('--changed <ref>', 'only applications with a file that changed since this commit, branch or tag (asks git)')
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
        ['dars validate agreements --changed main', 'in a folder of applications, those that differ from a branch'],
        ['dars validate --fix --dry-run', 'see what can be put right for you'],
      ),
    )
    .action(async (paths: string[], options: ValidateOptions, command: Command) => {
      const { runValidate } = await import('./commands/validate.ts');
      finish(await runValidate(paths, { ...options, ...command.optsWithGlobals() }, io, version));
    });
}

function render(root: Command, io: Io, version: string, finish: Finish): void {
  root
    .command('render')
    .argument('[app]', 'application folder; the folder you stand in when left out')
    .description('Make the submission pack: Markdown, one HTML page, a PDF and a Word document')
    .option('--out <folder>', 'where to write the pack; pack/ in the application when left out')
    .option('--format <formats>', 'formats separated by commas: md, html, pdf, docx; all when left out')
    .addOption(new Option('--stage <stage>', 'render as a draft or as a submission').choices(['draft', 'submission']))
    .option('--as-of <date>', 'check as if today were this day (YYYY-MM-DD)')
    .addOption(
      new Option(
        '--for <audience>',
        'for the applicant (everything), a reviewer (what to judge first), or the public (what the register publishes; no evidence, no findings)',
      )
        .choices(['applicant', 'reviewer', 'public'])
        .default('applicant'),
    )
    .option('--zip', 'write the pack as one file, pack.zip')
    .option('--bagit', 'write the pack as a bag for an archive (BagIt 1.0)')
    .option('--open', 'open the pack when it is made')
    .addHelpText(
      'after',
      example(
        ['dars render', 'write every format to pack/'],
        ['dars render hip-study --format pdf --out /tmp/hip', 'only the PDF, somewhere else'],
      ),
    )
    .action(async (app: string | undefined, options: Record<string, string | boolean | undefined>) => {
      const { runRender } = await import('./commands/packs.ts');
      finish(await runRender(app, options, io, version));
    });
}

function verify(root: Command, io: Io, finish: Finish): void {
  root
    .command('verify')
    .argument('<pack>', 'a pack: its folder, its zip, its bag, or its PDF')
    .description('Check that a pack is still what it was when it was made')
    .addHelpText(
      'after',
      example(
        ['dars verify pack', 'compare every file with its digest'],
        ['dars verify pack/application.pdf', 'one PDF'],
      ),
    )
    .action(async (pack: string) => {
      const { runVerify } = await import('./commands/packs.ts');
      finish(await runVerify(pack, io));
    });
}

function open(root: Command, io: Io, finish: Finish): void {
  root
    .command('open')
    .argument('<pack>', 'a pack: its folder, its zip, its bag, or its PDF')
    .argument('<folder>', 'a new folder for the application')
    .description('Get the application back out of a pack')
    .addHelpText('after', example(['dars open pack.zip hip-study', 'the application as it was when the pack was made']))
    .action(async (pack: string, folder: string) => {
      const { runOpen } = await import('./commands/packs.ts');
      finish(await runOpen(pack, folder, io));
    });
}

function exports(root: Command, io: Io, finish: Finish): void {
  const group = root
    .command('export')
    .description('Write what registers will print of an application, made from its answers');
  const one = (name: string, description: string): Command =>
    group
      .command(name)
      .argument('[app]', 'application folder; the folder you stand in when left out')
      .description(description)
      .addOption(
        new Option('--format <format>', 'csv for a spreadsheet, json for another program')
          .choices(['csv', 'json'])
          .default('csv'),
      )
      .option('--out <folder>', 'write files to this folder instead of printing');
  one('register', 'The entry as NHS England’s Data Uses Register will print it: agreement and datasets')
    .addHelpText(
      'after',
      example(
        ['dars export register --out register', 'register-agreements.csv and register-datasets.csv, for Excel'],
        ['dars export register hip-study --format json', 'both sheets as data, with what is blank and why'],
      ),
    )
    .action(async (app: string | undefined, options: Record<string, string | undefined>) => {
      const { runExportRegister } = await import('./commands/views.ts');
      finish(await runExportRegister(app, options, io));
    });
  one('hdruk', 'The 31 fields of the data use register of Health Data Research UK')
    .addHelpText(
      'after',
      example(
        ['dars export hdruk > hdruk.csv', 'one row, in the columns of the template'],
        ['dars export hdruk hip-study --out register', 'the same, as register/hdruk.csv'],
      ),
    )
    .action(async (app: string | undefined, options: Record<string, string | undefined>) => {
      const { runExportHdruk } = await import('./commands/views.ts');
      finish(await runExportHdruk(app, options, io));
    });
}

function status(root: Command, io: Io, finish: Finish): void {
  root
    .command('status')
    .argument('[app]', 'application folder; the folder you stand in when left out')
    .description('Show how far each Standard is written')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--as-of <date>', 'check as if today were this day (YYYY-MM-DD)')
    .addHelpText('after', example(['dars status', 'what is written, what is missing']))
    .action(async (app: string | undefined, options: Record<string, string | undefined>, command: Command) => {
      const { runStatus } = await import('./commands/views.ts');
      finish(await runStatus(app, { ...options, ...command.optsWithGlobals() }, io));
    });
}

function standards(root: Command, io: Io, finish: Finish): void {
  root
    .command('standards')
    .description('List the Standards of an edition of the guidance')
    .option('--edition <edition>', 'edition, such as 2023-03; the latest when left out')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example(
        ['dars standards', 'the Standards of the latest edition'],
        ['dars standards --edition 2023-03 --format json', 'an earlier edition, as data'],
      ),
    )
    .action(async (options: Record<string, string | undefined>, command: Command) => {
      const { runStandards } = await import('./commands/catalogue.ts');
      finish(await runStandards({ ...options, ...command.optsWithGlobals() }, io));
    });
}

function products(root: Command, io: Io, finish: Finish): void {
  root
    .command('products')
    .argument('[name]', 'code or name of a product; all of them when left out')
    .description('List the data products that dars knows, or show one')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example(['dars products', 'codes and names'], ['dars products HES_APC', 'what is known of one product, and how']),
    )
    .action(async (name: string | undefined, _options: unknown, command: Command) => {
      const { runProducts } = await import('./commands/catalogue.ts');
      finish(await runProducts(name, command.optsWithGlobals(), io));
    });
}

function rules(root: Command, io: Io, finish: Finish): void {
  root
    .command('rules')
    .description('List every check that dars makes')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example(
        ['dars rules', 'severity, id and fault of each'],
        ['dars rules --format json', 'all that each rule says of itself, as data'],
      ),
    )
    .action(async (_options: unknown, command: Command) => {
      const { runRules } = await import('./commands/catalogue.ts');
      finish(await runRules(command.optsWithGlobals(), io));
    });
}

function explain(root: Command, io: Io, finish: Finish): void {
  root
    .command('explain')
    .argument('<what>', 'a rule id, a Standard (slug or number), a field as <document>.<field>, or a product')
    .description(
      'Explain a rule, a Standard, a field or a product: what, why, what a good answer holds, and where that was read',
    )
    .addHelpText(
      'after',
      example(
        ['dars explain data-controllers/framework-contract-missing', 'a rule'],
        ['dars explain 3c', 'a Standard'],
        ['dars explain processing-activities.flows.direction', 'a field'],
        ['dars explain HES_APC', 'a product'],
      ),
    )
    .action(async (what: string, _options: unknown, command: Command) => {
      const { runExplain } = await import('./commands/catalogue.ts');
      finish(await runExplain(what, command.optsWithGlobals(), io));
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
