import { ENGINE_RULES } from '../../core/engine-rules.ts';
import type { HouseRule } from '../../core/house/house-rule.ts';
import { nearest } from '../../core/suggest.ts';
import { UserError } from '../../core/user-error.ts';
import { rules } from '../../generated/registry.ts';
import { editionOf, LATEST_EDITION } from '../../reference/editions.ts';
import { FACTS } from '../../reference/facts.ts';
import { findProduct, namesOf, PRODUCTS } from '../../reference/products.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { factBlocks } from '../explain/fact.ts';
import { fieldBlocks } from '../explain/field.ts';
import { productBlocks } from '../explain/product.ts';
import { ruleBlocks } from '../explain/rule.ts';
import { standardBlocks } from '../explain/standard.ts';
import { EXIT, type Io } from '../io.ts';

/** Options of `dars explain`. */
export interface ExplainOptions {
  readonly color?: ColourChoice;
}

/** Explains a rule, a Standard, a field written as `<document>.<field>`, a product, or a fact by its id: what it is, why, what a good answer holds, and where that was read. */
export async function runExplain(what: string, options: ExplainOptions, io: Io): Promise<number> {
  const colour = await coloursFor(io, options.color ?? 'auto');
  const width = Math.min(io.columns, 100);
  const own = what.startsWith('house/') ? await (await import('../house-rules-here.ts')).houseRulesHere(io) : [];
  const rule = [...rules, ...ENGINE_RULES, ...own].find((one) => one.id === what);
  const blocks =
    rule === undefined
      ? (standardBlocks(what, width) ??
        fieldBlocks(what, width) ??
        productBlocks(what, width) ??
        factBlocks(what, width))
      : ruleBlocks(rule, width);
  if (blocks === undefined) {
    throw new UserError(`dars has no rule, Standard, field, product or fact “${what}”.${suggestion(what, own)}`, {
      exitCode: 2,
    });
  }
  const [title = '', ...rest] = blocks;
  io.out(`${colour.bold(title)}\n\n${rest.join('\n\n')}\n`);
  return EXIT.clean;
}

function suggestion(what: string, own: readonly HouseRule[]): string {
  const standards = editionOf(LATEST_EDITION).standards.flatMap((one) => [
    one.slug,
    ...(one.number === undefined ? [] : [one.number]),
  ]);
  const ids = [...rules, ...ENGINE_RULES, ...own].map((rule) => rule.id);
  if (/^[\da-z]{1,4}-\d{1,3}$/i.test(what)) {
    const fact = nearest(what, Object.keys(FACTS));
    if (fact !== undefined) return ` Did you mean “${fact}”?`;
  }
  const near = nearest(what, [...ids, ...standards, ...PRODUCTS.flatMap(namesOf)]);
  if (near !== undefined) return ` Did you mean “${ids.includes(near) ? near : (findProduct(near)?.code ?? near)}”?`;
  return ' dars rules lists the rules, dars standards the Standards, dars products the products.';
}
