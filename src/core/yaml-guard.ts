import { Lexer, Parser } from 'yaml';
import type { CST } from 'yaml';
import type { Draft } from './load-faults.ts';
import type { LoadRuleId } from './load-rules.ts';

/** A comment as found: where its `#` stands and everything from there to the end of the line. */
export interface CommentToken {
  readonly offset: number;
  readonly source: string;
}

/** What reading the tokens of a file brought to light. */
interface Guarded {
  /** Tokens of the one document, fit to be composed. Empty when `stopped`. */
  readonly tokens: readonly CST.Token[];
  readonly comments: readonly CommentToken[];
  /** Features that are refused, quotes and brackets that are never closed. */
  readonly drafts: readonly Draft[];
  /** True when the rest of the file was not looked at, because it could have stalled the check. */
  readonly stopped: boolean;
}

/** Levels of maps and lists that a file may have. The composer behind this guard recurses once a level. */
const DEEPEST = 32;

/** Names, values, marks and blanks that a file may have; a full 1 MiB of marks would take ten seconds. */
const MOST_PARTS = 200_000;

const SCALAR_FOLLOWS = '\x1f';
const FLOW_BROKEN = '\x18';

/**
 * Splits a text into tokens and refuses what is not read here, before anything recursive or costly sees it.
 * Works token by token with flat memory: the parser keeps its own stack, whose height is the depth.
 */
export function guard(text: string): Guarded {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: CommentToken[] = [];
  const drafts: Draft[] = [];
  const brackets: { readonly offset: number; readonly source: string }[] = [];
  let inScalar = false;
  let complete = false;
  let parts = 0;

  const refuse = (rule: LoadRuleId, offset: number, source: string, message: string): void => {
    drafts.push({ rule, start: offset, end: offset + source.length, message });
  };
  const unclosed = (bracket: { readonly offset: number; readonly source: string } | undefined): void => {
    if (bracket !== undefined) drafts.push(unclosedBracket(bracket.offset, bracket.source));
    brackets.length = 0;
  };

  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser;
    parts += 1;
    if (parts > MOST_PARTS) {
      const most = MOST_PARTS.toLocaleString('en-GB');
      refuse(
        'load/too-large',
        offset,
        '',
        `The file has more than ${most} parts (names, values, marks and blanks), the most that is read.`,
      );
      return { tokens: [], comments, drafts, stopped: true };
    }
    if (inScalar) inScalar = false;
    else {
      switch (lexeme.charAt(0)) {
        case SCALAR_FOLLOWS:
          inScalar = true;
          break;
        case '#':
          comments.push({ offset, source: lexeme });
          break;
        case '&':
        case '*':
          refuse('load/anchor-or-alias', offset, lexeme, aliasMessage(lexeme));
          break;
        case '!':
          refuse(
            'load/tag',
            offset,
            lexeme,
            `A value cannot start with ${quote(lexeme)}: YAML takes it for a mark of its type (a tag).`,
          );
          break;
        case '%':
          refuse(
            'load/directive',
            offset,
            lexeme,
            `A line cannot start with %: YAML takes ${quote(lexeme)} for an instruction on how to read the file (a directive).`,
          );
          break;
        case '"':
        case "'":
          if (!isClosed(lexeme)) drafts.push(unclosedQuote(offset, lexeme));
          break;
        case '[':
        case '{':
          brackets.push({ offset, source: lexeme });
          break;
        case ']':
        case '}': {
          const open = brackets.pop();
          if (open !== undefined && (open.source === '[') !== (lexeme === ']')) unclosed(open);
          break;
        }
        case FLOW_BROKEN:
          // A tab is no indentation, so a line that starts with one seems to stand outside the brackets.
          if (text[offset - 1] === '\t') drafts.push(tabInBrackets(text.lastIndexOf('\n', offset) + 1));
          else unclosed(brackets[0]);
          brackets.length = 0;
          break;
      }
    }
    for (const token of parser.next(lexeme)) {
      if (token.type !== 'directive') tokens.push(token);
      if (token.type === 'document') complete = true;
    }

    const top = parser.stack.at(-1);
    if (parser.stack.length > DEEPEST + 1 && top !== undefined && isCollection(top)) {
      refuse('load/too-deep', top.offset, '', `This part is nested more than ${DEEPEST} levels deep.`);
      return { tokens: [], comments, drafts, stopped: true };
    }
    const bottom = parser.stack[0];
    if (complete && bottom?.type === 'document') {
      refuse(
        'load/several-documents',
        bottom.offset,
        text.startsWith('---', bottom.offset) ? '---' : '',
        'A second document starts here, after a line --- or ..., and only one is read.',
      );
      return { tokens: [], comments, drafts, stopped: true };
    }
  }
  unclosed(brackets[0]);
  for (const token of parser.end()) tokens.push(token);
  return { tokens, comments, drafts, stopped: false };
}

/** A stretch of the file between quotation marks, cut short: messages are read in a list. */
export function quote(source: string): string {
  const line = source.split(/\r?\n/, 1)[0] ?? '';
  const points = Array.from(line.slice(0, 80));
  return points.length > 30 ? `"${points.slice(0, 29).join('')}…"` : `"${points.join('')}"`;
}

function aliasMessage(source: string): string {
  const sign = source.slice(0, 1);
  const kind =
    sign === '*'
      ? 'a reference to another part of the file (an alias)'
      : 'a name for this part of the file (an anchor)';
  return `A value cannot start with ${sign}: YAML takes ${quote(source)} for ${kind}.`;
}

function unclosedQuote(offset: number, source: string): Draft {
  const mark = source.slice(0, 1);
  return {
    rule: 'load/yaml-syntax',
    start: offset,
    end: offset + 1,
    message: `The quotation mark ${mark} opened here is never closed.`,
    fix: `Put ${mark} at the end of the text as well, or take the first one away and write the text as a block: | after the colon and the text indented below.`,
  };
}

function unclosedBracket(offset: number, source: string): Draft {
  const close = source === '[' ? ']' : '}';
  return {
    rule: 'load/yaml-syntax',
    start: offset,
    end: offset + 1,
    message: `The bracket ${source} opened here is never closed with ${close}.`,
    fix: `Put ${close} where the bracket ends. If the bracket is part of a text, put the text in quotes.`,
  };
}

function tabInBrackets(offset: number): Draft {
  return {
    rule: 'load/yaml-syntax',
    start: offset,
    end: offset + 1,
    message: 'A line between brackets starts with a tab. YAML needs spaces.',
    fix: 'Replace the tab with spaces.',
  };
}

function isCollection(token: CST.Token): boolean {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

/** Own judgement, since the library takes `"a\"` and `'a''` at the end of a file for closed. */
function isClosed(source: string): boolean {
  if (source.startsWith("'")) return source.split("'").length % 2 === 1;
  let slashes = 0;
  while (source[source.length - 2 - slashes] === '\\') slashes += 1;
  return source.length > 1 && source.endsWith('"') && slashes % 2 === 0;
}
