import { holdsInvisible } from './invisible.ts';
import type { Step } from './finding.ts';

/** What the schema says of the value at a path, as the loader asks for it. */
type TypeAt = (path: readonly Step[]) => 'string' | 'prose' | 'other';

/** Files beyond these sizes go to the YAML package, which counts their parts and levels. */
const LONGEST_TEXT = 100_000;
const DEEPEST = 16;
const MOST_KEYS = 500;

const KEY = /^([A-Za-z_][\w-]{0,99}):(?: +(.*))?$/;
/** Names that YAML would take for something else, or that are refused. */
const OTHER_NAME = /^(?:null|true|false|__proto__|constructor|prototype)$/i;

/** A comment, and the blanks at the end of a line. A # with text right behind it may be part of the text. */
const REST = String.raw`(?: +#(?: .*)?)? *$`;
const COMMENT_ONLY = /^#(?: .*)?$/;
const BLOCK = new RegExp(String.raw`^\|(-?)${REST}`);
const DOUBLE_QUOTED = new RegExp(`^"([^"\\\\]*)"${REST}`);
const SINGLE_QUOTED = new RegExp(`^'((?:[^']|'')*)'${REST}`);
const BRACKETS = new RegExp(String.raw`^\[([\w ,./()\u2013\u2019-]*)\]${REST}`);
const BRACKETS_ENTRY = /^\w/;

/** Signs that a value without quotes cannot start with, and a colon that would make it a field. */
const SIGN_FIRST = /^[-?:,[\]{}#&*!|>'"%@`]/;
const COLON_INSIDE = /:(?: |$)/;

const NOTHING = /^(?:~|null|Null|NULL)$/;
const TRUTH = /^(?:true|True|TRUE|false|False|FALSE)$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const LIKE_A_NUMBER = /^[-+]?[\d.]+(?:[eE][-+]?\d+)?$|^0[xo]|^[-+]?\.(?:inf|nan)$/i;

/** Stops the reading of a file that is not as plain as it has to be. */
const NOT_PLAIN = new Error('not plain');

/**
 * Reads a YAML file that uses only the plain core of the language, as the forms do: maps, lists, one-line values, texts
 * below `|` and comments. Frozen data, the same as the YAML package and `convert` give, in a tenth of the time; or
 * undefined where anything is unusual, wrong or in doubt, so that the package decides and finds the words.
 */
export function plainYaml(text: string, typeAt: TypeAt): { readonly data: unknown } | undefined {
  if (text.length > LONGEST_TEXT || text.includes('\t') || holdsInvisible(text)) return undefined;
  try {
    return { data: read(text.split(/\r?\n/), typeAt) };
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

function read(lines: string[], typeAt: TypeAt): unknown {
  const path: Step[] = [];
  /** The line that is looked at, its text, and how far that is indented; -1 at the end of the file. */
  let at = -1;
  let line = '';
  let column = -1;

  advance();
  if (column < 0) return null;
  const data = isFieldAt(0) ? map(0) : stop();
  return column < 0 ? data : stop();

  function stop(): never {
    throw NOT_PLAIN;
  }

  /** Goes to the next line that holds more than blanks or a comment. */
  function advance(): void {
    for (at += 1; at < lines.length; at += 1) {
      line = lines[at] ?? '';
      column = indentOf(line);
      if (column < line.length && line[column] !== '#') return;
    }
    line = '';
    column = -1;
  }

  /** True where a list entry starts on this line. */
  function isEntry(): boolean {
    return line[column] === '-' && (line[column + 1] ?? ' ') === ' ';
  }

  function isEntryAt(indent: number): boolean {
    return column === indent && isEntry();
  }

  function isFieldAt(indent: number): boolean {
    return column === indent && !isEntry();
  }

  function map(indent: number): unknown {
    const entries: [string, unknown][] = [];
    const seen = new Set<string>();
    if (path.length > DEEPEST) stop();
    while (isFieldAt(indent)) {
      const [, name = '', value = ''] = KEY.exec(line.slice(indent)) ?? stop();
      if (seen.has(name) || seen.size > MOST_KEYS || OTHER_NAME.test(name)) stop();
      seen.add(name);
      path.push(name);
      entries.push([name, valueOf(value, indent, true)]);
      path.pop();
    }
    return column > indent ? stop() : Object.freeze(Object.fromEntries(entries));
  }

  function list(indent: number): unknown {
    const values: unknown[] = [];
    if (path.length > DEEPEST) stop();
    while (isEntryAt(indent)) {
      const value = line.slice(indent + 1).trimStart();
      path.push(values.length);
      values.push(KEY.test(value) ? mapInEntry(line.length - value.length) : valueOf(value, indent, false));
      path.pop();
    }
    return column > indent ? stop() : Object.freeze(values);
  }

  /** A map whose first field stands on the line of the dash. */
  function mapInEntry(indent: number): unknown {
    line = ' '.repeat(indent) + line.slice(indent);
    column = indent;
    return map(indent);
  }

  /** The value that starts with this text, behind a key or a dash at so many blanks. */
  function valueOf(text: string, indent: number, behindKey: boolean): unknown {
    if (text === '' || COMMENT_ONLY.test(text)) return below(indent, behindKey);
    const block = BLOCK.exec(text);
    if (block !== null) return blockText(indent, block[1] === '');
    const value = onOneLine(text);
    advance();
    return value;
  }

  /** What stands on the lines below a key or a dash; null where nothing does. */
  function below(indent: number, behindKey: boolean): unknown {
    advance();
    if (column > indent) return isEntry() ? list(column) : map(column);
    return behindKey && isEntryAt(indent) ? list(indent) : null;
  }

  function onOneLine(text: string): unknown {
    const double = DOUBLE_QUOTED.exec(text);
    if (double !== null) return double[1];
    const single = SINGLE_QUOTED.exec(text);
    if (single !== null) return single[1]?.replaceAll("''", "'");
    const brackets = BRACKETS.exec(text);
    return brackets === null ? plain(text) : entriesOf(brackets[1] ?? '');
  }

  function entriesOf(inside: string): unknown {
    if (inside.trim() === '') return Object.freeze([]);
    const values = inside.split(',').map((entry, index) => {
      const value = entry.trim();
      if (!BRACKETS_ENTRY.test(value)) stop();
      path.push(index);
      const resolved = resolve(value);
      path.pop();
      return resolved;
    });
    return Object.freeze(values);
  }

  /** A value without quotes, and perhaps a comment behind it. */
  function plain(text: string): unknown {
    const hash = text.indexOf(' #');
    if (hash >= 0 && !COMMENT_ONLY.test(text.slice(hash + 1))) stop();
    const value = (hash < 0 ? text : text.slice(0, hash)).trimEnd();
    if (SIGN_FIRST.test(value) || COLON_INSIDE.test(value)) stop();
    return resolve(value);
  }

  /** Text, unless YAML sees a number, a truth or nothing in it and the schema does not ask for text. */
  function resolve(value: string): unknown {
    if (NOTHING.test(value)) return null;
    const whole = WHOLE_NUMBER.test(value);
    if (whole || TRUTH.test(value)) {
      if (typeAt([...path]) !== 'other') return value;
      return whole ? Number(value) : value.toLowerCase() === 'true';
    }
    return LIKE_A_NUMBER.test(value) ? stop() : value;
  }

  /** The lines below a `|`, without their common indentation. */
  function blockText(indent: number, endsWithBreak: boolean): string {
    const first = lines[at + 1] ?? '';
    const width = indentOf(first);
    if (width === first.length || width <= indent) stop();
    const texts: string[] = [];
    for (at += 1; at < lines.length; at += 1) {
      const next = lines[at] ?? '';
      const blanks = indentOf(next);
      if (blanks === next.length) {
        if (blanks > width) stop();
        texts.push('');
      } else if (blanks >= width) texts.push(next.slice(width));
      else if (blanks > indent) stop();
      else break;
    }
    // A last line that no line break ends has none in its text either.
    if (texts.at(-1) !== '' && at === lines.length) stop();
    while (texts.at(-1) === '') texts.pop();
    at -= 1;
    advance();
    return texts.join('\n') + (endsWithBreak ? '\n' : '');
  }
}

function indentOf(line: string): number {
  let blanks = 0;
  while (line[blanks] === ' ') blanks += 1;
  return blanks;
}
