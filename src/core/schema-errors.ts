import { fieldAt, type ConstraintNote, type ConstraintNotes } from './fields.ts';
import type { Step } from './finding.ts';
import type { SchemaContext, SchemaError } from './schema-findings.ts';
import { once } from './once.ts';
import { nearest } from './suggest.ts';
import { valueAt } from './values.ts';

/** Where an error stands: the document, and the path in its answers. */
export function placeOf(error: SchemaError, context: SchemaContext): { document: string; path: readonly Step[] } {
  const [document = '', ...path] = stepsOf(error.instancePath, context.data);
  return { document: String(document), path };
}

/** What the schema says of the constraint that was violated: the innermost note on the way to it. */
export function noteOf(error: SchemaError, context: SchemaContext): ConstraintNote | undefined {
  const { document } = placeOf(error, context);
  // ajv gives the place inside the document's own schema.
  const pointer = `#/definitions/${document}${error.schemaPath.slice(1)}`;
  const known = foundIn(context.notes);
  if (!known.has(pointer)) known.set(pointer, noteFor(pointer, context.notes));
  return known.get(pointer);
}

/** Notes found before: a long list breaks the same few constraints in every entry. */
const foundIn = once<ConstraintNotes, Map<string, ConstraintNote | undefined>>(() => new Map());

/** Errors that stand for themselves, and the errors inside the branches of each choice, none of which alone is a fault. */
interface Split {
  readonly own: readonly SchemaError[];
  readonly branches: ReadonlyMap<SchemaError, readonly SchemaError[]>;
}

/** Leaves out `if`, which only says that a condition failed, and sets the branches of choices apart. */
function split(errors: readonly SchemaError[]): Split {
  const choices = new Map<string, SchemaError>();
  for (const error of errors) {
    if (error.keyword === 'anyOf') choices.set(`${error.instancePath}\n${error.schemaPath}`, error);
  }
  const own: SchemaError[] = [];
  const branches = new Map<SchemaError, SchemaError[]>();
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    const choice = choiceAround(error, choices);
    if (choice === undefined) own.push(error);
    else branches.set(choice, [...(branches.get(choice) ?? []), error]);
  }
  return { own, branches };
}

/** The outermost choice in one of whose branches an error stands: looked up, since a hostile file can have very many of both. */
function choiceAround(error: SchemaError, choices: ReadonlyMap<string, SchemaError>): SchemaError | undefined {
  for (let end = error.schemaPath.indexOf('/anyOf/'); end !== -1; end = error.schemaPath.indexOf('/anyOf/', end + 1)) {
    const schemaPath = error.schemaPath.slice(0, end + '/anyOf'.length);
    for (let place = error.instancePath; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
      const choice = choices.get(`${place}\n${schemaPath}`);
      if (choice !== undefined) return choice;
    }
  }
  return undefined;
}

/**
 * Sorts out the errors that only repeat another one, so that one fault is one finding: a value of the wrong kind breaks
 * every other constraint on it, a misspelt key leaves its question open, a choice fails with the answer it turns on.
 */
export function sortOut(
  errors: readonly SchemaError[],
  context: SchemaContext,
): { own: SchemaError[]; echoes: SchemaError[] } {
  const { own, branches } = split(errors);
  const misspelt = misspellings(own, context);
  const gravest = new Map<string, number>();
  for (const error of own)
    gravest.set(error.instancePath, Math.min(gravest.get(error.instancePath) ?? LIGHTEST, weight(error)));
  const open = new Set(own.filter((error) => error.keyword === 'required').map(missingAt));

  const isEcho = (error: SchemaError): boolean => {
    if (weight(error) > (gravest.get(error.instancePath) ?? LIGHTEST)) return true;
    if (error.keyword === 'required') return misspelt.has(missingAt(error));
    return (branches.get(error) ?? []).some((branch) => {
      if (branch.keyword !== 'required') return (gravest.get(branch.instancePath) ?? LIGHTEST) < LIGHTEST;
      return (
        misspelt.has(missingAt(branch)) || (branch.instancePath !== error.instancePath && open.has(missingAt(branch)))
      );
    });
  };
  return { own: own.filter((error) => !isEcho(error)), echoes: own.filter(isEcho) };
}

/** How much an error says about a value, from 0; of several at one place the first kind is the fault. */
function weight(error: SchemaError): number {
  switch (error.keyword) {
    case 'type':
    case 'false schema':
      return 0;
    case 'enum':
    case 'const':
    case 'pattern':
    case 'format':
    case 'minLength':
      return 1;
    case 'required':
    case 'additionalProperties':
    case 'anyOf':
    case 'not':
      return LIGHTEST;
    default:
      return 2;
  }
}

const LIGHTEST = 3;

function missingAt(error: SchemaError): string {
  return `${error.instancePath}/${String(error.params['missingProperty'])}`;
}

/** Missing keys that stand there misspelt: the unknown key is the finding, its absence only the echo. */
function misspellings(errors: readonly SchemaError[], context: SchemaContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const near = meantKey(error, context);
    if (near !== undefined) found.add(`${error.instancePath}/${near}`);
  }
  return found;
}

/** The key that an unknown one was probably meant to be, among those that are not answered already. */
export function meantKey(error: SchemaError, context: SchemaContext): string | undefined {
  const { document, path } = placeOf(error, context);
  const answered = Object(valueAt(context.data[document], path)) as object;
  const known = Object.keys(fieldAt(context.trees[document], path)?.fields ?? {});
  return nearest(
    String(error.params['additionalProperty']),
    known.filter((key) => !Object.hasOwn(answered, key)),
  );
}

/** The innermost note on the way to a constraint, completed by the condition in whose `then` it stands. */
function noteFor(schemaPath: string, notes: ConstraintNotes): ConstraintNote | undefined {
  let found: ConstraintNote | undefined;
  let foundAt = '';
  for (let pointer = schemaPath; pointer.includes('/'); pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const note = Object.hasOwn(notes, pointer) ? notes[pointer] : undefined;
    if (note === undefined) continue;
    if (found === undefined) {
      found = note;
      foundAt = pointer;
    } else if (foundAt.startsWith(`${pointer}/then/`)) {
      return { ...note, ...found };
    }
  }
  return found;
}

/** Steps of a JSON pointer; list places become numbers where the data has a list. */
export function stepsOf(pointer: string, data: unknown): Step[] {
  let value = data;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = valueAt(value, [step]);
      return step;
    });
}
