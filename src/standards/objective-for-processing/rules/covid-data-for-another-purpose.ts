import { at, rule } from '../../../core/rule.ts';
import { productOf } from '../../../reference/products.ts';
import { purposeName, purposesOf, wordsOf } from '../../across/purposes.ts';

const COVID = /covid|coronavirus|sars-cov|pandemic/i;

export default rule({
  id: 'objective-for-processing/covid-data-for-another-purpose',
  guidance: 'DAT-001',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data that may serve work on COVID-19 only, in a purpose that does not name it',
  why: 'Some products were collected for the pandemic, and agreements allow them for nothing else. A purpose that has nothing to do with COVID-19 cannot use them.',
  fix: 'If the purpose is about COVID-19, say so in its “aim:” in objective-for-processing.yaml. If not, take the request out of its “requests:”.',
  source: { fact: '10-14', status: 'practice' },
  reads: ['objective-for-processing', 'data-minimisation'],
  messages: {
    other: (args: { purpose: string; product: string }) =>
      `Purpose ${args.purpose} uses ${args.product}, which is for work on COVID-19 only, but does not name COVID-19.`,
  },
  // A published record gives the purpose in extracts, which may leave out the very words.
  applies: ({ app }) => app.get('application')?.origin !== 'register-import',
  check({ dataMinimisation, app }, report) {
    for (const facts of purposesOf(app)) {
      if (facts.purpose.aim === undefined || COVID.test(wordsOf(facts))) continue;
      for (const [place, id] of (facts.purpose.requests ?? []).entries()) {
        const request = dataMinimisation.requests?.find((one) => one.id !== undefined && one.id === id);
        const product = request?.product === undefined ? undefined : productOf(request.product);
        if (product?.limits.some(({ kind }) => kind === 'covid-19-only') !== true) continue;
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
data-minimisation: {requests: [{id: gp, product: GDPPR, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: falls, title: Falls, aim: To learn why people fall., requests: [gp]}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: gp, product: GDPPR, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: long, title: Long COVID, aim: To learn who stays ill after COVID-19., requests: [gp]}]}`,
    ],
  },
});
