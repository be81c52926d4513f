import rule from '../../../src/standards/expected-measurable-benefits/rules/size-without-number.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-measurable-benefits.yaml';
const files = (quantity: string) => ({ [file]: `benefits:\n  - id: fewer-stays\n    quantity: ${quantity}\n` });

testRule(rule, {
  accept: ['About 1,200 people', 'One in ten', 'A quarter of all visits', 'This cannot be told yet.', ''].map(
    (quantity) => ({
      name: quantity === '' ? 'no answer' : quantity,
      files: files(quantity),
    }),
  ),
  reject: [
    {
      name: 'words alone',
      stage: 'draft',
      files: files('A significant number of patients'),
      findings: [{ at: `${file}:3:15`, message: 'benefit “fewer-stays” has no number', severity: 'info' }],
    },
  ],
});
