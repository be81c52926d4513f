import { Ajv, type ErrorObject } from 'ajv';
import { isDay } from '../days.ts';
import { fieldAt, type Field } from '../fields.ts';
import type { Place, Step } from '../finding.ts';
import { stepsOf } from '../schema-errors.ts';
import { titleOf } from '../schema-findings.ts';
import { kindOf, quoted } from '../schema-words.ts';
import type { DocumentName } from '../rule.ts';
import { patternOf } from './pattern.ts';

/** What a schema finds fault with: the place, how, and whether only an answer is missing. */
export interface OverlayFault {
  readonly at: Place;
  readonly words: string;
  readonly missing: boolean;
}

/** Makes a schema that was looked at before ready to check a document's answers. */
export function overlayOf(
  schema: Readonly<Record<string, unknown>>,
  document: DocumentName,
  tree: Field,
): (answers: unknown) => readonly OverlayFault[] {
  // ajv asks for a RegExp: ours answers the one question that it puts.
  const regExp = Object.assign((source: string) => patternOf(source), { code: 'undefined' });
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    ownProperties: true,
    messages: false,
    verbose: true,
    validateFormats: true,
    formats: { date: isDay },
    code: { regExp },
  });
  const validate = ajv.compile(schema);
  return (answers) => {
    if (validate(answers)) return [];
    return ownFaults(validate.errors ?? []).map((error) => faultOf(error, answers, document, tree));
  };
}

/** Without the echoes: an `if` that only says that its condition failed, and what lies inside a choice or a `not`. */
function ownFaults(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'contains')
    .map(({ schemaPath }) => `${schemaPath}/`);
  return errors.filter(
    ({ keyword, schemaPath }) => keyword !== 'if' && !choices.some((choice) => schemaPath.startsWith(choice)),
  );
}

function faultOf(error: ErrorObject, answers: unknown, document: DocumentName, tree: Field): OverlayFault {
  const path = stepsOf(error.instancePath, answers);
  const field = fieldAt(tree, path);
  const title = `“${titleOf(tree, path)}”`;
  const found = error.data;
  const limit = String(error.params['limit']);
  const at = (of: readonly Step[], part: Place['part'] = 'value'): Place => ({ document, path: of, part });
  const say = (words: string): OverlayFault => ({ at: at(path), words, missing: false });
  switch (error.keyword) {
    case 'required': {
      const key = String(error.params['missingProperty']);
      const words = `“${field?.fields?.[key]?.title ?? key}” is not answered.`;
      return { at: at([...path, key], 'key'), words, missing: true };
    }
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      return {
        at: at([...path, key], 'key'),
        words: `“${field?.fields?.[key]?.title ?? key}” is answered, and must not be.`,
        missing: false,
      };
    }
    case 'enum':
      return say(`${title} is “${quoted(found)}”; wanted here: ${listOf(error.params['allowedValues'])}.`);
    case 'const':
      return say(`${title} is “${quoted(found)}”; wanted here: “${quoted(error.params['allowedValue'])}”.`);
    case 'pattern':
      return say(`${title} is “${quoted(found)}”; wanted here: text that fits ${String(error.params['pattern'])}.`);
    case 'format':
      return say(`${title} is “${quoted(found)}”; wanted here: a real day, as year-month-day.`);
    case 'minimum':
      return say(`${title} is ${String(found)}; wanted here: at least ${limit}.`);
    case 'maximum':
      return say(`${title} is ${String(found)}; wanted here: at most ${limit}.`);
    case 'minItems':
    case 'maxItems':
      return say(
        `${title} has ${String(Array.isArray(found) ? found.length : 0)} entries; wanted here: at ${error.keyword === 'minItems' ? 'least' : 'most'} ${limit}.`,
      );
    case 'minLength':
    case 'maxLength':
      return say(
        `${title} has ${String(Array.from(String(found)).length)} characters; wanted here: at ${error.keyword === 'minLength' ? 'least' : 'most'} ${limit}.`,
      );
    case 'uniqueItems':
      return say(`${title} has two entries that are the same.`);
    case 'contains':
      return say(`${title} has no entry of the kind that is wanted here.`);
    case 'type':
      return say(`${title} is ${kindOf(found)}; wanted here: ${String(error.params['type'])}.`);
    default:
      return say(`${title} does not fit what is wanted here.`);
  }
}

function listOf(values: unknown): string {
  return (Array.isArray(values) ? values : []).map((one) => `“${quoted(one)}”`).join(', ');
}
