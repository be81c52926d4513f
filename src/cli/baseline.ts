import path from 'node:path';
import { canBeKnown, knownFindings, type KnownFindings } from '../core/baseline.ts';
import { counting } from '../core/report.ts';
import { readBaseline, writeBaseline, type BaselineFile } from '../io/baseline-file.ts';
import { isInside } from '../io/inside.ts';
import { kindOf } from '../io/look.ts';
import { count } from '../report/words.ts';
import { check, type CheckOptions } from './check.ts';
import type { Io } from './io.ts';
import { MOST_HELD, type Opened } from './open.ts';

/** Reads the baseline that was named. Errors: UserError when there is none, or when it is broken. */
export function openBaseline(name: string, io: Io): BaselineFile {
  return readBaseline(path.resolve(io.cwd, name), name);
}

/**
 * Records the findings of applications in a baseline. What it holds of other applications and files stays.
 * Errors: UserError when a file of that name exists and is no baseline.
 */
export async function recordBaseline(
  opened: readonly Opened[],
  name: string,
  options: CheckOptions,
  io: Io,
): Promise<void> {
  const file = path.resolve(io.cwd, name);
  const before = kindOf(file) === 'nothing' ? [] : openBaseline(name, io).all;
  const own: KnownFindings[] = [];
  let refused = 0;
  for (const one of opened) {
    const report = await check(one, options);
    for (const entry of knownFindings(one.app, report.findings)) {
      own.push({ ...entry, file: path.resolve(one.folder, entry.file) });
    }
    refused += counting(report).filter((finding) => finding.severity === 'error' && !canBeKnown(finding)).length;
    if (opened.length > MOST_HELD) one.letGo?.();
  }
  // A fault of a shared file is found in every application that uses it.
  const found = [...new Map(own.map((entry) => [placeOf(entry), entry])).values()];
  const here = new Set(found.map(placeOf));
  const others = before.filter(
    (entry) => !opened.some((one) => isChecked(one, entry.file)) && !here.has(placeOf(entry)),
  );
  writeBaseline(file, [...found, ...others]);
  io.err(
    `${summary(
      name,
      found,
      before.filter((entry) => !others.includes(entry)),
      refused,
    )}\n`,
  );
}

function placeOf({ rule, file, path: answer }: KnownFindings): string {
  return JSON.stringify([rule, file, answer]);
}

function isChecked({ folder, only }: Opened, file: string): boolean {
  if (!isInside(folder, file)) return false;
  return only === undefined || [...only].some((name) => path.resolve(folder, name) === file);
}

function summary(
  name: string,
  found: readonly KnownFindings[],
  before: readonly KnownFindings[],
  refused: number,
): string {
  const added = surplus(found, before);
  const gone = surplus(before, found);
  const changes = before.length === 0 ? '' : ` (${added} new, ${gone} gone)`;
  const rest = refused === 0 ? '' : ` ${count(refused, 'error')} cannot be recorded, only mended or waived.`;
  return `Recorded ${count(total(found), 'finding')} in ${name}${changes}.${rest}`;
}

/** How many findings of one list the other does not have. */
function surplus(list: readonly KnownFindings[], other: readonly KnownFindings[]): number {
  return list.reduce((sum, { rule, file, path: answer, count: own }) => {
    const same = other.filter((entry) => entry.rule === rule && entry.file === file && entry.path === answer);
    return sum + Math.max(0, own - total(same));
  }, 0);
}

function total(list: readonly KnownFindings[]): number {
  return list.reduce((sum, entry) => sum + entry.count, 0);
}
