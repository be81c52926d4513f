import { nearest } from '../../core/suggest.ts';
import { UserError } from '../../core/user-error.ts';
import type { ReferenceEntry } from '../../reference/entry.ts';
import { findProduct, namesOf, PRODUCTS, type Product } from '../../reference/products.ts';
import { hanging } from '../../report/wrap.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { table } from '../table.ts';

/** Options of `dars products`. */
export interface ProductsOptions {
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** Words for how a fact is known. */
const KNOWN: Readonly<Record<ReferenceEntry['status'], string>> = {
  seen: 'read',
  practice: 'seen in practice',
  inferred: 'inferred',
  cut: 'read in part',
};

/** Prints the catalogue, or everything that is known of one product with how it is known. */
export async function runProducts(name: string | undefined, options: ProductsOptions, io: Io): Promise<number> {
  const chosen = name === undefined ? undefined : productFor(name);
  if (options.format === 'json') {
    io.out(`${JSON.stringify({ schemaVersion: 1, products: chosen === undefined ? PRODUCTS : [chosen] }, null, 2)}\n`);
    return EXIT.clean;
  }
  const colour = await coloursFor(io, options.color ?? 'auto');
  if (chosen === undefined) {
    const rows = PRODUCTS.map((product) => [product.code, product.name]);
    io.out(
      `${table(['Code', 'Product'], rows, colour)}\nOnly what pages and published agreements told of them; dars products <code> shows one.\n`,
    );
    return EXIT.clean;
  }
  const width = Math.min(io.columns, 100);
  const lines = facts(chosen).flatMap(([label, value, mark]) => {
    const known = mark === undefined ? '' : ` [${KNOWN[mark.status]}, ${mark.asOf}]`;
    return hanging(label.padEnd(20), `${value}${known}`, width);
  });
  io.out(`${colour.bold(`${chosen.code}  ${chosen.name}`)}\n\n${lines.join('\n')}\n\nSource: ${chosen.source}\n`);
  return EXIT.clean;
}

function productFor(name: string): Product {
  const found = findProduct(name);
  if (found !== undefined) return found;
  const near = nearest(name, PRODUCTS.flatMap(namesOf));
  const hint =
    near === undefined ? 'dars products lists what is known.' : `Did you mean ${findProduct(near)?.code ?? near}?`;
  throw new UserError(`dars knows no product “${name}”. ${hint}`, { exitCode: 2 });
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
      : [['Small numbers', product.disclosure.value, product.disclosure] as Fact]),
    ...product.elsewhere.map((one): Fact => ['Go elsewhere', one.value, one]),
  ].filter(([, value]) => value !== '') as Fact[];
}

function span(first: string | undefined, last: string | undefined): string {
  return `${first ?? 'unknown'} ${last === undefined ? 'onwards' : `to ${last}`}`;
}
