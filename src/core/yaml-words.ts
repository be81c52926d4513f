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

interface Place extends Problem {
  readonly text: string;
  readonly lines: Lines;
  readonly line: number;
  /** The line itself, and the offset of its first character that is not blank. */
  readonly content: string;
  readonly first: number;
}

const QUOTES = 'Put the text in quotes, or write it as a block: | after the colon and the text indented below.';
const COMMAS =
  'Put a comma between the parts, or write one to a line without brackets. If the bracket is part of a text, put the text in quotes.';
const LINE_UP =
  'Give lines of one group the same number of spaces at the start. If the line goes on with the text above, indent it like the rest of that text.';
const LIST_BELOW =
  'Start every item of a list on a line of its own and in the same column, below its field name. If it is text, put it in quotes.';

/** Says in plain words what an error of the YAML package means for the person who wrote the file. */
export function inPlainWords(problem: Problem, text: string, lines: Lines): Draft {
  const line = lines.lineAt(problem.start);
  const content = lines.textOf(line);
  const first = lines.startOf(line) + content.length - content.trimStart().length;
  const place = { ...problem, text, lines, line, content, first };
  return tab(place) ?? invisible(place) ?? byCode(place);
}

function tab(place: Place): Draft | undefined {
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
function invisible({ content, line, lines }: Place): Draft | undefined {
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

function byCode(place: Place): Draft {
  switch (place.code) {
    case 'BAD_SCALAR_START':
      return fault(
        place,
        `A value cannot start with ${place.text[place.start] ?? ''}: YAML keeps this sign for itself.`,
        QUOTES,
      );
    case 'BAD_DQ_ESCAPE':
      return fault(
        { ...place, end: place.start + 2 },
        `Between double quotes a backslash has a meaning of its own, and ${place.text.slice(place.start, place.start + 2)} is not one that YAML knows.`,
        'Write two backslashes for one, or put the text in single quotes.',
      );
    case 'KEY_OVER_1024_CHARS':
      return fault(place, 'What stands before the colon is far too long for a field name.', QUOTES);
    case 'NON_STRING_KEY':
      return fault(
        place,
        'A bracket stands where a field name belongs.',
        'If the bracket is part of a text, put the text in quotes. Otherwise write one field to a line: its name, a colon, a space and the answer.',
      );
    case 'BLOCK_IN_FLOW':
      return fault(place, 'Between brackets the parts are separated by commas; one is missing here.', COMMAS);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return place.message.startsWith('Nested') ? nested(place) : misplacedItem(place);
    case 'BAD_INDENT':
      return notLinedUp(place);
    case 'MULTILINE_IMPLICIT_KEY':
      return place.start <= place.first ? nameless(place) : notLinedUp(place);
    case 'MISSING_CHAR':
      return missing(place);
    case 'UNEXPECTED_TOKEN':
      return unexpected(place);
    default:
      return fault(place, 'YAML cannot make sense of what stands here.');
  }
}

/** `title: Study: the aims`, or a line that is indented below an answer. */
function nested(place: Place): Draft {
  const { text, start, line, lines } = place;
  const rest = text.slice(start, lines.startOf(line) + place.content.length);
  if (/^\?\s/.test(rest)) return fault(place, 'A value cannot start with a question mark and a space.', QUOTES);
  if (/:(?:\s|$)/.test(rest.replaceAll(/"[^"]*"|'[^']*'/g, ''))) {
    const message = `Line ${line} has a second colon with a space after it, and YAML allows one field to a line.`;
    return { ...fault(place, message, QUOTES), end: start + rest.length };
  }
  let below = line + 1;
  while (below < lines.count() && lines.textOf(below).trim() === '') below += 1;
  const content = lines.textOf(below);
  const message = `Line ${below} is indented further than line ${line}, which has an answer already.`;
  const fix = `If line ${below} is a field of its own, give it as many spaces at the start as line ${line}. If it goes on with the text, write the text as a block: | after the colon and all of the text indented below.`;
  const at = lines.startOf(below) + content.length - content.trimStart().length;
  return {
    rule: 'load/yaml-syntax',
    start: at,
    end: lines.startOf(below) + content.trimEnd().length,
    message,
    fix,
  };
}

function misplacedItem(place: Place): Draft {
  return atFirst(place, `The list item on line ${place.line} is not lined up with what stands above it.`, LIST_BELOW);
}

function notLinedUp(place: Place): Draft {
  return atFirst(place, `Line ${place.line} is not lined up with the other lines of its group.`, LINE_UP);
}

/** A line without a field name: text that is not indented under its block, a colon without a space, or no colon. */
function nameless(place: Place): Draft {
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

function missing(place: Place): Draft {
  const { message } = place;
  if (message.startsWith('Implicit map keys')) return nameless(place);
  if (message.startsWith('Comments')) {
    return fault(
      place,
      'A # stands directly after a value.',
      'Put a space before the # if a comment starts there; otherwise put the whole text in quotes.',
    );
  }
  if (message.startsWith('Missing space'))
    return fault(place, 'No space follows the colon.', 'Put a space after the colon.');
  if (message.startsWith('Missing ,'))
    return fault(place, 'Between brackets the parts are separated by commas; one is missing here.', COMMAS);
  if (message.startsWith('Sequence item')) {
    return atFirst(place, `Line ${place.line} stands in a list but does not start with a dash.`, LIST_BELOW);
  }
  if (message.startsWith('Block scalars with')) {
    return fault(
      place,
      'An empty line at the start of this text has more spaces than the text itself.',
      'Delete the spaces on the empty lines above the text.',
    );
  }
  if (message.startsWith('Block collection')) {
    return fault(
      place,
      'Nothing may follow --- on its line.',
      'Delete the line ---, or move what follows it to the next line.',
    );
  }
  return fault(place, 'Something is missing here, and YAML cannot tell what was meant.');
}

function unexpected(place: Place): Draft {
  const { message, text, start, content, first, line } = place;
  const sign = text[start] ?? '';
  if (message.startsWith('Unexpected block-seq-ind on same line')) {
    return fault(place, 'A dash follows the colon on the same line; a list starts on the line below.', LIST_BELOW);
  }
  if (message.startsWith('Not a YAML token') || message.startsWith('Block scalar header')) {
    const opener = /[|>][^|>]*$/.exec(text.slice(first, start + 1))?.[0].slice(0, 1) ?? '|';
    return fault(
      place,
      `Text follows ${opener} on the same line.`,
      `If ${opener} opens a block, move the text to the next line and indent it. If the text itself starts with ${opener}, put it in quotes.`,
    );
  }
  if (/^Unexpected (?:, in|empty item)/.test(message))
    return fault(
      place,
      'A comma too many stands here.',
      'Delete the comma, or put the text in quotes if the bracket is part of it.',
    );
  if (sign === ']' || sign === '}')
    return fault(
      place,
      `A bracket is closed with ${sign} that was never opened.`,
      `Delete ${sign}, or put the text in quotes.`,
    );
  if (start <= first && content !== '')
    return atFirst(place, `Line ${line} is not lined up with the lines above it.`, LINE_UP);
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  if (before === '"' || before === "'") {
    const fix =
      before === "'"
        ? 'If the mark is an apostrophe, put the whole text in double quotes, or write it as a block: | after the colon and the text indented below.'
        : QUOTES;
    return fault(place, `Text goes on after the closing quotation mark ${before}.`, fix);
  }
  if (before === ']' || before === '}')
    return fault(place, `Text goes on after the closing bracket ${before}.`, QUOTES);
  return fault(place, 'YAML cannot make sense of what stands here.', QUOTES);
}

function fault({ start, end }: Problem, message: string, fix?: string): Draft {
  return {
    rule: 'load/yaml-syntax',
    start,
    end: Math.max(start, end),
    message,
    ...(fix && { fix }),
  };
}

/** The same, said of the line from its first character on: the package points at the line break before it. */
function atFirst({ content, line, lines, first }: Place, message: string, fix: string): Draft {
  return {
    rule: 'load/yaml-syntax',
    start: first,
    end: lines.startOf(line) + content.trimEnd().length,
    message,
    fix,
  };
}
