import { characterName } from './decode.ts';
import { invisiblesIn } from './invisible.ts';
import type { Draft } from './load-faults.ts';
import type { Lines } from './lines.ts';

/** An error of the YAML package: what it is called, what it says, and where. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A problem with the line on which it was met. */
export interface Place extends Problem {
  readonly text: string;
  readonly lines: Lines;
  readonly line: number;
  /** The line itself, and the offset of its first character that is not blank. */
  readonly content: string;
  readonly first: number;
}

/** Advice for text that YAML does not take for text. */
export const QUOTES = 'Put the text in quotes, or write it as a block: | after the colon and the text indented below.';

/** Advice for lines of a group that do not start in the same column. */
const LINE_UP =
  'Give lines of one group the same number of spaces at the start. If the line goes on with the text above, indent it like the rest of that text.';

/** Advice for list items out of place. */
export const LIST_BELOW =
  'Start every item of a list on a line of its own and in the same column, below its field name. If it is text, put it in quotes.';

/** A tab in the indentation explains any other error of its line. */
export function tab(place: Place): Draft | undefined {
  const { content, line, lines, code, start } = place;
  const spaces = /^ *(?=\t)/.exec(content)?.[0].length;
  if (spaces !== undefined && content.trim() !== '') {
    const where =
      spaces === 0 ? `Line ${line} starts with a tab.` : `Line ${line} has a tab among the spaces at its start.`;
    return tabFault(lines.startOf(line) + spaces, `${where} YAML needs spaces.`);
  }
  return code === 'TAB_AS_INDENT' ? tabFault(start, 'A tab stands here. YAML needs spaces.') : undefined;
}

function tabFault(at: number, message: string): Draft {
  const fix = 'Replace the tab with spaces. Most editors can do so for a whole file ("Convert indentation to spaces").';
  return { rule: 'load/yaml-syntax', start: at, end: at + 1, message, fix };
}

/** A no-break space before a name or after its colon looks like a space and is none. */
export function invisible({ content, line, lines }: Place): Draft | undefined {
  const [found] = invisiblesIn(content);
  if (found === undefined || !/^\s*$|^\s*-\s*$|^[^:]*:\s*$/u.test(content.slice(0, found.index))) return undefined;
  const start = lines.startOf(line) + found.index;
  return {
    rule: 'load/invisible-character',
    start,
    end: start + found.character.length,
    message: `Line ${line} holds an invisible character where YAML needs an ordinary space or none: ${characterName(found.character)}.`,
  };
}

/** The rest of the line from an offset on. */
export function lineFrom(offset: number, text: string): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? text.length : end).trimEnd();
}

/** True for `Study: the aims`: a colon and a space outside quotation marks. */
export function secondColon(rest: string): boolean {
  return /:(?:\s|$)/.test(rest.replaceAll(/"[^"]*"|'[^']*'/g, ''));
}

/** `title: Study: the aims`, or a line that is indented below an answer. */
export function nested(place: Place): Draft {
  const { text, start, line, lines } = place;
  const rest = lineFrom(start, text);
  if (/^\?\s/.test(rest)) return fault(place, 'A value cannot start with a question mark and a space.', QUOTES);
  if (secondColon(rest)) {
    const message = `Line ${line} has a second colon with a space after it, and YAML allows one field to a line.`;
    return { ...fault(place, message, QUOTES), end: start + rest.length };
  }
  let below = line + 1;
  while (below < lines.count() && lines.textOf(below).trim() === '') below += 1;
  const message = `Line ${below} is indented further than line ${line}, which has an answer already.`;
  const fix = `If line ${below} is a field of its own, give it as many spaces at the start as line ${line}. If it goes on with the text, write the text as a block: | after the colon and all of the text indented below.`;
  return wholeLine(below, lines, message, fix);
}

/** A list item in a column where no list is. */
export function misplacedItem(place: Place): Draft {
  return atFirst(place, `The list item on line ${place.line} is not lined up with what stands above it.`, LIST_BELOW);
}

/** A line that starts in a column of its own. The package points at the comments above it, where there are any. */
export function notLinedUp({ line, lines }: Place): Draft {
  const wrong = withContent(line, 1, lines) ?? line;
  const above = withContent(wrong - 1, -1, lines);
  if (above === undefined) return wholeLine(wrong, lines, `Line ${wrong} is not lined up with its group.`, LINE_UP);
  return dashed(above, lines) ?? unlike(wrong, above, lines);
}

/** `-id: x`: no dash to YAML, so that what follows it stands in no entry. */
function dashed(line: number, lines: Lines): Draft | undefined {
  const [opening] = /^\s*-(?=[^\s-])[\w.-]*:(?=\s|$)/.exec(lines.textOf(line)) ?? [];
  if (opening === undefined) return undefined;
  const message = `On line ${line} no space follows the dash, so YAML does not see an entry of a list.`;
  return wholeLine(line, lines, message, 'Put a space after the dash.');
}

function unlike(wrong: number, above: number, lines: Lines): Draft {
  const [column, other] = [columnOf(wrong, lines), columnOf(above, lines)];
  const side = column > other ? 'right' : 'left';
  const message =
    column === other
      ? `Line ${wrong} is not lined up with the other lines of its group.`
      : `Line ${wrong} starts further to the ${side} than line ${above} above it, and is not lined up with its group: it starts in column ${column}, line ${above} in column ${other}.`;
  return wholeLine(wrong, lines, message, LINE_UP);
}

/** Column, from 1, in which a line starts; of an entry of a list, where its first key does. */
function columnOf(line: number, lines: Lines): number {
  return (/^\s*(?:-\s+(?=[\w.-]+:\s|[\w.-]+:$))?/.exec(lines.textOf(line))?.[0].length ?? 0) + 1;
}

/** The first line from here on, up (-1) or down (1), that is neither blank nor a comment. */
function withContent(from: number, step: 1 | -1, lines: Lines): number | undefined {
  for (let line = from; line >= 1 && line <= lines.count(); line += step) {
    if (!/^\s*(?:#|$)/.test(lines.textOf(line))) return line;
  }
  return undefined;
}

/** A line without a field name: text that is not indented under its block, a colon without a space, or no colon. */
export function nameless(place: Place): Draft {
  const { line, lines, content, first } = place;
  const tight = /^\s*([\w.-]+):(?=[^\s:/])/.exec(content);
  if (tight !== null) {
    const at = lines.startOf(line) + tight[0].length;
    const message = `On line ${line} no space follows the colon, so YAML does not see a field name.`;
    return {
      rule: 'load/yaml-syntax',
      start: first,
      end: at,
      message,
      fix: 'Put a space after the colon.',
    };
  }
  let above = line - 1;
  while (above > 1 && lines.textOf(above).trim() === '') above -= 1;
  if (/(?:^|\s)[|>][-+\d]*\s*(?:#.*)?$/.test(lines.textOf(above))) {
    return atFirst(
      place,
      `Line ${line} is not indented, so it is no part of the text block that line ${above} opens.`,
      'Put two spaces more at the start of each line of the text than the field name has.',
    );
  }
  const what = /^["']/.test(place.text.slice(first))
    ? 'A field name must stand on one line, with a colon and a space after it.'
    : `Line ${line} has no field name followed by a colon and a space.`;
  return atFirst(
    place,
    what,
    'Write the field name, a colon, a space and the answer. If the line goes on with the text above, write that text as a block: | after the colon and all of the text indented below.',
  );
}

/** The problem at the place that the package points at. */
export function fault({ start, end }: Problem, message: string, fix?: string): Draft {
  return {
    rule: 'load/yaml-syntax',
    start,
    end: Math.max(start, end),
    message,
    ...(fix && { fix }),
  };
}

/** Says it of the whole line: the package points at the line break before it. */
export function atFirst({ line, lines }: Place, message: string, fix: string): Draft {
  return wholeLine(line, lines, message, fix);
}

function wholeLine(line: number, lines: Lines, message: string, fix: string): Draft {
  const content = lines.textOf(line);
  const start = lines.startOf(line);
  return {
    rule: 'load/yaml-syntax',
    start: start + content.length - content.trimStart().length,
    end: start + content.trimEnd().length,
    message,
    fix,
  };
}
