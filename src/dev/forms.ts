import type { Field } from '../core/fields.ts';
import { choices as choicesOf } from '../core/schema-words.ts';
import { editionOf, LATEST_EDITION } from '../reference/editions.ts';
import { fieldTree, type FieldHelp } from './field-tree.ts';
import type { SchemaSet } from './schema-source.ts';

const WIDTH = 96;

/** Said at the head of every form: what trips people who do not know YAML. */
const HOW =
  'For text of some length, or with a colon or a # in it, write | after the key and the text on the lines below, indented. For another entry of a list, copy from its “- ” to its last key. Days are written year-month-day.';

/** A blank form for every document, by path: modeline, guidance as comments, nothing answered. */
export function forms(set: SchemaSet): [string, string][] {
  return [...set.documents].map(([name, schema]) => {
    const help: Record<string, FieldHelp> = {};
    const tree = fieldTree(set, name, schema, help);
    const file = name === 'application' || name === 'evidence' ? `${name}.yaml` : `standards/${name}.yaml`;
    return [
      `templates/forms/${file}`,
      form(name, tree, help, typeof schema['description'] === 'string' ? schema['description'] : ''),
    ];
  });
}

function form(name: string, tree: Field, help: Record<string, FieldHelp>, about: string): string {
  const standard = editionOf(LATEST_EDITION).standards.find((entry) => entry.slug === name);
  const schemaPath = `${standard === undefined ? '' : '../'}.dars/schemas/${name}.schema.json`;
  const heading =
    standard === undefined
      ? tree.title
      : `${standard.name}${standard.number === undefined ? '' : ` (Standard ${standard.number})`}, version ${standard.version}`;
  return [
    `# yaml-language-server: $schema=${schemaPath}`,
    `# $schema: ${schemaPath}`,
    '#',
    ...comment(heading, ''),
    ...comment(about, ''),
    '#',
    ...comment(HOW, ''),
    ...comment(`dars explain ${name}.<key> says what each answer means.`, ''),
    '',
    ...fields(tree, help, '', '').join('\n').trimStart().split('\n'),
    '',
  ].join('\n');
}

/** Lines for each field of a map: a comment, then its key. */
function fields(map: Field, help: Record<string, FieldHelp>, dotted: string, indent: string): string[] {
  return Object.entries(map.fields ?? {}).flatMap(([key, field]) => {
    const path = dotted === '' ? key : `${dotted}.${key}`;
    const top = indent === '' ? [''] : [];
    return [...top, ...guidance(map, key, field, help[path], indent), ...answer(key, field, help, path, indent)];
  });
}

function answer(key: string, field: Field, help: Record<string, FieldHelp>, path: string, indent: string): string[] {
  if (field.type === 'object') return [`${indent}${key}:`, ...fields(field, help, path, `${indent}  `)];
  if (field.type === 'list' && field.item?.type === 'object') {
    const lines = fields(field.item, help, `${path}[]`, `${indent}    `);
    // The dash belongs to the first key of the entry; the comment that explains it stands above the dash.
    const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
    const entry = lines.map((line, index) =>
      index < first ? line.slice(2) : index === first ? `${indent}  - ${line.slice(indent.length + 4)}` : line,
    );
    return [`${indent}${key}:`, ...entry];
  }
  return [`${indent}${key}:`];
}

function guidance(map: Field, key: string, field: Field, help: FieldHelp | undefined, indent: string): string[] {
  const asked =
    map.required?.includes(key) === true ||
    map.atSubmission?.includes(key) === true ||
    map.oneOf?.some((group) => group.includes(key)) === true;
  const words = help?.help ?? '';
  const title = field.title.endsWith('?') ? field.title : `${field.title}.`;
  const mark =
    asked || /\bneeded (?:when|for)\b/i.test(words)
      ? ''
      : map.sometimes?.includes(key) === true
        ? ' (Not always needed.)'
        : ' (Optional.)';
  return [
    ...comment(`${title} ${words}${mark}`, indent),
    ...choices(field.labels ?? (field.type === 'list' ? field.item?.labels : undefined), field.type === 'list', indent),
    ...(field.type === 'boolean' ? [`${indent}# true or false`] : []),
    ...(field.type === 'list' && field.item?.type !== 'object'
      ? [`${indent}# A list: each on a line of its own after “- ”`]
      : []),
    ...(help?.examples === undefined ? [] : comment(`For example: ${help.examples.join(' / ')}`, indent)),
  ];
}

function choices(labels: Readonly<Record<string, string>> | undefined, several: boolean, indent: string): string[] {
  if (labels === undefined) return [];
  const lead = several ? 'Any of' : 'One of';
  // A long list of choices is listed by its codes; `dars explain` has the words.
  const words = Object.keys(labels).length <= 8 ? choicesOf({ labels }) : Object.keys(labels).join(', ');
  return comment(`${lead}: ${words}`, indent);
}

/** Words as comment lines, wrapped. */
function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + 2 + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => `${indent}# ${one}`.trimEnd());
}
