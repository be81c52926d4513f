import { fieldAt, type Field, type FieldTrees } from '../core/fields.ts';
import type { Finding, Step } from '../core/finding.ts';
import { helpAt } from '../core/help.ts';
import { safe } from '../core/redact.ts';
import { counts } from '../core/report.ts';
import { fileOf, type Application } from '../core/workspace.ts';
import { factOf } from '../reference/facts.ts';
import { SOURCES, type Source } from '../reference/sources.ts';
import type { Position } from './cursor.ts';
import { declarationsOf, holds, idAt, nameOfId } from './ids.ts';
import { outlineOf } from './outline.ts';

/** What is said of a place: paragraphs of plain text. */
export type HoverText = readonly string[];

/** Why the findings of a place matter and what to do, what an id stands for, and what the question asks. */
export function hoverAt(
  app: Application,
  trees: FieldTrees,
  document: string,
  text: string,
  position: Position,
  findings: readonly Finding[],
): HoverText {
  const own = findings.filter(
    (finding) => counts(finding) && finding.at.file === fileOf(document) && holds(finding.at, position),
  );
  return [
    ...own.flatMap(({ message, why, fix }) => [
      safe(message, { multiline: true }),
      `Why: ${safe(why, { multiline: true })}`,
      `What to do: ${safe(fix, { multiline: true })}`,
    ]),
    ...idText(app, trees, document, position),
    ...fieldText(trees[document], document, text, position),
  ];
}

function idText(app: Application, trees: FieldTrees, document: string, position: Position): HoverText {
  const id = idAt(app, trees, document, position);
  if (id === undefined || id.declares) return [];
  const name = nameOfId(app, trees, id);
  const [home] = declarationsOf(app, trees, id);
  const where = home === undefined ? '' : ` (${home.file}, line ${home.span.line})`;
  return name === id.id && home === undefined ? [] : [`${safe(id.id)}: ${name}${where}`];
}

/** The question at a place; nothing where the line holds no key, as in the prose of an answer. */
function fieldText(tree: Field | undefined, document: string, text: string, { line, character }: Position): HoverText {
  const key = outlineOf(text).findLast((one) => one.line === line + 1 && one.column <= character + 1);
  const field = key === undefined ? undefined : fieldAt(tree, key.path);
  if (key === undefined || field === undefined) return [];
  const help = helpAt(document, key.path);
  const labels = Object.entries(field.labels ?? field.item?.labels ?? {});
  return [
    `${field.title}${need(fieldAt(tree, key.path.slice(0, -1)), key.path.at(-1))}`,
    ...(help?.help === undefined ? [] : [help.help]),
    ...(labels.length === 0 ? [] : [`Answers:\n${labels.map(([value, words]) => `${value}: ${words}`).join('\n')}`]),
    ...(labels.length > 0 || field.expected === undefined ? [] : [`A good answer: ${field.expected}.`]),
    ...(help?.examples === undefined ? [] : [`For example: ${help.examples.join(' / ')}`]),
    ...guidance(field),
  ];
}

function need(around: Field | undefined, step: Step | undefined): string {
  const key = String(step);
  if (around?.required?.includes(key) === true) return ' (always needed)';
  if (around?.atSubmission?.includes(key) === true) return ' (needed to submit)';
  return around?.sometimes?.includes(key) === true ? ' (sometimes needed)' : '';
}

/** The pages of the guidance that ask the question. */
function guidance({ fact: id }: Field): HoverText {
  const fact = id === undefined ? undefined : factOf(id);
  if (fact === undefined) return [];
  const pages = fact.sources.map((key) => {
    const { title, copy, address }: Source = SOURCES[key];
    return [title, copy, address].filter((part) => part !== undefined).join(', ');
  });
  return [`Guidance: ${fact.label}${pages.length === 0 ? '' : `\n${pages.join('\n')}`}`];
}
