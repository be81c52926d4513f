import type { DocumentFile } from './document.ts';
import type { DeepPartial, DocumentName } from './rule.ts';
import type { Documents } from '../generated/types.ts';

/** Whether the application is still being written or is to be handed in. */
export type Stage = 'draft' | 'submission';

/** An application as a whole: every document that was found, parsed once, and what was found beside them. */
export interface Application {
  /** Name of the folder, for people; never an absolute path. */
  readonly name: string;
  /** Documents by name, only those whose file exists. */
  readonly files: ReadonlyMap<DocumentName, DocumentFile>;
  /** Paths below the folder that no document claims but that a person may have meant as one, sorted. */
  readonly strays: readonly string[];
  /** Files under `evidence/`, relative to it, with forward slashes, sorted. */
  readonly evidenceFiles: readonly string[];
  /** The day on which the application is checked, as YYYY-MM-DD. */
  readonly asOf: string;
  /** Answers of a document with unanswered parts removed, or undefined when the file is absent, broken or blank. */
  readonly get: <Name extends DocumentName>(name: Name) => DeepPartial<Documents[Name]> | undefined;
}
