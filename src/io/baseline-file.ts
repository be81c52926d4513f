import path from 'node:path';
import type { BaselineEntry, KnownFindings } from '../core/baseline.ts';
import { parseDocument, type DocumentFile } from '../core/document.ts';
import { compare } from '../core/place-findings.ts';
import { isMap } from '../core/values.ts';
import { UserError } from '../core/user-error.ts';
import { isInside, seenFrom } from './inside.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';
import { writeFileSafely } from './write-files.ts';

/** A baseline as read from its file. */
export interface BaselineFile {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** Entries of the application in a folder, with files relative to it, and of the file that it shares with others. */
  readonly entriesFor: (folder: string, shared?: string) => readonly BaselineEntry[];
  /** Every entry, with the absolute path of its file. */
  readonly all: readonly KnownFindings[];
}

/** Largest baseline that is read, in bytes. */
const LIMIT = 8 * 1024 * 1024;

/** Reads a baseline. Errors: UserError with the place of what is wrong with it. */
export function readBaseline(file: string, shown: string): BaselineFile {
  if (kindOf(file) === 'nothing') {
    throw new UserError(`There is no baseline ${shown}.`, {
      hint: `Record the findings of today with: dars validate --write-baseline ${shown}`,
      exitCode: 3,
    });
  }
  const source = parseDocument(path.basename(file), readBounded(file, LIMIT + 1), {
    typeAt: (at) => (['rule', 'file', 'path'].includes(String(at.at(-1))) ? 'string' : 'other'),
  });
  const entries = entriesOf(source, shown);
  const target = (entry: KnownFindings): string => path.resolve(path.dirname(file), entry.file);
  return {
    file,
    text: source.text,
    all: entries.map((entry) => ({ ...entry, file: target(entry) })),
    entriesFor: (folder, shared) =>
      entries.flatMap((entry, index) => {
        if (!isInside(folder, target(entry)) && seenFrom(folder, target(entry)) !== shared) return [];
        const place = ['findings', index, 'rule'];
        const at = { file: seenFrom(folder, file), path: place, ...source.locate(place) };
        return [{ ...entry, file: seenFrom(folder, target(entry)), at }];
      }),
  };
}

/** Writes a baseline: the findings given, by absolute path of their file. The same findings give the same bytes. */
export function writeBaseline(file: string, findings: readonly KnownFindings[]): void {
  const rows = findings
    .map((entry) => ({ ...entry, file: seenFrom(path.dirname(file), entry.file) }))
    .toSorted((a, b) => compare(a.file, b.file) || compare(a.path, b.path) || compare(a.rule, b.rule))
    .map(({ rule, file: name, path: answer, count }) =>
      [
        `  - rule: ${rule}`,
        `    file: ${scalar(name)}`,
        ...(answer === '' ? [] : [`    path: ${scalar(answer)}`]),
        ...(count === 1 ? [] : [`    count: ${count}`]),
      ].join('\n'),
    );
  const head = [
    '# Findings that were there when this file was written: only new ones count.',
    `# Use it with: dars validate --baseline ${path.basename(file)}`,
    'version: 1',
  ];
  const list = rows.length === 0 ? ['findings: []'] : ['findings:', ...rows];
  writeFileSafely(file, `${[...head, ...list].join('\n')}\n`);
}

/** Text of a scalar that reads back as it was. */
function scalar(text: string): string {
  return /^[A-Za-z][\w./[\]-]*$/.test(text) ? text : JSON.stringify(text);
}

function entriesOf(source: DocumentFile, shown: string): readonly KnownFindings[] {
  const fault = source.faults.find((one) => one.severity === 'error');
  if (fault !== undefined) throw wrong(shown, fault.span.line, fault.span.column, fault.message);
  const refuse = (at: readonly (string | number)[], message: string): UserError => {
    const { line, column } = source.locate(at, source.has(at) ? 'value' : 'key');
    return wrong(shown, line, column, message);
  };
  const { data } = source;
  if (!isMap(data) || !Object.hasOwn(data, 'version')) throw refuse([], 'It has no “version: 1”.');
  if (data['version'] !== 1) throw refuse(['version'], 'This version of dars reads version 1 only.');
  const { findings } = data;
  if (!Array.isArray(findings)) throw refuse(['findings'], 'It needs a list under “findings:”.');
  return findings.map((entry: unknown, index) => {
    const place = ['findings', index];
    if (!isMap(entry)) throw refuse(place, 'An entry needs “rule:” and “file:”.');
    const { rule, file, path: answer = '', count = 1, ...others } = entry;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw refuse([...place, unknown], 'An entry has only rule, file, path and count.');
    if (typeof rule !== 'string' || rule === '') throw refuse([...place, 'rule'], 'An entry needs the id of a rule.');
    if (typeof file !== 'string' || file === '') throw refuse([...place, 'file'], 'An entry needs the name of a file.');
    if (typeof answer !== 'string')
      throw refuse([...place, 'path'], 'A path is text, such as requests[stays].periods.');
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 1)
      throw refuse([...place, 'count'], 'A count is a whole number from 1.');
    return { rule, file, path: answer, count };
  });
}

function wrong(shown: string, line: number, column: number, message: string): UserError {
  return new UserError(`The baseline ${shown} cannot be used: line ${line}:${column}: ${message}`, {
    hint: 'Correct that line, or move the file away and write it anew with --write-baseline.',
    exitCode: 2,
  });
}
