import type { Field } from './fields.ts';
import type { SchemaError } from './schema-findings.ts';

/** A value of the user's, short enough to stand in a sentence. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const line = text.replaceAll(/\s+/g, ' ').trim();
  // Never half of a character that takes two units.
  return line.length > 60 ? `${line.slice(0, 57).replace(/[\ud800-\udbff]$/, '')}…` : line;
}

/** What kind of thing stands there, in words. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text “${quoted(value)}”`;
  if (typeof value === 'number') return `the number ${String(value)}`;
  if (typeof value === 'boolean') return `the answer ${String(value)}`;
  return 'a group of further keys';
}

/** What a field wants, as the end of "expected …". */
export function expectation(field: Field | undefined, error: SchemaError): string {
  const limit = inWords(error.params['limit']);
  if (error.keyword === 'maxItems') return `at most ${limit} entries`;
  if (error.keyword === 'minItems') return `at least ${limit} entries`;
  if (error.keyword === 'minimum') return `a number of at least ${limit}`;
  if (error.keyword === 'maximum') return `a number of at most ${limit}`;
  if (error.keyword === 'maxLength') return `at most ${limit} characters`;
  if (field?.labels !== undefined) return 'one of the answers that the question has';
  if (field?.expected !== undefined) return field.expected;
  switch (field?.type) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'a whole number';
    case 'list':
      return 'a list: each entry on a line of its own after “- ”';
    case 'object':
      return `a group of keys, such as “${Object.keys(field.fields ?? {})[0] ?? 'key'}:”`;
    default:
      return 'text';
  }
}

/** What to write in place of an answer of the wrong kind. */
export function exactly(field: Field | undefined, error: SchemaError, value: unknown, key: string): string {
  if (field?.type === 'boolean' && typeof value === 'string') {
    if (/^(?:yes|y|on|true)$/i.test(value)) return `true in place of ${value}, without quotes`;
    if (/^(?:no|n|off|false)$/i.test(value)) return `false in place of ${value}, without quotes`;
  }
  if ((field?.type === 'prose' || field?.type === 'string') && typeof value === 'object' && !Array.isArray(value)) {
    return `“${key}: |” and the text on the lines below it, indented: a colon inside plain text starts a new key`;
  }
  if (field?.type === 'integer') return 'digits alone, such as 18000, without words or commas';
  if (field?.type === 'boolean') return 'true or false, without quotes';
  return expectation(field, error);
}

/** The answers of a coded question with their meaning where it differs. */
export function choices(field: Pick<Field, 'labels'> | undefined): string {
  return Object.entries(field?.labels ?? {})
    .map(([value, label]) => (plain(value) === plain(label) ? value : `${value} (${label})`))
    .join(', ');
}

/** How to write a missing answer, to follow its key. */
export function answerHint(field: Field | undefined): string {
  if (field === undefined) return '';
  if (field.labels !== undefined) return ` with one of: ${choices(field)}`;
  switch (field.type) {
    case 'boolean':
      return ' with true or false';
    case 'integer':
      return ' with a whole number';
    case 'list':
      return ' with a list, each entry after “- ”';
    case 'object':
      return ` and, below it, ${Object.keys(field.fields ?? {})
        .map((key) => `“${key}:”`)
        .join(', ')}`;
    case 'prose':
      return ' in your own words; longer text goes on the lines below “|”';
    case 'string':
      return field.expected === undefined ? '' : ` with ${field.expected}`;
    default:
      return '';
  }
}

/** A limit as people write it: 60,000. */
function inWords(limit: unknown): string {
  return typeof limit === 'number' ? limit.toLocaleString('en-GB') : String(limit);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
