import path from 'node:path';
import { decode, readable } from '../core/decode.ts';
import type { Report } from '../core/report.ts';
import type { BaselineFile } from '../io/baseline-file.ts';
import type { ReportOptions } from '../report/index.ts';
import { coloursFor, type ColourChoice } from './colours.ts';
import type { Io } from './io.ts';
import type { Opened } from './open.ts';
import { shownPath } from './paths.ts';
import { pathName } from './rule-words.ts';

/** How a report to people is to look. */
export interface Look {
  readonly color?: ColourChoice | undefined;
  readonly quiet?: boolean | undefined;
  readonly summary?: boolean | undefined;
  /** The most findings that are printed. */
  readonly most?: number | undefined;
}

/** What the reporters need to know beside the reports. `openedFor` gives the application that a report is of. */
export async function contextOf(
  openedFor: (report: Report) => Opened | undefined,
  rules: NonNullable<ReportOptions['rules']>,
  baseline: BaselineFile | undefined,
  { most, color, quiet, summary }: Look,
  io: Io,
  version: string,
): Promise<ReportOptions> {
  return {
    tool: { name: 'dars', version },
    sources: (file, of) => textOf(openedFor(of), file, baseline),
    colour: await coloursFor(io, color ?? 'auto'),
    width: io.columns,
    quiet: quiet === true,
    summary: summary === true,
    ...(most === undefined ? {} : { most }),
    fileName: shownNames(openedFor, io),
    pathName: (finding, of) => pathName(finding, openedFor(of)?.app),
    rules,
  };
}

/** Names of files as people see them from where they stand, each worked out once however many findings it has. */
function shownNames(openedFor: (report: Report) => Opened | undefined, io: Io): (file: string, of: Report) => string {
  const names = new WeakMap<Report, Map<string, string>>();
  return (file, of) => {
    const own = names.get(of) ?? new Map<string, string>();
    names.set(of, own);
    const known = own.get(file);
    if (known !== undefined) return known;
    const name = shownPath(path.join(openedFor(of)?.folder ?? io.cwd, file), io.cwd);
    own.set(file, name);
    return name;
  };
}

function textOf(opened: Opened | undefined, file: string, baseline: BaselineFile | undefined): string | undefined {
  // From the bytes: the application may have been let go, and a few lines are no reason to parse it again.
  const bytes = opened?.yaml.get(file);
  if (bytes !== undefined) return readable(decode(bytes));
  const settings = opened?.config.sources.get(file);
  if (settings !== undefined) return settings;
  const isBaseline = opened !== undefined && path.resolve(opened.folder, file) === baseline?.file;
  return isBaseline ? baseline?.text : undefined;
}
