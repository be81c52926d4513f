import { frozen, known, type Known, type ReferenceEntry } from './entry.ts';

/** Months after the end of a clinical trial of a medicine for which its essential documents are kept at least. */
export const ESSENTIAL_DOCUMENTS_MONTHS: Known<number> = known(60, {
  source: 'version 1.0 of Standard 1, citing regulations 18 and 28 of 2006 (LEN1; 1-23); superseded text',
  status: 'seen',
  asOf: '2019-07-24',
});

/** Rolling retention as agreements have it: ten past years besides the current one, the oldest destroyed within six weeks, with a certificate. */
export const ROLLING_RETENTION: Known<{ readonly years: number; readonly destroyWithinDays: number }> = known(
  { years: 10, destroyWithinDays: 42 },
  {
    source: 'template of local authorities, and a commercial agreement of 2026 without the six weeks (1-34)',
    status: 'practice',
    asOf: '2021-02',
  },
);

/** A reminder before the end of an agreement. */
export interface Reminder extends ReferenceEntry {
  readonly daysBefore: number;
  readonly why: string;
}

/** When to think of the end of an agreement. */
export const REMINDERS: readonly Reminder[] = frozen<readonly Reminder[]>([
  {
    daysBefore: 90,
    why: 'an extension takes time; a sibling service wants to be asked three months before',
    source: 'pages of the cardiac audits (NICOR; 1-36): custom elsewhere, no rule here',
    status: 'inferred',
    asOf: '2026-11',
  },
  {
    daysBefore: 30,
    why: 'outputs have to leave the secure data environment before access stops',
    source: 'guide to the Secure Data Environment on ending access (SDE-X; 1-35); the number of days is ours',
    status: 'inferred',
    asOf: '2025-06-10',
  },
]);

/** A retention period that a funder prescribes. */
export interface FunderRetention extends ReferenceEntry {
  readonly funder: string;
  readonly work: string;
  readonly years: number;
}

/** Periods that applicants cite. Two pages disagree, so the funder's own document decides. */
export const FUNDER_RETENTION: readonly FunderRetention[] = frozen<readonly FunderRetention[]>(
  (
    [
      ['basic research', 10],
      ['basic research, on another page', 5],
      ['population health and clinical studies', 20],
      ['core records of studies with consent', 30],
    ] as const
  ).map(([work, years]) => ({
    funder: 'Medical Research Council',
    work,
    years,
    source: 'privacy notice of a trust, and the data and tissues toolkit (SFH, DTT; 1-37)',
    status: 'seen',
    asOf: '2026-11',
    undated: true,
  })),
);
