import { at, rule } from '../../../core/rule.ts';
import { productOf } from '../../../reference/products.ts';
import { wordsFor } from '../../across/products-in-text.ts';
import { proseOf } from '../../across/prose.ts';

export default rule({
  id: 'data-minimisation/request-not-named-in-text',
  guidance: 'MIN-006',
  severity: 'info',
  since: '0.1.0',
  title: 'A dataset that neither objective nor activities speak of',
  why: 'A reader of the published text has to see which data are used, and what for. A dataset that turns up in the list alone looks as if it were asked for in case it is of use.',
  fix: 'Say in objective-for-processing.yaml what this dataset is for, or in processing-activities.yaml what is done with it, by its name or in plain words.',
  source: { fact: '3-01', status: 'inferred' },
  reads: ['data-minimisation', 'objective-for-processing', 'processing-activities'],
  messages: {
    unnamed: (args: { request: string; product: string }) =>
      `Request “${args.request}” asks for ${args.product}, but neither the objective nor the activities speak of it.`,
  },
  applies: ({ objectiveForProcessing, processingActivities }) =>
    objectiveForProcessing.purposes !== undefined && processingActivities.flows !== undefined,
  check({ dataMinimisation, app }, report) {
    const texts = proseOf(app, ['objective-for-processing', 'processing-activities']).map(({ text }) => text);
    if (texts.length === 0) return;
    const said = new Set(
      texts
        .join(' ')
        .toLowerCase()
        .match(/[a-z]{3,}/g),
    );
    const speaksOf = (word: string): boolean => ENDINGS.some((end) => said.has(word.replace(/s$/, '') + end));
    dataMinimisation.requests?.forEach(({ id, product: code }, index) => {
      const product = code === undefined ? undefined : productOf(code);
      if (id === undefined || product === undefined) return;
      const words = [...wordsFor(product)];
      // A name of one word only may be meant by many others.
      if (words.length < 3 || words.some(speaksOf)) return;
      report.unnamed({ request: id, product: product.name }, at('data-minimisation', ['requests', index, 'product']));
    });
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: scans, product: DID}]}
objective-for-processing: {purposes: [{id: study, aim: To learn who goes back to hospital after an operation.}]}
processing-activities: {flows: [{id: data-out, what: NHS England sends the records of stays in hospital.}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: scans, product: DID}]}
objective-for-processing: {purposes: [{id: study, aim: To learn who has imaging before an operation.}]}
processing-activities: {flows: [{id: data-out, what: NHS England sends the records.}]}`,
    ],
  },
});

/** A word of a name, and its plural. */
const ENDINGS = ['', 's'] as const;
