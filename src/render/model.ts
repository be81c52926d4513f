/**
 * The document model of a pack: what the Markdown, HTML, PDF and Word writers all draw from.
 * It holds sense and structure only. No writer may add or drop words, save its own furniture
 * (page numbers, a DRAFT mark made from `draft`, labels of the table of contents).
 */

/** A run of text, or something inside a line. Text is literal: never markup of any target. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `href` is `https:`, `mailto:` or `#anchor`; `build` lets nothing else through. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };

/** A cell of a table. */
export type Cell = readonly Inline[];

/** How a callout speaks: a plain note, a warning, or an answer still to be written. */
export type Tone = 'note' | 'warning' | 'missing';

export type Block =
  /** `level` counts inside a section, from 2 (the section's own title is 1) to 4; `id` is unique in the pack. */
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly id: string;
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** First number of an ordered list; 1 when absent. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  /**
   * `head` is the header row; `rowHeads` says that the first cell of each row heads that row.
   * `widths` are relative shares, one a column. `caption` names the table for those who cannot see it.
   */
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** True when the heading just above says the same, so that a writer need not show the caption. */
      readonly headed?: boolean;
      readonly head: readonly Cell[];
      readonly rows: readonly (readonly Cell[])[];
      readonly rowHeads: boolean;
      readonly widths: readonly number[];
    }
  /** Short questions with short answers: drawn as a two-column list. */
  | {
      readonly kind: 'facts';
      readonly items: readonly { readonly label: string; readonly value: readonly Block[] }[];
    }
  | { readonly kind: 'quote'; readonly content: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  /**
   * A drawing made from the answers. `svg` needs nothing from elsewhere; `alt` says in words all that it shows, and a
   * table beside it does too. `name` is unique in the pack, in kebab case.
   */
  | {
      readonly kind: 'figure';
      readonly name: string;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
      readonly caption: string;
    }
  | { readonly kind: 'callout'; readonly tone: Tone; readonly content: readonly Block[] }
  | { readonly kind: 'rule' };

/** One numbered part of the pack: a Standard, or a register at the end. */
export interface Section {
  /** Anchor, unique in the pack. */
  readonly id: string;
  readonly title: string;
  /** Official number, such as `5b`; absent where the guidance was never seen to give one. */
  readonly number?: string;
  /** One line under the title: version and date of the Standard. */
  readonly note?: string;
  readonly content: readonly Block[];
}

/** A line of the cover: a label and its value. */
export interface CoverLine {
  readonly label: string;
  readonly value: string;
}

/** A whole pack, ready for a writer. */
export interface Pack {
  readonly title: string;
  /** Language of the text, as a BCP 47 tag. */
  readonly language: 'en-GB';
  /** Only date of the pack, as YYYY-MM-DD: the day on which the application was checked. */
  readonly date: string;
  /** True while the application is a draft; then every page says DRAFT. */
  readonly draft: boolean;
  /** Short reference for the running header, such as the agreement's number. */
  readonly reference?: string;
  readonly subtitle: string;
  readonly cover: readonly CoverLine[];
  /** Printed on the cover under its lines: what this document is not. */
  readonly disclaimer: string;
  readonly sections: readonly Section[];
}

/** Words as a line of their own, without markup. */
export function text(words: string): Inline[] {
  return [{ kind: 'text', text: words }];
}

/** A paragraph of plain words. */
export function paragraph(words: string): Block {
  return { kind: 'paragraph', content: text(words) };
}

/** A remark with a frame of its own. */
export function callout(tone: Tone, words: string): Block {
  return { kind: 'callout', tone, content: [paragraph(words)] };
}

/** For whom a pack is: `applicant` has everything, `reviewer` what to judge first, `public` what the register publishes. */
export type Audience = 'applicant' | 'reviewer' | 'public';
