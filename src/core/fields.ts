import type { Status } from './rule.ts';
import type { Step } from './finding.ts';

/** What a value of a field is. `prose` is Markdown of any length; `string` is a short coded or one-line answer. */
export type FieldType = 'object' | 'list' | 'string' | 'prose' | 'integer' | 'boolean';

/** One field of a document, as generated from its schema: what the loader, messages, forms and packs know of it. */
export interface Field {
  readonly type: FieldType;
  /** The question or name that a reader sees. */
  readonly title: string;
  readonly fact?: string;
  readonly status?: Status;
  /** Completes "expected …". */
  readonly expected?: string;
  /** Words for each value of a coded answer, in the order of the schema. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Words for some values of an answer that is not coded, such as the names of areas. */
  readonly words?: Readonly<Record<string, string>>;
  /** Catalogue of the reference data whose codes this value uses. */
  readonly catalogue?: 'product' | 'disclosure';
  /** Kind of thing that this value names. */
  readonly ref?: string;
  /** Kind of thing that this id makes known. */
  readonly declares?: string;
  /** True when an empty list is an answer and not a blank. */
  readonly keepsEmpty?: true;
  readonly fields?: Readonly<Record<string, Field>>;
  readonly item?: Field;
  /** Fields without which the entry makes no sense. */
  readonly required?: readonly string[];
  /** Fields without which an application cannot be submitted. */
  readonly atSubmission?: readonly string[];
  /** Fields that another answer can make necessary. */
  readonly sometimes?: readonly string[];
  /** Groups of which exactly one is to be answered. */
  readonly oneOf?: readonly (readonly string[])[];
}

/** Field trees of all documents, by document name. */
export type FieldTrees = Readonly<Record<string, Field>>;

/** Follows a path into a field tree; list places are numbers. Undefined where the schema knows no such field. */
export function fieldAt(tree: Field | undefined, path: readonly Step[]): Field | undefined {
  let field = tree;
  for (const step of path) {
    if (field === undefined) return undefined;
    field =
      typeof step === 'number'
        ? field.item
        : field.fields && Object.hasOwn(field.fields, step)
          ? field.fields[step]
          : undefined;
  }
  return field;
}

/** The Markdown and one-line fields of a tree, as the loader asks for them. */
export function typesOf(tree: Field): { typeAt: (path: readonly Step[]) => 'string' | 'prose' | 'other' } {
  return {
    typeAt: (path) => {
      const type = fieldAt(tree, path)?.type;
      return type === 'string' || type === 'prose' ? type : 'other';
    },
  };
}

/** What a violated constraint of a schema means, found by its place in the compiled schema. */
export interface ConstraintNote {
  /** Rule whose finding it is. */
  readonly rule?: string;
  /** Completes "needed because …". */
  readonly because?: string;
  /** Field whose answer set the condition off. */
  readonly trigger?: string;
  /** The group of an "exactly one of" or "not both" constraint. */
  readonly group?: readonly string[];
  readonly kind: 'condition' | 'none-of-group' | 'both-of-group' | 'at-submission' | 'choice';
}

/** Notes by JSON pointer into the compiled schema. */
export type ConstraintNotes = Readonly<Record<string, ConstraintNote>>;
