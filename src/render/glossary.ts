import { FIELD_TREES } from '../core/fields-data.ts';
import { compare } from '../core/place-findings.ts';
import type { DocumentName } from '../core/rule.ts';
import type { Application } from '../core/workspace.ts';
import { abbreviationsIn } from '../standards/across/abbreviations.ts';
import { proseOf } from '../standards/across/prose.ts';
import type { Layout } from './answers.ts';
import { text, type Section } from './model.ts';

/** “Long Name (LN)”: up to eight words before the brackets. */
const EXPANSION = /((?:[\p{L}\d’'&/-]+ ){1,8})\(([A-Z][A-Z&]{0,6}[A-Z])s?\)/gu;
/** Most texts have no such brackets; without them the pattern above would be tried at every word. */
const MAY_EXPLAIN = /\([A-Z][A-Z&]{0,6}[A-Z]s?\)/;

/** Words inside a name that its abbreviation passes over. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a', 'an', '&', 'with', 'by']);

/** The abbreviations that the texts explain, with the words they stand for; undefined when there are none. */
export function glossarySection(app: Application, { anchor }: Layout): Section | undefined {
  const texts = proseOf(app, Object.keys(FIELD_TREES) as DocumentName[]).map((prose) =>
    prose.text.replaceAll(/\s+/g, ' '),
  );
  const meanings = new Map<string, string>();
  for (const own of texts.filter((one) => MAY_EXPLAIN.test(one)))
    for (const [, before = '', short = ''] of own.matchAll(EXPANSION)) {
      const meaning = expansionOf(short, before.trim().split(' '));
      if (meaning !== undefined && !meanings.has(short)) meanings.set(short, meaning);
    }
  const used = new Set(texts.flatMap(abbreviationsIn));
  const items = [...meanings].filter(([short]) => used.has(short)).toSorted(([a], [b]) => compare(a, b));
  if (items.length === 0) return undefined;
  return {
    id: anchor('glossary'),
    title: 'Abbreviations',
    content: [
      {
        kind: 'facts',
        items: items.map(([short, meaning]) => ({
          label: short,
          value: [{ kind: 'paragraph', content: text(meaning) }],
        })),
      },
    ],
  };
}

/** The last words whose first letters give the abbreviation; undefined when no run of words does. */
function expansionOf(short: string, words: readonly string[]): string | undefined {
  const letters = short.replaceAll('&', '').toLowerCase();
  let left = letters.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    if (SMALL.has(word.toLowerCase())) continue;
    left -= 1;
    if (word.charAt(0).toLowerCase() !== letters.charAt(left)) return undefined;
    if (left === 0) return words.slice(at).join(' ');
  }
  return undefined;
}
