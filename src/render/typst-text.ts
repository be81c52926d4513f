import { oneLine, target, visible } from './literal.ts';
import type { Inline } from './model.ts';

/** What is known where something is written: anchors of the pack, and the room there. */
export interface TypstContext {
  readonly ids: ReadonlySet<string>;
  /** Anchors already given out: Typst refuses a link to one that stands twice. */
  readonly given: Set<string>;
  /** How many ems of a word fit on a line. */
  readonly ems: number;
  readonly inList: boolean;
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

/** Text of one line as Typst code, with places to break in words that are too long for their line. */
function text(source: string, ems: number): string {
  const line = oneLine(source);
  const parts = line.split(/(?<= )/u).flatMap((word) => {
    return textEms(word) <= ems ? [word] : pieces(word, ems).flatMap((piece) => [piece, '']);
  });
  const runs: string[] = [''];
  for (const part of parts) {
    if (part === '') runs.push('');
    else runs[runs.length - 1] += part;
  }
  return runs
    .filter((run) => run !== '')
    .map(typstString)
    .join(';cut;');
}

function write(inline: Inline, context: TypstContext, inLink: boolean): string {
  const inner = (content: readonly Inline[], linked = inLink) =>
    `{${content.map((part) => write(part, context, linked)).join(';')}}`;
  switch (inline.kind) {
    case 'text':
      return text(inline.text, context.ems);
    case 'code':
      return `raw(${typstString(oneLine(inline.text))})`;
    case 'strong':
      return `strong(${inner(inline.content)})`;
    case 'emphasis':
      return `emph(${inner(inline.content)})`;
    case 'break':
      return 'linebreak()';
    case 'link': {
      const to = target(inline.href);
      if (inLink || to.kind === 'nowhere') return inner(inline.content);
      if (to.kind === 'anchor' && !context.ids.has(to.id)) return inner(inline.content);
      const where = to.kind === 'anchor' ? `label(${typstString(to.id)})` : typstString(to.href);
      return `link(${where},${inner(inline.content, true)})`;
    }
  }
}

/** Inlines as one content expression of Typst's code mode. */
export function typstInline(content: readonly Inline[], context: TypstContext): string {
  // The empty content block makes the whole content even where there is nothing or one string.
  return `{[];${content.map((inline) => write(inline, context, false)).join(';')}}`;
}
