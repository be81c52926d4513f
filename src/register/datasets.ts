import { findProduct } from '../reference/products.ts';
import { datasetNames } from '../views/register-datasets.ts';
import { remembered } from './remembered.ts';
import { plain } from './sheets.ts';

/** What a request asks for: a product by its code, with the parts of it, or another by its name. */
export interface Asked {
  readonly product?: string;
  readonly collections?: readonly string[];
  readonly otherProduct?: { readonly name: string };
}

/** The words with which a name of the register tells one part of a product from the others. */
const PART =
  /^(.+?)-Local Provider Flows$|^Secondary Uses Service Payment By Results (.+)$|^(?:MRIS|Civil Registrations of Death) - (.+)$| (v\d+(?:\.\d+)?)$/;

/** What a dataset of the register is. The export prints the name again, or the one that the product has today. */
export const askedBy = remembered((name: string): Asked => {
  const known = findProduct(name) ?? findProduct(name.replaceAll(/\s+/g, ' ').replace(/\s*\([^)]*\)$/, ''));
  if (known === undefined) return { otherProduct: { name } };
  const whole: Asked = { product: known.code };
  if (printed(whole).some((one) => plain(one) === plain(name))) return whole;
  const part = PART.exec(name)
    ?.slice(1)
    .find((words) => words !== undefined);
  const parts = [...(part === undefined ? [] : [part]), name];
  const found = parts
    .map((words): Asked => ({ product: known.code, collections: [words] }))
    .find((asked) => printed(asked).some((one) => one === name));
  return found ?? whole;
});

/** Whether the register would print a dataset under the same name. */
export const keepsItsName = remembered((name: string): boolean => printed(askedBy(name)).includes(name));

/** What the register would print of it. */
export function printed({ product, collections, otherProduct }: Asked): readonly string[] {
  const names = datasetNames({
    ...(product === undefined ? {} : { product }),
    ...(collections === undefined ? {} : { collections }),
    ...(otherProduct === undefined ? {} : { otherProduct }),
  });
  return names.flatMap(({ cell }) => (cell.kind === 'words' ? [cell.words] : []));
}
