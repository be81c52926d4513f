import type { Severity } from './finding.ts';

/** A check that the engine itself makes on every document, whatever the Standard. */
export interface EngineRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** application.yaml with the fault, and mended; a test runs them. Absent where a text cannot show the fault. */
  readonly examples?: { readonly weak: string; readonly strong: string };
}

/** Checks of a document against its schema. */
export const SCHEMA_RULES = {
  unanswered: {
    id: 'schema/unanswered',
    severity: 'error',
    title: 'A question is not answered',
    why: 'An application with an open question cannot be assessed and comes back.',
    fix: 'Write the answer at this place.',
  },
  unknownKey: {
    id: 'schema/unknown-key',
    severity: 'error',
    title: 'A key that the form does not have',
    why: 'What stands under an unknown key is read by nobody and would be missing from the pack.',
    fix: 'Correct the spelling of the key, or move the text to the question it answers.',
    examples: { weak: 'titel: Outcomes after hip replacement\n', strong: 'title: Outcomes after hip replacement\n' },
  },
  wrongType: {
    id: 'schema/wrong-type',
    severity: 'error',
    title: 'An answer of the wrong kind',
    why: 'The answer cannot be read as what the question asks for, so nothing that depends on it can be checked.',
    fix: 'Write the answer in the form shown.',
    examples: {
      weak: 'organisations: University of Somewhere\n',
      strong: 'organisations:\n  - id: uni\n    name: University of Somewhere\n',
    },
  },
  notAChoice: {
    id: 'schema/not-a-choice',
    severity: 'error',
    title: 'An answer that is not one of the choices',
    why: 'This question has a fixed list of answers, so that parts of the application can be compared with each other.',
    fix: 'Use one of the answers listed.',
    examples: { weak: 'kind: brand new\n', strong: 'kind: new\n' },
  },
  wrongForm: {
    id: 'schema/wrong-form',
    severity: 'error',
    title: 'An answer that is not written as it has to be',
    why: 'An identifier, date or address in another form cannot be looked up or compared.',
    fix: 'Write it in the form shown.',
    examples: {
      weak: 'organisations:\n  - id: The University\n    name: University of Somewhere\n',
      strong: 'organisations:\n  - id: uni\n    name: University of Somewhere\n',
    },
  },
  outOfRange: {
    id: 'schema/out-of-range',
    severity: 'error',
    title: 'A number or length outside its limits',
    why: 'The value is larger or smaller than the question can mean, or longer than the form can hold.',
    fix: 'Check the figure, or shorten the text.',
  },
  notWanted: {
    id: 'schema/not-wanted',
    severity: 'error',
    title: 'An answer where none belongs',
    why: 'The same fact is taken from another answer; written twice, the two will one day disagree.',
    fix: 'Remove this answer.',
  },
  bothAnswered: {
    id: 'schema/both-answered',
    severity: 'error',
    title: 'Two answers where only one can be true',
    why: 'Each of the two says the opposite of the other, and a reader cannot tell which one counts.',
    fix: 'Keep the one that is true and remove the other.',
  },
  missingFile: {
    id: 'schema/missing-file',
    severity: 'error',
    title: 'A document of the application is missing',
    why: 'Every Standard of the edition needs its own file, even if it only says why it does not apply.',
    fix: 'Create the file. `dars init` in the same folder adds the files that are missing and leaves the others alone.',
  },
  strayFile: {
    id: 'schema/stray-file',
    severity: 'warning',
    title: 'A YAML file that belongs to no Standard',
    why: 'Nothing in this file is checked or printed, so answers written there are lost to the reader.',
    fix: 'Rename the file to the Standard it answers, or move it out of the application folder.',
  },
} as const satisfies Record<string, EngineRule>;
