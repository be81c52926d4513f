import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  LevelFormat,
  LineRuleType,
  ShadingType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { Tone } from './model.ts';

/** Faces that every office program has, or has a stand-in of the same width for. */
const SANS = 'Arial';
export const MONO = 'Courier New';

const INK = '22262B';
export const QUIET = '565D66';
const ACCENT = '1C5A55';
const HAIRLINE = 'D3D7D4';
const TINT = 'F4F5F3';
const TONES: Readonly<Record<Tone, string>> = { note: '4A6472', warning: '8A5200', missing: '98304F' };

/** Size of a name in the type of code that stands in a heading, in half points. */
export const CODE_IN_HEADING = 18;

/** The same in a cell of a table: a digest of 64 signs then takes two lines of its column. */
export const CODE_IN_CELL = 17;

/** A4 with its margins, and the room between them, in twips. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(25),
    bottom: convertMillimetersToTwip(22),
    left: convertMillimetersToTwip(24),
    right: convertMillimetersToTwip(24),
  },
} as const;
export const ROOM = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Drawings are measured in pixels, 96 to the inch; pages in twips. */
export const TWIPS_A_PIXEL = 15;

/** How far a level of a list stands in from the one around it, in twips. */
export const STEP = 360;

/** Deepest level that Word's lists have, counted from 0. */
export const DEEPEST_LIST = 8;

/** Sizes of type are given in half points, spaces in twips. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SANS, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 48, bold: true, color: INK },
      paragraph: { spacing: { before: 1800, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
    },
    // Without an outline level, other programs take these for ordinary paragraphs.
    heading1: heading(32, 0, 560, 180),
    heading2: heading(25, 1, 360, 120),
    heading3: heading(22, 2, 280, 100),
    heading4: heading(21, 3, 240, 80),
    hyperlink: { run: { color: ACCENT, underline: {} } },
  },
  paragraphStyles: [
    style('Subtitle', 'Subtitle', { run: { size: 26, color: QUIET }, paragraph: { spacing: { after: 480 } } }),
    style('Caption', 'Caption', {
      run: { size: 19, bold: true, color: QUIET },
      paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
    }),
    style('About', 'About the Standard', { run: { size: 19, color: QUIET }, paragraph: { keepNext: true } }),
    style('Small', 'Small print', { run: { size: 19, color: QUIET } }),
    style('ContentsTitle', 'Contents title', {
      run: { size: 32, bold: true },
      paragraph: { keepNext: true, spacing: { after: 180 } },
    }),
    style('Contents', 'Contents line', { paragraph: { spacing: { after: 60 } } }),
    style('Cell', 'Table cell', { run: { size: 19 }, paragraph: { spacing: { after: 40, line: 252 } } }),
    style('AfterTable', 'After a table', { run: { size: 8 }, paragraph: { spacing: { after: 100, line: 120 } } }),
    style('Draft', 'Draft mark', { run: { size: 24, bold: true, color: TONES.missing } }),
    style('Code', 'Code', {
      run: { font: MONO, size: 18, noProof: true },
      paragraph: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: TINT } },
    }),
    style('Quotation', 'Quotation', edged(HAIRLINE)),
    ...(['note', 'warning', 'missing'] as const).map((tone) =>
      style(calloutStyle(tone), `Callout: ${tone}`, {
        ...edged(TONES[tone], TINT),
        run: {},
      }),
    ),
  ],
};

/** Name of the paragraph style of a callout. */
export function calloutStyle(tone: Tone): string {
  return `Callout-${tone}`;
}

/** Colour of the words that name a callout's tone. */
export function toneColour(tone: Tone): string {
  return TONES[tone];
}

/** Lines of a table: hairlines between rows, none at the sides. */
export const TABLE_BORDERS = {
  top: { style: BorderStyle.SINGLE, size: 6, color: QUIET },
  bottom: { style: BorderStyle.SINGLE, size: 6, color: QUIET },
  insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE },
  left: { style: BorderStyle.NONE },
  right: { style: BorderStyle.NONE },
  insideVertical: { style: BorderStyle.NONE },
} as const;

/** Shade of a table's header row. */
export const HEAD_SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: TINT } as const;

/** Room inside the cells of a table, in twips. */
export const CELL_MARGINS = { top: 50, bottom: 30, left: 80, right: 80 } as const;

/** Lists with bullets, and numbered lists by the number that they begin with. */
export function numbering(starts: Iterable<number>): INumberingOptions {
  const levels = Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => level);
  const indent = (level: number) => ({ paragraph: { indent: { left: STEP * (level + 1), hanging: 300 } } });
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      },
      ...[...starts].map((start) => ({
        reference: numbersFrom(start),
        levels: levels.map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start,
          alignment: AlignmentType.LEFT,
          style: indent(level),
        })),
      })),
    ],
  };
}

/** Name of the numbered list that begins with a number. */
export function numbersFrom(start: number): string {
  return `numbers-${start}`;
}

function heading(size: number, outlineLevel: number, before: number, after: number) {
  return {
    run: { size, bold: true, color: INK, font: SANS },
    paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: { before, after } },
  };
}

function style(id: string, name: string, rest: Partial<IParagraphStyleOptions>): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...rest };
}

function edged(color: string, fill?: string): Partial<IParagraphStyleOptions> {
  return {
    paragraph: {
      indent: { left: 200 },
      border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } },
      ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    },
  };
}
