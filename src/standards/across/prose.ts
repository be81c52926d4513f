import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Field } from '../../core/fields.ts';
import type { Step } from '../../core/finding.ts';
import type { DocumentName } from '../../core/rule.ts';
import type { Application } from '../../core/workspace.ts';

/** One answer in free text, with its place. */
export interface Prose {
  readonly document: DocumentName;
  readonly path: readonly Step[];
  readonly text: string;
}

/** Words that turn a sentence into a denial, or leave its matter open. */
const DENIAL = /\b(?:no|not|none|nothing|nobody|never|neither|nor|without|cannot|unless|whether|if)\b|n[’']t\b/i;

/** Every answer in free text of some documents. */
export function proseOf(app: Application, documents: readonly DocumentName[]): readonly Prose[] {
  const found: Prose[] = [];
  const visit = (document: DocumentName, value: unknown, field: Field | undefined, path: readonly Step[]): void => {
    if (field === undefined || value === undefined || value === null) return;
    if (typeof value === 'string') {
      if (field.type === 'prose') found.push({ document, path, text: value });
    } else if (Array.isArray(value)) {
      value.forEach((entry: unknown, index) => visit(document, entry, field.item, [...path, index]));
    } else if (typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) visit(document, part, field.fields?.[key], [...path, key]);
    }
  };
  for (const document of documents) visit(document, app.get(document), FIELD_TREES[document], []);
  return found;
}

/** Sentences of a text, its lines joined. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?;])\s/)
    .filter((sentence) => sentence.trim() !== '');
}

/** The first sentence that has the words and does not deny anything; careful on purpose, so that it misses rather than accuses. */
export function affirmation(text: string, words: RegExp): string | undefined {
  return sentencesOf(text).find((sentence) => words.test(sentence) && !DENIAL.test(sentence));
}
