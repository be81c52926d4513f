import { fieldAt, type FieldTrees } from '../core/fields.ts';
import type { Finding, Span } from '../core/finding.ts';
import { likelyChoice } from '../core/schema-advice.ts';
import { SCHEMA_RULES } from '../core/schema-rules.ts';
import { nearest } from '../core/suggest.ts';
import { isMap, valueAt } from '../core/values.ts';
import { documentOf, type Application } from '../core/workspace.ts';
import type { DocumentName } from '../core/rule.ts';
import unknownReference from '../standards/across/rules/unknown-reference.ts';
import { idWithin, knownIds } from './ids.ts';

/** A small change that probably mends a finding; a person decides whether it does. */
export interface QuickFix {
  readonly title: string;
  readonly file: string;
  readonly span: Span;
  /** What takes the place of the span. */
  readonly text: string;
}

/** The change to the word that was probably meant: a key, a choice or an id; undefined where no word is near. */
export function quickFixFor(app: Application, trees: FieldTrees, finding: Finding): QuickFix | undefined {
  const change = (span: Span, text: string | undefined): QuickFix | undefined =>
    text === undefined ? undefined : { title: `Change to “${text}”`, file: finding.at.file, span, text };
  const document = documentOf(finding.at.file);
  const data = app.documents.get(document as DocumentName)?.source.data;
  const path = finding.at.path;
  switch (finding.rule) {
    case SCHEMA_RULES.unknownKey.id: {
      const around = valueAt(data, path.slice(0, -1));
      // A key that stands there blank would be given twice.
      const free = Object.keys(fieldAt(trees[document], path.slice(0, -1))?.fields ?? {}).filter(
        (key) => !isMap(around) || !Object.hasOwn(around, key),
      );
      return change(finding.at, nearest(String(path.at(-1)), free));
    }
    case SCHEMA_RULES.notAChoice.id: {
      const typed = valueAt(data, path);
      const choices = Object.keys(fieldAt(trees[document], path)?.labels ?? {});
      // A choice that another answer rules out is spelt well.
      if (typeof typed !== 'string' || choices.includes(typed)) return undefined;
      return change(finding.at, likelyChoice(typed, choices));
    }
    case unknownReference.id: {
      const id = idWithin(app, trees, document, finding.at);
      if (id === undefined) return undefined;
      return change(
        id.span,
        nearest(
          id.id,
          knownIds(app, trees, id.kind).map((known) => known.id),
        ),
      );
    }
    default:
      return undefined;
  }
}
