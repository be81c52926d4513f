import { codePieces, linePieces, type Ends, type Piece } from './line-pieces.ts';
import { plainText, target, visible } from './literal.ts';
import type { Inline } from './model.ts';

/** What is known where something is written: anchors of the pack, and the room there. */
export interface TypstContext {
  readonly ids: ReadonlySet<string>;
  /** Anchors already given out: Typst refuses a link to one that stands twice. */
  readonly given: Set<string>;
  /** How many ems of a word fit on a line of text. */
  readonly ems: number;
  readonly inList: boolean;
  readonly inFacts: boolean;
  /** How many blocks stand around. */
  readonly depth: number;
}

/** Text as a string literal of Typst's code mode: the only form in which words of a pack enter the source. */
export function typstString(text: string): string {
  const escaped = visible(text)
    .replace(/[\\"]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\t', String.raw`\t`);
  return `"${escaped}"`;
}

/** Pieces as expressions. */
function set(found: readonly Piece[]): readonly string[] {
  return found.flatMap(({ text, kind }, index) => {
    const literal = typstString(text);
    if (kind === 'whole') return [`box(${literal})`];
    return kind === 'cut' && index > 0 ? ['cut', literal] : [literal];
  });
}

/** Expressions as one that can stand for content; a lone literal needs no block, which is quicker to set. */
function joined(parts: readonly string[]): string {
  const [only = '[]'] = parts;
  return parts.length > 1 ? `{${parts.join(';')}}` : only;
}

/** Expressions of one text as one, wherever it stands; none stay none. */
function oneOf(parts: readonly string[]): readonly string[] {
  return parts.length === 0 ? parts : [joined(parts)];
}

type Dress = ReadonlySet<Inline['kind']>;

/** The ends of one inline among others, given those of all together. */
function endsIn(content: readonly Inline[], index: number, outer: Ends): Ends {
  const words = (at: number) => plainText(content.slice(at, at + 1));
  return {
    before: index === 0 ? outer.before : words(index - 1).endsWith(' '),
    after: index === content.length - 1 ? outer.after : words(index + 1).startsWith(' '),
  };
}

function write(inline: Inline, context: TypstContext, worn: Dress, ends: Ends): readonly string[] {
  switch (inline.kind) {
    case 'text':
      return oneOf(set(linePieces(inline.text, context.ems, ends)));
    case 'code':
      return oneOf(set(codePieces(inline.text, context.ems, ends))).map((one) => `code(${one})`);
    case 'break':
      return ['linebreak()'];
    case 'strong':
    case 'emphasis':
    case 'link': {
      const inner = (dress: Dress) =>
        inline.content.flatMap((part, index) => write(part, context, dress, endsIn(inline.content, index, ends)));
      const call = worn.has(inline.kind) ? undefined : dressing(inline, context);
      // Dress worn twice changes nothing to the eye, and Typst bears only so much inside one another.
      return call === undefined ? inner(worn) : [`${call}${joined(inner(new Set([...worn, inline.kind])))})`];
    }
  }
}

/** Beginning of the call that dresses some inlines, or undefined for a link that leads nowhere. */
function dressing(
  inline: Inline & { kind: 'strong' | 'emphasis' | 'link' },
  { ids }: TypstContext,
): string | undefined {
  if (inline.kind === 'strong') return 'strong(';
  if (inline.kind === 'emphasis') return 'emph(';
  const to = target(inline.href);
  if (to.kind === 'outside') return `link(${typstString(to.href)},`;
  return to.kind === 'anchor' && ids.has(to.id) ? `link(label(${typstString(to.id)}),` : undefined;
}

/** Inlines as one expression of Typst's code mode that can stand for content. */
export function typstInline(content: readonly Inline[], context: TypstContext): string {
  const free = { before: true, after: true };
  return joined(content.flatMap((inline, index) => write(inline, context, new Set(), endsIn(content, index, free))));
}
