import { frozen } from './entry.ts';
import { CANCER } from './products/cancer.ts';
import { COMMISSIONING } from './products/commissioning.ts';
import { COMMUNITY_AND_MATERNITY } from './products/community-and-maternity.ts';
import { COVID } from './products/covid.ts';
import { HOSPITAL_DERIVED } from './products/hospital-derived.ts';
import { HOSPITAL } from './products/hospital.ts';
import { FROM, seenOn } from './products/marks.ts';
import { MENTAL_HEALTH } from './products/mental-health.ts';
import { PEOPLE } from './products/people.ts';
import { PRIMARY_CARE } from './products/primary-care.ts';
import type { Elsewhere, NotAProduct, Product } from './products/product.ts';
import { REGISTRATION } from './products/registration.ts';
import { SOCIAL_CARE_AND_AUDITS } from './products/social-care-and-audits.ts';

export type { Product } from './products/product.ts';

/** The catalogue: products that NHS England disseminates, so far as pages and published agreements told of them. */
export const PRODUCTS: readonly Product[] = frozen([
  ...HOSPITAL,
  ...HOSPITAL_DERIVED,
  ...REGISTRATION,
  ...MENTAL_HEALTH,
  ...COMMUNITY_AND_MATERNITY,
  ...PRIMARY_CARE,
  ...CANCER,
  ...COVID,
  ...PEOPLE,
  ...COMMISSIONING,
  ...SOCIAL_CARE_AND_AUDITS,
]);

/** What people ask for and what was not found as a product of DARS. */
export const NOT_PRODUCTS: readonly NotAProduct[] = frozen<readonly NotAProduct[]>([
  {
    name: 'NHS workforce statistics',
    aliases: ['NHS workforce', 'hospital workforce'],
    text: 'staff of hospitals and community services; named only as a neighbour of the general practice workforce',
    ...FROM.webinars,
  },
  {
    name: 'Sentinel Stroke National Audit Programme (SSNAP)',
    aliases: ['stroke audit'],
    text: 'appears only as an applicant',
    ...FROM.register2026,
  },
  {
    name: 'Learning from Lives and Deaths (LeDeR)',
    aliases: [],
    text: 'appears only as an applicant',
    ...FROM.register2026,
  },
]);

/** When an application for data is not the way, whatever the product. */
export const ELSEWHERE: readonly Elsewhere[] = frozen<readonly Elsewhere[]>([
  { when: 'published statistics or open data meet the need', go: 'the published statistics', ...FROM.home },
  {
    when: 'an integrated care board or another commissioner applies',
    go: 'Data Services for Commissioners',
    ...FROM.home,
  },
  {
    when: 'a clinical trial applies',
    go: 'NHS DigiTrials may serve it',
    ...seenOn('2026-05-06', 'page on charges, archived on 6 May 2026 (CHARGES26)'),
  },
]);

const BY_NAME = new Map<string, Product>();
const BY_CODE = new Map(PRODUCTS.map((product) => [product.code, product]));
for (const product of PRODUCTS) {
  for (const name of namesOf(product)) BY_NAME.set(plain(name), product);
}

/** Every name under which a product is found: its code, its name, aliases and names in the register. */
export function namesOf(product: Product): readonly string[] {
  return [product.code, product.name, ...product.aliases, ...product.registerNames];
}

/** The product with exactly this code. */
export function productOf(code: string): Product | undefined {
  return BY_CODE.get(code);
}

/** The product with this code, name or alias, whatever its capitals, spaces, dashes and bracketed abbreviation. */
export function findProduct(text: string): Product | undefined {
  const found = BY_NAME.get(plain(text));
  if (found !== undefined) return found;
  const bracketed = /^([^()]{1,300})\(([^()]{1,100})\)\s*$/.exec(text);
  if (bracketed === null) return undefined;
  // "Name (ABBR)" is taken only when both halves mean the same product: "Adult Social Care (client level)" is not "Adult Social Care".
  const [, name = '', abbreviation = ''] = bracketed;
  const byName = BY_NAME.get(plain(name));
  return byName !== undefined && byName === BY_NAME.get(plain(abbreviation)) ? byName : undefined;
}

/** Products of a family: those with a code or a name that begins so, such as with “HES”. */
export function productsLike(text: string): readonly Product[] {
  const begin = plain(text);
  if (begin.length < 3) return [];
  return PRODUCTS.filter((product) => namesOf(product).some((name) => plain(name).startsWith(begin)));
}

/** Letters and digits alone, so that capitals, spaces, dashes and “&” make no difference. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '');
}
