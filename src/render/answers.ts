import type { Field } from '../core/fields.ts';
import { isMap } from '../core/values.ts';
import { showNumber } from '../core/show-number.ts';
import { showDate, showQuarter } from './figures.ts';
import { text, type Block, type Cell, type Inline } from './model.ts';
import { catalogueName, type Names } from '../core/names.ts';
import { proseBlocks } from './prose.ts';

/** What laying out answers needs beside the answers. */
export interface Layout {
  readonly names: Names;
  /** Makes an anchor that no other heading of the pack has. */
  readonly anchor: (text: string) => string;
}

type Answers = Readonly<Record<string, unknown>>;
/** Depth of a heading inside its section; below the deepest a bold line stands in its place. */
type Level = number;
const DEEPEST_HEADING = 4;

/** Prose of so many characters may stand beside its question. */
const BRIEF = 240;
/** Lists of more answers than this run on in one paragraph where all are short. */
const LISTED = 8;

/** Lays out the answers of a map in the order of its form: short ones first, side by side; then prose under its question, and lists as tables or entries. */
export function layOut(
  answers: Answers,
  tree: Field,
  level: Level,
  layout: Layout,
  skip: ReadonlySet<string> = new Set(),
): Block[] {
  const blocks: Block[] = [];
  const facts: { label: string; value: Block[] }[] = [];
  for (const [key, field] of Object.entries(tree.fields ?? {})) {
    const value = answers[key];
    if (value === undefined || skip.has(key)) continue;
    if (isShort(value, field)) {
      facts.push({ label: field.title, value: shortBlocks(value, field, layout) });
      continue;
    }
    if (level > DEEPEST_HEADING && isBrief(value, field)) {
      facts.push({ label: field.title, value: answerBlocks(value, field, level, layout) });
      continue;
    }
    blocks.push(...titled(field.title, level, layout), ...answerBlocks(value, field, level, layout));
  }
  return facts.length > 0 ? [{ kind: 'facts', items: facts }, ...blocks] : blocks;
}

/** Blocks of one answer, without its question. */
export function answerBlocks(value: unknown, field: Field, level: Level, layout: Layout): Block[] {
  if (typeof value === 'string' && field.type === 'prose')
    return proseBlocks(value, `Table in the answer to “${field.title}”`);
  if (Array.isArray(value) && field.item?.type === 'object') return entries(value, field, level, layout);
  if (Array.isArray(value) && field.item?.type === 'prose') {
    return [{ kind: 'list', ordered: false, items: value.map((item) => proseBlocks(String(item), field.title)) }];
  }
  if (isMap(value)) return layOut(value, field, level + 1, layout);
  return shortBlocks(value, field, layout);
}

/** A list of entries: a table where every entry is short, else each entry under a heading of its own. */
function entries(list: readonly unknown[], field: Field, level: Level, layout: Layout): Block[] {
  const item = field.item;
  if (item === undefined) return [];
  const maps = list.filter(isMap);
  const columns = Object.entries(item.fields ?? {}).filter(([key]) => maps.some((entry) => entry[key] !== undefined));
  const fits =
    columns.length <= 5 && maps.every((entry) => columns.every(([key, column]) => cellFits(entry[key], column)));
  if (maps.length > 0 && fits) return [entryTable(maps, field, columns, layout)];
  return maps.flatMap((entry, index) => {
    const { label, named, plain } = entryLabel(entry, item, index, maps.length, layout);
    // The heading of the list already says what a single nameless entry is.
    if (plain && maps.length === 1) return layOut(entry, item, level + 1, layout);
    const rest = layOut(entry, item, level + 2, layout, named);
    return [...titledInline(label, level + 1, layout), ...rest];
  });
}

function entryTable(
  maps: readonly Answers[],
  field: Field,
  columns: readonly (readonly [string, Field])[],
  layout: Layout,
): Block {
  return {
    kind: 'table',
    caption: field.title,
    headed: true,
    head: columns.map(([, column]) => text(column.title)),
    rows: maps.map((entry) => columns.map(([key, column]) => cell(entry[key], column, layout))),
    rowHeads: columns.length > 1,
    widths: columns.map(([key, column]) => Math.min(6, Math.max(2, Math.ceil(longest(maps, key, column) / 12)))),
  };
}

function longest(maps: readonly Answers[], key: string, column: Field): number {
  return Math.max(column.title.length, ...maps.map((entry) => JSON.stringify(entry[key] ?? '').length));
}

function cellFits(value: unknown, field: Field): boolean {
  if (value === undefined) return true;
  if (field.type === 'prose') return isBrief(value, field);
  return isShort(value, field) && !isMap(value);
}

function cell(value: unknown, field: Field, layout: Layout): Cell {
  if (value === undefined) return text('—');
  const blocks = answerBlocks(value, field, 4, layout);
  // A short answer is one paragraph, or a list of them: in a cell they stand one after the other.
  return blocks.flatMap((block, index) => [...(index > 0 ? text('; ') : []), ...flat(block)]);
}

function flat(block: Block): Inline[] {
  if (block.kind === 'paragraph') return [...block.content];
  if (block.kind === 'list')
    return block.items.flatMap((item, index) => [...(index > 0 ? text('; ') : []), ...item.flatMap(flat)]);
  return [];
}

/** Name of an entry, and the fields that the name already says. */
function entryLabel(
  entry: Answers,
  item: Field,
  index: number,
  count: number,
  layout: Layout,
): { label: Inline[]; named: Set<string>; plain: boolean } {
  const id = typeof entry['id'] === 'string' ? entry['id'] : undefined;
  const named = new Set(id === undefined ? [] : ['id']);
  const noun = count > 1 ? `${item.title} ${index + 1}` : item.title;
  const key = ['name', 'title', 'organisation', 'holder', 'body'].find((one) => typeof entry[one] === 'string');
  let words = noun;
  if (key !== undefined) {
    named.add(key);
    const ref = item.fields?.[key]?.ref;
    const value = String(entry[key]);
    words = `${noun}: ${ref === undefined ? value : layout.names.of(ref, value)}`;
  } else if (item.fields?.['id']?.declares !== undefined && id !== undefined) {
    const name = layout.names.of(item.fields['id'].declares, id).replace(` (${id})`, '');
    if (name !== id) words = `${noun}: ${name}`;
  }
  return {
    label: [
      ...text(words),
      ...(id === undefined
        ? []
        : [
            { kind: 'text' as const, text: ' ' },
            { kind: 'code' as const, text: id },
          ]),
    ],
    named,
    plain: words === noun,
  };
}

/** True for an answer that reads well beside its label: a word, a date, a number, a few names. */
function isShort(value: unknown, field: Field): boolean {
  if (field.type === 'prose') return false;
  if (typeof value === 'string') return value.length <= 200;
  if (Array.isArray(value)) return field.item?.type !== 'object' && field.item?.type !== 'prose';
  if (isMap(value)) return isTarget(field);
  return true;
}

/** True for prose of one short paragraph. */
function isBrief(value: unknown, field: Field): boolean {
  return field.type === 'prose' && typeof value === 'string' && value.length <= BRIEF && !value.includes('\n\n');
}

/** A target date is one answer, though it is written with several keys. */
function isTarget(field: Field): boolean {
  return field.fields?.['quarter'] !== undefined && field.fields['withinMonths'] !== undefined;
}

function shortBlocks(value: unknown, field: Field, layout: Layout): Block[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ kind: 'paragraph', content: text('None') }];
    const items = value.map((one) => scalar(one, field.item ?? field, layout));
    const runsOn = items.length > LISTED && items.every((item) => item.length <= 30);
    if (items.length <= 2 || runsOn || items.join('; ').length <= 80)
      return [{ kind: 'paragraph', content: text(showValue(value, field, layout)) }];
    return [{ kind: 'list', ordered: false, items: items.map((item) => [{ kind: 'paragraph', content: text(item) }]) }];
  }
  if (isMap(value)) return [{ kind: 'paragraph', content: text(target(value, field)) }];
  const words = scalar(value, field, layout);
  const link = typeof value === 'string' && /^https:\/\/\S+$/.test(value);
  return [{ kind: 'paragraph', content: link ? [{ kind: 'link', href: value, content: text(words) }] : text(words) }];
}

/** A short answer in words, several joined by semicolons. */
export function showValue(value: unknown, field: Field, layout: Layout): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'None' : value.map((one) => scalar(one, field.item ?? field, layout)).join('; ');
  return scalar(value, field, layout);
}

function scalar(value: unknown, field: Field, layout: Layout): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return showNumber(value);
  if (typeof value !== 'string') return String(value);
  if (field.ref !== undefined) return layout.names.of(field.ref, value);
  if (field.catalogue !== undefined) return catalogueName(field.catalogue, value);
  const labels = field.labels ?? field.words;
  const label = labels !== undefined && Object.hasOwn(labels, value) ? labels[value] : undefined;
  return label ?? showDate(value);
}

function target(value: Answers, field: Field): string {
  const label = (key: string): string => {
    const word = value[key];
    if (typeof word === 'number') return showNumber(word);
    return typeof word === 'string' ? (field.fields?.[key]?.labels?.[word] ?? showDate(word)) : String(word);
  };
  const parts = [
    ...(value['date'] === undefined ? [] : [label('date')]),
    ...(value['quarter'] === undefined ? [] : [showQuarter(label('quarter'))]),
    ...(value['withinMonths'] === undefined ? [] : [`within ${label('withinMonths')} months`]),
    ...(value['of'] === undefined ? [] : [`of ${label('of')}`]),
    ...(value['unknownReason'] === undefined ? [] : [`no date: ${label('unknownReason')}`]),
  ];
  return parts.join(' ');
}

function titled(title: string, level: Level, layout: Layout): Block[] {
  return titledInline(text(title), level, layout);
}

function titledInline(content: readonly Inline[], level: Level, layout: Layout): Block[] {
  const words = content.map((inline) => ('text' in inline ? inline.text : '')).join('');
  if (level > DEEPEST_HEADING) return [{ kind: 'paragraph', content: [{ kind: 'strong', content }] }];
  return [{ kind: 'heading', level: level === 2 || level === 3 ? level : 4, id: layout.anchor(words), content }];
}
