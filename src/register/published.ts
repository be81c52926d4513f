import { idFrom } from '../core/fill-form.ts';
import { importAgreement, type ImportContext, type Imported } from './import-agreement.ts';
import { importHdruk } from './import-hdruk.ts';
import type { Lack } from './lacking.ts';
import { readHdruk, type HdrukRecord } from './read-hdruk.ts';
import type { AgreementRecord, Register } from './record.ts';
import { editionOfName, readSheets } from './read-register.ts';
import type { Listed } from './select.ts';
import type { Sheet } from './sheets.ts';

/** One agreement or project that a register lists, ready to become a draft application. */
export interface Entry extends Listed {
  /** How many datasets the register lists under it; undefined where it names them in one cell. */
  readonly datasets: number | undefined;
  /** What the register says of it. Plain data, as all of the entry: it may go to another thread. */
  readonly source:
    | { readonly of: 'agreement'; readonly record: AgreementRecord }
    | { readonly of: 'project'; readonly record: HdrukRecord };
}

/** The draft application of an entry. */
export function importedFrom({ source }: Entry, about: ImportContext): Imported {
  return source.of === 'agreement' ? importAgreement(source.record, about) : importHdruk(source.record, about);
}

/** A register of either kind. */
export interface Published {
  /** What it calls its entries. */
  readonly noun: 'agreement' | 'project';
  /** Which layout it has. */
  readonly layout: Register['layout'] | 'HDR UK';
  readonly edition: string;
  readonly entries: readonly Entry[];
  /** What the layout has and this file has not. */
  readonly lacking: readonly Lack[];
  /** What somebody should know of the file as a whole, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Reads sheets as a register of NHS England or as one of Health Data Research UK, by the names of their columns; undefined
 * when they are neither. Errors: UserError for a register whose rows cannot be read.
 */
export function publishedIn(sheets: readonly Sheet[], file: string): Published | undefined {
  const register = readSheets(sheets);
  if (register !== undefined) {
    const edition = editionOfName(file);
    return {
      noun: 'agreement',
      layout: register.layout,
      edition,
      entries: register.agreements.map((record) => ({
        reference: record.reference,
        ...(record.row === undefined ? {} : { row: record.row }),
        applicant: record.applicant,
        ...(record.title === '' ? {} : { folder: idFrom(record.title) }),
        datasets: record.datasets.length,
        source: { of: 'agreement', record },
      })),
      lacking: register.lacking,
      remarks: register.remarks,
    };
  }
  const hdruk = readHdruk(sheets);
  if (hdruk === undefined) return undefined;
  const edition = `Data use register of Health Data Research UK, ${file}`;
  return {
    noun: 'project',
    layout: 'HDR UK',
    edition,
    entries: hdruk.projects.map((record) => ({
      reference: record.reference,
      row: record.row,
      applicant: record.applicant,
      ...(record.title === '' ? {} : { folder: idFrom(record.title) }),
      datasets: undefined,
      source: { of: 'project', record },
    })),
    lacking: hdruk.lacking,
    remarks: hdruk.remarks,
  };
}
