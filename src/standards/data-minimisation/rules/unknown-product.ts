import { at, rule } from '../../../core/rule.ts';
import { nearest } from '../../../core/suggest.ts';
import { findProduct, productOf, PRODUCTS, productsLike } from '../../../reference/products.ts';

export default rule({
  id: 'data-minimisation/unknown-product',
  severity: 'warning',
  since: '0.1.0',
  title: 'A product code that the catalogue does not have',
  why: 'The code says which product of NHS England is meant, and checks on limits, objections and small numbers go by it. A code that nobody knows switches them off.',
  fix: 'Look the product up with “dars products” and write its code under “product:” in data-minimisation.yaml. If the catalogue does not have it, describe it under “otherProduct:” instead, or for data already held under “name:”.',
  source: { fact: '3-08', status: 'inferred' },
  reads: ['data-minimisation'],
  messages: {
    unknown: (args: { product: string; near: string | undefined }) =>
      `“${args.product}” is no product of the catalogue.${args.near === undefined ? '' : ` Did you mean “${args.near}”?`}`,
    family: (args: { product: string; like: readonly string[] }) =>
      `“${args.product}” is no product of the catalogue, but the name of several begins so: ${args.like.join(', ')}.`,
  },
  check({ dataMinimisation }, report) {
    for (const list of ['requests', 'held'] as const) {
      dataMinimisation[list]?.forEach(({ product }, index) => {
        if (product === undefined || productOf(product) !== undefined) return;
        const near =
          findProduct(product)?.code ??
          nearest(
            product,
            PRODUCTS.map(({ code }) => code),
          );
        const like = near === undefined ? productsLike(product).map(({ code }) => code) : [];
        const place = at('data-minimisation', [list, index, 'product']);
        if (like.length > 1) report.family({ product, like }, place);
        else report.unknown({ product, near: near ?? like[0] }, place);
      });
    }
  },
  examples: {
    bad: [
      'data-minimisation: {requests: [{id: hes, product: HES_ACP, level: pseudonymised}]}',
      'data-minimisation: {requests: [{id: hes, product: HES, level: pseudonymised}]}',
    ],
    good: ['data-minimisation: {requests: [{id: hes, product: HES_APC, level: pseudonymised}]}'],
  },
});
