import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import type { Span, Step } from './finding.ts';
import { START } from './lines.ts';
import type { Lines } from './lines.ts';

/** Finds places in one composed document. */
interface Locator {
  readonly locate: (path: readonly Step[], part?: 'key' | 'value') => Span;
  readonly has: (path: readonly Step[]) => boolean;
}

/** A part of the document with what introduces it: a key, or for a list item nothing. */
interface Entry {
  readonly key: ParsedNode | undefined;
  /** Null for a key that stands alone between brackets. */
  readonly value: ParsedNode | null;
}

/** Makes a locator; without a document every place is the start of the file. */
export function locator(root: ParsedNode | null, text: string, lines: Lines): Locator {
  const has = (path: readonly Step[]): boolean => entryAt(root, path, path.length) !== undefined;

  const locate = (path: readonly Step[], part: 'key' | 'value' = 'value'): Span => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const entry = entryAt(root, path, depth);
      if (entry === undefined) continue;
      if (depth === path.length && part === 'value') return spanOf(...valueRange(entry));
      return depth === 0 ? START : spanOf(...introduction(entry));
    }
    return START;
  };
  return { locate, has };

  function spanOf(start: number, end: number): Span {
    return lines.span(start, end);
  }

  /** The key's own text, or what stands for the key of a list item: its first key, else the item, else its dash. */
  function introduction(entry: Entry): readonly [number, number] {
    if (entry.key !== undefined) return [entry.key.range[0], entry.key.range[1]];
    const { value } = entry;
    const firstKey = isMap(value) ? value.items[0]?.key : undefined;
    if (firstKey !== undefined) return introduction({ key: firstKey, value: null });
    const [start, end] = valueRange(entry);
    return start === end && text[start - 1] === '-' ? [start - 1, start] : [start, end];
  }

  function valueRange({ key, value }: Entry): readonly [number, number] {
    if (value === null) return key === undefined ? [0, 0] : [key.range[1], key.range[1]];
    const start = isEmpty(value) ? emptyAt(value) : value.range[0];
    return [start, Math.max(start, endOf(value))];
  }

  /** An empty value stands right after its colon or dash; blanks at the end of a line show nobody anything. */
  function emptyAt(value: ParsedNode): number {
    let at = value.range[0];
    while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
    return at;
  }

  /** Where the last character of a value ends; the package counts line breaks and comments below as part of it. */
  function endOf(value: ParsedNode): number {
    if (isEmpty(value)) return emptyAt(value);
    const last = lastPart(value);
    if (last !== undefined) return endOf(last);
    const [start, end] = value.range;
    return start + text.slice(start, end).trimEnd().length;
  }
}

function entryAt(root: ParsedNode | null, path: readonly Step[], depth: number): Entry | undefined {
  if (root === null) return undefined;
  let entry: Entry = { key: undefined, value: root };
  for (const step of path.slice(0, depth)) {
    const next = child(entry.value, step);
    if (next === undefined) return undefined;
    entry = next;
  }
  return entry;
}

function child(node: ParsedNode | null, step: Step): Entry | undefined {
  if (isMap(node) && typeof step === 'string') {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    return pair && { key: pair.key, value: pair.value ?? null };
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? undefined : { key: undefined, value: item };
  }
  return undefined;
}

/** The last node inside a map or list written over lines; brackets end with themselves. */
function lastPart(node: ParsedNode): ParsedNode | undefined {
  if (isMap(node) && node.flow !== true) {
    const pair = node.items.at(-1);
    return pair?.value ?? pair?.key;
  }
  return isSeq(node) && node.flow !== true ? node.items.at(-1) : undefined;
}

function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === '';
}
