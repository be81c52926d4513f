import path from 'node:path';
import { bag } from '../../bundle/bagit.ts';
import { bundle } from '../../bundle/manifest.ts';
import { zip } from '../../bundle/zip.ts';
import type { Finding } from '../../core/finding.ts';
import { safe } from '../../core/redact.ts';
import { counting, type Report } from '../../core/report.ts';
import { UserError } from '../../core/user-error.ts';
import { sha256Hex, sha512Hex } from '../../io/digest.ts';
import { removeFiles, staleFiles } from '../../io/remove-stale.ts';
import { writeFileSafely } from '../../io/write-files.ts';
import { writeFolder } from '../../io/write-folder.ts';
import type { Audience } from '../../render/model.ts';
import { check } from '../check.ts';
import { EXIT, type Io } from '../io.ts';
import { openOne } from '../open.ts';
import { outFolder, writingOut } from '../out-folder.ts';
import { FORMATS, packFiles, type Format } from '../pack-files.ts';
import { shownPath } from '../paths.ts';

/** Options of `dars render` as commander gives them. */
export interface RenderOptions {
  readonly out?: string;
  readonly format?: string;
  readonly stage?: string;
  readonly asOf?: string;
  readonly for?: Audience;
  readonly zip?: boolean;
  readonly bagit?: boolean;
  /** Look at the pack when it is made. */
  readonly open?: boolean;
}

/** Makes the pack of an application. A submission with errors is refused; a draft is rendered and marked as one. */
export async function runRender(
  where: string | undefined,
  options: RenderOptions,
  io: Io,
  version: string,
): Promise<number> {
  const formats = formatsOf(options.format);
  // Looked at now: making the pack takes seconds.
  if (options.out !== undefined && options.zip !== true) outFolder(options.out, io);
  const opened = openOne(where, options, io);
  const report = await check(opened, { stage: options.stage });
  if (refused(report, io)) return EXIT.findings;
  const audience = options.for ?? 'applicant';
  // Setting the pages takes a few seconds; a person who waits should know what for.
  if (io.errIsTerminal === true && (formats.includes('pdf') || formats.includes('docx'))) io.err('Making the pack …\n');
  const { files, about, notes } = await packFiles(opened, report, { formats, audience });
  const flat = bundle(files, about, version, sha256Hex);
  const whole = options.bagit === true ? bag(flat, about, { sha256: sha256Hex, sha512: sha512Hex }) : flat;
  const name = `pack${audience === 'applicant' ? '' : `-${audience}`}${options.bagit === true ? '-bag' : ''}`;
  const wanted = path.resolve(io.cwd, options.out ?? path.join(opened.folder, name));
  const out = options.zip === true && !/\.zip$/i.test(wanted) ? `${wanted}.zip` : wanted;
  if (options.zip === true) {
    const top = path.basename(out, '.zip');
    const bytes = zip(new Map([...whole].map(([file, content]) => [`${top}/${file}`, content])));
    await writingOut(options.out, () => writeFileSafely(out, bytes));
    io.out(`Wrote ${shownPath(out, io.cwd)}, with ${flat.size} files\n`);
  } else {
    // Worked out from the old manifest, and taken away only once the new pack is whole.
    const stale = staleFiles(out, whole);
    await writingOut(options.out, () => writeFolder(out, whole, { overwrite: true }));
    removeFiles(out, stale);
    const papers = files.filter((file) => file.copyOf !== undefined).length;
    const made = files.filter((file) => file.path.startsWith('application.')).map((file) => file.path);
    io.out(
      `Wrote ${made.join(', ')} to ${shownPath(out, io.cwd)}/, with ${audience === 'public' ? '' : 'the answers they were made from'}${papers === 0 ? '' : `, ${papers} papers of evidence`}${audience === 'public' ? '' : ' and '}a list of digests\n`,
    );
    if (stale.length > 0)
      io.out(`Took away what an earlier pack had left there: ${safe(stale.join(', '), { max: 1000 })}\n`);
  }
  io.out(
    report.stage === 'draft'
      ? 'Every page is marked DRAFT: the application is at stage draft.\n'
      : 'No error stands. That is not an approval: NHS England decides.\n',
  );
  if (options.open === true)
    await showPack(options.zip === true ? out : shownFile(out, formats, options.bagit === true), io);
  for (const note of notes) io.err(`dars: ${safe(note)}\n`);
  for (const finding of counting(report).filter((one) => one.rule.startsWith('load/') && one.severity === 'error'))
    io.err(`dars: ${placed(finding)} Its answers are missing from this pack.\n`);
  return EXIT.clean;
}

/** The file of a pack that is looked at first. */
function shownFile(out: string, formats: readonly Format[], bagged: boolean): string {
  const first = (['pdf', 'html', 'docx', 'md'] as const).find((format) => formats.includes(format)) ?? 'md';
  return path.join(out, ...(bagged ? ['data'] : []), `application.${first}`);
}

async function showPack(file: string, io: Io): Promise<void> {
  const { openWithSystem } = await import('../../io/open-with-system.ts');
  if (!openWithSystem(file)) io.err(`dars: this system gave no program to open ${shownPath(file, io.cwd)} with.\n`);
}

/** Whether errors stand in the way of a pack for submission; says which. */
function refused(report: Report, io: Io): boolean {
  const errors = counting(report).filter((finding) => finding.severity === 'error');
  if (report.stage !== 'submission' || errors.length === 0) return false;
  io.err(
    `dars: the pack for submission is not made while ${errors.length === 1 ? 'an error stands' : `${errors.length} errors stand`}:\n`,
  );
  for (const finding of errors.slice(0, 20)) io.err(`  ${placed(finding)}\n`);
  if (errors.length > 20) io.err(`  … and ${errors.length - 20} more\n`);
  io.err('Run dars validate for what to do about each, or render a draft with --stage draft.\n');
  return true;
}

/** A finding in one line, fit to print. */
function placed({ at, message }: Finding): string {
  return safe(`${at.file}:${at.line}:${at.column} ${message}`, { max: 2000 });
}

function formatsOf(text: string | undefined): readonly Format[] {
  if (text === undefined) return FORMATS;
  return text.split(',').map((word) => {
    const format = FORMATS.find((one) => one === word.trim());
    if (format === undefined)
      throw new UserError(`There is no format “${word.trim()}”. Known: ${FORMATS.join(', ')}.`, { exitCode: 2 });
    return format;
  });
}
