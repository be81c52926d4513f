import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { characterName, forbiddenInValue } from './decode.ts';
import type { FieldTypes } from './document.ts';
import type { Step } from './finding.ts';
import { holdsInvisible, invisiblesIn } from './invisible.ts';
import type { Draft } from './load-faults.ts';
import { quote } from './yaml-guard.ts';

/** The most fields that one map may have. */
export const MOST_KEYS = 1_000;

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Plain data made of a composed document, and what is wrong with its names and values. */
export interface Converted {
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
      const draft = first === undefined ? nameFault(name, start, end) : duplicate(name, start, end, first);
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
    if (escapes && type === 'QUOTE_DOUBLE') escapedControl(node);
    if (invisible) invisibleIn(node);
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
    const [found] = invisible || escapes ? invisiblesIn(name) : [];
    if (found === undefined) return undefined;
    const [at] = invisiblesIn(text.slice(start, end));
    return {
      rule: 'load/invisible-character',
      start: start + (at?.index ?? 0),
      end: at === undefined ? end : start + at.index + at.character.length,
      message: `This field name holds an invisible character: ${characterName(found.character)}.`,
    };
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

  function escapedControl({ value, range: [start, end] }: Scalar.Parsed): void {
    const found = typeof value === 'string' ? forbiddenInValue(value) : undefined;
    if (found === undefined) return;
    spoil({
      rule: 'load/control-character',
      start,
      end,
      message: `An escape with a backslash puts ${characterName(found)} into this text.`,
      fix: 'Delete the escape. For a backslash itself write two.',
    });
  }

  function invisibleIn(node: Scalar.Parsed): void {
    const [start, end] = node.range;
    const found = invisiblesIn(text.slice(start, end));
    const [first] = found;
    if (first === undefined) return;
    const prose = types.typeAt([...path]) === 'prose';
    const count = found.length === 1 ? 'an invisible character' : `${found.length} invisible characters, the first one`;
    drafts.push({
      rule: 'load/invisible-character',
      severity: prose ? 'warning' : 'error',
      start: start + first.index,
      end: start + first.index + first.character.length,
      message: `This text holds ${count}${found.length === 1 ? ':' : ''} ${characterName(first.character)}.`,
    });
  }
}
