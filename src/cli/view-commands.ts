import { Option, type Command } from 'commander';
import { example } from './help-text.ts';
import type { Io } from './io.ts';

/** Told how a command ended. */
export type Finish = (exitCode: number) => void;

/** Adds the commands that each show one view of an application. */
export function views(root: Command, io: Io, finish: Finish): void {
  status(root, io, finish);
  who(root, io, finish);
  timeline(root, io, finish);
  matrix(root, io, finish);
  minimise(root, io, finish);
  judge(root, io, finish);
  evidence(root, io, finish);
  flows(root, io, finish);
  portfolio(root, io, finish);
}

/** A command that shows one view of an application. */
function view(root: Command, name: string, description: string): Command {
  return root
    .command(name)
    .argument('[app]', 'application folder; the folder you stand in when left out')
    .description(description)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'));
}

const AS_OF = ['--as-of <date>', 'check as if today were this day (YYYY-MM-DD)'] as const;

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

function who(root: Command, io: Io, finish: Finish): void {
  view(root, 'who', 'List every organisation: its names, its roles, and where it is named')
    .addHelpText('after', example(['dars who', 'who does what, and names in the texts that match nobody']))
    .action(async (app: string | undefined, _options: unknown, command: Command) => {
      const { runWho } = await import('./commands/views.ts');
      finish(await runWho(app, command.optsWithGlobals(), io));
    });
}

function timeline(root: Command, io: Io, finish: Finish): void {
  view(root, 'timeline', 'Show what has a last day, against the term of the agreement')
    .option('--svg', 'print a drawing (SVG)')
    .option('--ics', 'print a calendar file (iCalendar) of all last days')
    .option(...AS_OF)
    .addHelpText(
      'after',
      example(
        ['dars timeline', 'what ends before the agreement does, then the rest'],
        ['dars timeline --ics > hip-study.ics', 'the same days for your calendar'],
      ),
    )
    .action(async (app: string | undefined, _options: unknown, command: Command) => {
      const { runTimeline } = await import('./commands/views.ts');
      finish(await runTimeline(app, command.optsWithGlobals(), io));
    });
}

function matrix(root: Command, io: Io, finish: Finish): void {
  view(root, 'matrix', 'Show each flow with its level, power, ground and objections, and what does not go together')
    .option(...AS_OF)
    .addHelpText('after', example(['dars matrix', 'one row a flow: ✗ cannot be, ? is unusual']))
    .action(async (app: string | undefined, _options: unknown, command: Command) => {
      const { runMatrix } = await import('./commands/views.ts');
      finish(await runMatrix(app, command.optsWithGlobals(), io));
    });
}

function minimise(root: Command, io: Io, finish: Finish): void {
  view(root, 'minimise', 'Show each dataset request: level, years, limits, cohorts and the reasons given')
    .addHelpText(
      'after',
      example(
        ['dars minimise', 'one row a request; what is not written is said'],
        ['dars minimise --format json', 'with every reason in full, as data'],
      ),
    )
    .action(async (app: string | undefined, _options: unknown, command: Command) => {
      const { runMinimise } = await import('./commands/views.ts');
      finish(await runMinimise(app, command.optsWithGlobals(), io));
    });
}

function judge(root: Command, io: Io, finish: Finish): void {
  view(root, 'judge', 'List what a reviewer will ask and no machine can decide')
    .option(...AS_OF)
    .addHelpText('after', example(['dars judge', 'questions for a person, each with its Standard and why it is asked']))
    .action(async (app: string | undefined, _options: unknown, command: Command) => {
      const { runJudge } = await import('./commands/views.ts');
      finish(await runJudge(app, command.optsWithGlobals(), io));
    });
}

function evidence(root: Command, io: Io, finish: Finish): void {
  view(root, 'evidence', 'Show each paper: what it proves, its days, its file, and what is wrong with it')
    .option(...AS_OF)
    .addHelpText('after', example(['dars evidence', 'the ledger, with what is missing, changed, stale or unused']))
    .action(async (app: string | undefined, _options: unknown, command: Command) => {
      const { runEvidence } = await import('./commands/views.ts');
      finish(await runEvidence(app, command.optsWithGlobals(), io));
    });
}

function flows(root: Command, io: Io, finish: Finish): void {
  view(root, 'flows', 'List the flows of data, or draw them')
    .option('--svg', 'print a data-flow diagram (SVG)')
    .addHelpText(
      'after',
      example(
        ['dars flows', 'who sends which data to whom, and how far they identify people'],
        ['dars flows --svg > flows.svg', 'the same as a drawing, by territory'],
      ),
    )
    .action(async (app: string | undefined, _options: unknown, command: Command) => {
      const { runFlows } = await import('./commands/views.ts');
      finish(await runFlows(app, command.optsWithGlobals(), io));
    });
}

function portfolio(root: Command, io: Io, finish: Finish): void {
  root
    .command('portfolio')
    .argument('[folder]', 'folder of applications at any depth, or a pattern; the folder you stand in when left out')
    .description('List many agreements: when each ends, what is to be done next, what is wrong, what expires')
    .addOption(
      new Option('--format <format>', 'how to print it; html is one page with search and sorting')
        .choices(['text', 'json', 'csv', 'html', 'ics'])
        .default('text'),
    )
    .option(...AS_OF)
    .option('--within <days>', 'list as expiring what ends within so many days', '90')
    .option('--impact', 'say which agreements name an organisation, and whether moving its data needs an amendment')
    .option('--organisation <name>', 'with --impact: its id, a name or its ODS code')
    .option('--processor <name>', 'with --impact: the same, only where it is a processor')
    .addHelpText(
      'after',
      example(
        ['dars portfolio agreements', 'one line an agreement, what has to be done first leading'],
        ['dars portfolio agreements --format html > agreements.html', 'the same as a page to search and sort'],
        ['dars portfolio agreements --impact --processor larkmoor-cloud', 'what a change of this processor touches'],
      ),
    )
    .action(async (folder: string | undefined, _options: unknown, command: Command) => {
      const { runPortfolio } = await import('./commands/views.ts');
      finish(await runPortfolio(folder, command.optsWithGlobals(), io));
    });
}
