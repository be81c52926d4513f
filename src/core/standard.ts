import type { Field } from './fields.ts';
import type { Application } from './workspace.ts';
import type { Block } from '../render/model.ts';
import type { Layout } from '../render/answers.ts';

/** What the section of a Standard is made from. */
export interface SectionInput {
  readonly app: Application;
  /** Answers of this Standard, without blanks. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly tree: Field;
  readonly layout: Layout;
}

/** Lays out one Standard for reading. Whatever it does not place itself it hands to `layOut`, so that no answer is lost. */
export type SectionMaker = (input: SectionInput) => Block[];
