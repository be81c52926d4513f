import { namesOf, PRODUCTS, type Product } from '../../reference/products.ts';
import { nameFinder, type NameFound } from './names-in-text.ts';

/** What says so little of a product that any text may have it. */
const COMMON =
  /^(?:about|adult|and|anonymous|bespoke|bridge|care|children|client|clinical|collected|commissioners?|commissioning|covid|customer|data|dataset|england|extract|fields?|file|first|for|from|general|health|healthcare|hospital|information|level|linked|linkable|list|local|medical|minimum|monitoring|national|non|not|office|only|other|patients?|people|person|practice|primary|programme|project|provider|quality|records?|reports?|research|results?|second|secondary|service|services|set|social|statistics|status|summary|survey|surveillance|system|testing|the|update|with|young)$/;

/** True for names that hardly anything else bears: one with three words in capitals, or letters that stand for one. */
function isDistinct(name: string): boolean {
  if (AMBIGUOUS.has(name)) return false;
  return (
    /^[A-Z]{4,8}$/.test(name) || /^HES \p{L}/u.test(name) || (name.match(/(?<![\p{L}])\p{Lu}/gu) ?? []).length >= 3
  );
}

/** Names that also mean something else: a questionnaire, a code of ours, a body, a service, a field of work. */
const AMBIGUOUS = new Set(
  [
    'PROMS, Patient Reported Outcome Measures, CHESS, SGSS, NPEX, MRIS, SHMI, NCRAS, Adult Social Care, DIDS, DEATHS',
    'BIRTHS, DEMOG, PLUS, CONTACT, SCREEN, Personal Demographic Service',
  ].flatMap((names) => names.split(', ')),
);

const find = nameFinder(() =>
  PRODUCTS.flatMap((product) => {
    // What stands in brackets after a name is a name of its own, or none.
    const names = namesOf(product).map((name) => name.replace(/\s*\([^)]*\)\s*$/, ''));
    return [...new Set(names)].filter(isDistinct).map((name) => [name, product] as const);
  }),
);

/** Products that a text names, in capitals, by a name that hardly anything else bears, each with its place. */
export function productsIn(text: string): readonly NameFound<Product>[] {
  return find(text).filter(({ start, end }) => (text.slice(start, end).match(/\p{Lu}/gu) ?? []).length >= 3);
}

/** Words of a product’s names by which a text may mean it, in lower case, without those that say little. */
export function wordsFor(product: Product): ReadonlySet<string> {
  const words = namesOf(product).flatMap((name) => name.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
  return new Set(words.filter((word) => !COMMON.test(word)));
}
