import path from 'node:path';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { readEditorSchemas, readForms } from '../../io/assets.ts';
import { createFolder, makeFolder } from '../../io/create-folder.ts';
import { kindOf } from '../../io/look.ts';
import { readRegister } from '../../io/read-register.ts';
import { writeFolder } from '../../io/write-folder.ts';
import { parseForm, type Form } from '../../register/form.ts';
import type { Imported } from '../../register/import-agreement.ts';
import { publishedIn, type Entry, type Published } from '../../register/published.ts';
import { HDRUK_NEEDED } from '../../register/read-hdruk.ts';
import { NEEDED_COLUMNS } from '../../register/read-register.ts';
import { choose, folderNames, type Chosen } from '../../register/select.ts';
import type { Sheet } from '../../register/sheets.ts';
import { ACCOUNT_FILE, applicationFiles, type ImportSource } from '../../register/write-application.ts';
import { count } from '../../report/words.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { shownPath } from '../paths.ts';
import { table } from '../table.ts';

/** Options of `dars import` as commander gives them. */
export interface ImportOptions {
  readonly reference?: readonly string[];
  readonly organisation?: string;
  readonly all?: boolean;
  readonly out?: string;
  readonly list?: boolean;
  readonly dryRun?: boolean;
  readonly color?: ColourChoice;
}

/** So many agreements are written with the disk waited for, file by file; more would take minutes. */
const DURABLE = 20;
/** How many agreements go by between two words on how far it is. */
const STEP = 100;

/** Writes draft applications from agreements of the public register, each into a folder of its own. Never touches what is there. */
export async function runImport(where: string, options: ImportOptions, io: Io): Promise<number> {
  // Even one agreement is found by reading the whole workbook.
  io.settleIn?.();
  const file = path.resolve(io.cwd, where);
  if (io.outIsTerminal && kindOf(file) !== 'nothing') io.err(`Reading ${safe(where)} …\n`);
  const register = recognised(where, file, await readRegister(file, where));
  const chosen = choose(register.entries, {
    references: options.reference ?? [],
    ...(options.organisation === undefined ? {} : { organisation: options.organisation }),
  });
  if (options.list === true) return list(chosen, options, io);
  refuseNoWish(options, register);
  for (const remark of register.remarks) io.err(`dars: ${safe(remark)}\n`);
  const out = path.resolve(io.cwd, options.out ?? '.');
  const source: ImportSource = {
    register: path.basename(file),
    edition: register.edition,
    importedOn: io.today(),
  };
  const tally = write(chosen, out, source, options.dryRun === true, io);
  io.out(summary(tally, shownPath(out, io.cwd), options.dryRun === true, READ_FROM[register.noun]));
  return EXIT.clean;
}

function recognised(where: string, file: string, sheets: readonly Sheet[]): Published {
  const register = publishedIn(sheets, path.basename(file));
  if (register !== undefined && register.entries.length > 0) return register;
  const names = sheets
    .map(({ name }) => name)
    .slice(0, 10)
    .join(', ');
  if (register !== undefined) {
    throw new UserError(`${where} is laid out as the register is, but lists no ${register.noun}.`, { exitCode: 2 });
  }
  throw new UserError(
    `${where} is not a register that dars knows: no sheet has the columns ${NEEDED_COLUMNS.join(', ')}, and none has ${HDRUK_NEEDED.join(', ')}. It has the sheets: ${names || 'none'}.`,
    {
      hint: 'dars reads the Data Uses Register of NHS England, the release register of NHS Digital of February 2021, and the template of the data use register of Health Data Research UK.',
      exitCode: 2,
    },
  );
}

/** Of several, somebody has to say which; the only one is meant. */
function refuseNoWish({ reference = [], organisation, all }: ImportOptions, { entries, noun }: Published): void {
  if (reference.length > 0 || organisation !== undefined || all === true || entries.length === 1) return;
  throw new UserError(`The register lists ${count(entries.length, noun)}. Say which you want.`, {
    hint: 'Name one with --reference or --organisation, take every one with --all, or look with --list.',
    exitCode: 2,
  });
}

async function list(chosen: readonly Chosen<Entry>[], options: ImportOptions, io: Io): Promise<number> {
  const rows = chosen.map(({ record }) => [
    safe(record.reference === '' ? (record.folder ?? '') : record.reference),
    safe(record.applicant),
    record.datasets === undefined ? '' : String(record.datasets),
  ]);
  io.out(table(['Reference', 'Organisation', 'Datasets'], rows, await coloursFor(io, options.color ?? 'auto')));
  return EXIT.clean;
}

/** What came of a run. */
interface Tally {
  readonly written: readonly string[];
  readonly kept: readonly string[];
  readonly proposals: number;
  readonly leftovers: number;
  readonly remarks: readonly string[];
}

function write(chosen: readonly Chosen<Entry>[], out: string, source: ImportSource, dryRun: boolean, io: Io): Tally {
  const single = chosen.length === 1;
  const forms = new Map(
    [...readForms()].map(([name, text]) => [name, parseForm(single ? text : withSharedSchemas(text))]),
  );
  const schemas = [...readEditorSchemas()].map(([name, text]) => [`.dars/schemas/${name}`, text] as const);
  const names = folderNames(chosen.map(({ record }) => record));
  if (!dryRun) {
    makeFolder(out);
    // Many applications share one copy of what editors use.
    if (!single) writeFolder(out, new Map(schemas), { overwrite: true });
  }
  const written: string[] = [];
  const kept: string[] = [];
  const remarks: string[] = [];
  const totals = { proposals: 0, leftovers: 0 };
  for (const [index, { record, otherVersions }] of chosen.entries()) {
    const name = names[index] ?? '';
    const folder = path.join(out, name);
    if (kindOf(folder) !== 'nothing') {
      kept.push(name);
      continue;
    }
    const imported = record.imported(otherVersions);
    const files = filesOf(imported, forms, source, single ? schemas : []);
    if (dryRun || created(folder, files, chosen.length <= DURABLE, written.length)) written.push(name);
    else kept.push(name);
    totals.proposals += imported.proposals.length;
    totals.leftovers += imported.leftovers.length;
    if (single) remarks.push(...imported.remarks);
    if (io.outIsTerminal && (index + 1) % STEP === 0)
      io.err(`${count(index + 1, 'agreement')} of ${count(chosen.length, 'agreement').replace(/ .*/, '')} …\n`);
  }
  for (const remark of remarks) io.err(`dars: ${safe(remark)}\n`);
  return { written, kept, ...totals, remarks };
}

/** Creates a folder, as `createFolder` does. Errors: UserError that says how many drafts were written before it. */
function created(folder: string, files: ReadonlyMap<string, string>, durable: boolean, before: number): boolean {
  try {
    return createFolder(folder, files, durable);
  } catch (error) {
    if (!(error instanceof UserError) || before === 0) throw error;
    const message = error.message.replace(/ Nothing was changed\.$/, '');
    throw new UserError(`${message} ${count(before, 'draft')} had been written by then, each whole.`, {
      hint: 'Put right what is said above and run the command again: it goes on with those that are not there yet.',
      exitCode: error.exitCode,
    });
  }
}

function filesOf(
  imported: Imported,
  forms: ReadonlyMap<string, Form>,
  source: ImportSource,
  schemas: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  return new Map([...applicationFiles(imported, forms, source), ...schemas]);
}

/** The form with the way to schemas that lie one folder higher. */
function withSharedSchemas(form: string): string {
  return form.replaceAll(/(?<=^# (?:yaml-language-server: \$schema=|\$schema: ))/gm, '../');
}

/** Where the answers come from that are only proposed. */
const READ_FROM: Readonly<Record<Published['noun'], string>> = {
  agreement: 'read in the prose',
  project: 'that the row does not settle',
};

function summary(
  { written, kept, proposals, leftovers }: Tally,
  out: string,
  dryRun: boolean,
  readFrom: string,
): string {
  const to = out === '.' ? '' : ` to ${safe(out)}/`;
  const [first = ''] = written;
  const verb = dryRun ? 'Would write' : 'Wrote';
  const shown = safe(out === '.' ? first : `${out}/${first}`);
  return [
    ...(written.length === 0
      ? []
      : [
          `${verb} ${written.length === 1 ? `a draft application to ${shown}/` : `${count(written.length, 'draft application')}${to}, a folder each`}`,
        ]),
    ...(kept.length === 0
      ? []
      : [
          `Left alone, because ${kept.length === 1 ? 'it is' : 'they are'} there already: ${kept
            .slice(0, 3)
            .map((name) => safe(name))
            .join(', ')}${kept.length > 3 ? ` and ${kept.length - 3} more` : ''}`,
        ]),
    ...(written.length === 0
      ? []
      : [
          `${count(proposals, 'answer')} ${readFrom} ${proposals === 1 ? 'is' : 'are'} marked “proposed:”, for you to accept or delete; ${count(leftovers, 'leftover')} ${leftovers === 1 ? 'has' : 'have'} no place in the forms.`,
          `${ACCOUNT_FILE} in each folder lists both, with the words they came from.`,
        ]),
    ...(written.length === 0 || dryRun
      ? []
      : [
          '',
          'Next:',
          `  dars validate ${shown} --profile register   checks it as a published record`,
          `  dars init ${shown}   adds the forms for which the register has nothing`,
        ]),
    '',
  ].join('\n');
}
