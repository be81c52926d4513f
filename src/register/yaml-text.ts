import { isMap } from '../core/values.ts';
import type { Answers, Value } from './answers.ts';

/** Text that reads back as the same text without quotes. */
const BARE = /^(?:\d{4}-\d{2}-\d{2}|[A-Za-z][A-Za-z0-9 .,()’–/_-]*[A-Za-z0-9).])$/;
/** Words that are no text without quotes, or that readers take for something else. */
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
/** Longest value that stays on the line of its key. */
const LINE = 76;

/** A value on the line of its key, or a block of text below it whose lines begin at the indent. Every character is kept. */
export function scalarText(value: string | number | boolean, indent: string): string {
  if (typeof value !== 'string') return String(value);
  if (value.includes('\n') || value.length > LINE) return block(value, indent);
  return BARE.test(value) && !WORDS.test(value) ? value : JSON.stringify(value);
}

/** Text of any length as a block, the way people write it by hand. */
function block(text: string, indent: string): string {
  const body = text.replace(/\n+$/, '');
  const ends = text.length - body.length;
  // A last line of blanks alone reads back differently from parser to parser.
  if (body.trim() === '' || /\n[^\S\n]+$/.test(body)) return JSON.stringify(text);
  const chomp = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const indented = /^[\s\uFEFF]/.test(body) ? '2' : '';
  const below = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = below.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
  return `|${indented}${chomp}\n${lines.join('\n')}`;
}

/** Data as lines of YAML at an indent: maps, lists of maps and values, each on a line of its own. */
export function yamlLines(answers: Answers, indent = ''): readonly string[] {
  return Object.entries(answers).flatMap(([key, value]) => entryLines(key, value, indent));
}

/** Lines of one key with its value. */
export function entryLines(key: string, value: Value, indent: string): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.length === 0) return [`${indent}${key}: []`];
  if (Array.isArray(value))
    return [`${indent}${key}:`, ...(value as readonly Value[]).flatMap((entry) => itemLines(entry, indent))];
  if (isMap(value)) return [`${indent}${key}:`, ...yamlLines(value, `${indent}  `)];
  return [`${indent}${key}: ${scalarText(value as string | number | boolean, `${indent}  `)}`];
}

function itemLines(entry: Value, indent: string): readonly string[] {
  if (!isMap(entry)) return [`${indent}  - ${scalarText(entry as string | number | boolean, `${indent}    `)}`];
  const [first = '', ...others] = yamlLines(entry, `${indent}    `);
  return [`${indent}  - ${first.slice(indent.length + 4)}`, ...others];
}
