import path from 'node:path';
import { applyStarter, parseStarter, STARTER_MARK, type Starter } from '../../core/apply-starter.ts';
import { fillForm, type FirstAnswers } from '../../core/fill-form.ts';
import { nearest } from '../../core/suggest.ts';
import { UserError } from '../../core/user-error.ts';
import { EVIDENCE_README } from '../../core/workspace.ts';
import { readEditorSchemas, readForms, readStarters, starterNames } from '../../io/assets.ts';
import { kindOf } from '../../io/look.ts';
import { writeFolder } from '../../io/write-folder.ts';
import { editionOf } from '../../reference/editions.ts';
import { knownEdition } from '../edition.ts';
import { EXIT, type Io } from '../io.ts';

/** Options of `dars init` as commander gives them. */
export interface InitOptions {
  readonly title?: string;
  readonly kind?: string;
  readonly edition?: string;
  /** Name of a starter. */
  readonly starter?: string;
  readonly yes?: boolean;
  readonly schemas?: boolean;
  readonly dryRun?: boolean;
}

/** Writes the forms of a new application, or those that an application still lacks. Files that exist are never touched. */
export async function runInit(where: string, options: InitOptions, io: Io): Promise<number> {
  const folder = path.resolve(io.cwd, where);
  if (kindOf(folder) === 'file') {
    throw new UserError(`${where} is a file; dars init needs a folder.`, { exitCode: 3 });
  }
  const edition = knownEdition(options.edition);
  if (options.starter !== undefined) refuseUnknown(options.starter);
  const schemas = new Map([...readEditorSchemas()].map(([name, text]) => [`.dars/schemas/${name}`, text]));
  if (options.schemas === true) {
    if (options.dryRun !== true) writeFolder(folder, schemas, { overwrite: true });
    io.out(
      `${options.dryRun === true ? 'Would refresh' : 'Refreshed'} ${schemas.size} schemas in ${path.join(where, '.dars/schemas')}.\n`,
    );
    return EXIT.clean;
  }
  const isNew = kindOf(path.join(folder, 'application.yaml')) === 'nothing';
  const answers = isNew ? await firstAnswers(options, edition, io) : { edition };
  const starter = await chosenStarter(options, isNew);
  const slugs = new Set(editionOf(edition).standards.map((standard) => `standards/${standard.slug}.yaml`));
  const blank = readForms();
  // A starter knows the forms of every edition, so it is applied before those of another edition are left out.
  const forms = [...(starter === undefined ? blank : applyStarter(blank, starter))].filter(
    ([file]) => !file.startsWith('standards/') || slugs.has(file),
  );
  const wanted = new Map([
    ...forms.map(([file, text]) => [file, file === 'application.yaml' ? fillForm(text, answers) : text] as const),
    ['.gitignore', '# The pack is made from the answers at any time.\npack/\npack-*/\npack*.zip\n'] as const,
    [
      `evidence/${EVIDENCE_README}`,
      'Put letters, certificates and protocols here, and list each in evidence.yaml.\n',
    ] as const,
    ...schemas,
  ]);
  const missing = new Map([...wanted].filter(([file]) => kindOf(path.join(folder, file)) === 'nothing'));
  const kept = [...wanted.keys()].filter((file) => !missing.has(file) && !file.startsWith('.dars/'));
  if (options.dryRun !== true) writeFolder(folder, missing);
  io.out(summary(where, missing, kept, options.dryRun === true, starter));
  return EXIT.clean;
}

/** First answers from the options, and from questions when a person sits at a terminal. */
async function firstAnswers(options: InitOptions, edition: string, io: Io): Promise<FirstAnswers> {
  const given: FirstAnswers = {
    edition,
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.kind === undefined ? {} : { kind: options.kind }),
  };
  if (options.yes === true) return given;
  if (!io.inIsTerminal || !io.outIsTerminal) {
    throw new UserError('dars init asks questions, and there is no terminal to ask them on.', {
      hint: 'Use --yes to ask nothing, with --title and --kind if you know them already.',
      exitCode: 2,
    });
  }
  const { askFirst } = await import('../../io/prompt.ts');
  return askFirst(given);
}

/** Errors: UserError when there is no starter of this name, before a person answers questions in vain. */
function refuseUnknown(name: string): void {
  const known = starterNames();
  if (known.includes(name)) return;
  const near = nearest(name, known);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  throw new UserError(`There is no starter “${name}”.${hint} Known: ${known.join(', ')}.`, {
    hint: 'dars init --help says whom each is for.',
    exitCode: 2,
  });
}

/** The starter that was named, or that a person picks for a new application; firstAnswers has made sure that one can be asked. */
async function chosenStarter(options: InitOptions, isNew: boolean): Promise<Starter | undefined> {
  const known = readStarters();
  const read = (name: string): Starter => parseStarter(name, known.get(name) ?? '');
  if (options.starter !== undefined) return read(options.starter);
  if (!isNew || options.yes === true) return undefined;
  const { askStarter } = await import('../../io/prompt.ts');
  return askStarter([...known.keys()].map(read));
}

function summary(
  where: string,
  written: ReadonlyMap<string, string>,
  kept: readonly string[],
  dryRun: boolean,
  starter: Starter | undefined,
): string {
  const files = [...written.keys()].filter((file) => !file.startsWith('.dars/'));
  const verb = dryRun ? 'Would write' : 'Wrote';
  if (files.length === 0) return `${where} has every form already; nothing ${dryRun ? 'would be' : 'was'} written.\n`;
  const standards = files.filter((file) => file.startsWith('standards/'));
  const others = files.filter((file) => !file.startsWith('standards/'));
  const lines = [
    `${verb} an application to ${where}:`,
    ...others.map((file) => `  ${file}`),
    ...(dryRun
      ? standards.map((file) => `  ${file}`)
      : standards.length > 0
        ? [`  standards/ (${standards.length} forms, one for each Standard)`]
        : []),
    ...(kept.length > 0
      ? [`Left alone, because they exist: ${kept.length} ${kept.length === 1 ? 'file' : 'files'}.`]
      : []),
    ...(starter === undefined
      ? []
      : [`Suggestions for this kind of applicant (${starter.title}) stand in lines that begin with ${STARTER_MARK}.`]),
    ...(starter === undefined || !written.has('application.yaml')
      ? []
      : ['What is usually forgotten stands at the top of application.yaml.']),
    '',
  ];
  if (!dryRun) {
    const here = where === '.' ? '' : ` ${/\s/.test(where) ? JSON.stringify(where) : where}`;
    lines.push(
      'Next:',
      '  1. Open application.yaml and list the organisations that take part.',
      '  2. Write one Standard at a time; leave blank what you do not know yet.',
      `  3. dars status${here}     shows what is still to write`,
      `     dars validate${here}   checks what is written`,
      `     dars render${here}     makes a draft to read`,
      '',
    );
  }
  return lines.join('\n');
}
