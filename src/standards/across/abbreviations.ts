import { once } from '../../core/once.ts';
import type { DocumentName } from '../../core/rule.ts';
import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Application } from '../../core/workspace.ts';
import { namesOf, productOf } from '../../reference/products.ts';
import { proseOf } from './prose.ts';

/** What readers know without being told, and words that are no abbreviations at all in capitals. */
const HOUSEHOLD = new Set(
  'A&E AIDS AM BBC BMI CD CT CV COVID DNA EU GB GDPR GP HIV ICD ID II III IQ ISO IT IV IVF MP MRI NHS NI OK PDF PIN PM QR RNA SARS TV UK UN URL US USA UTC VI VII VIII WHO XML YAML'.split(
    ' ',
  ),
);
const CAPITALS = /[A-Z][A-Z&]{0,6}[A-Z]/g;
/** What stands before and behind capitals that are part of a word, of a code, of a reference or of a heading. */
const PART_BEFORE = /[\p{L}\p{N}_/.@=-]$|\p{Lu}{2} $/u;
const AUTHOR = /\p{Lu}\p{Ll}+ $/u;
const PART_BEHIND = /^(?:s\p{L}|(?!s)\p{L}|s?[\p{N}_/@-]| \p{Lu}{2})/u;
/** “Long Name (LN)”, also with more in the brackets. */
const IN_BRACKETS = /\([^()\n]{0,60}?([A-Z][A-Z&]{0,6}[A-Z])s?\b[^()\n]{0,60}\)/gu;
/** “LN (long name)”, “LN, the long name” and “LN stands for …”. */
const BEFORE_WORDS =
  /([A-Z][A-Z&]{0,6}[A-Z])s?(?= \(\p{L}{2,} \p{L}|, (?:the|a|an) |,? (?:stands? for|means|is short for|is the|is an?) | [–—] the )/gu;

/** Abbreviations of a text that readers cannot be expected to know, each once, in the order of the text. */
export function abbreviationsIn(text: string): readonly string[] {
  const found = [
    ...new Set(
      Array.from(text.matchAll(CAPITALS))
        .filter(standsAlone)
        .map(([short]) => short),
    ),
  ];
  if (found.length === 0) return [];
  // A word that the text also has in small letters is only shouted.
  const words = new Set(text.match(/(?<!\p{L})\p{Ll}{2,8}(?!\p{L})/gu));
  return found.filter((short) => !words.has(short.toLowerCase()));
}

function standsAlone({ 0: short, index, input }: RegExpExecArray): boolean {
  if (HOUSEHOLD.has(short)) return false;
  const end = index + short.length;
  // “Marsh AB, …” is an author in a list of papers.
  if (short.length === 2 && /^[,.]/.test(input.slice(end)) && AUTHOR.test(input.slice(Math.max(0, index - 12), index)))
    return false;
  return !PART_BEFORE.test(input.slice(Math.max(0, index - 3), index)) && !PART_BEHIND.test(input.slice(end, end + 4));
}

/** Abbreviations that an application explains anywhere: in a text, as another name, or as the name of a dataset it asks for. */
export const explainedAbbreviations = once((app: Application): ReadonlySet<string> => {
  const texts = proseOf(app, Object.keys(FIELD_TREES) as DocumentName[]).map(({ text }) =>
    text.replaceAll(/\s+/g, ' '),
  );
  const organisations = app.get('application')?.organisations ?? [];
  const names = organisations.flatMap(({ name, aliases }) => [name ?? '', ...(aliases ?? [])]);
  const products = (app.get('data-minimisation')?.requests ?? []).flatMap(({ product, otherProduct }) => [
    otherProduct?.name ?? '',
    ...namesOfCode(product),
  ]);
  return new Set([
    ...texts.flatMap((text) =>
      [...text.matchAll(IN_BRACKETS), ...text.matchAll(BEFORE_WORDS)].map(([, short = '']) => short),
    ),
    ...[...names, ...products].flatMap((name) => name?.match(/[A-Z][A-Z&]{0,6}[A-Z]/g) ?? []),
  ]);
});

function namesOfCode(code: string | undefined): readonly string[] {
  const product = code === undefined ? undefined : productOf(code);
  return product === undefined ? [] : namesOf(product);
}
