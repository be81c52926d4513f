import { frozen, known, type Known, type ReferenceEntry } from '../entry.ts';
import type { ProductLevel, ProductSubject, RegisterRows } from './product.ts';

/** Month in which copies without a date were read. */
export const READ = '2026-11';

/** Something read in a copy that bears no date. */
export function seen(source: string): ReferenceEntry {
  return { source, status: 'seen', asOf: READ, undated: true };
}

/** Something read in a source with a date. */
export function seenOn(asOf: string, source: string): ReferenceEntry {
  return { source, status: 'seen', asOf };
}

/** Something observed in published agreements. */
export function practice(asOf: string, source: string): ReferenceEntry {
  return { source, status: 'practice', asOf };
}

/** Something that nobody wrote down: our reading. */
export function inferred(source: string): ReferenceEntry {
  return { source, status: 'inferred', asOf: READ };
}

/** Sources that several products share. */
export const FROM = frozen({
  hes: seen('catalogue page on Hospital Episode Statistics (CAT-HES)'),
  ecds: seen('catalogue page on the Emergency Care Data Set (CAT-ECDS)'),
  imaging: seen('catalogue page on the Diagnostic Imaging Data Set (CAT-DID)'),
  mentalHealth: seen('catalogue page on mental health data (CAT-MH)'),
  maternity: seen('catalogue page on the Maternity Services Data Set (CAT-MSDS)'),
  births: seen('catalogue page on civil registrations of birth (CAT-BIRTH)'),
  products: seen('page on DARS products and services (PROD)'),
  ndrs: seen('NDRS page on access to its data (NDRS)'),
  ukllc: seen('UK LLC guidebook (UKLLC): what UK LLC holds'),
  ukllcLimits: seenOn('2026-03-19', 'UK LLC guidebook, restrictions of NHS England datasets (UKLLC-R); 10-14'),
  ukllcCovid: seen('UK LLC guidebook, COVID-19 datasets (UKLLC-C): what UK LLC holds'),
  register2021: practice('2021-02', 'data release register of February 2021 (REL21)'),
  register2026: practice('2026-09', 'agreements in the Data Uses Register, 2024 to 2026 (REG)'),
  home: seen('home page of the Data Access Request Service (DARS-HOME)'),
  webinars: seenOn('2023-03-24', 'DARS guidance page of 24 March 2023 with the webinars (SEED)'),
});

/** Products of which the register gives the name and nothing more; what they cover is read off it. */
export const NAME_ONLY = frozen(practice('2021-02', 'data release register of February 2021 (REL21): the name alone'));

/** The rows of February 2021: how many, identifiable, sensitive, with objections upheld. */
export function rows2021(
  rows: number,
  identifiable: number,
  sensitive: number,
  objectionsUpheld: number,
): Known<RegisterRows> {
  return known({ rows, identifiable, sensitive, objectionsUpheld }, FROM.register2021);
}

/** Whom the rows are about: our reading of what the product covers. */
export function about(...subjects: readonly ProductSubject[]): Known<readonly ProductSubject[]> {
  return known(subjects, inferred('our reading of what the product covers'));
}

/** Levels at which a product is released. */
export function levels(mark: ReferenceEntry, ...values: readonly ProductLevel[]): Known<readonly ProductLevel[]> {
  return known(values, mark);
}
