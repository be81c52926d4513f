import { codePoint } from './literal.ts';
import type { Block, Inline, Pack, Section } from './model.ts';
import { mapBlocks, sectionTitle } from './outline.ts';

/** A character that no font of the pack can draw, and the first part of the pack that has it. */
export interface Replaced {
  readonly character: string;
  /** As it is shown in its place, such as `U+1F600`. */
  readonly codePoint: string;
  /** Title of the section, or `Cover`. */
  readonly section: string;
}

/** Whether a font can draw a character. */
export type Coverage = (character: string) => boolean;

/** Coverage from the runs of code points that Typst gives, by turns absent and present. */
export function coverageOf(runs: readonly number[]): Coverage {
  const present = new Set<number>();
  let at = 0;
  for (const [index, length] of runs.entries()) {
    if (index % 2 === 1) for (let code = at; code < at + length; code += 1) present.add(code);
    at += length;
  }
  return (character) => present.has(character.codePointAt(0) ?? 0);
}

// They only ask for another drawing of the character before them, and draw nothing themselves.
const variation = /[\ufe00-\ufe0f]/gu;

/** What stands for a character that no font has and that loses nothing by it: spaces of some width, and bullets of Word's own fonts. */
function equivalent(character: string): string | undefined {
  if (/\p{Zs}/u.test(character)) return ' ';
  return /[\uf0a7\uf0b7]/u.test(character) ? '•' : undefined;
}

/** The pack with what cannot be drawn spelt out as `[U+1F600]`, and a list of what that befell. */
export function withDrawableText(
  pack: Pack,
  draws: Coverage,
): { readonly pack: Pack; readonly replaced: readonly Replaced[] } {
  const replaced = new Map<string, Replaced>();
  const drawable = (section: string) => (text: string) =>
    text
      .normalize('NFC')
      .replace(variation, '')
      .replace(/[^\n\t]/gu, (character) => {
        if (draws(character)) return character;
        const same = equivalent(character);
        if (same !== undefined && draws(same)) return same;
        const shown = codePoint(character);
        const known = replaced.has(character);
        if (!known) replaced.set(character, { character, codePoint: shown.slice(1, -1), section });
        return shown;
      });
  const cover = drawable('Cover');
  const drawn: Pack = {
    ...pack,
    title: cover(pack.title),
    subtitle: cover(pack.subtitle),
    disclaimer: cover(pack.disclaimer),
    ...(pack.reference === undefined ? {} : { reference: cover(pack.reference) }),
    cover: pack.cover.map(({ label, value }) => ({ label: cover(label), value: cover(value) })),
    sections: pack.sections.map((section) => drawnSection(section, drawable(sectionTitle(section)))),
  };
  return { pack: drawn, replaced: [...replaced.values()] };
}

type Draw = (text: string) => string;

function drawnSection(section: Section, draw: Draw): Section {
  return {
    ...section,
    title: draw(section.title),
    ...(section.number === undefined ? {} : { number: draw(section.number) }),
    ...(section.note === undefined ? {} : { note: draw(section.note) }),
    content: mapBlocks(section.content, (block) => drawnBlock(block, draw)),
  };
}

function drawnBlock(block: Block, draw: Draw): Block {
  const inline = (content: readonly Inline[]) => drawnInline(content, draw);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: inline(block.content) };
    case 'table':
      return {
        ...block,
        caption: draw(block.caption),
        head: block.head.map(inline),
        rows: block.rows.map((row) => row.map(inline)),
      };
    case 'facts':
      return { ...block, items: block.items.map((item) => ({ ...item, label: draw(item.label) })) };
    case 'code':
      return { ...block, text: draw(block.text) };
    case 'figure':
      return { ...block, svg: draw(block.svg), alt: draw(block.alt), caption: draw(block.caption) };
    case 'list':
    case 'quote':
    case 'callout':
    case 'rule':
      return block;
  }
}

function drawnInline(content: readonly Inline[], draw: Draw): readonly Inline[] {
  return content.map((inline) => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return { ...inline, text: draw(inline.text) };
      case 'strong':
      case 'emphasis':
      case 'link':
        return { ...inline, content: drawnInline(inline.content, draw) };
      case 'break':
        return inline;
    }
  });
}
