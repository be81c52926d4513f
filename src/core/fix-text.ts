import { fieldAt, type Field } from './fields.ts';
import type { Step } from './finding.ts';
import type { Faulty, Fix } from './fixes.ts';
import { linesOf } from './lines.ts';

type Mended = Pick<Fix, 'edit' | 'effect'>;

/** A name, a colon and text on one line, after dashes if it starts an entry. */
const ANSWER = /^( *(?:- +)*)([A-Za-z][A-Za-z0-9]{0,60})(: +)(\S.*)$/;

/** Quotation marks around a text that holds no line break. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** True for a field that takes free text. */
export function isText(field: Field | undefined): boolean {
  return (field?.type === 'string' || field?.type === 'prose') && field.labels === undefined;
}

/**
 * Quotes the text of a line that YAML could not read because of a second colon, or of a sign at its start that YAML
 * keeps for itself. Only where the name stands for free text wherever the form has it, and the text ends on its line.
 */
export function quotedLine({ document, tree, finding }: Faulty): Mended | undefined {
  const lines = linesOf(document.source.text);
  const { line } = finding.at;
  const [, indent = '', key = '', colon = '', rest = ''] = ANSWER.exec(lines.textOf(line).trimEnd()) ?? [];
  if (rest === '' || rest.includes(' #') || rest.includes('\t')) return undefined;
  const reserved = /^[@`%]/.test(rest);
  const second = !/^[-?:,[\]{}#&*!|>'"%@`]/.test(rest) && /:(?: |$)/.test(rest);
  const fields = fieldsNamed(tree, key);
  if ((!reserved && !second) || fields.length === 0 || !fields.every(isText)) return undefined;
  let below = line + 1;
  while (below < lines.count() && lines.textOf(below).trim() === '') below += 1;
  // Whatever is indented below it goes on with the text, or is meant to stand under it.
  if ((/^[ \t]*(?=\S)/.exec(lines.textOf(below))?.[0].length ?? 0) > indent.length) return undefined;
  const start = lines.startOf(line) + indent.length + key.length + colon.length;
  return { edit: { start, end: start + rest.length, text: inQuotes(rest) }, effect: { kind: 'file' } };
}

/** Quotes a text of which YAML drops the end, because a number sign with a number follows a space: `Grant #12`. */
export function quotedScalar({ document, tree, finding, start, end }: Faulty): Mended | undefined {
  const { text, data, locate } = document.source;
  if (!/^#\d/.test(text.slice(start, end))) return undefined;
  const { line, column } = finding.at;
  for (const [path, value] of textsIn(data)) {
    const span = locate(path);
    if (span.endLine !== line || span.endColumn !== column - 1) continue;
    if (span.line !== line || !isText(fieldAt(tree, path))) return undefined;
    const from = start - (column - span.column);
    if (text.slice(from, start - 1) !== value) return undefined;
    const whole = text.slice(from, end);
    return {
      edit: { start: from, end, text: inQuotes(whole) },
      effect: { kind: 'value', path, value: whole },
    };
  }
  return undefined;
}

/** Every text in the data of a document, with its path. */
function* textsIn(value: unknown, path: readonly Step[] = []): Generator<readonly [readonly Step[], string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [index, entry] of value.entries()) yield* textsIn(entry, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, [...path, key]);
}

/** Every field of a tree that has this name, at whatever depth. */
function fieldsNamed(tree: Field, name: string): Field[] {
  const own = Object.entries(tree.fields ?? {}).flatMap(([key, field]) => [
    ...(key === name ? [field] : []),
    ...fieldsNamed(field, name),
  ]);
  return tree.item === undefined ? own : [...own, ...fieldsNamed(tree.item, name)];
}
