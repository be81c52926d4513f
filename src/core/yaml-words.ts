import {
  atFirst,
  fault,
  invisible,
  LIST_BELOW,
  misplacedItem,
  nameless,
  nested,
  notLinedUp,
  QUOTES,
  tab,
} from './line-words.ts';
import type { Place, Problem } from './line-words.ts';
import type { Draft } from './load-faults.ts';
import type { Lines } from './lines.ts';

const COMMAS =
  'Put a comma between the parts, or write one to a line without brackets. If the bracket is part of a text, put the text in quotes.';
/** Says in plain words what an error of the YAML package means for the person who wrote the file. */
export function inPlainWords(problem: Problem, text: string, lines: Lines): Draft {
  const line = lines.lineAt(problem.start);
  const content = lines.textOf(line);
  const first = lines.startOf(line) + content.length - content.trimStart().length;
  const place = { ...problem, text, lines, line, content, first };
  return tab(place) ?? invisible(place) ?? byCode(place);
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
      'An empty line above has more spaces at its start than the text.',
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
  const { message, text, start, content, first } = place;
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
  if (start <= first && content !== '') return notLinedUp(place);
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
