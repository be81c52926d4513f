import { at, rule } from '../../../core/rule.ts';
import { productOf } from '../../../reference/products.ts';

export default rule({
  id: 'data-minimisation/newborns-not-answered',
  guidance: 'MIN-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'Maternity data, and no word on the children',
  why: 'Records of maternity hold the child as well as the mother. Whether those of unborn and newborn children are needed is asked apart, since they are often wanted by nobody.',
  fix: 'Say under “newborns:” of this request in data-minimisation.yaml whether records of the children are wanted, and why.',
  source: { fact: '3-05', status: 'seen' },
  reads: ['data-minimisation'],
  messages: {
    open: {
      missing: true,
      text: (args: { request: string; product: string }) =>
        `Request “${args.request}” is for ${args.product}, but does not say whether records of the children are needed.`,
    },
  },
  check({ dataMinimisation }, report) {
    dataMinimisation.requests?.forEach(({ id, product, newborns, subjects }, index) => {
      if (product === undefined || newborns !== undefined) return;
      const known = productOf(product);
      // Hospital products hold births among much else; this is about those of mothers and their children.
      const maternity = known?.family === 'community-and-maternity' && known.subjects.value.includes('newborns');
      if (!maternity || subjects?.includes('newborns') === true) return;
      report.open(
        { request: id ?? String(index + 1), product: known.name },
        at('data-minimisation', ['requests', index, 'newborns'], 'key'),
      );
    });
  },
  examples: {
    bad: ['data-minimisation: {requests: [{id: mothers, product: MSDS, level: pseudonymised, subjects: [patients]}]}'],
    good: [
      'data-minimisation: {requests: [{id: mothers, product: MSDS, level: pseudonymised, newborns: Only records of the mother are wanted.}]}',
      'data-minimisation: {requests: [{id: hes, product: HES_APC, level: pseudonymised}]}',
    ],
  },
});
