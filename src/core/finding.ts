/** How much a finding weighs: an error stops a submission, a warning is a probable question, information is a prompt. */
export type Severity = 'error' | 'warning' | 'info';

/** Severities from the gravest to the lightest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One step into a YAML document: a key of a map, or the place (from 0) in a list. */
export type Step = string | number;

/** A place in an application, named by document and path; `locate` turns it into line and column. */
export interface Place {
  /** `application`, `evidence`, or the slug of a Standard. */
  readonly document: string;
  readonly path: readonly Step[];
  /** Which part is meant: the value (default), or the key that introduces it. */
  readonly part?: 'key' | 'value';
  /** Where to point when nothing stands at `path`: the answer that made it necessary. */
  readonly orElse?: readonly Step[];
}

/** A stretch of a file. Lines and columns count from 1; columns count UTF-16 units; the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A place made concrete: the file as the user knows it, and where in it. */
export interface Location extends Span {
  /** Path relative to the application folder, with forward slashes. */
  readonly file: string;
  readonly path: readonly Step[];
}

/** Another place that belongs to the same fault, with a few words that say how. */
export interface Related extends Location {
  readonly message: string;
}

/** Why a finding does not count. */
export interface Waiver {
  readonly reason: string;
  /** Where the waiver stands, as `file:line`. */
  readonly from: string;
  /** Who accepts the finding and answers for it. */
  readonly owner?: string;
  /** Last day on which the waiver holds, as YYYY-MM-DD. */
  readonly expires?: string;
}

/** One fault or remark, at one place. Words are final: reporters add layout, never sense. */
export interface Finding {
  /** `<Standard or area>/<fault>`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, what was expected and what was found. */
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** Title of the field concerned, as the form shows it; absent for faults of a whole file. */
  readonly field?: string;
  readonly at: Location;
  readonly related: readonly Related[];
  /**
   * True where nothing is written yet: a draft lists these apart. False, until a report is made of it, for something that
   * is still awaited although an answer is given, such as a file that is named and not there.
   */
  readonly unanswered?: boolean;
  readonly waived?: Waiver;
  /** True for a finding that a baseline knows: it does not count. */
  readonly inBaseline?: true;
}

/** What became of one rule in one run. */
export type OutcomeKind = 'passed' | 'failed' | 'not-applicable' | 'could-not-run' | 'person' | 'waived' | 'baseline';

/** A rule's outcome, and the reason where the outcome needs one. */
export interface Outcome {
  readonly rule: string;
  readonly outcome: OutcomeKind;
  /** Why it could not run or does not apply, or what a person has to judge. */
  readonly reason?: string;
  /** True when it could not run only because a draft has not given the answers that it reads. */
  readonly waiting?: true;
}

/** A finding before its place is made concrete. */
export interface PlacedFinding extends Omit<Finding, 'at' | 'related'> {
  readonly at: Place;
  readonly related: readonly { readonly at: Place; readonly message: string }[];
}
