import path from 'node:path';
import { changesOnly, withFixes } from '../core/apply-fixes.ts';
import type { DocumentFile } from '../core/document.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import { fixesOf, type Fix } from '../core/fixes.ts';
import { safe } from '../core/redact.ts';
import { counting, type Report } from '../core/report.ts';
import { UserError } from '../core/user-error.ts';
import { loadWorkspace } from '../core/workspace.ts';
import { readBounded } from '../io/read-file.ts';
import { YAML_LIMIT } from '../io/read-workspace.ts';
import { writeFileSafely } from '../io/write-files.ts';
import { unifiedDiff } from '../report/unified-diff.ts';
import { count, isStillToWrite } from '../report/words.ts';
import { check, type CheckOptions } from './check.ts';
import type { Io } from './io.ts';
import type { Opened } from './open.ts';
import { shownPath } from './paths.ts';

/** More rounds than this are never needed: a fix brings at most what stands beneath it to light. */
const MOST_ROUNDS = 20;

/** An application with every safe fix made, in memory, and how many findings were put right in which file. */
interface Mended {
  readonly opened: Opened;
  /** What was found before any fix. */
  readonly before: Report;
  readonly fixed: ReadonlyMap<string, number>;
  /** Fixes that were left out, since their file would read otherwise than meant or have more findings. */
  readonly refused: number;
}

/** Puts right what is certain in applications and writes their files. Returns the applications as they are then. */
export async function fixAll(opened: readonly Opened[], options: CheckOptions, io: Io): Promise<readonly Opened[]> {
  const mended = [];
  for (const one of opened) mended.push(await mend(one, options));
  for (const [index, one] of mended.entries()) {
    for (const file of one.fixed.keys()) write(one.opened, file, opened[index]?.yaml.get(file));
  }
  io.err(`${account(mended, io, ['Put right', 'Nothing was put right: no finding has a fix that is certain.'])}\n`);
  return mended.map((one) => one.opened);
}

/** Prints what `fixAll` would change, as a unified diff, and changes nothing. Returns the reports as things stand. */
export async function showFixes(opened: readonly Opened[], options: CheckOptions, io: Io): Promise<readonly Report[]> {
  const mended = [];
  for (const one of opened) mended.push(await mend(one, options));
  for (const [index, one] of mended.entries()) {
    for (const file of one.fixed.keys()) {
      const before = opened[index]?.yaml.get(file);
      const name = shownPath(path.join(one.opened.folder, file), io.cwd);
      io.out(unifiedDiff(name, textOf(before), textOf(one.opened.yaml.get(file))));
    }
  }
  io.err(
    `${account(mended, io, ['Would put right', 'Nothing to put right: no finding has a fix that is certain.'])}\n`,
  );
  return mended.map((one) => one.before);
}

/** Makes the fixes of an application round by round, since one may bring another to light. */
export async function mend(opened: Opened, options: CheckOptions): Promise<Mended> {
  const fixed = new Map<string, number>();
  let current = opened;
  const before = await check(opened, options);
  let report = before;
  let refused = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const byFile = grouped(fixesOf(current.app, counting(report), FIELD_TREES));
    refused = 0;
    let better = false;
    for (const [file, fixes] of byFile) {
      const next = await attempt(current, report, file, fixes, options);
      if (next === undefined) {
        refused += fixes.length;
        continue;
      }
      ({ opened: current, report } = next);
      fixed.set(file, (fixed.get(file) ?? 0) + fixes.length);
      better = true;
    }
    if (!better) break;
  }
  return { opened: current, before, fixed, refused };
}

function grouped(fixes: readonly Fix[]): ReadonlyMap<string, readonly Fix[]> {
  const byFile = new Map<string, Fix[]>();
  for (const fix of fixes) byFile.set(fix.file, [...(byFile.get(fix.file) ?? []), fix]);
  return byFile;
}

/** One file with its fixes made and the application checked again; undefined where that would not be for the better. */
async function attempt(
  opened: Opened,
  report: Report,
  file: string,
  fixes: readonly Fix[],
  options: CheckOptions,
): Promise<{ readonly opened: Opened; readonly report: Report } | undefined> {
  const bytes = opened.yaml.get(file);
  const before = sourceOf(opened, file);
  if (bytes === undefined || before === undefined) return undefined;
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
  const yaml = new Map(opened.yaml).set(file, new TextEncoder().encode(mark + withFixes(before.text, fixes)));
  const next = { ...opened, yaml, app: reloaded(opened, yaml) };
  const after = sourceOf(next, file);
  if (after === undefined || !changesOnly(before, after, fixes)) return undefined;
  const again = await check(next, options);
  // A file that could not be read had one finding in place of all that can be found now.
  const better = before.data === undefined || faults(again) <= faults(report);
  return better ? { opened: next, report: again } : undefined;
}

/** The application with other YAML files; its evidence is as it was. */
function reloaded({ app, folder }: Opened, yaml: Opened['yaml']): Opened['app'] {
  const { evidenceFiles, evidenceTexts, withoutText, digestOf } = app;
  const loaded = loadWorkspace(
    { name: path.basename(folder), yaml, evidenceFiles, shared: app.shared },
    FIELD_TREES,
    app.asOf,
  );
  return { ...loaded, evidenceTexts, withoutText, ...(digestOf === undefined ? {} : { digestOf }) };
}

function sourceOf({ app }: Opened, file: string): DocumentFile | undefined {
  return [...app.documents.values()].find(({ source }) => source.file === file)?.source;
}

function faults(report: Report): number {
  return counting(report).filter((finding) => !isStillToWrite(finding)).length;
}

/** Writes a file unless somebody else has changed it since it was read. */
function write({ folder, yaml }: Opened, file: string, before: Uint8Array | undefined): void {
  const target = path.join(folder, file);
  const content = yaml.get(file);
  if (content === undefined || before === undefined) return;
  if (Buffer.compare(readBounded(target, YAML_LIMIT + 1, folder), before) !== 0) {
    throw new UserError(`${target} was changed by another program while it was checked, so it was left as it is.`, {
      hint: 'Run the command again.',
      exitCode: 3,
    });
  }
  writeFileSafely(target, content, folder);
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

/** How many findings were put right in which files, in a line or two. */
function account(mended: readonly Mended[], io: Io, [did, nothing]: readonly [string, string]): string {
  const files = mended.flatMap(({ opened, fixed }) =>
    [...fixed].map(([file, number]) => ({
      name: safe(shownPath(path.join(opened.folder, file), io.cwd), { max: 300 }),
      number,
    })),
  );
  const total = files.reduce((sum, { number }) => sum + number, 0);
  const refused = mended.reduce((sum, one) => sum + one.refused, 0);
  const left =
    refused === 0
      ? ''
      : `\nLeft alone: ${count(refused, 'finding')} with a fix that would bring more findings to light.`;
  if (total === 0) return `${nothing}${left}`;
  const list = files.map(({ name, number }) => `${name} (${number})`).join(', ');
  return `${did} ${count(total, 'finding')} in ${count(files.length, 'file')}: ${list}.${left}`;
}
