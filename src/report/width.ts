import { eastAsianWidth } from 'get-east-asian-width';

interface Tools {
  readonly segmenter: Intl.Segmenter;
  readonly emoji: RegExp;
  readonly unseen: RegExp;
}

let made: Tools | undefined;

/** Made on first use: most text is Latin and needs none of it, and making it takes a tenth of a short run. */
function tools(): Tools {
  made ??= {
    segmenter: new Intl.Segmenter('en-GB'),
    emoji: new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v'),
    unseen: new RegExp(
      String.raw`^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}]$`,
      'u',
    ),
  };
  return made;
}

/** The characters that a reader sees, each with whatever joins it. */
export function charactersOf(text: string): string[] {
  return Array.from(tools().segmenter.segment(text), ({ segment }) => segment);
}

/** Columns that one character, as a reader sees it, takes in a terminal. */
export function columnsOf(character: string): number {
  const { emoji, unseen } = tools();
  if (emoji.test(character)) return 2;
  let columns = 0;
  for (const point of character) if (!unseen.test(point)) columns += eastAsianWidth(point.codePointAt(0) ?? 0);
  return columns;
}
