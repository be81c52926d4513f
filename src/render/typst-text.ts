import { oneLine, target, visible } from './literal.ts';
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

const narrow = /[ijlft.,:;'’|!()[\]{}I\-/ ]/u;
const wide = /[mwMW@%—…]/u;

/** Width of a character in ems, roughly and rather too much than too little. */
function characterEms(character: string): number {
  if (narrow.test(character)) return 0.34;
  if (wide.test(character)) return 0.88;
  return /[\p{Lu}\p{Nd}_]/u.test(character) ? 0.62 : 0.55;
}

/** Width of a text in ems, roughly. */
export function textEms(text: string): number {
  let ems = 0;
  for (const character of text) ems += characterEms(character);
  return ems;
}

/** A word too long for its line, in pieces between which it may break: after signs first, else anywhere. */
function pieces(word: string, ems: number): readonly string[] {
  const parts = word.match(/[^_/.:@=&?-]*[_/.:@=&?-]*/gu)?.filter((part) => part !== '') ?? [];
  return parts.flatMap((part) => {
    if (textEms(part) <= ems) return [part];
    const size = Math.max(1, Math.floor(ems / 2));
    return part.match(new RegExp(`(?:\\P{M}\\p{M}*){1,${size}}|.+`, 'gsu')) ?? [part];
  });
}

/** Text of one line as literals, with places to break in words that are too long for their line. */
function literals(source: string, ems: number): readonly string[] {
  const runs: string[] = [''];
  const add = (part: string) => {
    runs[runs.length - 1] += part;
  };
  for (const word of oneLine(source).split(/(?<= )/u)) {
    if (textEms(word) <= ems) {
      add(word);
      continue;
    }
    for (const piece of pieces(word, ems)) {
      add(piece);
      runs.push('');
    }
  }
  return runs.filter((run) => run !== '').flatMap((run, index) => [...(index === 0 ? [] : ['cut']), typstString(run)]);
}

/** Expressions as one that can stand for content; a lone literal needs no block, which is quicker to set. */
function joined(parts: readonly string[]): string {
  const [only = '[]'] = parts;
  return parts.length > 1 ? `{${parts.join(';')}}` : only;
}

type Dress = ReadonlySet<Inline['kind']>;

function write(inline: Inline, context: TypstContext, worn: Dress): readonly string[] {
  switch (inline.kind) {
    case 'text':
      return literals(inline.text, context.ems);
    case 'code':
      return literals(inline.text, context.ems).map((part) => (part === 'cut' ? part : `raw(${part})`));
    case 'break':
      return ['linebreak()'];
    case 'strong':
    case 'emphasis':
    case 'link': {
      const inner = (dress: Dress) => inline.content.flatMap((part) => write(part, context, dress));
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
  return joined(content.flatMap((inline) => write(inline, context, new Set())));
}
