/** Colours as functions from text to text; each leaves the text as it is when colour is off. */
export interface Colours {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly underline: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour at all: for pipes, files and people who ask for none. */
export const plain: Colours = {
  red: same,
  yellow: same,
  blue: same,
  green: same,
  dim: same,
  bold: same,
  underline: same,
};
