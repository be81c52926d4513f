import type { Command } from 'commander';
import type { ImportOptions } from './commands/import.ts';
import { example } from './help-text.ts';
import type { Io } from './io.ts';
import type { Finish } from './view-commands.ts';

/** Adds the command that starts from a published agreement. */
export function imports(root: Command, io: Io, finish: Finish): void {
  root
    .command('import')
    .argument(
      '<register>',
      'the published workbook (.xlsx), a folder with its plain copies, a filled HDR UK template, or an export of dars',
    )
    .description('Start draft applications from agreements in the public register')
    .option('--reference <reference...>', 'agreements to import; without a version, the newest of each')
    .option('--organisation <name>', 'agreements of organisations with these words in their name')
    .option('--all', 'every agreement, each into a folder of its own')
    .option('--out <folder>', 'where to make the folders; the folder you stand in when left out')
    .option('--partial', 'go on where the file has no prose, so that the drafts hold little but names and numbers')
    .option('--list', 'list the agreements, and write nothing')
    .option('--dry-run', 'say what would be written, and write nothing')
    .addHelpText(
      'after',
      example(
        ['dars import register.xlsx --list', 'what the register lists'],
        ['dars import register.xlsx --reference DARS-NIC-000001-B1C2D', 'one agreement, its newest version'],
        ['dars import register.xlsx --all --out agreements', 'all of them; run again after a stop, it goes on'],
        ['dars import hdruk.csv', 'the project in a row of the data use register of HDR UK'],
      ),
    )
    .action(async (register: string, _options: unknown, command: Command) => {
      const { runImport } = await import('./commands/import.ts');
      finish(await runImport(register, command.optsWithGlobals<ImportOptions>(), io));
    });
}
