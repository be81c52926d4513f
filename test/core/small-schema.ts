import type { Field } from '../../src/core/fields.ts';
import type { PlacedFinding } from '../../src/core/finding.ts';
import { prune } from '../../src/core/prune.ts';
import type { SchemaRule } from '../../src/core/rule.ts';
import { schemaFindings, type SchemaError, type SchemaResult } from '../../src/core/schema-findings.ts';
import type { Stage } from '../../src/core/workspace.ts';
import { fieldTree } from '../../src/dev/field-tree.ts';
import { compiler } from '../../src/dev/generate.ts';
import { lowerAll } from '../../src/dev/lower-schema.ts';
import type { Schema, SchemaSet } from '../../src/dev/schema-source.ts';

/** A schema as people write them, made ready as the generator does it. */
export interface Small {
  readonly tree: Field;
  readonly check: (data: Schema, stage?: Stage, rules?: readonly SchemaRule[]) => SchemaResult;
}

/** Compiles the schema of one document called `small`. */
export function small(schema: Schema, definitions: Schema = {}): Small {
  const document: Schema = {
    $id: 'small.schema.json',
    title: 'Small',
    type: 'object',
    additionalProperties: false,
    ...schema,
  };
  const set: SchemaSet = { documents: new Map([['small', document]]), common: { definitions }, others: new Map() };
  const tree = fieldTree(set, 'small', document, {});
  const { schema: lowered, notes } = lowerAll(set);
  const validate = compiler().compile(lowered);
  return {
    tree,
    check: (data, stage = 'submission', rules = []) => {
      const answers = { small: prune(data, tree).data };
      validate(answers);
      return schemaFindings((validate.errors ?? []) as readonly SchemaError[], {
        data: answers,
        trees: { small: tree },
        notes,
        stage,
        rules: new Map(rules.map((rule) => [rule.id, rule])),
      });
    },
  };
}

/** A condition as schemas write it: when a field has such a value, `then` holds. */
export function when(field: string, value: Schema, then: Schema, because: string): Schema {
  const parts = [{ required: [field], properties: { [field]: value } }, then, because];
  return Object.fromEntries(['if', 'then', 'x-because'].map((keyword, index) => [keyword, parts[index]]));
}

/** A short text field. */
export function word(title: string, more: Schema = {}): Schema {
  return { title, type: 'string', maxLength: 30, ...more };
}

/** A coded field whose values are their own labels. */
export function coded(title: string, ...values: readonly string[]): Schema {
  return word(title, { enum: values, 'x-labels': Object.fromEntries(values.map((value) => [value, value])) });
}

/** A rule that a schema carries. */
export function carried(id: string, parts: Partial<SchemaRule> = {}): SchemaRule {
  return {
    id,
    severity: 'error',
    since: '0.1.0',
    title: 'A rule made up for a test',
    why: 'The why of the rule.',
    fix: 'The fix of the rule.',
    source: { fact: 'model', status: 'inferred' },
    schema: 'application',
    message: () => `The words of ${id}.`,
    examples: { bad: [], good: [] },
    ...parts,
  };
}

/** A finding in short: `rule severity @path message`, with `:key` where the key is meant and `|path` for the place to fall back on. */
export function inShort({ rule, severity, at, message }: PlacedFinding): string {
  const instead = at.orElse === undefined ? '' : `|${at.orElse.join('.')}`;
  return `${rule} ${severity} @${at.path.join('.')}${at.part === 'key' ? ':key' : ''}${instead} ${message}`;
}
