import type { ConstraintNote, ConstraintNotes, Field, FieldTrees } from './fields.ts';
import { fieldAt } from './fields.ts';
import type { Place, PlacedFinding, Step } from './finding.ts';
import type { SchemaRule } from './rule.ts';
import { besides, declaredAt, inCapitals, likelyChoice, otherKey, ownersOf, strayedKey } from './schema-advice.ts';
import { answerMeant } from './meant-answers.ts';
import { meantKey, noteOf, placeOf, sortOut } from './schema-errors.ts';
import { SCHEMA_RULES, type EngineRule } from './schema-rules.ts';
import { answerHint, choices, exactly, expectation, kindOf, quoted } from './schema-words.ts';
import { valueAt } from './values.ts';
import type { Stage } from './workspace.ts';

/** An error as ajv reports it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What turning ajv's errors into findings needs to know. */
export interface SchemaContext {
  /** Answers by document, without blanks, as they were validated. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly trees: FieldTrees;
  readonly notes: ConstraintNotes;
  readonly stage: Stage;
  /** Rules that schemas enforce, by id. */
  readonly rules: ReadonlyMap<string, SchemaRule>;
}

/** What the schema made of an application: findings, and the places whose values cannot be trusted. */
export interface SchemaResult {
  readonly findings: readonly PlacedFinding[];
  /** Values of the wrong kind or form, and answers whose key is misspelt: what reads them cannot run. */
  readonly untrusted: readonly { readonly document: string; readonly path: readonly Step[] }[];
  /** Rules of which nothing can be said before another fault is mended, such as the misspelt key that they ask for. */
  readonly muted: ReadonlySet<string>;
}

/** Turns ajv's errors into findings in plain words: one fault, one finding, without the echoes of `if`, choices and misspelt keys. */
export function schemaFindings(errors: readonly SchemaError[], context: SchemaContext): SchemaResult {
  const findings: PlacedFinding[] = [];
  const untrusted: { document: string; path: readonly Step[] }[] = [];
  const { own, echoes } = sortOut(errors, context);
  const muted = new Set(echoes.flatMap((error) => noteOf(error, context)?.rule ?? []));
  const seen = new Set<string>();
  for (const error of own) {
    const problem = describe(error, context);
    const key = `${problem.finding.rule}\n${JSON.stringify(problem.finding.at)}\n${problem.finding.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push(problem.finding);
    if (problem.untrusted !== undefined) untrusted.push({ document: problem.document, path: problem.untrusted });
  }
  return { findings, untrusted, muted };
}

/** What a finding says beside its message and place. */
interface Details {
  readonly field?: string;
  readonly fix?: string;
  readonly unanswered?: boolean;
  /** True when the value cannot be trusted; or the key beside it that a misspelt one was meant to be. */
  readonly untrusted?: boolean | { readonly key: string };
  /** Title of the answer that is missing. */
  readonly missing?: string;
  readonly related?: PlacedFinding['related'];
}

interface Problem {
  readonly finding: PlacedFinding;
  readonly document: string;
  /** Path of what no rule may read before this is mended. */
  readonly untrusted: readonly Step[] | undefined;
}

function describe(error: SchemaError, context: SchemaContext): Problem {
  const { document: name, path } = placeOf(error, context);
  const tree = context.trees[name];
  const field = fieldAt(tree, path);
  const heading = titleOf(tree, path);
  const subject = field?.title ? `“${heading}”` : `An entry of “${heading}”`;
  const note = noteOf(error, context);
  const value = valueAt(context.data[name], path);
  const of = (at: readonly Step[], part: 'key' | 'value' = 'value'): Place => ({ document: name, path: at, part });
  const make = (engine: EngineRule, message: string, at: Place, more: Details = {}): Problem => ({
    document: name,
    untrusted: untrustedPath(path, more.untrusted),
    finding: inRuleWords(engine, message, at, more, note, value, context),
  });

  switch (error.keyword) {
    case 'required': {
      const key = String(error.params['missingProperty']);
      const missing = field?.fields?.[key];
      const title = missing?.title ?? key;
      const because = note?.because === undefined ? '' : ` It is needed because ${note.because}.`;
      const message = `“${title}” is not answered.${because}`;
      const orElse = note?.trigger === undefined ? {} : { orElse: [...path, note.trigger] };
      return make(
        SCHEMA_RULES.unanswered,
        message,
        { ...of([...path, key], 'key'), ...orElse },
        {
          field: title,
          unanswered: true,
          missing: title,
          fix: `Answer it as “${key}:”${besides(value, note?.trigger)}${answerHint(missing)}.${declaredAt(missing, context.trees)}`,
        },
      );
    }
    case 'anyOf': {
      const group = note?.group ?? [];
      const titles = group.map((key) => `“${field?.fields?.[key]?.title ?? key}”`);
      const because = note?.because === undefined ? '' : ` One is needed because ${note.because}.`;
      if (group.length === 0) {
        return make(SCHEMA_RULES.unanswered, `${subject} is not complete.${because}`, of(path), {
          ...titled(field),
          unanswered: true,
        });
      }
      const [first = '', ...others] = group;
      // Points at the blank that stands there, if the first of the group was deleted.
      const at = { ...of([...path, first], 'key'), orElse: [...path, others[0] ?? first] };
      return make(SCHEMA_RULES.unanswered, `Neither ${titles.join(' nor ')} is answered.${because}`, at, {
        field: titles.join(' or ').replaceAll(/[“”]/g, ''),
        unanswered: true,
        fix: `Answer one of them: ${group.map((key) => `“${key}:”`).join(' or ')}.`,
      });
    }
    case 'not': {
      const [first = '', second = ''] = note?.group ?? [];
      const title = (key: string): string => `“${field?.fields?.[key]?.title ?? key}”`;
      return make(
        SCHEMA_RULES.bothAnswered,
        `${title(first)} and ${title(second)} are both answered, but only one can be true.`,
        of([...path, second], 'key'),
        {
          field: title(second).replaceAll(/[“”]/g, ''),
          related: [{ at: of([...path, first], 'key'), message: 'The other answer.' }],
          fix: `Remove “${first}:” or “${second}:”, whichever is not true, together with the lines indented below it.`,
        },
      );
    }
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const known = Object.keys(field?.fields ?? {});
      const near = meantKey(error, context);
      const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
      return make(
        SCHEMA_RULES.unknownKey,
        `“${quoted(key)}” is not a key of this part of the form.${hint}${near === undefined ? ownersOf(key, field) : ''}`,
        of([...path, key], 'key'),
        {
          ...titled(field),
          // Whoever read the right key would find it unanswered, and say so in vain.
          ...(near === undefined ? {} : { untrusted: { key: near } }),
          fix: `${near === undefined ? 'Nothing reads this line and what is indented below it: move the text to the answer it belongs to, or delete it.' : `Write “${near}:” if that is what you mean; otherwise move the text or delete it.`} Known here: ${known.join(', ')}.`,
        },
      );
    }
    case 'false schema':
      return make(
        SCHEMA_RULES.notWanted,
        `${subject} does not belong here${note?.because === undefined ? '' : `: ${note.because}`}.`,
        of(path, 'key'),
        titled(field),
      );
    case 'type': {
      const strayed = strayedKey(path, value, tree);
      if (strayed !== undefined) {
        const [owner, key] = [String(path.at(-1)), quoted(strayed)];
        return make(
          SCHEMA_RULES.wrongType,
          `“${key}:” starts further to the right than “${owner}:” above it, so it is read as a part of ${subject} and not as a question of its own.`,
          of([...path, strayed], 'key'),
          {
            ...titled(field),
            untrusted: true,
            fix: `Move “${key}:” to the left until it starts in the column of “${owner}:”, and what is indented below it too.`,
          },
        );
      }
      return make(
        SCHEMA_RULES.wrongType,
        `${subject} is ${kindOf(value)}; expected ${expectation(field, error)}.`,
        of(path),
        {
          ...titled(field),
          untrusted: true,
          fix:
            otherKey(path, value, tree) ??
            (field?.labels === undefined
              ? `Write ${exactly(field, error, value, String(path.at(-1) ?? ''))}.`
              : `Use one of: ${choices(field)}.`),
        },
      );
    }
    case 'const': {
      // A condition refuses an answer that the question has: it can be read, so nothing that reads it has to stop.
      const because = note?.because === undefined ? '' : `: ${note.because}`;
      return make(
        SCHEMA_RULES.notAChoice,
        `“${quoted(value)}” cannot be the answer to “${heading}” here${because}.`,
        of(path),
        {
          ...titled(field),
          fix: `Answer it with ${quoted(error.params['allowedValue'])} if that is true; else change the answer that rules this one out.`,
        },
      );
    }
    case 'enum': {
      const near = likelyChoice(String(value), Object.keys(field?.labels ?? {}));
      const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
      return make(
        SCHEMA_RULES.notAChoice,
        `“${quoted(value)}” is not one of the answers to “${heading}”.${hint}`,
        of(path),
        {
          ...titled(field),
          untrusted: true,
          fix: `Use one of: ${choices(field)}.`,
        },
      );
    }
    case 'pattern':
    case 'format':
    case 'minLength': {
      const meant = answerMeant(field, value, context.data, context.trees);
      const form = expectation(field, error);
      return make(
        SCHEMA_RULES.wrongForm,
        `“${quoted(value)}” is not ${meant?.expected ?? form}.${meant?.hint ?? ''}`,
        of(path),
        {
          ...titled(field),
          untrusted: true,
          fix: meant?.fix ?? `Write ${inCapitals(field, value) ?? form}.`,
        },
      );
    }
    default:
      return make(
        SCHEMA_RULES.outOfRange,
        `${subject} is outside its limits; expected ${expectation(field, error)}.`,
        of(path),
        {
          ...titled(field),
          untrusted: error.keyword !== 'maxItems',
        },
      );
  }
}

function untrustedPath(path: readonly Step[], untrusted: Details['untrusted']): readonly Step[] | undefined {
  if (untrusted === undefined || untrusted === false) return undefined;
  return untrusted === true ? path : [...path, untrusted.key];
}

/** A finding of a rule that the schema enforces takes that rule's id, severity, words, why and fix. */
function inRuleWords(
  engine: EngineRule,
  message: string,
  at: PlacedFinding['at'],
  more: Details,
  note: ConstraintNote | undefined,
  value: unknown,
  context: SchemaContext,
): PlacedFinding {
  // A rule about a group speaks of neither answer being there; that both are is another fault.
  const rule = note?.rule === undefined || note.kind === 'both-of-group' ? undefined : context.rules.get(note.rule);
  const unanswered = more.unanswered === true;
  const words =
    rule?.message({
      ...(typeof value === 'string' ? { found: quoted(value) } : {}),
      ...(more.missing === undefined ? {} : { missing: more.missing }),
    }) ?? message;
  const severity = rule?.severity ?? engine.severity;
  return {
    rule: rule?.id ?? engine.id,
    severity: unanswered && context.stage === 'draft' ? 'info' : severity,
    message: words,
    why: rule?.why ?? engine.why,
    fix: rule?.fix ?? more.fix ?? engine.fix,
    ...(more.field === undefined ? {} : { field: more.field }),
    at,
    related: more.related ?? [],
    ...(unanswered ? { unanswered: true } : {}),
  };
}

/** Title of the field at a path, or of the list that an entry without a title stands in. */
export function titleOf(tree: Field | undefined, path: readonly Step[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const title = fieldAt(tree, path.slice(0, length))?.title;
    if (title) return title;
  }
  return tree?.title ?? '';
}

function titled(field: Field | undefined): { field?: string } {
  return field?.title ? { field: field.title } : {};
}
