import rule from '../../../src/standards/expected-measurable-benefits/rules/legitimate-interest-without-benefit.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-measurable-benefits.yaml';
const ground = (article6: string) => ({
  'standards/data-controllers.yaml': `bases: [{id: interest, article6: ${article6}}]\n`,
  'standards/objective-for-processing.yaml':
    'purposes: [{id: study, title: A study, bases: [interest]}, {title: Nameless, bases: [interest]}]\n',
});
const benefit = (interestOf: string) => ({ [file]: `benefits:\n  - id: falls\n    interestOf: [${interestOf}]\n` });

testRule(rule, {
  accept: [
    { name: 'a benefit that serves the interest', files: { ...ground('6-1-f'), ...benefit('study') } },
    { name: 'another ground', outcome: 'not-applicable', files: { ...ground('6-1-e'), ...benefit('') } },
    {
      name: 'benefits that are not written yet',
      files: { ...ground('6-1-f'), [file]: 'benefits: []\nroute: nihr-other\n' },
    },
    { name: 'a purpose that nobody knows, which may be a slip', files: { ...ground('6-1-f'), ...benefit('studdy') } },
  ],
  reject: [
    {
      name: 'no benefit that serves it',
      files: { ...ground('6-1-f'), ...benefit('') },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/objective-for-processing.yaml:1:12'],
          message: 'Purpose “A study” relies on legitimate interests, but no benefit is said to serve them.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'the same as information in a draft',
      stage: 'draft',
      files: { ...ground('6-1-f'), ...benefit('') },
      findings: [{ at: `${file}:1:1`, related: ['standards/objective-for-processing.yaml:1:12'], severity: 'info' }],
    },
  ],
});
