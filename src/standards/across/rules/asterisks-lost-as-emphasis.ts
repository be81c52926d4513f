import { at, rule, type DocumentName } from '../../../core/rule.ts';
import { FIELD_TREES } from '../../../core/fields-data.ts';
import { proseOf } from '../prose.ts';

/** One or two asterisks between quotation marks or brackets: meant as a sign, and able to begin emphasis. */
const SIGN = /(?<=[“”"'‘’([])\*{1,2}(?=[“”"'‘’)\]])/g;
/** Paragraphs and items of a list; emphasis does not reach beyond them. */
const PARAGRAPH = /\n[ \t]*\n|\n[ \t]*(?=[-*+][ \t]|\d{1,3}[.)][ \t])/;
/** What Markdown takes as it stands. */
const LITERAL = /\\[\\*]|`[^`\n]*`/g;

export default rule({
  id: 'across/asterisks-lost-as-emphasis',
  severity: 'warning',
  since: '0.1.0',
  title: 'Asterisks that Markdown takes for emphasis',
  why: 'Two asterisks in one paragraph vanish in the pack, and what stands between them is set in italics. A sentence on hidden small numbers then says nothing.',
  fix: 'Put a backslash before each asterisk that is meant as a sign, as in “\\*”, or write “a star”.',
  source: { fact: 'model', status: 'inferred' },
  reads: [],
  messages: {
    lost: (args: { words: string }) => `The asterisks around “${args.words}” will not be printed.`,
  },
  check({ app }, report) {
    for (const { document, path, text } of proseOf(app, Object.keys(FIELD_TREES) as DocumentName[])) {
      if (!text.includes('*')) continue;
      const words = text
        .split(PARAGRAPH)
        .map(lostIn)
        .find((found) => found !== undefined);
      if (words !== undefined) report.lost({ words }, at(document, path));
    }
  },
  examples: {
    bad: [
      `
expected-outcomes: {plans: {dissemination: "Counts of 1 to 7 are shown as (*), and totals from which they could be worked out as (*) too."}}`,
    ],
    good: [
      `
expected-outcomes: {plans: {dissemination: "Counts of 1 to 7 are shown as (*). This is *never* left out."}}`,
      `
expected-outcomes: {plans: {dissemination: 'Counts are shown as (\\*), and totals as (\\*) too.'}}`,
    ],
  },
});

/** The words between the first two signs of a paragraph that vanish, shortened. */
function lostIn(paragraph: string): string | undefined {
  const text = paragraph.replaceAll(LITERAL, (literal) => 'x'.repeat(literal.length));
  const signs = [...text.matchAll(SIGN)];
  for (const [index, sign] of signs.entries()) {
    const partner = signs.slice(index + 1).find((other) => other[0] === sign[0]);
    if (partner === undefined) continue;
    const between = paragraph.slice(sign.index + sign[0].length, partner.index).replaceAll(/\s+/g, ' ');
    return between.length <= 60 ? between : `${between.slice(0, 59)}…`;
  }
  return undefined;
}
