import type { FlowAnswers } from './build-flows.ts';
import type { Answers, Documents } from './source.ts';
import type { AgreementRecord } from './record.ts';

/** A fact for which the application has no place, and why that is right. */
export interface Leftover {
  readonly fact: string;
  readonly reason: string;
}

/** A remark of the record's authors, a few of its words, and the places of the application that answer it. */
export interface Remark {
  readonly fact: string;
  readonly words: string;
  /** Each as `document: path`, with a point between the steps. */
  readonly answeredAt: readonly string[];
}

/** What a person read in the free text of one agreement: answers beyond the columns of the register. */
export interface Reading {
  /** What the text adds to every dataset. */
  readonly request?: Answers;
  /** The flows, where the text tells more than that data go in or come out. */
  readonly flows?: readonly FlowAnswers[];
  /** Answers laid over those of the columns. */
  readonly documents: Documents;
  readonly remarks: readonly Remark[];
  readonly leftovers?: readonly Leftover[];
}

/** Makes the reading of one agreement; the record gives the words and the ids. */
export type Read = (record: AgreementRecord) => Reading;
