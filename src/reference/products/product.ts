import type { Known, ReferenceEntry } from '../entry.ts';

/** Groups in which products are listed. */
export type ProductFamily =
  | 'hospital'
  | 'registration'
  | 'mental-health'
  | 'community-and-maternity'
  | 'primary-care'
  | 'cancer'
  | 'covid-19'
  | 'people'
  | 'commissioning'
  | 'social-care'
  | 'audits-and-screening';

/** Whom or what the rows of a product are about, in the words of the schema. */
export type ProductSubject =
  | 'patients'
  | 'deceased'
  | 'newborns'
  | 'carers'
  | 'staff'
  | 'service-users'
  | 'providers'
  | 'none';

/** Levels of data, in the words of the schema. */
export type ProductLevel =
  | 'identifiable'
  | 'pseudonymised'
  | 'aggregated-not-suppressed'
  | 'aggregated-suppressed'
  | 'anonymous';

/** Ways in which a product reaches an applicant, in the words of the schema. */
export type AccessRoute = 'extract' | 'sde' | 'list-update-service' | 'data-services-for-commissioners';

/** A span of time for which a product, or a version of it, has data. */
export interface ProductPeriod extends ReferenceEntry {
  readonly version?: string;
  /** First day, month or year. */
  readonly first?: string;
  /** Last day, month or year; absent while the product goes on. */
  readonly last?: string;
  /** Somebody else whose holding the dates describe: not what NHS England can supply. */
  readonly heldBy?: string;
  readonly note?: string;
}

/** Ways to a product, or to one version of it. */
export interface ProductAccess extends ReferenceEntry {
  readonly version?: string;
  readonly routes: readonly AccessRoute[];
  /** True when NHS England offers packages of fields. */
  readonly packages?: boolean;
}

/** Kinds of limit that a rule can look for. */
export type LimitKind =
  | 'covid-19-only'
  | 'no-performance-management'
  | 'medicines-safety-or-effectiveness'
  | 'committee-first'
  | 'extra-legal-basis'
  | 'not-for-analysis'
  | 'other';

/** Something that a product may not be used for, or that has to be had first. */
export interface ProductLimit extends ReferenceEntry {
  readonly kind: LimitKind;
  readonly text: string;
}

/** Which objections of patients matter to a product. */
export interface ProductObjection extends ReferenceEntry {
  /** `none`: opt-outs have no bearing. `national`: the national data opt-out. `type-1`: the objection at a GP practice. `registry`: the registry's own. */
  readonly kind: 'none' | 'national' | 'type-1' | 'registry';
  readonly text: string;
}

/** Rows of one edition of the public register that name a product. */
export interface RegisterRows {
  readonly rows: number;
  /** Rows called identifiable; the others are called anonymised, which there means pseudonymised too. */
  readonly identifiable: number;
  /** Rows called sensitive. */
  readonly sensitive: number;
  /** Rows in which objections were upheld. */
  readonly objectionsUpheld: number;
}

/** A data product that NHS England disseminates. Its own mark covers name, coverage and what one row is; everything else has a mark of its own. */
export interface Product extends ReferenceEntry {
  /** Our code, such as `HES_APC`. */
  readonly code: string;
  readonly family: ProductFamily;
  readonly name: string;
  /** True when no printed name was read and the name is our wording. */
  readonly nameIsOurs?: true;
  /** Other names by which people look for it; they help the search and claim nothing. */
  readonly aliases: readonly string[];
  /** Names under which published agreements list it. */
  readonly registerNames: readonly string[];
  readonly covers: string;
  readonly rowsAre: 'records' | 'aggregates' | 'keys' | 'service' | 'not-known';
  readonly subjects: Known<readonly ProductSubject[]>;
  readonly periods: readonly ProductPeriod[];
  readonly collected?: Known<string>;
  readonly levels?: Known<readonly ProductLevel[]>;
  readonly sensitivity?: Known<'sensitive' | 'varies'>;
  readonly linkage?: Known<string>;
  readonly access: readonly ProductAccess[];
  readonly limits: readonly ProductLimit[];
  readonly objections: readonly ProductObjection[];
  /** Id of the rule for small numbers in `disclosure.ts`, or `to-be-confirmed` where a page says so. */
  readonly disclosure?: Known<string>;
  /** Who should go elsewhere instead of to DARS. */
  readonly elsewhere: readonly Known<string>[];
  /** What the register of February 2021 holds. */
  readonly register2021?: Known<RegisterRows>;
}

/** A case in which an application for data is not the way, or not the first. */
export interface Elsewhere extends ReferenceEntry {
  readonly when: string;
  readonly go: string;
}

/** Something that people ask for and that was not found as a product. */
export interface NotAProduct extends ReferenceEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly text: string;
}
