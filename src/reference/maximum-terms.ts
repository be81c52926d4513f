import { frozen, type ReferenceEntry } from './entry.ts';

/** A case in which guidance or custom has a longest term. */
export type TermCase =
  | 'consented-academic-archive'
  | 'academic-archive'
  | 'commercial'
  | 'sub-licensing'
  | 'retention-only'
  | 'section-251-recruitment'
  | 'any';

/** A longest term, or one beyond which a reviewer will ask. */
export interface MaximumTerm extends ReferenceEntry {
  readonly when: TermCase;
  readonly text: string;
  readonly months: number;
  /** `maximum`: a row of the table. `ask`: longer is not forbidden, but unusual. */
  readonly kind: 'maximum' | 'ask';
  /** True when another period takes its place if a regulation is cited. */
  readonly unlessRegulation?: true;
  /** Last day, for a row that a later version of the Standard dropped. */
  readonly until?: string;
}

const TABLE = { kind: 'maximum', status: 'seen', asOf: '2022-08-09' } as const;
const FIRST_VERSION = {
  kind: 'maximum',
  source: 'version 1.0 of the Standard, counted from the signature that was expected (LEN1; 1-21)',
  status: 'seen',
  asOf: '2019-07-24',
  until: '2022-08-08',
} as const;

/** Longest terms, the strongest first. Rows that were not readable are in `UNREAD_ROWS`. */
export const MAXIMUM_TERMS: readonly MaximumTerm[] = frozen<readonly MaximumTerm[]>([
  {
    when: 'consented-academic-archive',
    text: 'everybody in the data consented, and the purpose is to archive after academic research',
    months: 180,
    unlessRegulation: true,
    source:
      'table of version 2.1, first row (TERM2; 1-10); a regulation may prescribe longer or shorter, sentence cut (1-25)',
    ...TABLE,
  },
  { when: 'academic-archive', text: 'archiving after academic work', months: 60, ...FIRST_VERSION },
  {
    when: 'commercial',
    text: 'commercial purpose; agreements show that the cap ended with the second version (1-29)',
    months: 12,
    ...FIRST_VERSION,
  },
  {
    when: 'sub-licensing',
    text: 'sub-licensing included; agreements show that the cap ended with the second version (1-29)',
    months: 12,
    ...FIRST_VERSION,
  },
  { when: 'any', text: 'everything else', months: 36, ...FIRST_VERSION },
  {
    when: 'commercial',
    text: 'commercial agreements since August 2022 run up to three years',
    months: 36,
    kind: 'ask',
    source: 'agreements in the Data Uses Register (1-29, 1-30)',
    status: 'practice',
    asOf: '2026-09',
  },
  {
    when: 'sub-licensing',
    text: 'agreements with sub-licences since August 2022 run up to three years',
    months: 36,
    kind: 'ask',
    source: 'agreements in the Data Uses Register (1-29, 1-30)',
    status: 'practice',
    asOf: '2026-09',
  },
  {
    when: 'retention-only',
    text: 'an agreement that only lets data be kept runs a year',
    months: 12,
    kind: 'ask',
    source: 'agreements in the Data Uses Register (Standard 1, observed terms)',
    status: 'practice',
    asOf: '2026-09',
  },
  {
    when: 'section-251-recruitment',
    text: 'recruiting participants with section 251 support runs a year',
    months: 12,
    kind: 'ask',
    source: 'agreements in the Data Uses Register (Standard 1, observed terms)',
    status: 'practice',
    asOf: '2026-09',
  },
  {
    when: 'any',
    text: 'longer than three years is rare and wants a reason',
    months: 36,
    kind: 'ask',
    source: 'our reading of a sample of 34 agreements (1-30)',
    status: 'inferred',
    asOf: '2026-09',
  },
  {
    when: 'any',
    text: 'none of the published agreements that were looked at is longer than five years',
    months: 60,
    kind: 'ask',
    source: 'our reading of a sample of 34 agreements (1-30)',
    status: 'inferred',
    asOf: '2026-09',
  },
]);

/** What the table of version 2.1 holds beyond its first row: nobody could read it. */
export const UNREAD_ROWS: ReferenceEntry = frozen<ReferenceEntry>({
  source: 'table of version 2.1, every row but the first (TERM2; 1-09, 1-10)',
  status: 'cut',
  asOf: '2022-08-09',
});

/** Lengths that agreements usually have, in months. Three years is common but not expected: all five starts of 2026 in the sample run about one. */
export const USUAL_TERMS = frozen({
  months: [12, 36],
  source: 'sample of 34 agreements that start after 9 August 2022, not drawn at random (1-30)',
  status: 'practice',
  asOf: '2026-09',
} as const satisfies ReferenceEntry & Record<string, unknown>);

/** The terms for a case on a day, dropped rows left out. */
export function maximumTermsFor(when: TermCase, day: string): readonly MaximumTerm[] {
  return MAXIMUM_TERMS.filter((term) => term.when === when && (term.until === undefined || day <= term.until));
}
