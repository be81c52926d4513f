import type { Status } from '../../core/rule.ts';
import type { SourceKey } from '../sources.ts';

/** One fact of guidance or practice, and where it lives in this project. Besides the homes named here, every field of a schema and every rule that cites the fact is one. */
export interface Fact {
  /** What it is about, in our own words: a label, not the text. */
  readonly label: string;
  readonly status: Status;
  /** Which part is known less well than `status` says, and how. */
  readonly partly?: string;
  readonly sources: readonly SourceKey[];
  /** Fields that hold it, as `document/field/field`, where the schema cites another fact. */
  readonly fields?: readonly string[];
  /** Ids of the project's rule table, such as `TERM-004`; one that no rule carries as `guidance` is still planned. */
  readonly rules?: readonly string[];
  /** Modules of `src/reference` that hold it. */
  readonly reference?: readonly string[];
  /** Why it has no home. */
  readonly none?: string;
}

/** Facts by id. */
export type Facts = Readonly<Record<string, Fact>>;
