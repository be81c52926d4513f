/**
 * Characters that show nothing, or show a space that is not one. Left out: joiners inside emoji and the tag
 * characters of the flags of England, Scotland and Wales, which belong to what is seen.
 */
const INVISIBLE =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]*)[\u{E0000}-\u{E007F}]|(?![\u200D\u{E0000}-\u{E007F} ])[\u034F\u{E0100}-\u{E01EF}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/u;

const EACH = new RegExp(INVISIBLE, 'gu');

/** An invisible character and where it stands in the text searched. */
interface Invisible {
  readonly character: string;
  readonly index: number;
}

/** True when a text holds an invisible character anywhere. */
export function holdsInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Every invisible character of a text. */
export function invisiblesIn(text: string): readonly Invisible[] {
  return Array.from(text.matchAll(EACH), ({ 0: character, index }) => ({ character, index }));
}
