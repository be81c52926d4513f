import { oneLine, plainText } from './literal.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { markdownInline, type InlineContext } from './markdown-inline.ts';
import type { Block, Inline, Pack, Section } from './model.ts';
import { mapBlocks, sectionTitle, withSettledHeadings } from './outline.ts';

const contentsTitle = 'Contents';

/** Letters, digits, underscores, hyphens and spaces of a text. */
function withoutMarks(text: string): string {
  // The letters of all the world take long to look up, and few headings have any but these.
  // oxlint-disable-next-line no-control-regex -- all of ASCII is meant
  if (/^[\0-\x7f\u2010-\u2027]*$/.test(text)) return text.replace(/[^\w\- ]/g, '');
  return text.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '');
}

/** Anchor of each heading as code hosts make it from the heading's words, with repeats counted. */
function fragmentsOf(pack: Pack): ReadonlyMap<string, string> {
  const used = new Map<string, number>();
  const slug = (words: string): string => {
    const base = withoutMarks(oneLine(words).trim().toLowerCase()).replaceAll(' ', '-');
    const count = used.get(base) ?? 0;
    used.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  };
  const fragments = new Map<string, string>();
  const note = (id: string, words: string) => {
    const fragment = slug(words);
    if (!fragments.has(id)) fragments.set(id, fragment);
  };
  slug(pack.title);
  slug(contentsTitle);
  for (const section of pack.sections) {
    note(section.id, sectionTitle(section));
    mapBlocks(section.content, (block) => {
      if (block.kind === 'heading') note(block.id, plainText(block.content));
      return block;
    });
  }
  return fragments;
}

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];

function cover(pack: Pack): readonly Block[] {
  const draft: readonly Block[] = pack.draft
    ? [{ kind: 'paragraph', content: [{ kind: 'strong', content: words('DRAFT') }] }]
    : [];
  const items = pack.cover.map(({ label, value }) => ({
    label,
    value: [{ kind: 'paragraph' as const, content: words(value) }],
  }));
  return [
    ...draft,
    { kind: 'paragraph', content: words(pack.subtitle) },
    { kind: 'facts', items },
    { kind: 'quote', content: [{ kind: 'paragraph', content: words(pack.disclaimer) }] },
  ];
}

function contents(pack: Pack): readonly Block[] {
  const items = pack.sections.map((section): readonly Block[] => [
    {
      kind: 'paragraph',
      content: [{ kind: 'link', href: `#${section.id}`, content: words(sectionTitle(section)) }],
    },
  ]);
  return [{ kind: 'list', ordered: false, items }];
}

function section(part: Section, context: InlineContext): string {
  const note: readonly Block[] =
    part.note === undefined ? [] : [{ kind: 'paragraph', content: [{ kind: 'emphasis', content: words(part.note) }] }];
  return [
    `## ${markdownInline(words(sectionTitle(part)), { ...context, place: 'heading' })}`,
    markdownBlocks([...note, ...part.content], context),
  ].join('\n\n');
}

/** A pack as GitHub-flavoured Markdown, in which every word of the pack shows literally. */
export function toMarkdown(source: Pack): string {
  const pack = withSettledHeadings(source);
  const context: InlineContext = { place: 'block', fragments: fragmentsOf(pack) };
  const parts = [
    `# ${markdownInline(words(pack.title), { ...context, place: 'heading' })}`,
    markdownBlocks(cover(pack), context),
    `## ${contentsTitle}`,
    markdownBlocks(contents(pack), context),
    ...pack.sections.map((part) => section(part, context)),
  ];
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}
