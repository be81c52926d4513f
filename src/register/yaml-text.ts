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
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  const ends = text.length - end;
  // A last line of blanks alone reads back differently from parser to parser.
  if (text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trim() === '') return JSON.stringify(text);
  const chomp = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const indented = /^[\s\uFEFF]/.test(text) ? '2' : '';
  const below = ends === 0 ? text : text.slice(0, -1);
  const first = below.startsWith('\n') ? '' : indent;
  return `|${indented}${chomp}\n${first}${below.replaceAll(/\n(?=[^\n])/g, `\n${indent}`)}`;
}

/** Data as lines of YAML at an indent: maps, lists of maps and values, each on a line of its own. */
export function yamlLines(answers: Answers, indent = ''): readonly string[] {
  const lines: string[] = [];
  addMap(lines, answers, indent);
  return lines;
}

function addMap(lines: string[], answers: Answers, indent: string): void {
  for (const [key, value] of Object.entries(answers)) addEntry(lines, key, value, indent);
}

/** Lines of one key with its value; a block of text is one of them. */
export function entryLines(key: string, value: Value, indent: string): readonly string[] {
  const lines: string[] = [];
  addEntry(lines, key, value, indent);
  return lines;
}

function addEntry(lines: string[], key: string, value: Value, indent: string): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    lines.push(value.length === 0 ? `${indent}${key}: []` : `${indent}${key}:`);
    for (const entry of value as readonly Value[]) addItem(lines, entry, indent);
  } else if (isMap(value)) {
    lines.push(`${indent}${key}:`);
    addMap(lines, value, `${indent}  `);
  } else lines.push(`${indent}${key}: ${scalarText(value as string | number | boolean, `${indent}  `)}`);
}

function addItem(lines: string[], entry: Value, indent: string): void {
  if (!isMap(entry)) {
    lines.push(`${indent}  - ${scalarText(entry as string | number | boolean, `${indent}    `)}`);
    return;
  }
  const first = lines.length;
  addMap(lines, entry, `${indent}    `);
  lines[first] = `${indent}  - ${(lines[first] ?? '').slice(indent.length + 4)}`;
}
