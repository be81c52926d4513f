import { at, rule } from '../../../core/rule.ts';
import { productOf } from '../../../reference/products.ts';
import { purposeName, purposesOf, wordsOf } from '../../across/purposes.ts';

const MEDICINES = /medic(?:ine|ation|inal)|drug|prescri|dispens|pharmac|treatment|vaccin|adverse/i;

export default rule({
  id: 'objective-for-processing/medicines-data-for-another-purpose',
  guidance: 'DAT-003',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data on dispensed medicines in a purpose that is not about medicines',
  why: 'The directions under which these data are collected name what they are for. One holder may use them only to study how safe medicines are and how well they work, so a purpose without a word on medicines will be asked about.',
  fix: 'Say in “aim:” or “background:” of this purpose in objective-for-processing.yaml what it asks about medicines and why that falls under the directions, or take the request out of its “requests:”.',
  source: { fact: '10-14', status: 'practice' },
  reads: ['objective-for-processing', 'data-minimisation'],
  messages: {
    other: (args: { purpose: string; product: string }) =>
      `Purpose ${args.purpose} uses ${args.product}, but does not say what it asks about medicines.`,
  },
  // A published record gives the purpose in extracts, which may leave out the very words.
  applies: ({ app }) => app.get('application')?.origin !== 'register-import',
  check({ dataMinimisation, app }, report) {
    for (const facts of purposesOf(app)) {
      if (facts.purpose.aim === undefined || MEDICINES.test(wordsOf(facts))) continue;
      for (const [place, id] of (facts.purpose.requests ?? []).entries()) {
        const request = dataMinimisation.requests?.find((one) => one.id !== undefined && one.id === id);
        const product = request?.product === undefined ? undefined : productOf(request.product);
        if (product?.limits.some(({ kind }) => kind === 'medicines-safety-or-effectiveness') !== true) continue;
        report.other(
          { purpose: purposeName(facts), product: product.name },
          at('objective-for-processing', ['purposes', facts.index, 'requests', place]),
        );
      }
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: items, product: PCM, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: falls, title: Falls, aim: To learn where people fall., requests: [items]}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: items, product: PCM, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: falls, title: Falls, aim: To learn which medicines make people fall., requests: [items]}]}`,
    ],
  },
});
