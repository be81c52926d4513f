import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { characterName, forbiddenInValue } from './decode.ts';
import type { FieldTypes } from './document.ts';
import type { Step } from './finding.ts';
import { holdsInvisible, invisiblesIn } from './invisible.ts';
import type { Draft } from './load-faults.ts';
import { quote } from './yaml-guard.ts';

/** The most fields that one map may have. */
const MOST_KEYS = 1_000;

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Plain data made of a composed document, and what is wrong with its names and values. */
interface Converted {
  readonly data: unknown;
  readonly drafts: readonly Draft[];
  /** False when the data cannot be trusted to be what was meant. */
  readonly sound: boolean;
}

/** Turns nodes into frozen plain data that holds for every text field the very characters typed. */
export function convert(root: ParsedNode | null, text: string, types: FieldTypes): Converted {
  const drafts: Draft[] = [];
  const path: Step[] = [];
  let sound = true;
  // Two looks at the whole text spare a look at every value of nearly every file.
  const escapes = text.includes('\\');
  const invisible = holdsInvisible(text);

  const data = root === null ? null : valueOf(root);
  return { data, drafts, sound };

  function spoil(draft: Draft): void {
    drafts.push(draft);
    sound = false;
  }

  function valueOf(node: ParsedNode): unknown {
    if (isMap(node)) return mapOf(node);
    if (isSeq(node)) return listOf(node);
    return isScalar(node) ? scalarOf(node) : null;
  }

  function listOf(node: YAMLSeq.Parsed): readonly unknown[] {
    const values: unknown[] = [];
    for (const item of node.items) {
      path.push(values.length);
      values.push(valueOf(item));
      path.pop();
    }
    return Object.freeze(values);
  }

  function mapOf(node: YAMLMap.Parsed): object {
    const seen = new Map<string, ParsedNode>();
    const entries: [string, unknown][] = [];
    for (const { key, value } of node.items) {
      const name = isScalar(key) && typeof key.value === 'string' ? key.value : '';
      const [start, end] = key.range;
      const first = seen.get(name);
      const twice = first === undefined || start === end ? undefined : duplicate(name, start, end, first);
      const draft = twice ?? nameFault(name, start, end);
      if (draft !== undefined) spoil(draft);
      if (seen.size >= MOST_KEYS) {
        spoil({
          rule: 'load/too-many-keys',
          start,
          end,
          message: `This is field number ${(MOST_KEYS + 1).toLocaleString('en-GB')} of one group; a group may have ${MOST_KEYS.toLocaleString('en-GB')}.`,
        });
        break;
      }
      seen.set(name, key);
      path.push(name);
      const converted = value === null ? null : valueOf(value);
      path.pop();
      if (draft === undefined) entries.push([name, converted]);
    }
    // Defines properties, never sets them: no name can reach a prototype.
    return Object.freeze(Object.fromEntries(entries));
  }

  function scalarOf(node: Scalar.Parsed): unknown {
    const { value, source, type } = node;
    const plain = type === 'PLAIN';
    const kind = plain && (typeof value !== 'string' || mayLoseText(node)) ? types.typeAt([...path]) : undefined;
    if (kind !== undefined && kind !== 'other') lostText(node);
    const control =
      escapes && typeof value === 'string' ? escapedControl(value, node.range[0], node.range[1]) : undefined;
    if (control !== undefined) spoil(control);
    else if (invisible || escapes) invisibleIn(node);
    if (!plain || typeof value === 'string' || value === null) return value;
    // Where digits would be lost, what was typed goes on, and the schema says that it is no number.
    const exact =
      typeof value !== 'number' ||
      (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)));
    return kind === 'other' && exact ? value : source;
  }

  function nameFault(name: string, start: number, end: number): Draft | undefined {
    if (name === '<<') return { rule: 'load/merge-key', start, end, message: 'Merge keys (<<) are not read.' };
    if (RESERVED.has(name))
      return {
        rule: 'load/reserved-key',
        start,
        end,
        message: `${quote(name)} cannot be a field name.`,
      };
    if (start === end) {
      return {
        rule: 'load/yaml-syntax',
        start,
        end,
        message: 'No field name stands before this colon.',
        fix: 'Write the field name before the colon. If the line is text, put it in quotes.',
      };
    }
    if (!invisible && !escapes) return undefined;
    const found = firstInvisible(name, start, end);
    const message = `This field name holds an invisible character: ${characterName(found?.character ?? '')}.`;
    return escapedControl(name, start, end) ?? (found && { rule: 'load/invisible-character', ...found.place, message });
  }

  function duplicate(name: string, start: number, end: number, first: ParsedNode): Draft {
    const [from, to] = first.range;
    return {
      rule: 'load/duplicate-key',
      start,
      end,
      message: `The field ${quote(name)} is given twice in the same group.`,
      related: { start: from, end: to, message: 'It is given here first.' },
    };
  }

  function mayLoseText({ range: [, end] }: Scalar.Parsed): boolean {
    return (text[end] === ' ' && text[end + 1] === '#') || text[end] === '#';
  }

  function lostText(node: Scalar.Parsed): void {
    const [from, to] = node.range;
    // An empty value lies at the #, any other ends one space before it.
    const hash = text[to] === '#' && from === to ? to : to + 1;
    if (text[hash] !== '#' || text[hash - 1] !== ' ' || text[hash - 2] === ' ') return;
    const comment = /[^\r\n]*/y;
    comment.lastIndex = hash + 1;
    const lost = comment.exec(text)?.[0] ?? '';
    if (/^(?:\s|$|dars-ignore)/.test(lost)) return;
    drafts.push({
      rule: 'load/text-after-hash',
      start: hash,
      end: hash + 1 + lost.trimEnd().length,
      message: `${quote(`#${lost.trimEnd()}`)} is left out: a space and a # start a comment.`,
    });
  }

  function escapedControl(value: string, start: number, end: number): Draft | undefined {
    const found = forbiddenInValue(value);
    if (found === undefined) return undefined;
    return {
      rule: 'load/control-character',
      start,
      end,
      message: `An escape with a backslash puts ${characterName(found)} into this text.`,
      fix: 'Delete the escape. For a backslash itself write two.',
    };
  }

  function invisibleIn({ value, range: [start, end] }: Scalar.Parsed): void {
    if (typeof value !== 'string') return;
    const found = firstInvisible(value, start, end);
    if (found === undefined) return;
    const prose = types.typeAt([...path]) === 'prose';
    const what = found.count === 1 ? 'an invisible character:' : `${found.count} invisible characters, the first one`;
    const message = `This text holds ${what} ${characterName(found.character)}.`;
    drafts.push({ rule: 'load/invisible-character', severity: prose ? 'warning' : 'error', ...found.place, message });
  }

  /** The first invisible character of a name or value: at its place, or the whole of it where an escape made it. */
  function firstInvisible(value: string, start: number, end: number) {
    const found = invisiblesIn(value);
    const [first] = found;
    if (first === undefined) return undefined;
    const [typed] = invisiblesIn(text.slice(start, end));
    const from = start + (typed?.index ?? 0);
    const place = { start: from, end: typed === undefined ? end : from + typed.character.length };
    return { character: first.character, count: found.length, place };
  }
}
