import houseData from '../../generated/house-rules.json' with { type: 'json' };
import houseValidator from '../../generated/house-validator.js';
import { parseDocument } from '../document.ts';
import { typesOf, type ConstraintNotes, type Field, type FieldTrees } from '../fields.ts';
import type { Severity, Span, Step } from '../finding.ts';
import { prune } from '../prune.ts';
import { at, type DocumentName, type RelatedPlace } from '../rule.ts';
import { schemaFindings } from '../schema-findings.ts';
import { valueAt } from '../values.ts';
import type { Application } from '../workspace.ts';
import { answerName, entriesOf, type AnswerName, type Entry } from './answers.ts';
import { conditionOf, holdsAt, misses, type Condition, type WrittenCondition } from './condition.ts';
import { HouseFault, type HouseRule } from './house-rule.ts';
import type { overlayOf as OverlayOf } from './overlay.ts';
import { checkedOverlay } from './overlay-schema.ts';

// The generator writes this file from the schema; the shape is vouched for there.
const { tree: TREE, notes: NOTES } = houseData as unknown as { tree: Field; notes: ConstraintNotes };

/** A rule as it stands in the file, once its schema has vouched for it. */
interface WrittenRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message?: string;
  readonly why: string;
  readonly fix: string;
  readonly each?: string;
  readonly when?: readonly WrittenCondition[];
  readonly then?: readonly WrittenCondition[];
  readonly document?: string;
  readonly schema?: unknown;
}

/** What a file of house rules came to: its rules, or its first fault and where that stands. */
export type HouseRead =
  | { readonly rules: readonly HouseRule[] }
  | { readonly fault: { readonly message: string; readonly span: Span } };

/**
 * Reads a file of house rules. `shown` is its name for people. What compiles overlays is loaded only where there is one.
 */
export async function readHouseRules(shown: string, bytes: Uint8Array, trees: FieldTrees): Promise<HouseRead> {
  const source = parseDocument(shown, bytes, typesOf(TREE));
  const broken = source.faults.find((one) => one.severity === 'error');
  if (broken !== undefined) return { fault: { message: `${broken.message} ${broken.fix}`, span: broken.span } };
  const answers = prune(source.data ?? {}, TREE);
  const placed = (path: readonly Step[], part?: 'key' | 'value'): Span => source.locate(answers.original(path), part);
  houseValidator({ 'house-rules': answers.data });
  const { findings } = schemaFindings(houseValidator.errors ?? [], {
    data: { 'house-rules': answers.data },
    trees: { 'house-rules': TREE },
    notes: NOTES,
    stage: 'submission',
    rules: new Map(),
  });
  const [first] = findings;
  if (first !== undefined)
    return { fault: { message: `${first.message} ${first.fix}`, span: placed(first.at.path, first.at.part) } };
  // The schema has just vouched for this shape.
  const { rules: written } = answers.data as { readonly rules: readonly WrittenRule[] };
  const needsSchemas = written.some((one) => one.schema !== undefined);
  const overlays = needsSchemas ? await import('./overlay.ts') : undefined;
  try {
    const seen = new Map<string, number>();
    return {
      rules: written.map((one, index) => {
        const before = seen.get(one.id);
        if (before !== undefined)
          throw new HouseFault(
            ['rules', index, 'id'],
            `“${one.id}” is the id of the rule on line ${placed(['rules', before]).line} already.`,
          );
        seen.set(one.id, index);
        const from = `${shown}:${placed(['rules', index]).line}`;
        if (one.schema === undefined) return conditional(one, from, trees, ['rules', index]);
        // As it was written: an empty schema, which a blank answer would be, lets everything pass.
        const schema = valueAt(source.data, answers.original(['rules', index, 'schema']));
        return overlaid({ ...one, schema }, from, trees, ['rules', index], overlays?.overlayOf);
      }),
    };
  } catch (error) {
    if (!(error instanceof HouseFault)) throw error;
    return { fault: { message: error.message, span: placed(error.path, error.part) } };
  }
}

type Messages = HouseRule['messages'];

/** A rule's own words first, then what was found. */
function messagesOf({ title, message, severity }: WrittenRule): Messages {
  const words = message ?? title;
  const text = (args: { readonly found: string }): string =>
    `${/[.!?]$/.test(words) ? words : `${words}.`} ${args.found}`;
  return { wrong: text, open: { missing: true, severity, text } };
}

function conditional(written: WrittenRule, from: string, trees: FieldTrees, place: readonly Step[]): HouseRule {
  const { id, severity, title, why, fix } = written;
  const each = written.each === undefined ? undefined : listName(written.each, trees, [...place, 'each']);
  const conditions = (key: 'when' | 'then'): readonly Condition[] =>
    (written[key] ?? []).map((one, index) => conditionOf(one, trees, each, [...place, key, index]));
  const when = conditions('when');
  const then = conditions('then');
  const applying = (app: Application): readonly (Entry | undefined)[] =>
    (each === undefined ? [undefined] : entriesOf(app, each)).filter((entry) =>
      when.every((one) => holdsAt(one, app, entry) !== undefined),
    );
  return {
    id,
    severity,
    title,
    why,
    fix,
    from,
    reads: documentsOf([
      ...(each === undefined ? [] : [each]),
      ...[...when, ...then].flatMap((one) => [one.name, ...one.others]),
    ]),
    messages: messagesOf(written),
    applies: ({ app }) => applying(app).length > 0,
    check: ({ app }, report) => {
      for (const entry of applying(app)) {
        const related = when.flatMap((one): readonly RelatedPlace[] => {
          const cause = holdsAt(one, app, entry);
          return cause?.value === undefined
            ? []
            : [{ at: at(one.name.document, cause.path), message: 'This answer is why the rule applies.' }];
        });
        for (const condition of then) {
          for (const { path, value, words } of misses(condition, app, entry)) {
            const missing = value === undefined;
            const where = at(condition.name.document, path, missing || condition.there === false ? 'key' : 'value');
            report[missing ? 'open' : 'wrong']?.({ found: words }, where, related);
          }
        }
      }
    },
  };
}

function listName(text: string, trees: FieldTrees, place: readonly Step[]): AnswerName {
  const name = answerName(text, trees, place);
  if (name.field.type !== 'list') throw new HouseFault(place, `“${text}” is no list, so it has no entries to look at.`);
  return name;
}

function documentsOf(names: readonly AnswerName[]): readonly DocumentName[] {
  return [...new Set(names.map(({ document }) => document))];
}

function overlaid(
  written: WrittenRule,
  from: string,
  trees: FieldTrees,
  place: readonly Step[],
  overlayOf: typeof OverlayOf | undefined,
): HouseRule {
  const { id, severity, title, why, fix, schema, document = '' } = written;
  for (const key of ['each', 'when'] as const)
    if (written[key] !== undefined)
      throw new HouseFault(
        [...place, key],
        `A rule with a schema has no “${key}:”; write the condition in the schema as if and then.`,
      );
  const tree = answerNameOfDocument(document, trees, [...place, 'document']);
  const overlay = checkedOverlay(schema, tree, [...place, 'schema']);
  const faultsIn = overlayOf?.(overlay, document as DocumentName, tree);
  return {
    id,
    severity,
    title,
    why,
    fix,
    from,
    reads: [document as DocumentName],
    messages: messagesOf(written),
    check: ({ app }, report) => {
      for (const { at: where, words, missing } of faultsIn?.(app.get(document as DocumentName)) ?? [])
        report[missing ? 'open' : 'wrong']?.({ found: words }, where);
    },
  };
}

function answerNameOfDocument(document: string, trees: FieldTrees, place: readonly Step[]): Field {
  return answerName(document, trees, place).field;
}
