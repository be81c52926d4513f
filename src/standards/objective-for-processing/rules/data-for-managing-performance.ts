import { at, rule } from '../../../core/rule.ts';
import { productOf } from '../../../reference/products.ts';
import { affirmation } from '../../across/prose.ts';
import { purposeName, purposesOf, wordsOf } from '../../across/purposes.ts';

const PERFORMANCE =
  /performance[- ](?:manage|assess|monitor|rank)\w*|(?:manag|assess|monitor|rank)\w*\s+(?:the\s+)?performance\s+of\s+(?:\w+\s+)?practices/i;

export default rule({
  id: 'objective-for-processing/data-for-managing-performance',
  guidance: 'DAT-002',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data from GP records in a purpose about the performance of practices',
  why: 'General practices gave these records on the condition that they are never used to manage how practices perform.',
  fix: 'If the purpose does manage performance, take the request out of its “requests:” in objective-for-processing.yaml. If it does not, say so in its “aim:”.',
  source: { fact: '10-14', status: 'practice' },
  reads: ['objective-for-processing', 'data-minimisation'],
  messages: {
    performance: (args: { purpose: string; product: string; words: string }) =>
      `Purpose ${args.purpose} uses ${args.product}, which may never serve to manage the performance of practices, and speaks of “${args.words}”.`,
  },
  check({ dataMinimisation, app }, report) {
    for (const facts of purposesOf(app)) {
      const words = PERFORMANCE.exec(affirmation(wordsOf(facts), PERFORMANCE) ?? '')?.[0];
      if (words === undefined) continue;
      for (const [place, id] of (facts.purpose.requests ?? []).entries()) {
        const request = dataMinimisation.requests?.find((one) => one.id !== undefined && one.id === id);
        const product = request?.product === undefined ? undefined : productOf(request.product);
        if (product?.limits.some(({ kind }) => kind === 'no-performance-management') !== true) continue;
        report.performance(
          { purpose: purposeName(facts), product: product.name, words },
          at('objective-for-processing', ['purposes', facts.index, 'requests', place]),
        );
      }
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: gp, product: GDPPR, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: manage, title: Practices and COVID-19, aim: To support performance management of practices., requests: [gp]}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: gp, product: GDPPR, level: pseudonymised}]}
objective-for-processing: {purposes: [{id: study, title: Long COVID, aim: To learn who stays ill. The data are never used for performance management., requests: [gp]}]}`,
    ],
  },
});
