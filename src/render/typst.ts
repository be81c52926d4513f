import type { Block, Inline, Pack, Section } from './model.ts';
import { anchors, shortTitle, toneLabels, withSettledHeadings } from './outline.ts';
import { textEms } from './line-pieces.ts';
import { oneLine, plainText } from './literal.ts';
import { proseEms, typstTable } from './typst-table.ts';
import { typstTemplate } from './typst-template.ts';
import { typstInline, typstString, type TypstContext } from './typst-text.ts';

// How many ems of a word fit where it stands, in the sizes that the template sets.
const labelEms = 13;
const valueEms = 23;
/** The contents list second-level headings too, as long as they fit on one page with the rest. */
const contentsLines = 40;

/** How many ems a running header has room for, by widths that are estimated rather too wide. */
const headerEms = 54;

/** Blocks deeper than this lose the frames around them: Typst bears only so much inside one another. */
const deepest = 8;

/** The same words in blocks that hold no others. */
function flattened(content: readonly Block[]): readonly Block[] {
  return content.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'list':
        return flattened(block.items.flat());
      case 'facts':
        return block.items.flatMap(({ label, value }) => [
          { kind: 'paragraph', content: [{ kind: 'text', text: label }] },
          ...flattened(value),
        ]);
      case 'quote':
      case 'callout':
        return flattened(block.content);
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'code':
      case 'figure':
      case 'rule':
        return [block];
    }
  });
}

/** Width of the text and most that a drawing may be high on the page, in centimetres. */
const TEXT_WIDTH = 15.2;
const TALLEST = 20;

/** Room above and below a fact, in lines. */
const rowPadding = 0.7;
/** Facts of no more lines than this stay on one page together; more would leave too much of the page before empty. */
const wholeLines = 11;
/** Two facts of no more lines than this stay together at either end of theirs, so that none stands alone on a page. */
const pairLines = 10;
/** What part of their estimated width words really have: one that is too large would send facts on that have room. */
const closest = 0.8;
/** Height of two facts of a line each, of each further line, and the least that facts have left on a page, in points. */
const pairHeight = 40;
const lineHeight = 14.7;
const leastRoom = 74;
/** A fact alone may have so many lines and still not break. */
const wholeFactLines = 14;

/** Lines that blocks take beside a label, roughly; more than any page where they hold more than text and lists. */
function blockLines(content: readonly Block[], ems = valueEms): number {
  return content.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + Math.ceil(textEms(plainText(block.content)) / ems);
    if (block.kind === 'list') return sum + block.items.reduce((lines, item) => lines + blockLines(item, ems), 0);
    return Number.POSITIVE_INFINITY;
  }, 0);
}

/** What a paragraph is set by: all in strong type it is a heading below the last level; short, and ended by a colon or before a table, it leads on. */
function settingOf(content: readonly Inline[], after: Block): 'minor' | 'leading' | 'par' {
  if (content.length > 0 && content.every(({ kind }) => kind === 'strong')) return 'minor';
  const text = plainText(content).trimEnd();
  const leads = text.endsWith(':') || after.kind === 'facts' || after.kind === 'table';
  return text.length < 240 && leads ? 'leading' : 'par';
}

const words = (text: string, context: TypstContext) => typstInline([{ kind: 'text', text }], context);

/** The anchor to be set at a heading, or `none` where the same anchor stands already. */
function anchor(id: string, { given }: TypstContext): string {
  if (id === '' || given.has(id)) return 'none';
  given.add(id);
  return typstString(id);
}

/** One block between two others, with which it may have to keep. */
function write(block: Block, context: TypstContext, before: Block | undefined, after: Block | undefined): string {
  switch (block.kind) {
    case 'heading': {
      const inner = typstInline(block.content, context);
      return `titled(${block.level},${anchor(block.id, context)},${inner})`;
    }
    case 'paragraph':
      return `${after === undefined ? 'par' : settingOf(block.content, after)}(${typstInline(block.content, context)})`;
    case 'list': {
      const items = block.items.map((item) => blocks(item, { ...context, inList: true })).join(',');
      const mark = block.ordered ? `enum(start:${block.start ?? 1},` : 'list(';
      const list = `${mark}tight:false,${items})`;
      return context.inList ? list : `apart(${list})`;
    }
    case 'table':
      return typstTable(block, context, before?.kind === 'heading');
    case 'facts':
      return facts(block, context);
    case 'quote':
      return `quote(block:true,${blocks(block.content, context)})`;
    case 'code':
      return `listing(${/\S{60}/u.test(block.text)},${typstString(block.text.replace(/\n$/, ''))})`;
    case 'figure': {
      const tall = (block.height / block.width) * TEXT_WIDTH > TALLEST;
      return `drawing(${typstString(`/${block.name}.svg`)},${typstString(oneLine(block.alt))},${typstString(oneLine(block.caption))},${tall})`;
    }
    case 'callout': {
      const label = typstString(toneLabels[block.tone]);
      return `callout(${typstString(block.tone)},${label},${blocks(block.content, context)})`;
    }
    case 'rule':
      return 'separator';
  }
}

/** About how many lines a fact takes; at most, unless words are taken to need only a part of their estimated width. */
function linesOf({ label, value }: (Block & { kind: 'facts' })['items'][number], part = 1): number {
  return Math.max(blockLines(value, valueEms / part), (textEms(label) / labelEms) * part);
}

/** The height of two facts that stay together, in points; none for longer ones, which would leave a page too empty. */
function pairRoom(pair: (Block & { kind: 'facts' })['items']): number {
  const lines = pair.reduce((sum, item) => sum + Math.ceil(linesOf(item, closest)), 0);
  return lines <= pairLines ? Math.round(pairHeight + (lines - pair.length) * lineHeight) : 0;
}

/** Facts in two columns; facts inside facts have their labels above, since two more columns would not fit. */
function facts(block: Block & { kind: 'facts' }, context: TypstContext): string {
  const stacked = context.inFacts;
  const room = stacked ? context.ems : Math.min(context.ems, valueEms);
  const inner = { ...context, ems: room, inFacts: true, depth: context.depth + 1 };
  const items = block.items.map(({ label, value }, index) => {
    const name = words(label, { ...context, ems: stacked ? room : labelEms });
    const pair = index > 0 && index === block.items.length - 2 ? pairRoom(block.items.slice(index)) : 0;
    return `(${linesOf({ label, value }) <= wholeFactLines},${pair}pt,${name},${blocks(value, inner)}),`;
  });
  const lines = block.items.reduce((sum, item) => sum + linesOf(item) + rowPadding, 0);
  const first = Math.max(leastRoom, pairRoom(block.items.slice(0, 2)));
  return `facts(${lines <= wholeLines},${stacked},${first}pt,(${items.join('')}))`;
}

function blocks(content: readonly Block[], outer: TypstContext): string {
  const context = { ...outer, depth: outer.depth + 1 };
  const shown = context.depth > deepest ? flattened(content) : content;
  return `{[];${shown.map((block, index) => write(block, context, shown[index - 1], shown[index + 1])).join('\n')}}`;
}

function part(section: Section, context: TypstContext): string {
  const number = section.number === undefined ? 'none' : typstString(oneLine(section.number));
  const note = section.note === undefined ? 'none' : words(section.note, context);
  const title = words(section.title, context);
  const id = anchor(section.id, context);
  return `part(${number},${id},${title},${note})\n${blocks(section.content, context)}`;
}

function date(pack: Pack): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(pack.date) ?? [];
  if (year === undefined) throw new RangeError(`The date of a pack must be YYYY-MM-DD, not “${pack.date}”.`);
  return `datetime(year:${Number(year)},month:${Number(month)},day:${Number(day)})`;
}

/** A file that travels inside a PDF. `path` is where the typesetter finds it. */
export interface Attached {
  readonly path: string;
  readonly mediaType: string;
  readonly what: string;
}

/**
 * A pack as Typst source that draws on no file but the one attached: its words are string literals, never markup.
 * `keywords` go into the description of the document, for programs.
 */
export function toTypst(source: Pack, attached?: Attached, keywords: readonly string[] = []): string {
  const pack = withSettledHeadings(source);
  const context: TypstContext = {
    ids: anchors(pack),
    given: new Set(),
    ems: proseEms,
    inList: false,
    inFacts: false,
    depth: 0,
  };
  const sections = pack.sections.map((section) => part(section, context));
  const headings = pack.sections.flatMap(({ content }) =>
    content.filter((block) => block.kind === 'heading' && block.level === 2),
  );
  const depth = pack.sections.length + headings.length <= contentsLines ? 2 : 1;
  const [lang = 'en', region = 'GB'] = pack.language.split('-');
  const lines = pack.cover.map(
    ({ label, value }) =>
      `(${words(label, { ...context, ems: labelEms })},${words(value, { ...context, ems: valueEms })}),`,
  );
  const reference = oneLine(pack.reference ?? '');
  // The mark of a draft is set wide.
  const beside = `${pack.draft ? 'D R A F T ' : ''}${reference}`;
  return [
    typstTemplate,
    `#set document(title:${typstString(oneLine(pack.title))},date:${date(pack)},keywords:(${keywords.map((word) => `${typstString(word)},`).join('')}))`,
    ...(attached === undefined
      ? []
      : [
          `#pdf.attach(${typstString(attached.path)},relationship:"source",mime-type:${typstString(attached.mediaType)},description:${typstString(attached.what)})`,
        ]),
    `#set text(lang:${typstString(lang)},region:${typstString(region)})`,
    `#show: pages.with(draft:${pack.draft},reference:${typstString(reference)},short-title:${typstString(shortTitle(pack.title, beside, headerEms))})`,
    `#cover(${pack.draft},${words(pack.subtitle, context)},(${lines.join('')}),${words(pack.disclaimer, context)})`,
    `#contents(${depth},${pack.sections.some(({ number }) => number !== undefined)})`,
    `#show: body`,
    `#{${sections.join('\n')}}`,
    '',
  ].join('\n');
}
