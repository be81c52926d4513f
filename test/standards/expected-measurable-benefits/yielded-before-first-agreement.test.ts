import rule from '../../../src/standards/expected-measurable-benefits/rules/yielded-before-first-agreement.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-measurable-benefits.yaml';
const kind = (text: string) => ({ 'application.yaml': `title: T\nkind: ${text}\n` });
const benefit = 'route: dars-statement\nyielded: [{text: A guideline was changed.}]\n';

testRule(rule, {
  accept: [
    ...['renewal', 'extension', 'amendment', ''].map((text) => ({
      name: `the kind “${text}”`,
      outcome: 'not-applicable' as const,
      files: { ...kind(text), [file]: benefit },
    })),
    { name: 'no benefits yet', files: { ...kind('new'), [file]: 'yielded: [{text: }]\nroute: dars-statement\n' } },
    {
      name: 'benefits of another agreement',
      files: { ...kind('new'), [file]: 'yielded: [{text: A., agreement: DARS-NIC-000001-B1C2D}]\n' },
    },
  ],
  reject: [
    {
      name: 'benefits in a new application',
      files: { ...kind('new'), [file]: benefit },
      findings: [
        {
          at: `${file}:2:1`,
          related: ['application.yaml:2:7'],
          message: 'This is a new application, but benefits are said to have been reached already.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'one of two without its agreement, in a draft as well',
      stage: 'draft',
      files: { ...kind('new'), [file]: 'yielded: [{text: A., agreement: DARS-NIC-000001-B1C2D}, {text: B.}]\n' },
      findings: [{ at: `${file}:1:1`, related: ['application.yaml:2:7'], severity: 'warning' }],
    },
  ],
});
