import { Argument, Option, type Command } from 'commander';
import { example } from './help-text.ts';
import type { Io } from './io.ts';
import type { Finish } from './view-commands.ts';

/** Adds the commands that make dars at home in a shell. */
export function shell(root: Command, io: Io, version: string, finish: Finish): void {
  doctor(root, io, version, finish);
  root
    .command('completion')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish', 'powershell']))
    .description('Print a script that makes a shell complete commands, options, applications and rules')
    .addHelpText(
      'after',
      example(
        ["echo 'source <(dars completion bash)' >> ~/.bashrc", 'for bash, in every new window'],
        ["echo 'source <(dars completion zsh)' >> ~/.zshrc", 'for zsh'],
        ['dars completion fish > ~/.config/fish/completions/dars.fish', 'for fish'],
        ['dars completion powershell >> $PROFILE', 'for PowerShell'],
      ),
    )
    .action(async (name: string) => {
      const { runCompletion } = await import('./commands/completion.ts');
      finish(runCompletion(name, io));
    });
  root
    // Scripts that are sourced already call it, so its name and its output are a contract with them.
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { runComplete } = await import('./commands/completion.ts');
      finish(await runComplete(words, root, io));
    });
}

function doctor(root: Command, io: Io, version: string, finish: Finish): void {
  root
    .command('doctor')
    .argument('[app]', 'application folder; the folder you stand in when left out')
    .description('Look whether everything that dars needs is there, and say what to do where it is not')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      example(
        ['dars doctor', 'versions, settings, editor, git, and a trial of each form of pack'],
        ['dars doctor --format json', 'the same, to send with a question'],
      ),
    )
    .action(async (where: string | undefined, _options: unknown, command: Command) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      finish(await runDoctor(where, command.optsWithGlobals(), io, version));
    });
}
