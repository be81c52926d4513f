import type { Place, Severity } from './finding.ts';
import type { Application } from './workspace.ts';
import type { Documents } from '../generated/types.ts';

/** How a fact is known. `seen`: read in guidance. `practice`: seen in published agreements. `inferred`: our reasoning. `cut`: the page broke off. */
export type Status = 'seen' | 'practice' | 'inferred' | 'cut';

/** Where a rule comes from. */
export interface Source {
  /** Id of the fact in the fact ledger, such as `3c-05`. */
  readonly fact: string;
  readonly status: Status;
}

/** Every part optional, at every depth: what a rule may count on in a draft. */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? readonly DeepPartial<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> }
    : T;

/** Name of a document of an application: `application`, `evidence` or the slug of a Standard. */
export type DocumentName = keyof Documents;

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** What a check receives: the documents it reads under camel-case names, and the application as a whole. */
export type Inputs<Reads extends DocumentName> = {
  readonly [Name in Reads as CamelCase<Name>]: DeepPartial<Documents[Name]>;
} & { readonly app: Application };

/** The words of a finding, made from its arguments. */
// oxlint-disable-next-line typescript/no-explicit-any -- argument types differ from message to message; `Reporter` recovers them
export type Words = (args: any) => string;

/** A message: its words alone, or with a severity of its own, or for a missing answer, or a question that only a person can answer. */
export type Message =
  | Words
  | { readonly severity: Severity; readonly text: Words }
  /** An answer that is not yet there: information in a draft, `severity` (or the rule's) at submission. */
  | { readonly missing: true; readonly severity?: Severity; readonly text: Words }
  | { readonly person: true; readonly text: Words };

type WordsOf<M> = M extends Words ? M : M extends { readonly text: infer W extends Words } ? W : never;

/** Another place to show with a finding. */
export interface RelatedPlace {
  readonly at: Place;
  readonly message: string;
}

/** One method per message: arguments, place, and other places that belong to the fault. */
export type Reporter<Messages extends Record<string, Message>> = {
  readonly [Id in keyof Messages]: (
    args: Parameters<WordsOf<Messages[Id]>>[0],
    at: Place,
    related?: readonly RelatedPlace[],
  ) => void;
};

/** What every rule says of itself. */
export interface RuleMeta {
  /** `<Standard, application, evidence or across>/<fault>`, the name of its file. */
  readonly id: string;
  /** Id in the project's rule table, such as `OPT-004`. */
  readonly guidance?: string;
  readonly severity: Severity;
  /** Version of dars that first had the rule. */
  readonly since: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly source: Source;
  /**
   * Small applications, each YAML text a map from document name to its content.
   * Every `bad` one fails this rule, every `good` one passes it; the tests run them.
   */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
}

/** What running a rule needs of it. */
export type CheckedRule = Pick<
  CodeRule,
  'id' | 'severity' | 'why' | 'fix' | 'reads' | 'messages' | 'applies' | 'check'
>;

/** A rule that joins documents, or needs a calculation, a list or a date. */
export interface CodeRule<
  Reads extends DocumentName = DocumentName,
  Messages extends Record<string, Message> = Record<string, Message>,
> extends RuleMeta {
  /** Documents without which the check makes no sense; if one is unreadable the rule could not run. */
  readonly reads: readonly Reads[];
  readonly messages: Messages;
  /** False when the application has nothing that the rule speaks of; the run then counts it as not applicable. */
  readonly applies?: (inputs: Inputs<Reads>) => boolean;
  readonly check: (inputs: Inputs<Reads>, report: Reporter<Messages>) => void;
}

/** A rule that its document's schema enforces, where the schema carries `x-rule` with this id. */
export interface SchemaRule extends RuleMeta {
  /** Document whose schema carries the constraint. */
  readonly schema: DocumentName;
  /** Words for a violation; `found` is the value as typed, when there is one. */
  readonly message: (args: { readonly found?: string; readonly missing?: string }) => string;
}

export type Rule = CodeRule | SchemaRule;

/** Declares a rule that code checks; the types of its arguments follow from `reads` and `messages`. */
export function rule<const Reads extends DocumentName, const Messages extends Record<string, Message>>(
  definition: CodeRule<Reads, Messages>,
): CodeRule<Reads, Messages> {
  return definition;
}

/** Declares a rule that a schema enforces. */
export function schemaRule(definition: SchemaRule): SchemaRule {
  return definition;
}

/** Names a place: `at('data-controllers', ['controllers', 0])`. */
export function at(document: DocumentName, path: Place['path'], part: 'key' | 'value' = 'value'): Place {
  return { document, path, part };
}
