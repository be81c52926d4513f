import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Field } from '../../core/fields.ts';
import type { Step } from '../../core/finding.ts';
import { once } from '../../core/once.ts';
import type { DocumentName } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';

/** One answer in free text, with its place. */
export interface Prose {
  readonly document: DocumentName;
  readonly path: readonly Step[];
  readonly text: string;
}

/** Where applications say what the data are for; the public register prints most of it. */
export const PURPOSE_TEXTS = [
  'application',
  'objective-for-processing',
  'processing-activities',
  'expected-outcomes',
  'expected-measurable-benefits',
  'commercial-purpose',
] as const;

/** Words that turn a sentence into a denial, or leave its matter open. */
export const DENIAL = /\b(?:no|not|none|nothing|nobody|never|neither|nor|without|cannot|unless|whether|if)\b|n[’']t\b/i;

/** Every answer in free text of some documents. */
export function proseOf(app: Application, documents: readonly DocumentName[]): readonly Prose[] {
  const known = proseByDocument(app);
  return documents.flatMap((document) => {
    const found = known.get(document) ?? proseIn(app, document);
    known.set(document, found);
    return found;
  });
}

/** The texts of each document, kept as long as the application, because many rules read them. */
const proseByDocument = once<Application, Map<DocumentName, readonly Prose[]>>(() => new Map());

function proseIn(app: Application, document: DocumentName): readonly Prose[] {
  const found: Prose[] = [];
  const visit = (value: unknown, field: Field | undefined, path: readonly Step[]): void => {
    if (field === undefined || value === undefined || value === null) return;
    if (typeof value === 'string') {
      if (field.type === 'prose') found.push({ document, path, text: value });
    } else if (Array.isArray(value)) {
      value.forEach((entry: unknown, index) => visit(entry, field.item, [...path, index]));
    } else if (typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) visit(part, field.fields?.[key], [...path, key]);
    }
  };
  visit(app.get(document), FIELD_TREES[document], []);
  return found;
}

/** Sentences of a text, its lines joined. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?;])\s/)
    .filter((sentence) => sentence.trim() !== '');
}

/** The first sentence that has the words, denies nothing and holds; careful on purpose, so that it misses rather than accuses. */
export function affirmation(
  text: string,
  words: RegExp,
  holds: (sentence: string) => boolean = () => true,
): string | undefined {
  return sentencesOf(text).find((sentence) => words.test(sentence) && !DENIAL.test(sentence) && holds(sentence));
}
