import { fieldAt, type Field } from '../../core/fields.ts';
import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Report } from '../../core/report.ts';
import type { DocumentName } from '../../core/rule.ts';
import { fileOf, type Application } from '../../core/workspace.ts';
import { editionOf } from '../../reference/editions.ts';
import { check } from '../check.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { openOne } from '../open.ts';
import { table } from '../table.ts';

/** Options of `dars status`. */
export interface StatusOptions {
  readonly asOf?: string;
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** How far one document is written. */
export interface DocumentStatus {
  readonly document: string;
  readonly file: string;
  readonly title: string;
  readonly number?: string;
  readonly state: 'absent' | 'not started' | 'unreadable' | 'in progress' | 'complete';
  readonly words: number;
  readonly toWrite: readonly { readonly field: string; readonly line: number }[];
  readonly errors: number;
  readonly warnings: number;
}

/** Prints how far each document of an application is written, and what is still to write. */
export async function runStatus(where: string | undefined, options: StatusOptions, io: Io): Promise<number> {
  const opened = openOne(where, options, io);
  const report = await check(opened, { stage: 'draft' });
  const documents = statusOf(opened.app, report);
  // Open questions are counted as in a draft, whatever stage the application is at.
  const stage = opened.app.get('application')?.stage ?? 'draft';
  if (options.format === 'json') {
    io.out(
      `${JSON.stringify({ schemaVersion: 1, application: report.application, stage, edition: report.edition, asOf: report.asOf, documents }, null, 2)}\n`,
    );
    return EXIT.clean;
  }
  const colour = await coloursFor(io, options.color ?? 'auto');
  const rows = documents.map((one) => [
    one.number ?? '',
    one.title,
    one.state,
    one.toWrite.length === 0 ? '' : String(one.toWrite.length),
    one.errors === 0 ? '' : String(one.errors),
    one.words === 0 ? '' : String(one.words),
  ]);
  const open = documents.filter(
    (one) => one.toWrite.length > 0 && one.state !== 'not started' && one.state !== 'absent',
  );
  const lists = open.map(
    (one) =>
      `\n${colour.bold(`${one.title}, still to write`)} ${colour.dim(one.file)}\n${one.toWrite.map(({ field, line }) => `  line ${String(line).padEnd(5)}${field}\n`).join('')}`,
  );
  io.out(
    `${colour.bold(report.title ?? report.application)}\n${colour.dim(`stage ${stage}, edition ${report.edition}, as of ${report.asOf}`)}\n\n` +
      table(['No.', 'Document', 'State', 'To write', 'Errors', 'Words'], rows, colour) +
      lists.join(''),
  );
  return EXIT.clean;
}

/** The state of every document of the application's edition, in the order of the Standards. */
export function statusOf(app: Application, report: Report): readonly DocumentStatus[] {
  const standards = editionOf(report.edition).standards;
  const names = ['application', ...standards.map((standard) => standard.slug), 'evidence'].filter((name) =>
    Object.hasOwn(FIELD_TREES, name),
  );
  return names.map((name) => {
    const standard = standards.find((entry) => entry.slug === name);
    const loaded = app.documents.get(name as DocumentName);
    const own = report.findings.filter((finding) => finding.at.file === fileOf(name) && finding.waived === undefined);
    const toWrite = own
      .filter((finding) => finding.unanswered === true)
      .map((finding) => ({ field: finding.field ?? finding.message, line: finding.at.line }));
    const data = loaded?.answers?.data;
    return {
      document: name,
      file: fileOf(name),
      title: standard?.name ?? FIELD_TREES[name]?.title ?? name,
      ...(standard?.number === undefined ? {} : { number: standard.number }),
      state:
        loaded === undefined
          ? 'absent'
          : data === undefined
            ? 'unreadable'
            : Object.keys(data).length === 0
              ? 'not started'
              : toWrite.length > 0
                ? 'in progress'
                : 'complete',
      words: data === undefined ? 0 : wordsIn(data, FIELD_TREES[name]),
      toWrite,
      errors: own.filter((finding) => finding.severity === 'error').length,
      warnings: own.filter((finding) => finding.severity === 'warning').length,
    };
  });
}

/** Words of prose below a value. */
function wordsIn(value: unknown, field: Field | undefined): number {
  if (typeof value === 'string')
    return field?.type === 'prose' ? value.split(/\s+/).filter((word) => word !== '').length : 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + wordsIn(entry, field?.item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce<number>((sum, [key, part]) => sum + wordsIn(part, fieldAt(field, [key])), 0);
}
