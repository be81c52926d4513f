import path from 'node:path';
import { FIELD_TREES } from '../../core/fields-data.ts';
import { counting } from '../../core/report.ts';
import { UserError } from '../../core/user-error.ts';
import { sha256 } from '../../io/digest.ts';
import { writeFolder } from '../../io/write-folder.ts';
import { buildPack } from '../../render/build.ts';
import { toHtml } from '../../render/html.ts';
import { toMarkdown } from '../../render/markdown.ts';
import { check } from '../check.ts';
import { EXIT, type Io } from '../io.ts';
import { openOne } from '../open.ts';
import { shownPath } from '../paths.ts';

/** Options of `dars render` as commander gives them. */
export interface RenderOptions {
  readonly out?: string;
  readonly format?: string;
  readonly stage?: string;
  readonly asOf?: string;
}

const FORMATS = ['md', 'html', 'pdf'] as const;
type Format = (typeof FORMATS)[number];

/** Makes the pack of an application. A submission with errors is refused; a draft is rendered and marked as one. */
export async function runRender(where: string | undefined, options: RenderOptions, io: Io): Promise<number> {
  const formats = formatsOf(options.format);
  const opened = openOne(where, options, io);
  const report = await check(opened, { stage: options.stage });
  const errors = counting(report).filter((finding) => finding.severity === 'error');
  if (report.stage === 'submission' && errors.length > 0) {
    io.err(
      `dars: the pack for submission is not made while ${errors.length === 1 ? 'an error stands' : `${errors.length} errors stand`}:\n`,
    );
    for (const finding of errors.slice(0, 20))
      io.err(`  ${finding.at.file}:${finding.at.line}:${finding.at.column} ${finding.message}\n`);
    if (errors.length > 20) io.err(`  … and ${errors.length - 20} more\n`);
    io.err('Run dars validate for what to do about each, or render a draft with --stage draft.\n');
    return EXIT.findings;
  }
  const unreadable = counting(report).filter(
    (finding) => finding.rule.startsWith('load/') && finding.severity === 'error',
  );
  const pack = buildPack(opened.app, report, FIELD_TREES);
  const folder = path.resolve(io.cwd, options.out ?? path.join(opened.folder, 'pack'));
  const files = new Map<string, string | Uint8Array>();
  if (formats.includes('md')) files.set('application.md', toMarkdown(pack));
  if (formats.includes('html')) files.set('application.html', toHtml(pack, { sha256 }));
  if (formats.includes('pdf')) files.set('application.pdf', await pdf(pack, io));
  writeFolder(folder, files, { overwrite: true });
  io.out(`Wrote ${[...files.keys()].map((name) => shownPath(path.join(folder, name), io.cwd)).join(', ')}\n`);
  io.out(
    report.stage === 'draft'
      ? 'Every page is marked DRAFT: the application is at stage draft.\n'
      : 'No error stands. That is not an approval: NHS England decides.\n',
  );
  for (const finding of unreadable)
    io.err(
      `dars: ${finding.at.file}:${finding.at.line}:${finding.at.column} ${finding.message} Its answers are missing from this pack.\n`,
    );
  return EXIT.clean;
}

async function pdf(pack: ReturnType<typeof buildPack>, io: Io): Promise<Uint8Array> {
  const [{ toPdf }, { loadPdfEngine }] = await Promise.all([
    import('../../render/pdf.ts'),
    import('../../io/pdf-engine.ts'),
  ]);
  const { pdf: bytes, replaced } = await toPdf(pack, await loadPdfEngine());
  for (const one of replaced)
    io.err(`dars: no font has ${one.codePoint}; it is shown as [${one.codePoint}] in “${one.section}” of the PDF.\n`);
  return bytes;
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
