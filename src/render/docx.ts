import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type Table,
} from 'docx';
import { marked, wordBlocks, type WordContext } from './docx-blocks.ts';
import { wordText, type Bookmarks } from './docx-inline.ts';
import { numbering, PAGE, ROOM, STYLES } from './docx-style.ts';
import type { WordPlace } from './docx-tables.ts';
import { withSettledBytes } from './docx-bytes.ts';
import type { Pack, Section } from './model.ts';
import { textEms } from './line-pieces.ts';
import { anchors, figuresOf, runningTitle, sectionTitle, withSettledHeadings } from './outline.ts';

/** How many letters of a long title a running header has room for, beside DRAFT and a reference. */
const HEADER_LETTERS = 54;
/** Width of the running header in ems of its type, less the gap in it. */
const HEADER_EMS = 46;

const PLACE: WordPlace = { indent: 0, level: 0, room: ROOM };

/** Makes drawings, given as SVG, into PNG. */
export type Paint = (svgs: readonly string[]) => Promise<readonly Uint8Array[]>;

/**
 * A pack as a Word document: the same bytes for the same pack, whenever and wherever it is made. Needs `paint`
 * where the pack has drawings.
 */
export async function toDocx(source: Pack, paint?: Paint): Promise<Uint8Array> {
  const pack = withSettledHeadings(source);
  const bookmarks: Bookmarks = new Map([...anchors(pack)].map((id, index) => [id, `part_${index + 1}`]));
  const context: WordContext = {
    bookmarks,
    given: new Set(),
    starts: new Set(),
    lists: 0,
    pictures: await picturesOf(pack, paint),
    drawings: 0,
  };
  const children = [
    ...cover(pack, context),
    ...contents(pack, bookmarks),
    ...pack.sections.flatMap((section, index) => part(section, context, index === 0)),
  ];
  const document = new Document({
    title: wordText(`${pack.draft ? 'DRAFT: ' : ''}${pack.title}`),
    subject: wordText(pack.subtitle),
    description: wordText(pack.disclaimer),
    creator: '',
    lastModifiedBy: '',
    styles: STYLES,
    numbering: numbering(context.starts),
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: header(pack), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        footers: { default: footer(pack), first: new Footer({ children: [new Paragraph({ children: [] })] }) },
        children,
      },
    ],
  });
  return withSettledBytes(new Uint8Array(await Packer.toArrayBuffer(document)), pack.date);
}

async function picturesOf(pack: Pack, paint: Paint | undefined): Promise<ReadonlyMap<string, Uint8Array>> {
  const figures = figuresOf(pack);
  if (figures.length === 0 || paint === undefined) return new Map();
  const pictures = await paint(figures.map(({ svg }) => svg));
  return new Map(
    figures.flatMap(({ name }, index) => {
      const picture = pictures[index];
      return picture === undefined ? [] : [[name, picture] as const];
    }),
  );
}

function cover(pack: Pack, context: WordContext): (Paragraph | Table)[] {
  const facts = pack.cover.map(({ label, value }) => ({
    label,
    value: [{ kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: value }] }],
  }));
  return [
    ...(pack.draft ? [line('Draft', 'DRAFT')] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(wordText(pack.title))] }),
    line('Subtitle', pack.subtitle),
    ...wordBlocks([{ kind: 'facts', items: facts }], context, PLACE),
    line('Small', pack.disclaimer),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

/** Links without page numbers: Word would have to be asked to work those out. */
function contents(pack: Pack, bookmarks: Bookmarks): Paragraph[] {
  return [
    // In the look of a heading but none itself, so that it does not list itself.
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun('Contents')] }),
    ...pack.sections.map((section) => {
      const words = new TextRun({ text: wordText(sectionTitle(section)), style: 'Hyperlink' });
      const anchor = bookmarks.get(section.id);
      return new Paragraph({
        style: 'Contents',
        children: [anchor === undefined ? words : new InternalHyperlink({ anchor, children: [words] })],
      });
    }),
  ];
}

/** A section; the first begins a page, after the contents. */
function part(section: Section, context: WordContext, first: boolean): (Paragraph | Table)[] {
  return [
    new Paragraph({
      pageBreakBefore: first,
      heading: HeadingLevel.HEADING_1,
      children: marked(section.id, [new TextRun(wordText(sectionTitle(section)))], context),
    }),
    ...(section.note === undefined ? [] : [line('About', section.note)]),
    ...wordBlocks(section.content, context, PLACE),
  ];
}

function header(pack: Pack): Header {
  const left = [...(pack.draft ? ['DRAFT'] : []), ...(pack.reference === undefined ? [] : [pack.reference])].join('  ');
  const title = runningTitle(pack.title, HEADER_EMS - textEms(left), HEADER_LETTERS);
  return new Header({ children: [atBothSides(wordText(left), [wordText(title)])] });
}

function footer(pack: Pack): Footer {
  const page = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [atBothSides(pack.draft ? 'DRAFT' : '', page)] });
}

function atBothSides(left: string, right: readonly string[]): Paragraph {
  return new Paragraph({
    style: 'Small',
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
    children: [new TextRun(left), new TextRun({ children: ['\t', ...right] })],
  });
}

function line(style: string, text: string): Paragraph {
  return new Paragraph({ style, children: [new TextRun(wordText(text))] });
}
