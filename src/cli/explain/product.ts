import { FIELD_TREES } from '../../core/fields-data.ts';
import { DISCLOSURE_RULES } from '../../reference/disclosure.ts';
import type { ReferenceEntry } from '../../reference/entry.ts';
import { findProduct, type Product } from '../../reference/products.ts';
import { hanging } from '../../report/wrap.ts';
import { namedPages } from './sources.ts';

/** Words for how a fact is known. */
const KNOWN: Readonly<Record<ReferenceEntry['status'], string>> = {
  seen: 'read',
  practice: 'seen in practice',
  inferred: 'inferred',
  cut: 'read in part',
};

/** Everything that is known of the product with this code or name, how it is known, and where it was read. */
export function productBlocks(what: string, width: number): string[] | undefined {
  const product = findProduct(what);
  if (product === undefined) return undefined;
  const all = facts(product);
  const lines = all.flatMap(([label, value, mark]) => {
    const known = mark === undefined ? '' : ` [${KNOWN[mark.status]}, ${mark.asOf}]`;
    return hanging(label.padEnd(20), `${value}${known}`, width);
  });
  const request = FIELD_TREES['data-minimisation']?.fields?.['requests']?.item;
  const asked = (request?.atSubmission ?? []).map((key) => request?.fields?.[key]?.title ?? key);
  const marks = all.flatMap(([, , mark]) => (mark === undefined ? [] : [mark.source]));
  return [
    `${product.code}  ${product.name}`,
    lines.join('\n'),
    ['A good request for it says:', ...asked.flatMap((title) => hanging('  - ', title, width))].join('\n'),
    namedPages(marks, width).join('\n'),
  ];
}

type Fact = readonly [label: string, value: string, mark?: ReferenceEntry];

function facts(product: Product): Fact[] {
  const list = (values: readonly string[]): string => values.join(', ').replaceAll('-', ' ');
  return [
    ['Covers', product.covers, product],
    ['Also called', [...product.aliases, ...product.registerNames].join('; ')],
    ['About', list(product.subjects.value), product.subjects],
    ...product.periods.map((one): Fact => [
      'Period',
      [span(one.first, one.last), one.version, one.heldBy, one.note].filter((word) => word !== undefined).join('; '),
      one,
    ]),
    ...(product.collected === undefined ? [] : [['Collected', product.collected.value, product.collected] as Fact]),
    ...(product.levels === undefined ? [] : [['Levels', list(product.levels.value), product.levels] as Fact]),
    ...(product.sensitivity === undefined
      ? []
      : [['Sensitivity', product.sensitivity.value, product.sensitivity] as Fact]),
    ...(product.linkage === undefined ? [] : [['Linked by', product.linkage.value, product.linkage] as Fact]),
    ...product.access.map((one): Fact => ['Access', list(one.routes), one]),
    ...product.limits.map((one): Fact => ['Limit', one.text, one]),
    ...product.objections.map((one): Fact => ['Objections', one.text, one]),
    ...(product.disclosure === undefined
      ? []
      : [['Small numbers', ruleWords(product.disclosure.value), product.disclosure] as Fact]),
    ...product.elsewhere.map((one): Fact => ['Go elsewhere', one.value, one]),
  ].filter(([, value]) => value !== '') as Fact[];
}

function span(first: string | undefined, last: string | undefined): string {
  return `${first ?? 'unknown'} ${last === undefined ? 'onwards' : `to ${last}`}`;
}

/** A rule for small numbers by name, with the id by which an application cites it. */
function ruleWords(id: string): string {
  const rule = DISCLOSURE_RULES.find((one) => one.id === id);
  return rule === undefined ? id.replaceAll('-', ' ') : `${rule.name} (${id})`;
}
