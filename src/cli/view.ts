import { FIELD_TREES } from '../core/fields-data.ts';
import { safe } from '../core/redact.ts';
import type { Report } from '../core/report.ts';
import { wellFormed } from '../core/well-formed.ts';
import { mapTexts, type Application } from '../core/workspace.ts';
import { count } from '../report/words.ts';
import type { ColourChoice } from './colours.ts';
import type { Io } from './io.ts';
import { openOne, type OpenOptions, type Opened } from './open.ts';

/** Options that every view of an application has. */
export interface ViewOptions extends OpenOptions {
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** An application opened to be looked at. */
export interface Viewed {
  readonly opened: Opened;
  /** Its answers without personal values, on one line each, and without what is not written as it has to be. */
  readonly app: Application;
}

/** Opens an application for a view, and says on standard error what the view cannot show. */
export function openView(where: string | undefined, options: ViewOptions, io: Io): Viewed {
  const opened = openOne(where, options, io);
  const app = readable(opened, io);
  return { opened, app: mapTexts(app, (text) => safe(text.replaceAll(/\s+/g, ' ').trim())) };
}

/** The answers of an application but for what is not written as it has to be, of which standard error is told. */
export function readable(opened: Opened, io: Io): Application {
  const { app, leftOut } = wellFormed(opened.app, FIELD_TREES);
  for (const { source, answers } of opened.app.documents.values())
    if (answers === undefined) io.err(`dars: ${source.file} could not be read and is not shown.\n`);
  if (leftOut > 0)
    io.err(
      `dars: ${count(leftOut, 'answer')} ${leftOut === 1 ? 'is not written as it has to be' : 'are not written as they have to be'}, and not shown; dars validate says which.\n`,
    );
  return app;
}

/** A report whose words are fit to print, as the application of a view is. */
export function safeReport(report: Report): Report {
  const plain = (text: string): string => safe(text.replaceAll(/\s+/g, ' '));
  return {
    ...report,
    findings: report.findings.map((finding) => ({ ...finding, message: plain(finding.message) })),
    questions: report.questions.map((question) => ({ ...question, question: plain(question.question) })),
  };
}

/** Prints data for another program. */
export function printJson(io: Io, data: object): void {
  io.out(`${JSON.stringify({ schemaVersion: 1, ...data }, null, 2)}\n`);
}
