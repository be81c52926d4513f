import { at, rule } from '../../../core/rule.ts';
import { productOf, type Product } from '../../../reference/products.ts';
import { productsIn } from '../../across/products-in-text.ts';
import { DENIAL, proseOf, sentencesOf } from '../../across/prose.ts';

/** What is done with data that an applicant has, or is to have. */
const HANDLED =
  /\b(?:request\w*|receiv\w*|suppl(?:y|ies|ied)|provid(?:e|es|ed)|disseminat\w*|extract(?:s|ed)?|obtain\w*|link(?:s|ed|ing)?|sends?|releas\w*|requir\w*|analys\w*)\b/i;
/** What others had or did, or what is yet to be asked for. */
const ELSEWHERE =
  /\b(?:NIC-\d+|DARS-NIC|agreement|previous\w*|prior|published|already|other (?:stud\w+|agreement\w*|application\w*)|separate\w*|future|later|amendment|will apply|may apply|could|would|might|such as|e\.g\.?|for example|similar|unlike|instead|rather|considered|replac\w*|formerly|supersed\w*|known as|Scotland|Scottish|Wales|Welsh|Northern Ireland|removed|historic\w*|destroy\w*|delet\w*)\b/i;

export default rule({
  id: 'data-minimisation/product-named-but-not-requested',
  guidance: 'MIN-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'A dataset that the text uses, though nobody asks for it',
  why: 'Only datasets that are listed can be supplied. One that the text speaks of as supplied but that is not asked for leaves a reader unsure which is right.',
  fix: 'Ask for it under “requests:” in data-minimisation.yaml, say under “held:” there that you have it already, or take it out of the text.',
  source: { fact: '3-01', status: 'inferred' },
  reads: ['data-minimisation'],
  messages: {
    named: (args: { product: string; words: string }) =>
      `This text speaks of “${args.words}” as data that are used, but no request asks for ${args.product}.`,
  },
  applies: ({ dataMinimisation }) => dataMinimisation.requests !== undefined,
  check({ dataMinimisation, app }, report) {
    const requests = dataMinimisation.requests ?? [];
    const held = dataMinimisation.held ?? [];
    // What cannot be recognised may be any product.
    const codes = [...requests, ...held].map(({ product }) => product);
    const known = codes.flatMap((code) => (code === undefined ? [] : (productOf(code) ?? [])));
    if (known.length < codes.length) return;
    const linked = (app.get('processing-activities')?.linkages ?? []).flatMap(({ external }) => external?.name ?? []);
    const covered = [...known, ...linked.flatMap((name) => productsIn(name).map(({ thing }) => thing))];
    const told = new Set<Product>();
    for (const { document, path, text } of proseOf(app, ['objective-for-processing', 'processing-activities'])) {
      if (!HANDLED.test(text) || productsIn(text).every(({ thing }) => isCovered(thing, covered))) continue;
      for (const sentence of sentencesOf(text)) {
        if (!HANDLED.test(sentence) || DENIAL.test(sentence) || ELSEWHERE.test(sentence)) continue;
        for (const { thing, start, end } of productsIn(sentence)) {
          if (told.has(thing) || isCovered(thing, covered)) continue;
          told.add(thing);
          report.named({ product: thing.name, words: sentence.slice(start, end) }, at(document, path));
        }
      }
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: stays, product: HES_APC}]}
processing-activities: {flows: [{id: data-out, what: NHS England sends Hospital Episode Statistics and the Maternity Services Data Set to the University.}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: stays, product: HES_APC}]}
processing-activities: {flows: [{id: data-out, what: NHS England sends Hospital Episode Statistics. The Maternity Services Data Set is not supplied.}]}`,
      `
data-minimisation: {requests: [{id: births, product: MSDS}]}
processing-activities: {flows: [{id: data-out, what: NHS England sends the Maternity Services Data Set (MSDS) to the University.}]}`,
    ],
  },
});

/** True when one of the products is meant, or a part, a version or a neighbour under nearly the same name. */
function isCovered(product: Product, covered: readonly Product[]): boolean {
  return covered.some(
    (one) =>
      one.code === product.code ||
      (one.family === product.family && product.family !== 'hospital') ||
      NEIGHBOURS.some((group) => group.includes(one.code) && group.includes(product.code)),
  );
}

/** Products under nearly the same name. */
const NEIGHBOURS: readonly (readonly string[])[] = [
  ['ECDS', 'HES_AE'],
  ['SHMI', 'HES_SHMI'],
  ['DID', 'HES_DID_BRIDGE'],
  ['DEATHS', 'HES_DEATHS_BRIDGE'],
  ['MHSDS', 'MHMDS', 'MHLDDS', 'HES_MH_BRIDGE'],
];
