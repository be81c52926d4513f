import type { Lack } from './lacking.ts';

/** Columns of prose, under the names that both layouts of the register give them. */
export const PROSE_COLUMNS = [
  'Objective for Processing',
  'Processing Activities',
  'Expected Output',
  'Expected Measurable Benefits',
  'Yielded Benefits',
] as const;

/** A column of prose. */
export type ProseColumn = (typeof PROSE_COLUMNS)[number];

/** One dataset of an agreement, as the register prints it. */
export interface DatasetRecord {
  readonly name: string;
  readonly typeOfData: string;
  readonly sensitivity: string;
  readonly frequency: string;
  readonly legalBasis: string;
  readonly confidentiality: string;
  readonly optOuts: string;
  /** Files released, where the edition lists files. */
  readonly filesReleased?: number;
  /** Month of the first file, as printed. */
  readonly firstReleased?: string;
}

/** Something of the register that has no place in an application, or that a person has to settle. */
export interface Leftover {
  /** Column of the register, or what it is about. */
  readonly column: string;
  /** Words of the register, whole. */
  readonly words: string;
  readonly why: string;
}

/** One agreement of a register, cell by cell; a blank cell is empty text. */
export interface AgreementRecord {
  readonly reference: string;
  /** Row of the sheet of agreements, counted from 1. */
  readonly row?: number;
  readonly title: string;
  readonly applicant: string;
  readonly applicantType: string;
  readonly controllers: readonly string[];
  readonly controllership: string;
  readonly start: string;
  readonly end: string;
  readonly sublicensing: string;
  readonly commercial: string;
  readonly prose: Readonly<Record<ProseColumn, string>>;
  readonly datasets: readonly DatasetRecord[];
  /** True when the register says that data went to the applicant. */
  readonly receives: boolean;
  readonly leftovers: readonly Leftover[];
}

/** An edition of the register, read. */
export interface Register {
  readonly layout: 'February 2021' | 'present';
  readonly agreements: readonly AgreementRecord[];
  /** What the layout has and this file has not. */
  readonly lacking: readonly Lack[];
  /** What somebody should know of the file as a whole, in sentences. */
  readonly remarks: readonly string[];
}

/** A reference in its parts: the stem that lasts for life, and the version. */
export interface Reference {
  readonly stem: string;
  /** Major and minor number; undefined when the reference carries none. */
  readonly version?: readonly [major: number, minor: number];
  /** True when it is written as the register says that references are. */
  readonly usual: boolean;
}

/** Takes a reference apart. */
export function referenceParts(reference: string): Reference {
  const match = /^(.*?)-v(\d{1,4})\.(\d{1,4})$/i.exec(reference);
  const stem = match?.[1] ?? reference;
  const usual = match !== null && /^DARS-NIC-\d{4,7}-[A-Z0-9]{5}$/.test(stem);
  return { stem, usual, ...(match === null ? {} : { version: [Number(match[2]), Number(match[3])] as const }) };
}

/** Puts versions of one agreement in their order; what carries none stands first. */
export function byVersion(a: string, b: string): number {
  const [left, right] = [referenceParts(a).version ?? [-1, -1], referenceParts(b).version ?? [-1, -1]];
  return left[0] - right[0] || left[1] - right[1];
}
