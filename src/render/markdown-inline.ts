import { joinRuns, oneLine, plainText, target } from './literal.ts';
import { codeSpan, destination, escapeLineStart, escapeMarkdown, type Place } from './markdown-text.ts';
import type { Inline } from './model.ts';

/** Where inlines are written: what a line break looks like there, and where anchors lead. */
export interface InlineContext {
  readonly place: 'block' | 'heading' | 'cell';
  /** Fragment that a code host gives to the heading with this anchor. */
  readonly fragments: ReadonlyMap<string, string>;
  readonly inLink?: true;
}

const space = /^$|\s/u;
const punctuation = /[\p{P}\p{S}]/u;
const breaks = { block: '\\\n', heading: ' ', cell: '<br>' } as const;

/** Whether a delimiter with `outer` outside and `inner` inside can open or close, as CommonMark reads it. */
function flanks(outer: string, inner: string): boolean {
  if (space.test(inner)) return false;
  return !punctuation.test(inner) || space.test(outer) || punctuation.test(outer);
}

const first = (text: string) => Array.from(text.slice(0, 2))[0] ?? '';
const last = (text: string) => Array.from(text.slice(-2)).at(-1) ?? '';

const gaps = ['\\\n', '<br>', ' ', '\n', '\u00a0'];
const AT_START = new Set(gaps.map((gap) => gap.charAt(0)));
const AT_END = new Set(gaps.map((gap) => gap.charAt(gap.length - 1)));

/** Text parted from the spaces and line breaks at its edges, step by step: a pattern would try them in vain. */
function edges(text: string): { readonly lead: string; readonly body: string; readonly trail: string } {
  // Most texts have none, as their outermost characters tell.
  if (!AT_START.has(text.charAt(0)) && !AT_END.has(text.charAt(text.length - 1)))
    return { lead: '', body: text, trail: '' };
  let start = 0;
  let end = text.length;
  for (;;) {
    const gap = gaps.find((each) => text.startsWith(each, start));
    if (gap === undefined) break;
    start += gap.length;
  }
  for (;;) {
    const gap = gaps.find((each) => text.endsWith(each, end));
    if (gap === undefined || end <= start) break;
    end -= gap.length;
  }
  return { lead: text.slice(0, start), body: text.slice(start, end), trail: text.slice(end) };
}

/** Text in delimiters, or undefined where they would not be read as such. */
function dressed(kind: 'strong' | 'emphasis', inner: string, around: Place): string | undefined {
  const { lead, body, trail } = edges(inner);
  const before = lead === '' ? around.before : ' ';
  const after = trail === '' ? around.after : ' ';
  if (body === '' || !flanks(before, first(body)) || !flanks(after, last(body))) return undefined;
  const bare = (outer: string) => space.test(outer) || punctuation.test(outer);
  const inWord = !bare(before) || !bare(after);
  // Asterisks inside asterisks are paired by a rule of threes that no reader has in mind.
  if (kind === 'emphasis' && inWord && body.includes('*')) return undefined;
  const mark = kind === 'strong' ? '**' : inWord ? '*' : '_';
  return `${lead}${mark}${body}${mark}${trail}`;
}

/** Address of a link as Markdown needs it, or undefined where it leads nowhere. */
function address(href: string, context: InlineContext): string | undefined {
  const to = target(href);
  if (to.kind === 'outside') return destination(href);
  const fragment = to.kind === 'anchor' ? context.fragments.get(to.id) : undefined;
  return fragment === undefined ? undefined : `#${fragment}`;
}

/** Inlines with dress worn twice and links that lead nowhere taken off, and equal neighbours joined. */
function settled(
  content: readonly Inline[],
  worn: ReadonlySet<Inline['kind']>,
  context: InlineContext,
): readonly Inline[] {
  const bare = (inline: Inline): readonly Inline[] => {
    if (inline.kind === 'text' || inline.kind === 'code' || inline.kind === 'break') return [inline];
    const dead = inline.kind === 'link' && address(inline.href, context) === undefined;
    return dead || worn.has(inline.kind) ? inline.content.flatMap(bare) : [inline];
  };
  return joinRuns(content.flatMap(bare)).map((inline) =>
    inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link'
      ? { ...inline, content: settled(inline.content, new Set([...worn, inline.kind]), context) }
      : inline,
  );
}

function opensWithLink(inline: Inline): boolean {
  if (inline.kind === 'link') return true;
  const dressed = inline.kind === 'strong' || inline.kind === 'emphasis';
  return dressed && inline.content[0] !== undefined && opensWithLink(inline.content[0]);
}

/** The first character of what an inline says. */
function opening(inline: Inline): string {
  return first(inline.kind === 'text' ? oneLine(inline.text.slice(0, 2)) : plainText([inline]));
}

function write(content: readonly Inline[], context: InlineContext, around: Place): string {
  let out = '';
  for (const [index, inline] of content.entries()) {
    const next = content[index + 1];
    const here: Place = {
      before: out === '' ? around.before : last(out),
      // What follows is judged by its words: should it be dressed too, that can only help.
      after: next === undefined ? around.after : opening(next),
      beforeLink: next === undefined ? around.beforeLink : opensWithLink(next),
    };
    const piece = writeOne(inline, context, here);
    // Two delimiters that touch would be read as one: there the words do without their dress.
    const touches = /[*_`]/.test(first(piece)) && here.before === first(piece);
    out += touches ? escapeMarkdown(plainText([inline]), here) : piece;
  }
  return out;
}

function writeOne(inline: Inline, context: InlineContext, around: Place): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.text, around);
    case 'code':
      // A bracket with a colon after it would make a paragraph that opens with a link a definition.
      if (context.inLink && inline.text.includes(']')) return escapeMarkdown(inline.text, around);
      return codeSpan(inline.text, context.place === 'cell');
    case 'break':
      return breaks[context.place];
    case 'strong':
    case 'emphasis': {
      const inner = write(inline.content, context, { ...around, before: '*', after: '*' });
      // Where no delimiter works, as in a(b)c with (b) strong, the words stay and the dress is left off.
      return dressed(inline.kind, inner, around) ?? write(inline.content, context, around);
    }
    case 'link': {
      const href = address(inline.href, context) ?? '';
      const bare = plainText(inline.content) === href && /^https:[\w./:?=#+-]+$/i.test(href);
      if (bare) return `<${href}>`;
      const linked: InlineContext = { ...context, inLink: true };
      const inner = write(inline.content, linked, { ...around, before: '[', after: ']' });
      return `[${inner}](${href})`;
    }
  }
}

/** Characters of which some have to be escaped somewhere. */
const MARKED = /[\\`*_[\]<&~!|$]/;

/** Lines of which some have to be escaped at their start. */
const OPENS_BLOCK = /^[\s#=>+:\d-]/m;

/** Inlines as Markdown of one block, without breaks or spaces at its edges. */
export function markdownInline(content: readonly Inline[], context: InlineContext): string {
  const around: Place = { before: '', after: '', beforeLink: false };
  const [only, ...others] = content;
  const isPlain = only?.kind === 'text' && others.length === 0 && !MARKED.test(only.text);
  const out = isPlain ? oneLine(only.text) : write(settled(content, new Set(), context), context, around);
  const trimmed = edges(out).body;
  switch (context.place) {
    case 'block':
      if (!OPENS_BLOCK.test(trimmed)) return trimmed;
      return trimmed.replace(/^.+$/gm, (line) => escapeLineStart(line.trimStart()));
    case 'heading':
      // Number signs at its end would be dropped.
      return trimmed.replace(/#$/, String.raw`\#`);
    case 'cell':
      return trimmed;
  }
}
