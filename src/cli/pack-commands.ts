import { Option, type Command } from 'commander';
import { example } from './help-text.ts';
import type { Io } from './io.ts';
import type { Finish } from './view-commands.ts';

/** Adds the commands that make something of an application, and take it apart again. */
export function packs(root: Command, io: Io, version: string, finish: Finish): void {
  render(root, io, version, finish);
  verify(root, io, finish);
  open(root, io, finish);
  exports(root, io, finish);
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
    .option('--zip', 'write the pack as one file, pack.zip; the name that --out gives ends in .zip too')
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
    .argument(
      '<pack>',
      'a pack: its folder, its zip or its bag; or a PDF, of which only the answers inside are checked',
    )
    .description('Check that a pack is still what it was when it was made')
    .addHelpText(
      'after',
      example(
        ['dars verify pack', 'compare every file with its digest'],
        ['dars verify pack/application.pdf', 'the answers inside a PDF; its pages are not compared'],
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
