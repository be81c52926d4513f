import path from 'node:path';
import { counting, type Report } from '../../core/report.ts';
import { SEVERITIES, type Severity } from '../../core/finding.ts';
import { reporters } from '../../report/index.ts';
import { check } from '../check.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { shownPath } from '../paths.ts';
import { openAll, type Opened } from '../open.ts';

/** Options of `dars validate` as commander gives them. */
export interface ValidateCommandOptions {
  readonly stage?: string;
  readonly asOf?: string;
  readonly failOn?: string;
  readonly format?: string;
  readonly quiet?: boolean;
  readonly color?: ColourChoice;
}

/** Checks applications and prints what was found. Returns 1 when something at or above the failing severity counts. */
export async function runValidate(
  paths: readonly string[],
  options: ValidateCommandOptions,
  io: Io,
  version: string,
): Promise<number> {
  const opened = openAll(paths, options, io);
  if (opened.length > 3) io.settleIn?.();
  const checked: (Opened & { readonly report: Report })[] = [];
  for (const one of opened) checked.push({ ...one, report: await check(one, options.stage) });
  const report = await reporters[options.format === 'json' || options.format === 'concise' ? options.format : 'text']();
  io.out(
    report(
      checked.map((one) => one.report),
      {
        tool: { name: 'dars', version },
        sources: (file, of) =>
          textOf(
            checked.find((one) => one.report === of),
            file,
          ),
        colour: await coloursFor(io, options.color ?? 'auto'),
        width: io.columns,
        quiet: options.quiet === true,
        fileName: (file, of) => {
          const folder = checked.find((one) => one.report === of)?.folder ?? io.cwd;
          return shownPath(path.join(folder, file), io.cwd);
        },
      },
    ),
  );
  return checked.some((one) => fails(one.report, options.failOn ?? one.config.failOn ?? 'error'))
    ? EXIT.findings
    : EXIT.clean;
}

function textOf(opened: Opened | undefined, file: string): string | undefined {
  for (const { source } of opened?.app.documents.values() ?? []) if (source.file === file) return source.text;
  return opened?.config.source?.file === file ? opened.config.source.text : undefined;
}

/** True when a finding that counts weighs at least this much. Open questions of a draft never fail it. */
export function fails(report: Report, failOn: string): boolean {
  if (failOn === 'never') return false;
  const limit = SEVERITIES.indexOf(failOn as Severity);
  return counting(report).some(
    (finding) =>
      SEVERITIES.indexOf(finding.severity) <= limit && !(finding.unanswered === true && report.stage === 'draft'),
  );
}
