import path from 'node:path';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { makeFolder } from '../../io/create-folder.ts';
import { kindOf } from '../../io/look.ts';
import { readRegister } from '../../io/read-register.ts';
import { doJobs } from '../../io/second-thread.ts';
import { writeFolder } from '../../io/write-folder.ts';
import { publishedIn, type Entry, type Published } from '../../register/published.ts';
import { HDRUK_NEEDED } from '../../register/read-hdruk.ts';
import { isBesideAgreements } from '../../register/read-present.ts';
import { NEEDED_COLUMNS } from '../../register/read-register.ts';
import { choose, folderNames, type Chosen } from '../../register/select.ts';
import type { Sheet } from '../../register/sheets.ts';
import type { ImportSource } from '../../register/write-application.ts';
import { count } from '../../report/words.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { drafter, editorFiles, type Drafted, type Drafting } from '../drafts.ts';
import { afterSome, stoppedAfter, summaryOf, type Tally } from '../import-summary.ts';
import { interruptOf } from '../interrupt.ts';
import { EXIT, type Io } from '../io.ts';
import { outFolder, writingOut } from '../out-folder.ts';
import { shownPath } from '../paths.ts';
import { progressOf } from '../progress.ts';
import { table } from '../table.ts';

/** Options of `dars import` as commander gives them. */
export interface ImportOptions {
  readonly reference?: readonly string[];
  readonly organisation?: string;
  readonly all?: boolean;
  readonly partial?: boolean;
  readonly out?: string;
  readonly list?: boolean;
  readonly dryRun?: boolean;
  readonly color?: ColourChoice;
}

/** So many agreements are written with the disk waited for, file by file; more would take minutes. */
const DURABLE = 20;
/** Fewest agreements to write for which a second thread pays: it has to start, and to load and warm up the same code. */
const TWO_THREADS = 200;

/** Writes draft applications from agreements of the public register, each into a folder of its own. Never touches what is there. */
export async function runImport(where: string, options: ImportOptions, io: Io): Promise<number> {
  // Even one agreement is found by reading the whole workbook.
  io.settleIn?.();
  const file = path.resolve(io.cwd, where);
  if (io.errIsTerminal === true && kindOf(file) !== 'nothing') io.err(`Reading ${safe(where)} …\n`);
  const register = recognised(where, file, await readRegister(file, where));
  const chosen = choose(register.entries, {
    references: options.reference ?? [],
    ...(options.organisation === undefined ? {} : { organisation: options.organisation }),
  });
  if (options.list === true) return list(chosen, options, io);
  refuseNoWish(options, register);
  tellLacking(where, register, options, io);
  for (const remark of register.remarks) io.err(`dars: ${safe(remark)}\n`);
  const out = options.out === undefined ? io.cwd : outFolder(options.out, io);
  const source: ImportSource = {
    register: path.basename(file),
    edition: register.edition,
    importedOn: io.today(),
    ...(register.lacking.length === 0 ? {} : { lacking: register.lacking.map(({ what }) => what) }),
  };
  const tally = await writingOut(options.out, () => write(chosen, out, source, options.dryRun === true, io));
  io.out(summaryOf(tally, shownPath(out, io.cwd), options.dryRun === true, register.noun));
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
  const beside = sheets.find(isBesideAgreements);
  if (beside !== undefined)
    throw new UserError(
      `${where} is a part of the register only. The sheet ${beside.name} lists what agreements ask for or were sent, but there is no sheet of agreements (${NEEDED_COLUMNS.join(', ')}), so there is nothing to make drafts of.`,
      { hint: `${TOGETHER}.`, exitCode: 2 },
    );
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

const TOGETHER = 'Import the workbook as it was published, or name the folder that has all of its tables together';

/** Says what the drafts will not have. Without prose they are hardly worth making, and a later import leaves them alone. */
function tellLacking(where: string, { lacking, layout }: Published, options: ImportOptions, io: Io): void {
  if (lacking.length === 0) return;
  const shown = lacking.map(({ what, without }) => `${what}; so the drafts will have no ${without}`);
  const together =
    layout === 'February 2021'
      ? 'Import the workbook as it was published, or name a folder that has purposes.jsonl.gz and releases.csv together'
      : TOGETHER;
  if (options.partial !== true && lacking.some(({ isMost }) => isMost === true))
    throw new UserError(`${where} is a part of the register only. It lacks ${shown.join('. It lacks ')}.`, {
      hint: `${together}. To import it as it is, add --partial; a later import will leave the folders of this one alone.`,
      exitCode: 2,
    });
  for (const words of shown) io.err(`dars: warning: ${safe(where)} lacks ${safe(words)}.\n`);
  io.err(
    `dars: ${together}, if you have them. Folders that are made now are left alone by a later import; delete them before it.\n`,
  );
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

async function write(
  chosen: readonly Chosen<Entry>[],
  out: string,
  source: ImportSource,
  dryRun: boolean,
  io: Io,
): Promise<Tally> {
  const alone = chosen.length === 1;
  const names = folderNames(chosen.map(({ record }) => record));
  if (!dryRun) {
    if (alone) makeFolder(out);
    // Many applications share one copy of what editors use.
    else writeFolder(out, new Map(editorFiles()), { overwrite: true });
  }
  const drafting: Drafting = { out, source, dryRun, alone, durable: chosen.length <= DURABLE };
  const progress = progressOf(dryRun ? 'Reading' : 'Writing', chosen.length, io);
  let [gone, before] = [0, 0];
  const stop = dryRun ? undefined : interruptOf(io);
  const make = drafter(drafting);
  const told: (Drafted & { readonly name: string })[] = [];
  try {
    await doJobs({
      jobs: chosen.map((one, index) => ({ ...one, name: names[index] ?? '' })),
      here: (draft) => {
        if (stop?.isAskedFor() === true) throw STOPPED;
        return make(draft);
      },
      file: dryRun || chosen.length < TWO_THREADS || io.env['DARS_THREADS'] === '1' ? undefined : 'draft-worker.js',
      data: drafting,
      onDone: async (one, index) => {
        told.push({ ...one, name: names[index] ?? '' });
        gone += 1;
        if (!one.kept) before += 1;
        progress.at(gone);
        if (gone % LISTEN_EVERY === 0) await stop?.hasCome();
      },
    });
  } catch (error) {
    if (error === STOPPED) throw stoppedAfter(gone, before, chosen.length);
    throw dryRun || before === 0 ? error : afterSome(error, before);
  } finally {
    stop?.forget();
    progress.clear();
  }
  const written = told.flatMap((one) => (one.kept ? [] : [one]));
  const remarks = alone ? written.flatMap((one) => one.remarks) : [];
  for (const remark of remarks) io.err(`dars: ${safe(remark)}\n`);
  return {
    written: written.map(({ name }) => name),
    kept: told.filter(({ kept }) => kept).map(({ name }) => name),
    fromLess: told.filter((one) => one.kept && one.fromLess).length,
    proposals: written.reduce((sum, { proposals }) => sum + proposals, 0),
    leftovers: written.reduce((sum, { leftovers }) => sum + leftovers, 0),
  };
}

/** Thrown between two drafts when somebody pressed Ctrl-C. */
const STOPPED = new Error('stopped by Ctrl-C');
/** So many drafts are made between two looks whether somebody pressed Ctrl-C; it takes some milliseconds. */
const LISTEN_EVERY = 4;
