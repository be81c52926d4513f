import type { Profile } from '../../src/core/profile.ts';

/** Stands in a text right before the place at which the finding has to be. */
export const MARK = '▸';

/** The file of organisations that applications share, as seen from one of them. */
export const SHARED_FILE = '../organisations.yaml';

/** One change to one file. */
export interface Edit {
  /** A document, such as `data-controllers`, or a file, such as `evidence/dpia.txt`. */
  readonly in: string;
  /** Text that stands in the file exactly once, or once behind `after`; a pattern is replaced wherever it matches. */
  readonly from: string | RegExp;
  /** Takes the place of `from`; may hold the mark. */
  readonly to: string;
  /** Text behind whose first occurrence `from` is looked for. */
  readonly after?: string;
  /** What stands between `from` and this text goes too; an empty text means all to the end of the file. */
  readonly upTo?: string;
}

/** One fact broken in a whole application, and the rule that has to see it. */
export interface Planting extends Edit {
  readonly rule: string;
  /** Example or variation, and what `Edit.in` holds: `consented-cohort/data-controllers`. */
  readonly in: string;
  /** Further changes, where one fact is written in several places. */
  readonly and?: readonly Edit[];
  /** Where the finding has to be, when that is not in what was changed: a text of the document, with the mark in it. */
  readonly at?: { readonly in?: string; readonly text: string; readonly after?: string };
  /** True for a rule that does not find but asks a person. */
  readonly asks?: true;
  /** Other rules that the same change breaks, each with the reason why that is a fault of its own. */
  readonly also?: Readonly<Record<string, string>>;
  readonly asOf?: string;
  readonly profile?: Profile;
}

/** An example with further answers, as whole and as free of findings as the examples are. */
export interface Variation {
  readonly of: string;
  readonly edits: readonly Edit[];
  /** Files that are new in it, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The day on which it is checked, where that is another than the example's. */
  readonly asOf?: string;
}
