import { nearest } from '../core/suggest.ts';
import { UserError } from '../core/user-error.ts';
import { cleanReference } from './cells.ts';
import { byVersion, referenceParts } from './record.ts';
import { plain } from './sheets.ts';

/** What a register lists, as far as choosing goes. */
export interface Listed {
  readonly reference: string;
  /** Row of the sheet, counted from 1. */
  readonly row?: number;
  readonly applicant: string;
  /** Name for its folder while it has no reference. */
  readonly folder?: string;
}

/** Which agreements of a register are wanted. */
export interface Wanted {
  readonly references: readonly string[];
  readonly organisation?: string;
}

/** An agreement that was chosen, with the other versions of it that the register lists. */
export interface Chosen<Entry extends Listed> {
  readonly record: Entry;
  readonly otherVersions: readonly string[];
}

/**
 * The agreements that are wanted, in the order of the register. A reference without a version means the newest one.
 * Without any wish, all. Errors: UserError when a reference or an organisation is not there.
 */
export function choose<Entry extends Listed>(
  agreements: readonly Entry[],
  { references, organisation }: Wanted,
): readonly Chosen<Entry>[] {
  if (organisation !== undefined && plain(organisation) === '')
    throw new UserError('--organisation needs a name, or words of one.', { exitCode: 2 });
  const byStem = new Map<string, Entry[]>();
  for (const record of agreements) {
    const stem = stemOf(record.reference);
    byStem.set(stem, [...(byStem.get(stem) ?? []), record]);
  }
  const wanted = new Set(references.map((reference) => found(agreements, byStem, reference)));
  const chosen = agreements.filter(
    (record) =>
      (references.length === 0 || wanted.has(record)) &&
      (organisation === undefined || plain(record.applicant).includes(plain(organisation))),
  );
  if (organisation !== undefined && chosen.length === 0) throw noOrganisation(agreements, organisation, [...wanted]);
  return chosen.map((record) => ({
    record,
    otherVersions: (byStem.get(stemOf(record.reference)) ?? [])
      .filter((other) => other !== record && record.reference !== '')
      .map(({ reference }) => reference)
      .toSorted(byVersion),
  }));
}

function stemOf(reference: string): string {
  return referenceParts(reference).stem.toUpperCase();
}

function found<Entry extends Listed>(
  agreements: readonly Entry[],
  byStem: ReadonlyMap<string, readonly Entry[]>,
  typed: string,
): Entry {
  const reference = cleanReference(typed).toUpperCase();
  const exact = agreements.find((record) => record.reference.toUpperCase() === reference);
  if (exact !== undefined) return exact;
  const versions = byStem.get(stemOf(reference)) ?? [];
  if (referenceParts(reference).version === undefined) {
    const newest = versions.toSorted((a, b) => byVersion(a.reference, b.reference)).at(-1);
    if (newest !== undefined) return newest;
  }
  const near = nearest(
    typed,
    agreements.map((record) => record.reference),
  );
  const listed = versions.map((record) => record.reference).toSorted(byVersion);
  throw new UserError(`The register does not list ${typed}.`, {
    hint:
      listed.length > 0
        ? `It lists another version of the same agreement: ${listed.join(', ')}.`
        : near === undefined
          ? 'dars import <register> --list shows what it lists.'
          : `Did you mean ${near}? dars import <register> --list shows what it lists.`,
    exitCode: 2,
  });
}

function noOrganisation(agreements: readonly Listed[], typed: string, wanted: readonly Listed[]): UserError {
  if (agreements.some(({ applicant }) => plain(applicant).includes(plain(typed)))) {
    const whose = [...new Set(wanted.map(({ applicant }) => `“${applicant}”`))].join(', ');
    return new UserError(
      `None of the agreements named by --reference is of an organisation with “${typed}” in its name.`,
      {
        hint: `They are of ${whose}. Leave out one of the two options.`,
        exitCode: 2,
      },
    );
  }
  const near = nearest(typed, new Set(agreements.map(({ applicant }) => applicant)));
  return new UserError(`The register lists no organisation with “${typed}” in its name.`, {
    hint: `${near === undefined ? '' : `Did you mean “${near}”? `}dars import <register> --list shows what it lists.`,
    exitCode: 2,
  });
}

/** Names of folders for some agreements: the reference with what no file name should have taken out, each name once. */
export function folderNames(records: readonly Listed[]): readonly string[] {
  const taken = new Set<string>();
  return records.map(({ reference, row, folder = '' }) => {
    const plainName = reference
      .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
      .replaceAll(/^[.-]+|[.-]+$/g, '')
      .slice(0, 80);
    const base = plainName !== '' ? plainName : folder !== '' ? folder : `row-${row ?? 0}`;
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${base}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
