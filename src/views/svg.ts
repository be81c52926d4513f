import { escapeMarkup } from '../core/markup.ts';
import { printable } from '../core/printable.ts';

/** What a drawing says of itself to somebody who cannot see it. */
export interface SvgFrame {
  /** Id of the drawing, in kebab case; two drawings on one page need two. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Everything that the drawing shows, in sentences. */
  readonly description: string;
}

/** A drawing with its size in pixels, and what it shows in sentences. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Where a drawing stands: alone, so that it has to say everything itself, or in a text that does. */
export interface Placed {
  readonly alone?: boolean;
}

/** A drawing that stands alone: no script, no style, nothing from elsewhere. */
export function svgDocument({ id, width, height, title, description }: SvgFrame, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}" role="img" aria-labelledby="${id}-title ${id}-description" font-family="'Source Sans 3', Arial, Helvetica, sans-serif">`,
    `<title id="${id}-title">${xml(title)}</title>`,
    `<desc id="${id}-description">${xml(description)}</desc>`,
    `<rect width="${num(width)}" height="${num(height)}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** How a piece of text is set. */
export interface TextLook {
  /** Height of the letters in pixels. */
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
}

/** One line of text with its foot at `y`. */
export function svgText(x: number, y: number, text: string, look: TextLook): string {
  const { size, anchor = 'start', bold = false, fill = '#212b32' } = look;
  return `<text x="${num(x)}" y="${num(y)}" font-size="${num(size)}" fill="${fill}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}${bold ? ' font-weight="600"' : ''}>${xml(text)}</text>`;
}

/** A number as drawings write it: at most two decimals. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text as XML shows it literally, whatever a user's file holds. */
export function xml(text: string): string {
  return escapeMarkup(printable(text));
}

/** About how wide a line of text becomes, in pixels; rather too wide than too narrow, since fonts differ. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) {
    if (/[iljtfrI.,;:'’|!()[\] ]/.test(character)) units += 0.34;
    else if (/[mwMW@%—]/.test(character)) units += 0.9;
    else if (/[A-Z]/.test(character)) units += 0.68;
    else units += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.56 : 1.05;
  }
  return units * size;
}

/** Text in lines that are at most so many pixels wide; the last of `most` lines ends in `…` when there is more, behind a whole word where it has two. */
export function textLines(text: string, pixels: number, size: number, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, pixels, size))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > pixels) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  if (textWidth(`${last}…`, size) > pixels && last.includes(' ')) last = last.slice(0, last.lastIndexOf(' '));
  while (last !== '' && textWidth(`${last}…`, size) > pixels) last = Array.from(last).slice(0, -1).join('');
  return [...kept, `${last.trimEnd()}…`];
}

/** A word in pieces that fit a line each. */
function pieces(word: string, pixels: number, size: number): string[] {
  if (textWidth(word, size) <= pixels) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > pixels) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
