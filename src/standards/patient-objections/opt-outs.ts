import { productOf } from '../../reference/products.ts';

/** A way to object, beside the national data opt-out, that a product can bring with it. */
type Kind = 'type-1' | 'registry';

/** Place of the first request for a product to which objections of this kind apply; undefined where there is none. */
export function requestWith(
  kind: Kind,
  requests: readonly { readonly product?: string }[] | undefined,
): number | undefined {
  const index = (requests ?? []).findIndex(({ product }) =>
    (product === undefined ? undefined : productOf(product))?.objections.some((objection) => objection.kind === kind),
  );
  return index < 0 ? undefined : index;
}
