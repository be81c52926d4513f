import rule from '../../../src/standards/data-minimisation/rules/unknown-product.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';

testRule(rule, {
  accept: [
    {
      name: 'codes of the catalogue',
      files: { [file]: 'requests: [{id: hes, product: HES_APC}]\nheld: [{id: old, product: ECDS}]\n' },
    },
    {
      name: 'a product in words',
      files: { [file]: 'requests: [{id: other, otherProduct: {name: A count, description: Made to order.}}]\n' },
    },
    { name: 'a product that is not answered yet', files: { [file]: 'requests: [{id: hes, product: }]\n' } },
  ],
  reject: [
    {
      name: 'a slip, and a code for data held',
      files: { [file]: 'requests:\n  - {id: hes, product: HES_ACP}\nheld:\n  - {id: old, product: QQQQQQQQQQ}\n' },
      findings: [
        {
          at: `${file}:2:24`,
          message: '“HES_ACP” is no product of the catalogue. Did you mean “HES_APC”?',
          severity: 'warning',
        },
        { at: `${file}:4:24`, message: /catalogue\.$/ },
      ],
    },
    {
      name: 'the name of a family',
      files: { [file]: 'requests: [{id: hes, product: HES}]\n' },
      findings: [{ at: `${file}:1:31`, message: /begins so: HES_APC, HES_OP, HES_AE, HES_CC\b/ }],
    },
    {
      name: 'an alias in place of the code, in a draft as well',
      stage: 'draft',
      files: { [file]: 'requests: [{id: tests, product: SGSS}]\n' },
      findings: [{ at: `${file}:1:33`, message: 'Did you mean “CV_SGSS”?', severity: 'warning' }],
    },
  ],
});
