import rule from '../../../src/standards/objective-for-processing/rules/legitimate-interest-not-stated.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const basis = (article6: string) => ({
  'standards/data-controllers.yaml': `bases: [{id: interest, article6: ${article6}}]\n`,
});
const purpose = (more = '') => ({
  [file]: `purposes:\n  - id: study\n    title: A study\n    bases: [interest]\n${more}`,
});

testRule(rule, {
  accept: [
    {
      name: 'an interest that is stated',
      files: { ...basis('6-1-f'), ...purpose('    legitimateInterest: Learning how implants last.\n') },
    },
    { name: 'another ground', outcome: 'not-applicable', files: { ...basis('6-1-e'), ...purpose() } },
    { name: 'a ground that is not answered yet', outcome: 'not-applicable', files: { ...basis(''), ...purpose() } },
    { name: 'a purpose that cites nothing yet', files: { ...basis('6-1-f'), [file]: 'purposes: [{id: study}]\n' } },
  ],
  reject: [
    {
      name: 'an interest that nobody states',
      files: { ...basis('6-1-f'), ...purpose() },
      findings: [
        {
          at: `${file}:2:5`,
          related: ['standards/data-controllers.yaml:1:34'],
          message: 'Purpose “A study” relies on legitimate interests, but does not say what they are.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: { ...basis('6-1-f'), ...purpose('    legitimateInterest:\n') },
      findings: [{ at: `${file}:5:5`, related: ['standards/data-controllers.yaml:1:34'], severity: 'info' }],
    },
  ],
});
