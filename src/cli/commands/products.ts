import { nearest } from '../../core/suggest.ts';
import { UserError } from '../../core/user-error.ts';
import { findProduct, namesOf, PRODUCTS, productsLike, type Product } from '../../reference/products.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { productBlocks } from '../explain/product.ts';
import { EXIT, type Io } from '../io.ts';
import { table } from '../table.ts';

/** Options of `dars products`. */
export interface ProductsOptions {
  readonly format?: string;
  readonly color?: ColourChoice;
}

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
  const [title = '', ...rest] = productBlocks(chosen.code, Math.min(io.columns, 100)) ?? [];
  io.out(`${colour.bold(title)}\n\n${rest.join('\n\n')}\n`);
  return EXIT.clean;
}

function productFor(name: string): Product {
  const found = findProduct(name);
  if (found !== undefined) return found;
  const near = nearest(name, PRODUCTS.flatMap(namesOf));
  const like = productsLike(name).map(({ code }) => code);
  const hint =
    near !== undefined
      ? `Did you mean ${findProduct(near)?.code ?? near}?`
      : like.length > 0
        ? `The name of ${like.length === 1 ? 'one' : 'several'} begins so: ${like.join(', ')}.`
        : 'dars products lists what is known.';
  throw new UserError(`dars knows no product “${name}”. ${hint}`, { exitCode: 2 });
}
