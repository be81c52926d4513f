import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { loadWorkspace, fileOf, type Application } from '../../src/core/workspace.ts';
import { findProduct } from '../../src/reference/products.ts';
import { affirmation } from '../../src/standards/across/prose.ts';
import type { Statement } from './register-file.ts';

const encoder = new TextEncoder();

/**
 * The published texts of an agreement as an application: each text in the file that asks for it now, the datasets as
 * requests. What the register does not have in columns is taken from the words: that something is linked, and the
 * first size of a cohort. Each paragraph on benefits stands as a benefit.
 */
export function applicationOfStatement(statement: Statement, datasets: readonly string[]): Application {
  const { objective, processing_activities: activities, expected_output: output } = statement;
  const { expected_measurable_benefits: benefits, yielded_benefits: yielded } = statement;
  const size = /\bcohort of (?:about |approximately |around )?(\d[\d,]*)\b(?! ?(?:%|years?|months?))/i.exec(
    objective ?? '',
  )?.[1];
  const linked = affirmation(activities ?? '', /\b(?:will be|is|are) linked (?:to|with)\b/i) !== undefined;
  const products = new Set(datasets.flatMap((name) => findProduct(name)?.code ?? []));
  const documents: Readonly<Record<string, unknown>> = {
    application: {
      title: 'As published',
      applicant: 'applicant',
      organisations: [{ id: 'applicant', name: statement.organisation }],
    },
    'data-minimisation': {
      requests: [...products].map((product, index) => ({ id: `request-${index + 1}`, product })),
      ...(size === undefined ? {} : { cohorts: [{ id: 'cohort', size: { count: Number(size.replaceAll(',', '')) } }] }),
    },
    ...(objective
      ? { 'objective-for-processing': { purposes: [{ id: 'purpose', aim: withParagraphs(objective) }] } }
      : {}),
    ...(activities
      ? {
          'processing-activities': {
            flows: [{ id: 'flow', what: withParagraphs(activities) }],
            ...(linked ? { linkages: [{ id: 'linkage' }] } : {}),
          },
        }
      : {}),
    ...(output ? { 'expected-outcomes': { plans: { dissemination: withParagraphs(output) } } } : {}),
    ...(benefits || yielded
      ? {
          'expected-measurable-benefits': {
            ...(benefits
              ? {
                  benefits: paragraphsOf(benefits).map((statement, index) => ({
                    id: `benefit-${index + 1}`,
                    statement,
                  })),
                }
              : {}),
            ...(yielded ? { yielded: [{ text: yielded }] } : {}),
          },
        }
      : {}),
  };
  const yaml = new Map(
    Object.entries(documents).map(([name, content]) => [
      fileOf(name),
      encoder.encode(JSON.stringify(content, null, 1)),
    ]),
  );
  return loadWorkspace({ name: statement.reference, yaml, evidenceFiles: [] }, FIELD_TREES, '2021-02-28');
}

/** A text of the register with its lines as paragraphs, which is what they are there. */
function withParagraphs(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '\n\n');
}

/** Paragraphs of a text that are long enough to tell of a benefit; the register has all benefits in one text. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\s*\n\s*/)
    .filter((paragraph) => paragraph.length >= 80)
    .slice(0, 200);
}
